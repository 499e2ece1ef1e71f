"""The numbers of list items in a Word file, which its text does not hold."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from coprod_language.readers.office.xml_tree import attribute, child, children
from coprod_language.readers.word.styles import ListPlace, value_of

_DECIMAL = frozenset({"decimal", "decimalZero"})


class _Level(NamedTuple):
    """How one level of a list is numbered."""

    is_decimal: bool
    first: int


class Numbering:
    """Counts the items of all lists of a file, in reading order."""

    def __init__(self, root: etree._Element | None = None) -> None:
        """Read how lists are numbered.

        Args:
            root: root element of the part about numbering, or None if the file has none.
        """
        kinds = {
            attribute(each, "w:abstractNumId") or "": _levels(each)
            for each in children(root, "w:abstractNum")
        }
        self._kind_of: dict[str, str] = {}
        self._levels: dict[str, dict[int, _Level]] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        for each in children(root, "w:num"):
            list_id = attribute(each, "w:numId") or ""
            kind = value_of(child(each, "w:abstractNumId")) or ""
            self._kind_of[list_id] = kind
            self._levels[list_id] = kinds.get(kind, {})
            self._restarts[list_id] = _restarts(each)
        # Lists of one kind go on counting where the last left off, unless they say otherwise.
        self._counts: dict[str, dict[int, int]] = {}

    def count(self, place: ListPlace) -> int | None:
        """Count an item and give its number.

        Args:
            place: the list and level that the item is of.

        Returns:
            Its number; None for a bullet, a letter, or a list that the file says nothing of.
        """
        list_id, level = place
        shape = self._levels.get(list_id, {}).get(level)
        if shape is None:
            return None
        counts = self._counts.setdefault(self._kind_of[list_id], {})
        restart = self._restarts[list_id].pop(level, None)
        counts[level] = counts.get(level, shape.first - 1) + 1 if restart is None else restart
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return counts[level] if shape.is_decimal else None


def _levels(kind: etree._Element) -> dict[int, _Level]:
    return {
        _integer(attribute(level, "w:ilvl")): _Level(
            value_of(child(level, "w:numFmt")) in _DECIMAL,
            _integer(value_of(child(level, "w:start")), 1),
        )
        for level in children(kind, "w:lvl")
    }


def _restarts(num: etree._Element) -> dict[int, int]:
    return {
        _integer(attribute(each, "w:ilvl")): _integer(value_of(start), 1)
        for each in children(num, "w:lvlOverride")
        if (start := child(each, "w:startOverride")) is not None
    }


def _integer(value: str | None, otherwise: int = 0) -> int:
    return int(value) if value and value.isdecimal() and len(value) <= _LONGEST else otherwise


_LONGEST = 6
