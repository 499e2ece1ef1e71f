"""Numbering: which cell of a table, and which item of a list, a reader has come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from coprod_language.paper import Cell

_MOST_SPANNED: Final = 100
# What a file says of the width and height of a cell is not to be trusted.


class Tables:
    """Counts the tables of a paper, their rows and their cells, as a reader walks through."""

    def __init__(self) -> None:
        """Start with no table."""
        self._count = 0
        self._open: list[_Table] = []

    def begin(self) -> None:
        """Go into a table, which may stand in a cell of another."""
        self._open.append(_Table(self._count))
        self._count += 1

    def end(self) -> None:
        """Leave the table that was gone into last."""
        if self._open:
            self._open.pop()

    def begin_row(self) -> None:
        """Go on to the next row."""
        if self._open:
            self._open[-1].row += 1
            self._open[-1].column = 0

    def begin_cell(self, *, across: int = 1, down: int = 1, heading: bool = False) -> Cell | None:
        """Go on to the next cell of the row.

        Args:
            across: how many columns it covers.
            down: how many rows it covers, where those below have no cell for it.
            heading: whether it names its row or column.

        Returns:
            The cell; None where no table or no row was begun.
        """
        if not self._open or self._open[-1].row < 0:
            return None
        return self._open[-1].begin_cell(
            min(max(across, 1), _MOST_SPANNED), min(max(down, 1), _MOST_SPANNED), heading=heading
        )


class Lists:
    """Counts the items of lists as a reader walks through them."""

    def __init__(self) -> None:
        """Start with no list."""
        self._open: list[int | None] = []

    def begin(self, first: int | None) -> None:
        """Go into a list, which may stand in an item of another.

        Args:
            first: number of its first item; None for a list without numbers.
        """
        self._open.append(first)

    def end(self) -> int | None:
        """Leave the list that was gone into last, and give the number that would come next."""
        return self._open.pop() if self._open else None

    def begin_item(self) -> int | None:
        """Go on to the next item, and give its number if it has one."""
        number = self._open[-1] if self._open else None
        if number is not None:
            self._open[-1] = number + 1
        return number


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = 0
    covered: dict[int, int] = field(default_factory=dict)
    """The last row that a cell above reaches down to, by column."""

    def begin_cell(self, across: int, down: int, *, heading: bool) -> Cell:
        while self.covered.get(self.column, -1) >= self.row:
            self.column += 1
        cell = Cell(self.number, self.row, self.column, heading)
        if down > 1:
            for column in range(self.column, self.column + across):
                self.covered[column] = self.row + down - 1
        self.column += across
        return cell
