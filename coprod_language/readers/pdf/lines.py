"""Put the words of a sheet into lines.

A *line* here is a stretch of words on one baseline with no wide gap: one line of one column,
or one line of one table cell. What lies beside it across a gap is another line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_language.readers.pdf.gaps import column_gaps
from coprod_language.readers.pdf.rows import rows_of
from coprod_language.readers.pdf.words import Sheet, Word


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
    """Put the words of a sheet into lines, from the top down and from left to right.

    Args:
        sheet: the sheet.
    """
    rows = rows_of(sheet.words)
    cuts = column_gaps(rows, sheet.rules)
    return [
        _line(row[start:end])
        for row, cut in zip(rows, cuts, strict=True)
        for start, end in pairwise([0, *cut, len(row)])
    ]


_NEARLY_ALL = 0.9


def _line(words: Sequence[Word]) -> Line:
    sizes: dict[float, int] = {}
    letters = bold = 0
    for word in words:
        length = len(word.text)
        sizes[word.size] = sizes.get(word.size, 0) + length
        letters += length
        bold += length if word.bold else 0
    bases = sorted(word.base for word in words)
    return Line(
        words=tuple(words),
        left=words[0].left,
        right=max(word.right for word in words),
        size=max(sizes, key=lambda size: (sizes[size], size)),
        base=bases[(len(bases) - 1) // 2],
        bold=bold >= _NEARLY_ALL * letters,
        text=" ".join(word.text for word in words),
    )
