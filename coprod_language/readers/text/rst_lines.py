"""The lines of a reStructuredText file, to find again what docutils took out of them."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.readers.text.gaps import cut_at_gaps
from coprod_language.weaving import Piece

TAB = 8
"""Columns between tab stops."""
_NEAR = (0, 1, -1, 2, -2, 3, -3)
# Lines to look at around the one that docutils names, which is not always right.


class Lines:
    """The lines of a file, to find text of a block in."""

    def __init__(self, covered: str) -> None:
        """Index the lines of a file.

        Args:
            covered: its text, with its gaps covered up.
        """
        self._covered = covered
        self._starts: list[int] = []
        self._lines: list[str] = []
        self._expanded: list[str] = []
        # How far each line has been read, for the cells of a table.
        self._read: dict[int, int] = {}
        at = 0
        for line in covered.splitlines(keepends=True):
            bare = line.rstrip("\r\n")
            self._starts.append(at)
            self._lines.append(bare)
            self._expanded.append(bare.expandtabs(TAB).rstrip())
            at += len(line)

    def find(self, text: str, line: int, *, in_cell: bool) -> list[tuple[int, int]] | None:
        """Find the lines of a block.

        Args:
            text: the block as docutils hands it over.
            line: number of its first line, from 0, as far as docutils knows.
            in_cell: whether it stands in the cell of a table.

        Returns:
            For each line of the block, its line in the file and the column it starts at;
            None where the file has no such lines nearby.
        """
        wanted = text.split("\n")
        for distance in _NEAR:
            found = self._find_at(wanted, line + distance, in_cell=in_cell)
            if found is not None:
                for (number, column), each in zip(found, wanted, strict=True):
                    self._read[number] = column + len(each)
                return found
        return None

    def _find_at(
        self, wanted: list[str], line: int, *, in_cell: bool
    ) -> list[tuple[int, int]] | None:
        if line < 0 or line + len(wanted) > len(self._lines):
            return None
        found = []
        for number, each in enumerate(wanted, line):
            whole = self._expanded[number]
            if whole.endswith(each) and not in_cell:
                column = len(whole) - len(each)
            else:
                column = whole.find(each, self._read.get(number, 0))
            if column < 0:
                return None
            found.append((number, column))
        return found

    def offset(self, line: int, column: int) -> int:
        """Give the offset in the file of a column, tabs counted as they show."""
        if "\t" not in self._lines[line]:
            return self._starts[line] + column
        shown = 0
        for index, character in enumerate(self._lines[line]):
            if shown >= column:
                return self._starts[line] + index
            shown += TAB - shown % TAB if character == "\t" else 1
        return self._starts[line] + len(self._lines[line])

    def pieces(
        self, text: str, places: list[tuple[int, int]], start: int, end: int
    ) -> Iterator[Piece]:
        """Give the pieces of a stretch of a block.

        Args:
            text: the block.
            places: where its lines stand, from `find`.
            start: where the stretch starts in the block.
            end: where it ends (exclusive).
        """
        at = 0
        for line, (number, column) in zip(text.split("\n"), places, strict=True):
            first, last = max(start - at, 0), min(end - at, len(line))
            if first < last:
                yield from cut_at_gaps(
                    self._covered,
                    self.offset(number, column + first),
                    self.offset(number, column + last),
                )
            at += len(line) + 1
            if start < at <= end:
                line_end = self.offset(number, column + len(line))
                yield Piece(line_end, line_end, " ")
