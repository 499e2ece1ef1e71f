"""Find the gaps that part columns and cells from one another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_language.readers.pdf.rows import BULLET, HANGING_GAP, RAISED
from coprod_language.readers.pdf.rules import Rule
from coprod_language.readers.pdf.styles import RAISED_SIZE
from coprod_language.readers.pdf.words import Word


def column_gaps(rows: Sequence[Sequence[Word]], rules: Sequence[Rule]) -> list[list[int]]:
    """Find where columns and cells end in each row.

    Args:
        rows: the words of a sheet by rows, each from left to right.
        rules: what is drawn on the sheet.

    Returns:
        For each row the words that start another column, counted from 0.
    """
    down = _RulesDown(rules)
    gaps = [_wide_gaps(row, down) for row in rows]
    return [
        [gap.at for gap in gaps[at] if gap.sure or _is_river(gap, at, rows, gaps)]
        for at in range(len(rows))
    ]


# In type sizes. Words in justified lines stand up to about one size apart, and columns at
# least about that.
_WIDE_GAP = 0.75
_SURE_GAP = 3.0
_JUMP_GAP = 0.5
# The number of a note stands apart from it as far as the justified line needs.
_NOTE_GAP = 10.0
_LEAST_SIZE = 4.0
_RIVER_ROWS = 2
_RIVER_REACH = 3
# Points.
_SAME_EDGE = 1.5
# Characters of the file between two words that follow one another: spaces and a line end.
_MOST_BETWEEN = 3
_HANGING = re.compile(r"[•●○▪■◦‣–—·o*-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):]*")


@dataclass(frozen=True, slots=True)
class _Gap:
    at: int
    """The word after the gap, counted in its row."""
    left: float
    right: float
    sure: bool
    """Whether a column must end here."""


class _RulesDown:
    """The drawn lines that run down the sheet, by their place across."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = sorted(rule for rule in rules if rule.is_down)
        self.lefts = [rule.left for rule in self.rules]

    def between(self, before: Word, after: Word) -> bool:
        """Tell whether a line is drawn between two words of a row."""
        middle = before.base - 0.3 * before.size
        give = 0.15 * before.size
        first = bisect_left(self.lefts, before.right - give)
        for rule in self.rules[first:]:
            if rule.left > after.left + give:
                return False
            if rule.top <= middle <= rule.bottom:
                return True
        return False


def _wide_gaps(row: Sequence[Word], down: _RulesDown) -> list[_Gap]:
    gaps: list[_Gap] = []
    start = 0
    reach = row[0].right
    for at, (before, after) in enumerate(pairwise(row), 1):
        reach = max(reach, before.right)
        gap, size = after.left - reach, max(min(before.size, after.size), _LEAST_SIZE)
        ruled = gap > -0.2 * size and down.between(before, after)
        jumps = _jumps(before, after)
        wide = gap > (_JUMP_GAP if jumps else _WIDE_GAP) * size
        hangs = at == start + 1 and not jumps and _hangs(before, after, gap / size)
        if ruled or (wide and not hangs):
            item = BULLET.fullmatch(after.text) is not None and after.text not in "–—-*o"
            sure = ruled or item or gap > (_WIDE_GAP if jumps else _SURE_GAP) * size
            gaps.append(_Gap(at, reach, after.left, sure))
            start = at
    return gaps


def _jumps(before: Word, after: Word) -> bool:
    """Tell whether the file has something else between two words, as between columns."""
    return not 0 <= after.index - before.index - before.count <= _MOST_BETWEEN


def _hangs(before: Word, after: Word, gap: float) -> bool:
    """Tell whether a word is a number or bullet that hangs left of an item."""
    if RAISED.fullmatch(before.text) and before.size < RAISED_SIZE * after.size:
        return gap < _NOTE_GAP
    return gap < HANGING_GAP and _HANGING.fullmatch(before.text) is not None


def _is_river(
    gap: _Gap, at: int, rows: Sequence[Sequence[Word]], gaps: Sequence[Sequence[_Gap]]
) -> bool:
    """Tell whether a gap goes on in the rows around it, as between columns."""
    found = 0
    for step in (-1, 1):
        for other in range(at + step, at + (_RIVER_REACH + 1) * step, step):
            if not 0 <= other < len(rows):
                break
            row = rows[other]
            if row[-1].right < gap.left:
                continue
            if row[0].left > gap.left:
                found += abs(row[0].left - gap.right) < _SAME_EDGE
            elif any(_overlap(gap, another) >= rows[at][0].size / 2 for another in gaps[other]):
                found += 1
            else:
                break
    return found >= _RIVER_ROWS


def _overlap(one: _Gap, other: _Gap) -> float:
    return min(one.right, other.right) - max(one.left, other.left)
