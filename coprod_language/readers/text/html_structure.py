"""The tables and lists of HTML: where in them a reader stands."""

from __future__ import annotations

import re
from collections.abc import Mapping

from coprod_language.readers.numbering import Lists, Tables
from coprod_language.readers.text.gathering import Frame

_NUMBER = re.compile(r"\s*(\d{1,6})")
_LISTS = frozenset({"dir", "menu", "ol", "ul"})


class Structure:
    """The tables and lists that a walk stands in."""

    def __init__(self) -> None:
        """Start outside of all."""
        self._tables = Tables()
        self._lists = Lists()

    def enter(self, frame: Frame, name: str, attributes: Mapping[str, str]) -> Frame:
        """Go into an element and say where in tables and lists its text stands.

        Args:
            frame: what text is inside it otherwise.
            name: the element, in lower case.
            attributes: its attributes.
        """
        if name in _LISTS:
            self._lists.begin(_first(name, attributes))
        elif name == "li":
            number = self._lists.begin_item()
            given = _number(attributes, "value") if number is not None else None
            return frame._replace(number=number if given is None else given)
        elif name == "table":
            self._tables.begin()
        elif name == "tr":
            self._tables.begin_row()
        elif name in {"td", "th"}:
            cell = self._tables.begin_cell(
                across=_number(attributes, "colspan") or 1,
                down=_number(attributes, "rowspan") or 1,
                heading=name == "th",
            )
            return frame._replace(cell=cell)
        return frame

    def leave(self, name: str) -> None:
        """Leave an element."""
        if name in _LISTS:
            self._lists.end()
        elif name == "table":
            self._tables.end()


def _first(name: str, attributes: Mapping[str, str]) -> int | None:
    if name != "ol" or attributes.get("type", "1") != "1":
        return None
    given = _number(attributes, "start")
    return 1 if given is None else given


def _number(attributes: Mapping[str, str], name: str) -> int | None:
    number = _NUMBER.match(attributes.get(name) or "")
    return int(number[1]) if number else None
