"""The stretches of text where a long form may stand, and where it starts and ends in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from coprod_language.language.letter_fit import LongWord, fit_before, long_words, spoken_letters

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with the long form that the text gives it."""

    short: Span
    """First and last (exclusive) character of the short form."""
    long: Span
    """First and last (exclusive) character of the long form."""


SHORT: Final = r"(?:(?:[A-Za-z]\.){2,6}|[A-Za-z\d][\w&+./'’-]*[\w+]|[A-Za-z])"
"""Pattern of what may be a short form."""
STOP: Final = re.compile(r"[.;:?!]+[”’\"')]*\s|[()\[\]\n]|\s[–—]\s")
"""What a long form does not reach over."""
_INSIDE: Final = re.compile(
    # Brackets that are part of a word: "power(s) of attorney", "(AIDS)-related".
    r"(?<=[\w-])[(\[](?:[a-z\d,'-]{1,12}|[A-Z])[)\]]|[(\[]\w{1,12}[)\]](?=-\w)"
    # The first name of a species or a saint: "S. aureus", "St. Ann".
    r"|\b(?:[A-Z]\.\s(?=[a-z])|St\.\s(?=[A-Z]))"
)
STRICT: Final = 0.34
"""Cost for each letter that is believed without an outward sign."""
_LOOKS_SHORT: Final = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z\d][\w&+./'’-]*$")
_SPELLED: Final = re.compile(r"[A-Za-z](?:-[A-Za-z]){2,}\Z")  # letter by letter: "N-E-A-T"
_MOST_LETTERS: Final = 12
_ARTICLES: Final = frozenset({"the", "a", "an"})
_BEFORE_IT: Final = 0.5
# A little more than it costs to take a word in that no letter stands for.
_LEFT_OVER: Final = 1.5
_MOST_LEFT_OVER: Final = 3


def looks_short(word: str) -> bool:
    """Tell whether a word has the looks of a short form: two capitals or more."""
    return bool(_LOOKS_SHORT.match(word))


def may_be_short(short: str) -> bool:
    """Tell whether something in brackets may be a short form: not too long, with a letter."""
    if _SPELLED.match(short):
        return False
    parts = [spoken_letters(part)[0] for part in short.split()]
    return any(map(str.isalpha, short)) and all(len(part) <= _MOST_LETTERS for part in parts)


def words_before(text: str, end: int, short: str) -> list[LongWord]:
    """Give the words before a place, back to where a long form may start.

    Args:
        text: the text of the document.
        end: the character after the place where the words end.
        short: the short form, which says how many words may count.
    """
    start = max(0, end - 400)
    # It never reaches over a line end.
    start = max(start, text.rfind("\n", start, end))
    inside = [part.span() for part in _INSIDE.finditer(text, start, end)]
    stops = [
        stop.end()
        for stop in STOP.finditer(text, start, end)
        if not any(first <= stop.start() < last for first, last in inside)
    ]
    words = long_words(text, stops[-1] if stops else start, end)
    return words[-_reach(short) :]


def long_after(
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
        fit = fit_before(short, words[:last], most=share * letters)
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


def _reach(short: str) -> int:
    return 2 * len(spoken_letters(short)[0]) + 4
