"""``coprod-language explain``: what the glossary knows of a word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import click

from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.glossary import Glossary


@click.command()
@click.argument("term")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(exists=True),
    help="A word list of your own to lay over the built-in ones. You can give it more than once.",
)
def command(term: str, glossaries: tuple[str, ...]) -> None:
    """Say what the word lists know of TERM, a word or phrase."""
    glossary = Glossary.load(glossaries)
    found = glossary.named(term) or glossary.inflected(term)
    if found:
        click.echo("\n\n".join("\n".join(_lines(each)) for each in found))
        return
    left = {word.casefold(): why for word, why in glossary.leave_alone.items()}
    if term.casefold() in left:
        click.echo(f"{term}: left alone on purpose. {left[term.casefold()]}")
        return
    close = get_close_matches(term, [*glossary.entries, *glossary.short_forms], n=3)
    hint = f" Did you mean {' or '.join(f'“{each}”' for each in close)}?" if close else ""
    click.echo(f"The word lists do not have “{term}”.{hint}", err=True)
    raise SystemExit(1)


def _lines(found: Entry | ShortForm) -> Iterator[str]:
    yield click.style(found.id, bold=True)
    if isinstance(found, ShortForm):
        yield f"  Stands for: {' or '.join(found.stands_for)}"
        if found.means:
            yield f"  Means: {found.means}"
        return
    if found.instead:
        choices = ", ".join(f"“{each}”" if each else "nothing: leave it out" for each in found.instead)
        yield f"  Say instead: {choices}"
    if found.means:
        yield f"  Keep it, and say what it means the first time: {found.means}"
    if found.ask:
        yield f"  Ask: {found.ask}"
    yield f"  Why: {found.why}"
    for example in found.examples[:2]:
        before, arrow, after = example.partition(" -> ")
        yield f"  Example: {before}"
        if arrow:
            yield f"           {after}"
    for sentence in found.leave[:1]:
        yield f"  Left alone: {sentence}"
    if found.also:
        yield f"  Also written: {', '.join(found.also)}"
    if found.source:
        yield f"  Source of the advice: {found.source}"
    yield f"  Word list: {found.theme}"
