"""Find where a text says what its short forms stand for.

People write "integrated care board (ICB)", "ICB (integrated care board)", "ICB = integrated
care board", "ICB stands for …", "integrated care board, or ICB," and lists and tables with
the short form on one side and the long one on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from coprod_language.language.initials import Fit, LongWord, fit_before, long_words, spoken_letters

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with the long form that the text gives it."""

    short: Span
    """First and last (exclusive) character of the short form."""
    long: Span
    """First and last (exclusive) character of the long form."""
    long_first: bool
    """Whether the long form stands before the short one."""


_SHORT: Final = r"(?:(?:[A-Za-z]\.){2,6}|[A-Za-z\d][\w&+./'’-]*[\w+]|[A-Za-z])"
_IN_BRACKETS: Final = re.compile(
    r"[(\[]\s*(?P<inside>[^()\[\]\n]{1,160}?)\s*(?:[)\]]|(?:…|\.\.\.)?(?=\n|\Z))"
)
_NESTED: Final = re.compile(
    r"[(\[]\s*(?P<short>[A-Za-z][\w-]*(?:\([\w.+-]{1,4}\)[\w-]*){1,2})\s*[)\]]"
)
_LEAD: Final = re.compile(
    r"""(?:(?:also|or|the|an?|hereafter|hereinafter|henceforth|in\ short|now|known\ as
    |referred\ to\ as|called|abbreviated(?:\ (?:to|as))?|abbr\.?|acronym|shortened\ to
    |i\.?e\.?|that\ is|which\ stands\ for|stands\ for|standing\ for|short\ for|meaning|from
    |formerly),?\s+|[“”"'‘’*_]+)+""",
    re.VERBOSE | re.IGNORECASE,
)
_HEAD: Final = re.compile(
    rf"(?P<short>{_SHORT}(?:\s(?:{_SHORT}|\d+))?)[“”\"'‘’*_]*\s*(?=[.,]?\s*$|[)\]]|[,;:–—/=]|[.]\s*[)\]]|\s-\s|\b(?:or|and|is|are|was|were|includes?|means)\b)"
)
_LOOKS_SHORT: Final = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z\d][\w&+./'’-]*$")
_STOP: Final = re.compile(r"[.;:?!]+[”’\"')]*\s|[()\[\]\n]|\s[–—]\s")
_BEFORE_BRACKET: Final = re.compile(
    r"(?<![\w.])(?P<short>(?:[A-Za-z]\.){2,6}|[A-Za-z\d][\w&+./'’-]*[\w+])[”’\"'*_]*\s?$"
)
_AFTER: Final = re.compile(
    rf"""(?<![\w-])(?P<short>{_SHORT})[”’"'*_]*
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
_PARTS: Final = re.compile(r"[,;]\s(?:or\s|hereafter\s)?[“\"'‘]?")
_MOST_PARTS: Final = 3
_MOST_LETTERS: Final = 12
_MOST_BEFORE_COLON: Final = 8
_ARTICLES: Final = frozenset({"the", "a", "an"})
_BEFORE_IT: Final = 0.5
# A little more than it costs to take a word in that no letter stands for.
_LEFT_OVER: Final = 1.5
_MOST_LEFT_OVER: Final = 3
_STRICT: Final = 0.34
_LOOSE: Final = 0.6
_SHORTEST_WORD: Final = 3
_TRUSTED_WORDS: Final = 9
_SAME: Final = 4
_NEXT_EQUATED: Final = re.compile(r",?\s[\w./&-]+\s?=|,\s[\w./&-]+:")


def find_definitions(text: str) -> list[Definition]:
    """Find short forms with the long forms that the text gives them.

    Args:
        text: any text; a blank line stands between its paragraphs or cells.

    Returns:
        In order of position; one for each place where a short form is spelled out.
    """
    found: dict[Span, Definition] = {}
    for each in (*_bracketed(text), *_nested(text), *_tied(text), *_apposed(text)):
        if not _overlap(each.short, each.long) and not _is_short_too(text, each):
            found.setdefault(each.short, each)
    return sorted(found.values(), key=lambda each: each.short)


def looks_short(word: str) -> bool:
    """Tell whether a word has the looks of a short form: two capitals or more."""
    return bool(_LOOKS_SHORT.match(word))


def _is_short_too(text: str, each: Definition) -> bool:
    """Tell whether the long form is a short one as well, or the same again."""
    long = text[slice(*each.long)]
    return looks_short(long) or long.casefold() == text[slice(*each.short)].casefold()


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _bracketed(text: str) -> Iterator[Definition]:
    for bracket in _IN_BRACKETS.finditer(text):
        inside = bracket.start("inside")
        lead = _LEAD.match(text, inside, bracket.end("inside"))
        at = lead.end() if lead else inside
        definition = _short_inside(text, bracket, at) or _long_inside(text, bracket, at)
        if definition:
            yield definition


def _nested(text: str) -> Iterator[Definition]:
    """Read a short form that has brackets of its own: "lasting powers (LPA(s))"."""
    for found in _NESTED.finditer(text):
        short = found["short"]
        words = _words_before(text, found.start(), short)
        fit = fit_before(short, words)
        if fit:
            span = words[fit.first].start, words[-1].end
            yield Definition(found.span("short"), span, long_first=True)


def _short_inside(text: str, bracket: re.Match[str], at: int) -> Definition | None:
    """Read "integrated care board (ICB)"."""
    end = bracket.end("inside")
    starts = [at, *(part.end() for part in _PARTS.finditer(text, at, end))]
    for start in starts[:_MOST_PARTS]:
        head = _HEAD.match(text, start, end)
        if not head or not _may_be_short(head["short"]):
            continue
        short = head["short"]
        words = _words_before(text, bracket.start(), short)
        fit = fit_before(short, words)
        if fit and _is_sure(short, fit) and not _says(words[fit.first :], short):
            span = words[fit.first].start, words[-1].end
            return Definition(head.span("short"), span, long_first=True)
    return None


def _says(words: Sequence[LongWord], short: str) -> bool:
    """Tell whether the short form itself is one of the words: "NHS Trust (the Trust)"."""
    return any(word.text.casefold() == short.casefold() for word in words)


def _may_be_short(short: str) -> bool:
    letters = spoken_letters(short)[0]
    return 1 <= len(letters) <= _MOST_LETTERS and any(map(str.isalpha, letters))


def _is_sure(short: str, fit: Fit) -> bool:
    """Ask more of what does not look like a short form: "(mice)", "(Smith)"."""
    if looks_short(short):
        return True
    letters = len(spoken_letters(short)[0])
    if letters == 1:
        return short.isupper() and fit.cost <= 0.0
    may_be_word = letters > _SHORTEST_WORD or short.islower()
    return fit.cost <= (_STRICT if may_be_word else _LOOSE) * letters


def _words_before(text: str, end: int, short: str) -> list[LongWord]:
    start = max(0, end - 400)
    stops = [stop.end() for stop in _STOP.finditer(text, start, end)]
    words = long_words(text, stops[-1] if stops else start, end)
    return words[-_reach(short) :]


def _reach(short: str) -> int:
    return 2 * len(spoken_letters(short)[0]) + 4


def _long_inside(text: str, bracket: re.Match[str], at: int) -> Definition | None:
    """Read "ICB (integrated care board)"."""
    before = _BEFORE_BRACKET.search(text, max(0, bracket.start() - 20), bracket.start())
    if not before or not looks_short(before["short"]):
        return None
    span = _long_after(text, before["short"], at, bracket.end("inside"), is_all=True)
    return Definition(before.span("short"), span, long_first=False) if span else None


def _long_after(
    text: str, short: str, start: int, end: int, *, share: float = 1.0, is_all: bool = False
) -> Span | None:
    """Find the long form that starts a stretch of text, or nearly.

    Args:
        text: the text.
        short: the short form.
        start: where the stretch starts.
        end: where it ends.
        share: the share of the cost that is usually believed.
        is_all: whether the stretch is likely to be the long form and nothing more.
    """
    words = long_words(text, start, end)[: _reach(short) + 2]
    letters = len(spoken_letters(short)[0])
    best: tuple[float, int, int] | None = None
    for last in range(1, len(words) + 1):
        fit = fit_before(short, words[:last])
        if fit is None or fit.cost > share * letters:
            continue
        before = sum(word.text.lower() not in _ARTICLES for word in words[: fit.first])
        cost = fit.cost + _BEFORE_IT * before
        if is_all:
            cost += _LEFT_OVER * min(len(words) - last, _MOST_LEFT_OVER)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, fit.first, last)
    if best is None:
        return None
    return words[best[1]].start, words[best[2] - 1].end


def _tied(text: str) -> Iterator[Definition]:
    """Read "ICB: integrated care board", also over two cells of a table."""
    for found in _AFTER.finditer(text):
        short, tie = found["short"], found["tie"].strip()
        if not looks_short(short) and (tie != "=" or len(short) == 1):
            continue
        if "\n" in found["tie"] and text[max(0, found.start() - 1) : found.start()] not in {
            "",
            "\n",
        }:
            continue
        if not _may_be_short(short):
            continue
        stop = _STOP.search(text, found.end(), found.end() + 240)
        end = stop.start() if stop else min(len(text), found.end() + 240)
        if tie == "=":
            yield from _equated(text, found, end)
            continue
        sure = "for" in tie
        span = _long_after(text, short, found.end(), end, share=1.0 if sure else _STRICT)
        if (
            span
            and (sure or _starts_near(text, found.end(), span))
            and not _is_same(text, short, span)
        ):
            yield Definition(found.span("short"), span, long_first=False)


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
        span = _long_after(text, found["short"], found.end(), last) or (
            span if len(words) <= _TRUSTED_WORDS else None
        )
    if span and not looks_short(text[slice(*span)]):
        yield Definition(found.span("short"), span, long_first=False)


def _apposed(text: str) -> Iterator[Definition]:
    """Read "integrated care board, or ICB," and "known as ICB"."""
    for found in _APPOSED.finditer(text):
        short = found["short"]
        letters = len(spoken_letters(short)[0])
        if letters < 3:  # noqa: PLR2004 - two letters fit too much by chance
            continue
        words = _words_before(text, found.start(), short)
        fit = fit_before(short, words)
        if fit and fit.cost <= _STRICT * letters:
            span = (words[fit.first].start, words[-1].end)
            yield Definition(found.span("short"), span, long_first=True)
