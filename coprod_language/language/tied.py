"""Read short forms tied to their long forms by a sign or a word: "ICB = …", "known as ICB"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.language.letter_fit import fit_before, long_words, spoken_letters
from coprod_language.language.long_forms import (
    SHORT,
    STOP,
    STRICT,
    Definition,
    Span,
    long_after,
    looks_short,
    may_be_short,
    words_before,
)

_AFTER: Final = re.compile(
    rf"""(?<![\w-])(?P<short>{SHORT})[”’"'*_\]]*
    (?P<tie>\s=\s|(?<=[A-Z])=(?![\"'“])|:\s|\s[–—-]+\s|,?\s(?:which\s)?(?:stands?\s(?:here\s)?for|is\s(?:short|an?\s
    (?:abbreviation|acronym))\s(?:for|of)|means)\s|,\s(?:or\s|that\sis,?\s)?|\n\n|\t)
    (?=[“”"'‘’*_\w])""",
    re.VERBOSE,
)
_APPOSED: Final = re.compile(
    r"""(?P<tie>,\sor\s|\sor\s|,\s|\s[–—-]\s(?:or\s)?|,?\s(?:also\s|better\s|usually\s)?
    (?:known\sas|called|abbreviated\s(?:to|as)|shortened\sto)\s(?:the\s|an?\s)?|[:]\s)
    (?:the\s)?[“"'‘]?(?P<short>[A-Z][A-Za-z&/-]*[A-Z]s?)(?![\w-])""",
    re.VERBOSE,
)
_NEXT_EQUATED: Final = re.compile(r",?\s[\w./&-]+\s?=|,\s[\w./&-]+:")
_TRUSTED_WORDS: Final = 9
_SAME: Final = 4


def tied(text: str, chunks: Iterable[Span]) -> Iterator[Definition]:
    """Read "ICB: integrated care board", also over two cells of a table.

    Args:
        text: the text.
        chunks: where to look, as `find_chunks` gives them.
    """
    for found in _after_chunks(text, chunks):
        short, tie = found["short"], found["tie"].strip()
        if not looks_short(short) and (tie != "=" or len(short) == 1):
            continue
        if "\n" in found["tie"] and text[max(0, found.start() - 1) : found.start()] not in {
            "",
            "\n",
        }:
            continue
        if not may_be_short(short):
            continue
        stop = STOP.search(text, found.end(), found.end() + 240)
        end = stop.start() if stop else min(len(text), found.end() + 240)
        if tie == "=":
            yield from _equated(text, found, end)
            continue
        sure = "for" in tie
        span = long_after(text, short, found.end(), end, share=1.0 if sure else STRICT)
        if (
            span
            and (sure or _starts_near(text, found.end(), span))
            and not _is_same(text, short, span)
        ):
            yield Definition(found.span("short"), span)


def apposed(text: str, chunks: Iterable[Span]) -> Iterator[Definition]:
    """Read "integrated care board, or ICB," and "known as ICB".

    Args:
        text: the text.
        chunks: where to look, as `find_chunks` gives them.
    """
    for found in _before_chunks(text, chunks):
        short = found["short"]
        letters = len(spoken_letters(short)[0])
        # Two letters fit too much by chance.
        if letters < 3 or not may_be_short(short):  # noqa: PLR2004
            continue
        words = words_before(text, found.start(), short)
        fit = fit_before(short, words, most=STRICT * letters)
        if fit and fit.cost <= STRICT * letters:
            span = (words[fit.first].start, words[-1].end)
            yield Definition(found.span("short"), span)


# A run without white space that has two capitals, or an equals sign after it. Few words do, so
# the costly patterns are tried only there.
_CHUNK: Final = re.compile(r"(?<!\S)(?:[^\sA-Z]*+[A-Z][^\sA-Z]*+[A-Z]\S*+|\S++(?=\s=\s))")
_WORD_START: Final = re.compile(r"(?<![\w-])[A-Za-z\d]")
_LONGEST_TIE: Final = 50


def find_chunks(text: str) -> list[Span]:
    """Find the runs of text in which a short form may stand that is tied to a long one."""
    return [chunk.span() for chunk in _CHUNK.finditer(text)]


def _after_chunks(text: str, chunks: Iterable[Span]) -> Iterator[re.Match[str]]:
    """Find what may be a short form with a sign or words after it that tie it to a long form."""
    end = 0
    for first, last in chunks:
        for start in _WORD_START.finditer(text, max(end, first), last):
            found = _AFTER.match(text, start.start())
            if found and start.start() >= end:
                end = found.end()
                yield found


def _before_chunks(text: str, chunks: Iterable[Span]) -> Iterator[re.Match[str]]:
    """Find what may be a short form with a sign or words before it that tie it to a long form."""
    end = 0
    for first, last in chunks:
        for found in _APPOSED.finditer(text, max(end, first - _LONGEST_TIE), last):
            end = found.end()
            yield found


def _is_same(text: str, short: str, span: Span) -> bool:
    """Tell whether a long form only says the short one again: "RESULTS: results were"."""
    long = text[slice(*span)]
    return looks_short(long) or long[:_SAME].casefold() == short[:_SAME].casefold()


def _starts_near(text: str, start: int, span: Span) -> bool:
    return text[start : span[0]].strip("“\"'‘ *_").lower() in {"", "the", "a", "an"}


def _equated(text: str, found: re.Match[str], end: int) -> Iterator[Definition]:
    """Take what an equals sign gives, whatever its letters: "NL = Netherlands"."""
    following = _NEXT_EQUATED.search(text, found.end(), end)
    last = following.start() if following else end
    words = long_words(text, found.end(), last)
    if not words or not words[0].text[0].isalpha() or len(words[0].text) == 1:
        return
    span: Span | None = words[0].start, words[-1].end
    if len(words) > _TRUSTED_WORDS or "," in text[found.end() : last]:
        span = long_after(text, found["short"], found.end(), last) or (
            span if len(words) <= _TRUSTED_WORDS else None
        )
    is_sum = span is not None and found["short"] in text[slice(*span)].split()
    if span and not is_sum and not looks_short(text[slice(*span)]):
        yield Definition(found.span("short"), span)
