"""Find the tables of a sheet by the lines drawn around their cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coprod_language.readers.pdf.order import Area
from coprod_language.readers.pdf.rules import Rule


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of drawn lines."""

    area: Area
    """Where it stands on the sheet."""
    columns: tuple[float, ...]
    """Places of the lines down, rising."""
    rows: tuple[float, ...]
    """Places of the lines across, rising."""

    def cell(self, area: Area) -> tuple[int, int, float]:
        """Give the row and column in which something starts, and how far down it stands."""
        row = bisect_right(self.rows, area.top + _GIVE)
        column = bisect_right(self.columns, area.left + _GIVE)
        return row, column, area.top

    def right_of(self, area: Area) -> float:
        """Give the right edge of the cell in which something starts, a margin taken off."""
        column = bisect_right(self.columns, area.left + _GIVE)
        edge = self.columns[column] if column < len(self.columns) else self.area.right
        return edge - 2 * _GIVE

    def holds(self, area: Area) -> bool:
        """Tell whether the middle of something is in the table."""
        x, y = (area.left + area.right) / 2, (area.top + area.bottom) / 2
        return (
            self.area.left - _GIVE <= x <= self.area.right + _GIVE
            and self.area.top - _GIVE <= y <= self.area.bottom + _GIVE
        )


def find_tables(rules: Iterable[Rule]) -> list[Table]:
    """Find grids of at least two columns among drawn lines.

    Args:
        rules: the lines of a sheet.
    """
    across = sorted({_rounded(rule) for rule in rules if rule.is_across}, key=_top)
    down = sorted({_rounded(rule) for rule in rules if rule.is_down})
    if len(across) > _MOST_RULES or len(down) > _MOST_RULES:
        return []
    tables = [_table(group) for group in _crossing(across, down)]
    return [table for table in tables if len(table.columns) > _LEAST_COLUMNS]


def _top(rule: Rule) -> float:
    return rule.top


_GIVE = 3.0
_MOST_RULES = 3000
_LEAST_COLUMNS = 2


def _rounded(rule: Rule) -> Rule:
    return Rule(*(round(edge) for edge in rule))


def _crossing(across: list[Rule], down: list[Rule]) -> list[list[Rule]]:
    """Group lines that touch, however many others stand between."""
    group_of = list(range(len(across) + len(down)))

    def root(number: int) -> int:
        while group_of[number] != number:
            group_of[number] = group_of[group_of[number]]
            number = group_of[number]
        return number

    tops = [rule.top for rule in across]
    for number, rule in enumerate(down, len(across)):
        first = bisect_left(tops, rule.top - _GIVE)
        for other in range(first, bisect_right(tops, rule.bottom + _GIVE)):
            if across[other].left - _GIVE <= rule.left <= across[other].right + _GIVE:
                group_of[root(number)] = root(other)
    groups: dict[int, list[Rule]] = {}
    for number, rule in enumerate([*across, *down]):
        groups.setdefault(root(number), []).append(rule)
    return list(groups.values())


def _table(group: Sequence[Rule]) -> Table:
    return Table(
        area=Area(
            min(rule.left for rule in group),
            min(rule.top for rule in group),
            max(rule.right for rule in group),
            max(rule.bottom for rule in group),
        ),
        columns=_apart(rule.left for rule in group if rule.is_down),
        rows=_apart(rule.top for rule in group if rule.is_across),
    )


def _apart(places: Iterable[float]) -> tuple[float, ...]:
    """Take each place once that is further from the one before than a line is thick."""
    apart: list[float] = []
    for place in sorted(places):
        if not apart or place - apart[-1] > 2 * _GIVE:
            apart.append(place)
    return tuple(apart)
