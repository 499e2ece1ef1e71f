"""The options that several commands have, said once so that they are the same in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

audience = click.option(
    "--audience",
    metavar="NAME",
    help="Who it is for: easy-read, public, mixed-group or professional.",
)
glossary = click.option(
    "--glossary",
    "glossaries",
    metavar="FILE",
    multiple=True,
    type=click.Path(),
    help="A word list of your own, laid over the built-in ones. You can give this more than once.",
)
review = click.option(
    "--review",
    "reviews",
    metavar="FILE",
    multiple=True,
    type=click.Path(),
    help="What your groups think of the words (see: glossary review). The suggestions follow it.",
)
config = click.option(
    "--config",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Take settings from this file, and look for no other.",
)
output = click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file, not to the screen.",
)
stdin_filename = click.option(
    "--stdin-filename",
    metavar="NAME",
    help="What to call the paper that comes from standard input.",
)
model = click.option(
    "--model",
    metavar="NAME",
    help="An installed spaCy model to tell verbs from nouns with, not the small one inside.",
)
any_language = click.option(
    "--any-language", is_flag=True, help="Check papers even if they do not look English."
)


def whole_number(_: click.Context, param: click.Parameter, value: str) -> int:
    """Make a whole number, 0 or more, of what an option was given."""
    if not (value.isascii() and value.isdigit()):
        raise click.BadParameter(f"“{value}” is not a whole number, 0 or more.", param=param)
    return int(value)


def format_of(layouts: Iterable[str], *, default: str, of: str) -> _Decorator:
    """Make the option that chooses a layout.

    Args:
        layouts: the names to choose from.
        default: the one that is taken where none is chosen.
        of: what is laid out, such as "report".
    """
    return click.option(
        "--format",
        "format_",
        type=click.Choice(sorted(layouts)),
        default=default,
        show_default=True,
        help=f"How to lay out the {of}.",
    )
