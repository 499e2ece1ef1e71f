"""``coprod-language explain``: what the glossary knows of a word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

import click

from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.glossary import Glossary
from coprod_language.language.forms import entry_forms


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
    found = glossary.named(term) or tuple(_inflected(glossary, term))
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


def _inflected(glossary: Glossary, term: str) -> Iterator[Entry]:
    for entry in glossary.entries.values():
        if term.casefold() in (form.text.casefold() for form in entry_forms(entry)):
            yield entry


def _lines(found: Entry | ShortForm) -> Iterator[str]:
    yield click.style(found.id, bold=True)
    said = _short_form(found) if isinstance(found, ShortForm) else _entry(found)
    for label, text in said:
        yield f"  {label}: {text}"


def _short_form(short: ShortForm) -> Iterator[tuple[str, str]]:
    yield "Stands for", " or ".join(short.stands_for)
    if short.means:
        yield "Means", short.means


def _entry(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.instead:
        choices = (f"“{each}”" if each else "nothing: leave it out" for each in entry.instead)
        yield "Say instead", ", ".join(choices)
    if entry.means:
        yield "Keep it, and say what it means the first time", entry.means
    if entry.ask:
        yield "Ask", entry.ask
    yield "Why", entry.why
    for example in entry.examples[:2]:
        before, arrow, after = example.partition(" -> ")
        yield "Example", before
        if arrow:
            yield "Becomes", after
    for sentence in entry.leave[:1]:
        yield "Left alone", sentence
    if entry.also:
        yield "Also written", ", ".join(entry.also)
    if entry.source:
        yield "Source of the advice", entry.source
    yield "Word list", entry.theme
