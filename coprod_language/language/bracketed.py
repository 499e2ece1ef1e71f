"""Read short forms and long forms beside brackets: "integrated care board (ICB)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from coprod_language.language.capitals import is_word
from coprod_language.language.letter_fit import Fit, LongWord, fit_before, spoken_letters
from coprod_language.language.letters import IMPOSSIBLE
from coprod_language.language.long_forms import (
    SHORT,
    STRICT,
    Definition,
    long_after,
    looks_short,
    may_be_short,
    words_before,
)

_IN_BRACKETS: Final = re.compile(
    r"[(\[]\s*(?P<inside>[^()\[\]\n]{1,160}?)\s*(?:[)\]]|(?:…|\.\.\.)?(?=\n|\Z))"
)
_NESTED: Final = re.compile(
    r"[(\[]\s*(?P<short>[A-Za-z][\w-]*(?:\([\w.+-]{1,4}\)[\w-]*){1,2})\s*[),;\]]"
)
_LEAD: Final = re.compile(
    r"""(?:(?:also|or|the|an?|hereafter|hereinafter|henceforth|in\ short|now|known\ as
    |referred\ to\ as|called|abbreviated(?:\ (?:to|as))?|abbr\.?|acronym|shortened\ to
    |i\.?e\.?|that\ is|which\ stands\ for|stands\ for|standing\ for|short\ for|meaning|from
    |formerly),?\s+|[“”"'‘’*_]+)+""",
    re.VERBOSE | re.IGNORECASE,
)
_HEAD: Final = re.compile(
    rf"(?P<short>{SHORT}(?:\s(?:{SHORT}|\d+))?)[“”\"'‘’*_]*\s*(?=[.,]?\s*$|[)\]]|[,;:–—/=]|[.]\s*[)\]]|\s-\s|\b(?:or|and|is|are|was|were|includes?|means)\b)"
)
_BEFORE_BRACKET: Final = re.compile(
    r"(?<![\w.])(?P<short>(?:[A-Za-z]\.){2,6}|[A-Za-z\d][\w&+./'’-]*[\w+])[”’\"'*_]*,?\s?$"
)
_STATISTIC: Final = re.compile(r"[A-Za-z]\s*=")
_PARTS: Final = re.compile(r"[,;]\s(?:or\s|hereafter\s)?[“\"'‘]?")
_MOST_PARTS: Final = 3
_LOOSE: Final = 0.6
_SHORTEST_WORD: Final = 3
# What a name goes on with that its letters may leave out.
_GOES_ON: Final = frozenset({"for", "of", "in", "on", "at", "with", "to", "between"})


def bracketed(text: str) -> Iterator[Definition]:
    """Read "integrated care board (ICB)" and "ICB (integrated care board)"."""
    for bracket in _IN_BRACKETS.finditer(text):
        inside = bracket.start("inside")
        lead = _LEAD.match(text, inside, bracket.end("inside"))
        at = lead.end() if lead else inside
        definition = _short_inside(text, bracket, at) or _long_inside(text, bracket, at)
        if definition:
            yield definition


def nested(text: str) -> Iterator[Definition]:
    """Read a short form that has brackets of its own: "lasting powers (LPA(s))"."""
    for found in _NESTED.finditer(text):
        short = found["short"]
        words = words_before(text, found.start(), short)
        fit = fit_before(short, words)
        if fit:
            span = words[fit.first].start, words[-1].end
            yield Definition(found.span("short"), span)


def _short_inside(text: str, bracket: re.Match[str], at: int) -> Definition | None:
    """Read "integrated care board (ICB)"."""
    if text[bracket.start() - 1 : bracket.start()].isdigit():  # a journal's number: "17(S1)"
        return None
    end = bracket.end("inside")
    starts = [at, *(part.end() for part in _PARTS.finditer(text, at, end))]
    for start in starts[:_MOST_PARTS]:
        head = _HEAD.match(text, start, end)
        if not head or not may_be_short(head["short"]) or _STATISTIC.match(text, start):
            continue
        short = head["short"]
        words = words_before(text, bracket.start(), short)
        fit = fit_before(short, words, most=_most_cost(short))
        if fit and _is_sure(short, fit) and not _says(words[fit.first :], short):
            span = words[fit.first].start, words[-1].end
            return Definition(head.span("short"), span)
        name = _name_with_more(short, words) if fit is None else None
        if name:
            return Definition(head.span("short"), name)
    return None


def _name_with_more(short: str, words: Sequence[LongWord]) -> tuple[int, int] | None:
    """Read "local transformation plan for the mental health of young people (LTP)"."""
    if not looks_short(short) or len(spoken_letters(short)[0]) < _SHORTEST_WORD:
        return None
    for at, word in enumerate(words):
        fit = fit_before(short, words[:at]) if word.text in _GOES_ON else None
        if fit and fit.cost <= 0.0:
            return words[fit.first].start, words[at - 1].end
    return None


def _long_inside(text: str, bracket: re.Match[str], at: int) -> Definition | None:
    """Read "ICB (integrated care board)"."""
    before = _BEFORE_BRACKET.search(text, max(0, bracket.start() - 20), bracket.start())
    if not before or not looks_short(before["short"]):
        return None
    span = long_after(text, before["short"], at, bracket.end("inside"), is_all=True)
    return Definition(before.span("short"), span) if span else None


def _says(words: Sequence[LongWord], short: str) -> bool:
    """Tell whether the short form itself is one of the words: "NHS Trust (the Trust)"."""
    return any(word.text.casefold() == short.casefold() for word in words)


def _most_cost(short: str) -> float:
    """Give the highest cost that `_is_sure` believes: most words in brackets are just words."""
    return IMPOSSIBLE if looks_short(short) else max(1.0, _LOOSE * len(spoken_letters(short)[0]))


def _is_sure(short: str, fit: Fit) -> bool:
    """Ask more of what does not look like a short form: "(mice)", "(Smith)"."""
    if looks_short(short):
        return True
    letters = len(spoken_letters(short)[0])
    if letters == 1:
        return short.isupper() and fit.cost <= 0.0
    if short.islower() and is_word(short):
        return fit.cost <= 0.0
    may_be_word = letters > _SHORTEST_WORD or short.islower()
    return fit.cost <= (STRICT if may_be_word else _LOOSE) * letters
