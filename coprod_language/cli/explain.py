"""``coprod-language explain``: what the glossary knows of a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from coprod_language.cli import options
from coprod_language.cli.settings import settings_in
from coprod_language.cli.votes import quoted, vote_lines
from coprod_language.glossary.entry import Conditions, Entry, ShortForm
from coprod_language.glossary.review_files import load_reviews
from coprod_language.glossary.reviews import Review


@click.command(short_help="Say what the word lists know of a word.")
@click.argument("term")
@options.glossary
@options.review
def command(term: str, glossaries: tuple[str, ...], reviews: tuple[str, ...]) -> None:
    """Say what the word lists know of TERM, a word or phrase, and what your groups think."""
    from coprod_language.lexicons import load_lexicon  # noqa: PLC0415 - loads spaCy

    if not any(char.isalnum() for char in term):
        raise click.UsageError("Say which word or phrase: explain TERM")
    settings = settings_in(Path.cwd(), glossaries=glossaries, reviews=reviews)
    lexicon = load_lexicon(settings.glossaries, reviews=settings.reviews)
    glossary = lexicon.glossary
    found = glossary.named(term) or lexicon.entries_of(term)
    if found:
        votes = load_reviews(settings.reviews)
        texts = ("\n".join(_lines(each, _reviews_of(each, votes))) for each in found)
        click.echo("\n\n".join(texts))
        return
    left = {word.casefold(): why for word, why in glossary.leave_alone.items()}
    if term.casefold() in left:
        click.echo(f"{term}: left alone on purpose. {left[term.casefold()]}")
        return
    close = get_close_matches(term, [*glossary.entries, *glossary.short_forms], n=3)
    hint = f" Did you mean {' or '.join(f'“{each}”' for each in close)}?" if close else ""
    click.echo(f"The word lists do not have “{term}”.{hint}", err=True)
    raise SystemExit(1)


def _reviews_of(found: Entry | ShortForm, reviews: Sequence[Review]) -> list[Review]:
    return [review for review in reviews if isinstance(found, Entry) and review.term == found.id]


def _lines(found: Entry | ShortForm, reviews: Sequence[Review]) -> Iterator[str]:
    yield click.style(found.id, bold=True)
    said = _short_form(found) if isinstance(found, ShortForm) else _entry(found)
    for label, text in (*said, *vote_lines(reviews), ("Word list", found.theme)):
        yield f"  {label}: {text}"


def _short_form(short: ShortForm) -> Iterator[tuple[str, str]]:
    yield "Stands for", " or ".join(short.stands_for)
    if short.means:
        first = f"{short.stands_for[0]}: " if len(short.stands_for) > 1 else ""
        yield "Means", first + short.means


def _entry(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.instead:
        yield "Say instead", ", ".join(map(quoted, entry.instead))
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
    yield from _safe(entry)
    for sentence in entry.leave[:1]:
        yield "Left alone", sentence
    if entry.also:
        yield "Also written", ", ".join(entry.also)
    if entry.source:
        yield "Source of the advice", entry.source


def _safe(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.safe:
        yield "Changed by --fix", "in some places" if entry.safe_where != Conditions() else "yes"
    for sentence in entry.unsafe[:1]:
        yield "Left to you", sentence
