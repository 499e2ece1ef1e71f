"""Look for clue words: words near by that show what a short form stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from coprod_language.glossary.entry import ShortForm

_NEAR: Final = 300


def near(text: str, start: int, end: int) -> str:
    """Give the text around a place, without the place itself.

    Args:
        text: the text of the document.
        start: first character of the place.
        end: the character after its last.
    """
    return f"{text[max(0, start - _NEAR) : start]} | {text[end : end + _NEAR]}"


def count_clues(short: ShortForm, reading: int, text: str) -> int:
    """Count how many of the clues to a reading stand in a text, each once.

    Args:
        short: the short form.
        reading: which of its long forms; the long form itself is a clue too.
        text: the text to look in.
    """
    listed = short.clues[reading] if reading < len(short.clues) else ()
    lower = _lower(text)
    return sum(_stands_in(clue, text, lower) for clue in (*listed, short.stands_for[reading]))


def has_clue(short: ShortForm, text: str) -> bool:
    """Tell whether any clue to any reading stands in a text.

    Args:
        short: the short form.
        text: the text to look in.
    """
    return any(count_clues(short, reading, text) for reading in range(len(short.stands_for)))


@lru_cache(maxsize=2)
def _lower(text: str) -> str:
    # One text is asked about for each reading of a short form, one right after the other.
    return text.lower()


def _stands_in(clue: str, text: str, lower: str) -> bool:
    """Tell whether a clue stands in a text as a word of its own.

    A pattern that minds no capitals takes long to go through a text, so it is tried only where
    the letters are.
    """
    if len(lower) != len(text):  # a few letters, such as the Turkish İ, grow in lower case
        return _pattern(clue).search(text) is not None
    small, at = clue.lower(), -1
    while (at := lower.find(small, at + 1)) >= 0:
        if _pattern(clue).match(text, at):
            return True
    return False


@lru_cache(maxsize=8192)
def _pattern(clue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(clue)}(?:s|es|'s|’s)?(?!\w)", re.IGNORECASE)
