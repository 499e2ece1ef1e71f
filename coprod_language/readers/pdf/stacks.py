"""Put the lines of a sheet into stacks, and the stacks in reading order.

A *stack* is a run of lines straight below one another, of one type size, with nothing drawn
between them: one or more paragraphs of one column, or the words of one table cell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coprod_language.paper import Cell
from coprod_language.readers.pdf.lines import Line
from coprod_language.readers.pdf.order import Area, in_reading_order
from coprod_language.readers.pdf.rules import Rule
from coprod_language.readers.pdf.tables import Table, find_tables


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines of one size straight below one another."""

    lines: tuple[Line, ...]
    """From the top down, at least one."""
    edge: float | None = None
    """For the words of a table cell, the right edge of the cell; None outside of tables."""
    cell: Cell | None = None
    """The cell, counted in the tables of its sheet."""

    @property
    def right(self) -> float:
        """How far its lines could reach to the right, in points."""
        longest = max(line.right for line in self.lines)
        return longest if self.edge is None else max(longest, self.edge)

    @property
    def area(self) -> Area:
        """Where it stands on the sheet."""
        return Area(
            min(line.left for line in self.lines),
            self.lines[0].top,
            max(line.right for line in self.lines),
            self.lines[-1].bottom,
        )


def stacks_of(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Stack]:
    """Put lines into stacks in reading order, tables row by row.

    Args:
        lines: the lines of a sheet, from the top down.
        rules: what is drawn on the sheet.
    """
    stacks = _stacks(lines, _RulesAcross(rules))
    tables = find_tables(rules)
    free: list[_Part] = []
    cells: dict[int, list[Stack]] = {}
    for stack in stacks:
        area = stack.area
        number = next((at for at, table in enumerate(tables) if table.holds(area)), None)
        if number is None:
            free.append(_Part(area, (stack,)))
        else:
            cells.setdefault(number, []).append(stack)
    for number, held in cells.items():
        table = tables[number]
        if not _is_filled(table, held):
            free.extend(_Part(stack.area, (stack,)) for stack in held)
            continue
        held.sort(key=lambda stack: table.cell(stack.area))
        inside = (
            replace(
                stack, edge=table.right_of(stack.area), cell=Cell(number, *_place(table, stack))
            )
            for stack in held
        )
        free.append(_Part(table.area, tuple(inside)))
    return [stack for part in in_reading_order(free, _area) for stack in part.stacks]


def _place(table: Table, stack: Stack) -> tuple[int, int]:
    """Give the row and column of a stack."""
    row, column, _ = table.cell(stack.area)
    return row - 1, column - 1


def _is_filled(table: Table, held: Sequence[Stack]) -> bool:
    """Tell whether the words in a grid stand in cells, as in a table, not in a panel or two."""
    cells = {table.cell(stack.area)[:2] for stack in held}
    return len(cells) >= _FEWEST_CELLS and len({column for _, column in cells}) > 1


@dataclass(frozen=True, slots=True)
class _Part:
    area: Area
    stacks: tuple[Stack, ...]


def _area(part: _Part) -> Area:
    return part.area


# In type sizes. Lines set with double spacing stand 2.4 sizes apart.
_MOST_PITCH = 3.0
_SAME_ROW = 0.5
_FAR = 1.8
_ALIGNED = 2.0
_SAME_SIZE = 0.12
# Coloured panels make a grid too, but with fewer words in it.
_FEWEST_CELLS = 4


class _RulesAcross:
    """The drawn lines that run across the sheet, by their place down."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        across = (rule for rule in rules if rule.is_across)
        self.rules = sorted(across, key=lambda rule: rule.top)
        self.tops = [rule.top for rule in self.rules]

    def between(self, above: Line, below: Line) -> bool:
        """Tell whether a line is drawn between two lines of words, under most of both."""
        left, right = max(above.left, below.left), min(above.right, below.right)
        first = bisect_left(self.tops, above.base + 0.15 * above.size)
        for rule in self.rules[first:]:
            if rule.top > below.base - 0.5 * below.size:
                return False
            covers = min(right, rule.right) - max(left, rule.left) > 0.8 * (right - left)
            if covers and not _is_underline(rule, above):
                return True
        return False


def _is_underline(rule: Rule, line: Line) -> bool:
    near = rule.top < line.base + 0.35 * line.size
    return near and rule.left > line.left - 3 and rule.right < line.right + 3


def _stacks(lines: Sequence[Line], across: _RulesAcross) -> list[Stack]:
    below = _neighbours(lines)
    above: dict[int, list[int]] = {}
    for upper, lowers in enumerate(below):
        for lower in lowers:
            above.setdefault(lower, []).append(upper)
    following: dict[int, int] = {}
    for upper, lowers in enumerate(below):
        if len(lowers) == 1 and len(above[lowers[0]]) == 1:
            pair = lines[upper], lines[lowers[0]]
            if _go_together(*pair) and not across.between(*pair):
                following[upper] = lowers[0]
    starts = set(range(len(lines))) - set(following.values())
    return [Stack(tuple(_walk(lines, start, following))) for start in sorted(starts)]


def _walk(lines: Sequence[Line], start: int, following: dict[int, int]) -> list[Line]:
    walked = [lines[start]]
    while start in following:
        start = following[start]
        walked.append(lines[start])
    return walked


def _go_together(above: Line, below: Line) -> bool:
    """Tell whether two lines look like lines of one text."""
    size = max(above.size, below.size)
    if abs(above.size - below.size) > _SAME_SIZE * size:
        return False
    aligned = (
        abs(above.left - below.left) < _ALIGNED * size
        or abs(above.left + above.right - below.left - below.right) < _ALIGNED * size
    )
    return aligned or below.base - above.base < _FAR * size


def _neighbours(lines: Sequence[Line]) -> list[list[int]]:
    """For each line, find the nearest lines that stand below any part of it."""
    by_base = sorted(range(len(lines)), key=lambda number: lines[number].base)
    below: list[list[int]] = [[] for _ in lines]
    for at, number in enumerate(by_base):
        line = lines[number]
        for other in by_base[at + 1 :]:
            drop = lines[other].base - line.base
            if drop > _MOST_PITCH * max(line.size, lines[other].size):
                break
            if drop < _SAME_ROW * line.size:
                continue
            found = below[number]
            if found and lines[other].base - lines[found[0]].base > _SAME_ROW * line.size:
                break
            if min(line.right, lines[other].right) > max(line.left, lines[other].left):
                found.append(other)
    return below
