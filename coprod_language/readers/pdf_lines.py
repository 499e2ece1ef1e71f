"""Put the words of a sheet into lines.

A *line* here is a stretch of words on one baseline with no wide gap: one line of one column,
or one line of one table cell. What lies beside it across a gap is another line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_language.readers.pdf_rules import Rule
from coprod_language.readers.pdf_words import RAISED_SIZE, Sheet, Word


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of words on one baseline."""

    words: tuple[Word, ...]
    """From left to right, at least one."""
    left: float
    """Left edge in points."""
    right: float
    """Right edge in points."""
    size: float
    """Type size of most of its letters, in points."""
    base: float
    """Baseline of most of its words, in points from the top."""
    bold: bool
    """Whether nearly all its letters are bold."""
    text: str
    """The words with a space between them."""

    @property
    def top(self) -> float:
        """Top of the letters."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Bottom of the letters."""
        return self.base + 0.2 * self.size

    @property
    def page(self) -> int:
        """Page, from 0."""
        return self.words[0].page


def lines_of(sheet: Sheet) -> list[Line]:
    """Put the words of a sheet into lines, from the top down and from left to right."""
    rows = _rows(sheet.words)
    down = _RulesDown(sheet.rules)
    cuts = [_wide_gaps(row, down) for row in rows]
    lines: list[Line] = []
    for number, row in enumerate(rows):
        kept = [gap for gap in cuts[number] if gap.sure or _is_river(gap, number, rows, cuts)]
        lines.extend(_line(words) for words in _cut(row, [gap.at for gap in kept]))
    return lines


# In type sizes. Words in justified lines stand up to about one size apart, and columns at
# least about that; a number or bullet hangs up to four sizes left of its item.
_WIDE_GAP = 0.75
_SURE_GAP = 3.0
_JUMP_GAP = 0.5
_HANGING_GAP = 4.0
# The number of a note stands apart from it as far as the justified line needs.
_NOTE_GAP = 10.0
_ROW_GIVE = 0.45
_NEARLY_ALL = 0.9
_RIVER_ROWS = 2
# Points.
_SAME_EDGE = 1.5


@dataclass(frozen=True, slots=True)
class _Gap:
    at: int
    """The word after the gap, counted in its row."""
    left: float
    right: float
    sure: bool
    """Whether a column must end here."""


def _line(words: tuple[Word, ...]) -> Line:
    sizes: dict[float, int] = {}
    letters = bold = 0
    for word in words:
        length = len(word.text)
        sizes[word.size] = sizes.get(word.size, 0) + length
        letters += length
        bold += length if word.bold else 0
    bases = sorted(word.base for word in words)
    return Line(
        words=words,
        left=words[0].left,
        right=max(word.right for word in words),
        size=max(sizes, key=lambda size: (sizes[size], size)),
        base=bases[(len(bases) - 1) // 2],
        bold=bold >= _NEARLY_ALL * letters,
        text=" ".join(word.text for word in words),
    )


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Group words of about the same baseline, across the whole sheet."""
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


def _anchored(words: Sequence[Word]) -> list[tuple[float, Word]]:
    """Give the baseline of each word, or that of its neighbour where it is raised or lowered."""
    anchors = [word.base for word in words]
    for at, (one, other) in enumerate(pairwise(words)):
        larger = max(one.size, other.size)
        gap, shift = other.left - one.right, abs(one.base - other.base)
        if 0 < gap < _HANGING_GAP * larger and shift < larger / 2 and _BULLET.fullmatch(one.text):
            anchors[at] = anchors[at + 1]
        elif (
            abs(gap) < 0.8 * larger
            and shift < 0.7 * larger
            and min(one.size, other.size) < RAISED_SIZE * larger
            and _RAISED.fullmatch((one if one.size < other.size else other).text)
        ):
            if one.size < other.size:
                anchors[at] = anchors[at + 1]
            else:
                anchors[at + 1] = anchors[at]
    return list(zip(anchors, words, strict=True))


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


def _jumps(before: Word, after: Word) -> bool:
    """Tell whether the file has something else between two words, as between columns."""
    return not 0 <= after.index - before.index - before.count <= _MOST_BETWEEN


_MOST_BETWEEN = 3
_BULLET = re.compile(r"[•●○▪■□◦‣–—·o*-]")
_RAISED = re.compile(r"[\d,*†‡§]+|st|nd|rd|th|TM|SM", re.IGNORECASE)
_HANGING = re.compile(r"[•●○▪■◦‣–—·o*-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.):]*")


def _wide_gaps(row: list[Word], down: _RulesDown) -> list[_Gap]:
    gaps = []
    start = 0
    reach = row[0].right
    for at, (before, after) in enumerate(pairwise(row), 1):
        reach = max(reach, before.right)
        gap, size = after.left - reach, max(min(before.size, after.size), 4.0)
        ruled = gap > -0.2 * size and down.between(before, after)
        jumps = _jumps(before, after)
        wide = gap > (_JUMP_GAP if jumps else _WIDE_GAP) * size
        hangs = at == start + 1 and not jumps and _hangs(before, after, gap / size)
        if ruled or (wide and not hangs):
            item = _BULLET.fullmatch(after.text) is not None and after.text not in "–—-*o"
            sure = ruled or item or gap > (_WIDE_GAP if jumps else _SURE_GAP) * size
            gaps.append(_Gap(at, reach, after.left, sure))
            start = at
    return gaps


def _hangs(before: Word, after: Word, gap: float) -> bool:
    """Tell whether a word is a number or bullet that hangs left of an item."""
    if _RAISED.fullmatch(before.text) and before.size < RAISED_SIZE * after.size:
        return gap < _NOTE_GAP
    return gap < _HANGING_GAP and _HANGING.fullmatch(before.text) is not None


def _is_river(gap: _Gap, number: int, rows: list[list[Word]], cuts: list[list[_Gap]]) -> bool:
    """Tell whether a gap goes on in the rows around it, as between columns."""
    needed = 0.5 * rows[number][0].size
    found = 0
    for step in (-1, 1):
        for other in range(number + step, number + 4 * step, step):
            if not 0 <= other < len(rows):
                break
            row = rows[other]
            if row[-1].right < gap.left:
                continue
            if row[0].left > gap.left:
                found += abs(row[0].left - gap.right) < _SAME_EDGE
                continue
            for another in cuts[other]:
                if min(gap.right, another.right) - max(gap.left, another.left) >= needed:
                    found += 1
                    break
            else:
                break
    return found >= _RIVER_ROWS


def _cut(row: list[Word], at: list[int]) -> list[tuple[Word, ...]]:
    edges = [0, *at, len(row)]
    return [tuple(row[start:end]) for start, end in pairwise(edges)]
