"""Find the order in which a reader takes the parts of a page.

A page is cut into bands by white space across it, and bands that share a gutter make
columns: the left column is read to its end before the right one, but a heading across both
comes between what stands above it and what stands below. Columns are cut again in the same
way (the recursive X-Y cut of Nagy and Seth, 1984, with the bands put together first).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar


class Area(NamedTuple):
    """A rectangle on the sheet, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


Part = TypeVar("Part")


def in_reading_order(parts: Sequence[Part], area: Callable[[Part], Area]) -> list[Part]:
    """Put the parts of a page in reading order.

    Args:
        parts: paragraphs, tables or the like.
        area: gives the place of a part.
    """
    by_area = [(area(part), part) for part in parts]
    return [part for _, part in _order(by_area, _DEEPEST)]


_DEEPEST = 24
# In points.
_LEAST_GUTTER = 4.0
_SAME_EDGE = 6.0
_Placed = tuple[Area, Part]


def _order(parts: list[_Placed[Part]], deeper: int) -> list[_Placed[Part]]:
    if len(parts) <= 1:
        return parts
    ordered: list[_Placed[Part]] = []
    for group in _groups(_bands(parts)):
        columns = _columns(group)
        if len(group) == 1 or deeper == 0:
            ordered.extend(group)
        elif len(columns) > 1:
            for column in columns:
                ordered.extend(_order(column, deeper - 1))
        elif len(group) < len(parts):
            ordered.extend(_order(group, deeper - 1))
        else:
            ordered.extend(sorted(group, key=lambda placed: (placed[0].top, placed[0].left)))
    return ordered


def _bands(parts: list[_Placed[Part]]) -> list[list[_Placed[Part]]]:
    """Cut parts apart wherever white space runs from side to side."""
    bands: list[list[_Placed[Part]]] = []
    reach = float("-inf")
    for placed in sorted(parts, key=lambda placed: (placed[0].top, placed[0].left)):
        if placed[0].top >= reach - 1:
            bands.append([])
        bands[-1].append(placed)
        reach = max(reach, placed[0].bottom)
    return bands


def _groups(bands: list[list[_Placed[Part]]]) -> list[list[_Placed[Part]]]:
    """Put bands together for as long as one gutter runs down through them all."""
    groups: list[list[_Placed[Part]]] = []
    for band in bands:
        if groups and _goes_on(groups[-1], band):
            groups[-1].extend(band)
        else:
            groups.append(list(band))
    return groups


def _goes_on(group: list[_Placed[Part]], band: list[_Placed[Part]]) -> bool:
    """Tell whether a band belongs to the columns above it.

    A title or date that stands alone above columns belongs to one of them only if it starts
    where that column does.
    """
    if len(_columns([*group, *band])) == 1:
        return False
    if len(_columns(group)) > 1:
        return True
    left = min(area.left for area, _ in group)
    starts = [min(area.left for area, _ in column) for column in _columns(band)]
    return len(starts) > 1 and any(abs(left - start) < _SAME_EDGE for start in starts)


def _columns(parts: list[_Placed[Part]]) -> list[list[_Placed[Part]]]:
    """Cut parts apart wherever white space runs from top to bottom."""
    columns: list[list[_Placed[Part]]] = []
    reach = float("-inf")
    for placed in sorted(parts, key=lambda placed: (placed[0].left, placed[0].top)):
        if placed[0].left >= reach + _LEAST_GUTTER or not columns:
            columns.append([])
        columns[-1].append(placed)
        reach = max(reach, placed[0].right)
    return columns
