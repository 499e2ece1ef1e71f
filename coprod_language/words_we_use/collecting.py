"""Collect the words of papers that want explaining, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from coprod_language.glossary.entry import ShortForm, name_in_list
from coprod_language.glossary.glossary import Glossary
from coprod_language.hits import Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.language.readings import choose_readings
from coprod_language.language.short_forms import Abbreviation, find_abbreviations


@dataclass(frozen=True, slots=True)
class UsedWord:
    """A word that papers use, with what it means."""

    word: str
    """The word or short form, as the glossary or the paper writes it."""
    meaning: str | None
    """What it means in plain words; None where nothing says so."""


def collect_words(analysis: Analysis, *, with_known: bool = False) -> list[UsedWord]:
    """List the terms to explain and the short forms of one paper.

    Args:
        analysis: the paper.
        with_known: whether to list the short forms that everyone knows.
    """
    terms: dict[str, UsedWord] = {}
    for match in analysis.terms:
        if match.entry.treatment is Treatment.EXPLAIN and match.entry.id not in terms:
            written = analysis.scene.wording(match.first, match.last)
            name = name_in_list(match.entry.id, written)
            terms[match.entry.id] = UsedWord(name, match.entry.means)
    for each in find_abbreviations(analysis):
        if with_known or not (each.listed and each.listed.known):
            short = each.listed.id if each.listed else each.short
            terms[short] = UsedWord(short, _meaning(each, analysis))
    return list(terms.values())


def merge_words(papers: Iterable[Iterable[UsedWord]]) -> tuple[UsedWord, ...]:
    """Put the lists of several papers together, in alphabetical order, each word once.

    Where papers give one short form several meanings, all are kept.
    """
    everything = sorted(
        {word for words in papers for word in words},
        key=lambda each: (each.word.casefold(), each.word, each.meaning or ""),
    )
    return tuple(
        UsedWord(word, "; or ".join(_meanings(same)) or None)
        for word, same in groupby(everything, key=lambda each: each.word)
    )


def _meanings(words: Iterable[UsedWord]) -> Iterator[str]:
    """Give the meanings, those that differ in their capitals alone once."""
    kept = {each.meaning.casefold(): each.meaning for each in words if each.meaning}
    return iter(kept.values())


def _meaning(each: Abbreviation, analysis: Analysis) -> str | None:
    """Give the glossary's meaning of a short form, or else the paper's own."""
    scene, glossary = analysis.scene, analysis.lexicon.glossary
    if each.definitions:
        long = scene.text[slice(*each.definitions[0].long)]
        return _with_plain_words(long, _same_reading(each.listed, long), glossary)
    if each.listed is None:
        own = {name.casefold(): meaning for name, meaning in analysis.meanings}
        return own.get(each.short.casefold())
    readings = choose_readings(each.listed, each.uses[0], scene)
    if len(readings) > 1:
        return " or ".join(readings)
    return _with_plain_words(readings[0], each.listed, glossary)


def _same_reading(listed: ShortForm | None, long: str) -> ShortForm | None:
    """Give what the glossary says of a short form, if it means the same by it as the paper."""
    if listed and long.casefold() in (reading.casefold() for reading in listed.stands_for):
        return listed
    return None


def _with_plain_words(long: str, listed: ShortForm | None, glossary: Glossary) -> str:
    """Add what the long form means in plain words, where a glossary says so."""
    is_first = listed is not None and long.casefold() == listed.stands_for[0].casefold()
    means = listed.means if listed and (is_first or len(listed.stands_for) == 1) else None
    entry = glossary.entries.get(long) or glossary.entries.get(long[0].lower() + long[1:])
    means = means or (entry.means if entry else None)
    return f"{long}: {means}" if means else long
