"""The words of a house: what its settings and the command line say, for commands on words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from coprod_language.settings.configuration import Settings, find_settings, load_settings

_Command = TypeVar("_Command", bound=Callable[..., Any])

glossary_option = click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(exists=True),
    help="A word list of your own to lay over the built-in ones. You can give it more than once.",
)
_review = click.option(
    "--review",
    "reviews",
    multiple=True,
    type=click.Path(exists=True),
    help="What your groups think of the words (see: glossary review).",
)


def house_options(command: _Command) -> _Command:
    """Give a command the options for house word lists and reviews."""
    return glossary_option(_review(command))


def house_settings(*, glossaries: Sequence[str] = (), reviews: Sequence[str] = ()) -> Settings:
    """Give the settings for the folder that the command runs in.

    Args:
        glossaries: word lists from the command line, in place of those in the settings.
        reviews: review files from the command line, likewise.

    Raises:
        ConfigurationError: the settings file does not fit.
    """
    file = find_settings(Path.cwd())
    settings = load_settings(file) if file else Settings()
    return replace(
        settings,
        glossaries=tuple(glossaries) or settings.glossaries,
        reviews=tuple(reviews) or settings.reviews,
    )
