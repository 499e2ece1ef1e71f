"""Group the words of a sheet into rows: what stands on one baseline, across all columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coprod_language.readers.pdf.styles import RAISED_SIZE
from coprod_language.readers.pdf.words import Word

BULLET = re.compile(r"[•●○▪■□◦‣–—·o*-]")
"""A word that stands before an item of a list."""
RAISED = re.compile(r"[\d,*†‡§]+|st|nd|rd|th|TM|SM", re.IGNORECASE)
"""A word that is set small and raised beside another."""
HANGING_GAP = 6.0
"""How far left of its item, in type sizes, a number or bullet may hang."""


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Group words of about the same baseline, each row from left to right.

    Args:
        words: the words of a sheet, in the order of the file.
    """
    placed = sorted(_anchored(words), key=lambda pair: (pair[0], pair[1].left))
    rows: list[list[Word]] = []
    base, size = 0.0, 0.0
    for anchor, word in placed:
        if rows and anchor - base <= _ROW_GIVE * min(size, word.size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base, size = anchor, word.size
    for row in rows:
        row.sort(key=lambda word: word.left)
    return rows


_ROW_GIVE = 0.45
# In type sizes.
_NEAR = 0.8
_MOST_SHIFT = 0.7


def _anchored(words: Sequence[Word]) -> list[tuple[float, Word]]:
    """Give the baseline of each word, or that of its neighbour where it is raised or lowered."""
    anchors = [word.base for word in words]
    for at, (one, other) in enumerate(pairwise(words)):
        larger = max(one.size, other.size)
        gap, shift = other.left - one.right, abs(one.base - other.base)
        if 0 < gap < HANGING_GAP * larger and shift < larger / 2 and BULLET.fullmatch(one.text):
            anchors[at] = anchors[at + 1]
        elif (
            abs(gap) < _NEAR * larger
            and shift < _MOST_SHIFT * larger
            and min(one.size, other.size) < RAISED_SIZE * larger
            and RAISED.fullmatch((one if one.size < other.size else other).text)
        ):
            if one.size < other.size:
                anchors[at] = anchors[at + 1]
            else:
                anchors[at + 1] = anchors[at]
    return list(zip(anchors, words, strict=True))
