"""What the elements of Markdown are to a reader of prose."""

from __future__ import annotations

from typing import Any

from coprod_language.paper import BlockKind
from coprod_language.readers.numbering import Lists, Tables
from coprod_language.readers.text.gathering import Frame

_KINDS = {
    "FootnoteDefinition": BlockKind.NOTE,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.TABLE_CELL,
}


def name_of(tag: Any) -> tuple[str, Any]:  # noqa: ANN401 - a union of dicts
    """Give the name of an element as the parser gives it, and what the parser says of it."""
    if isinstance(tag, dict):
        ((name, content),) = tag.items()
        return name, content
    return tag, None


class Elements:
    """The elements that a walk stands in, as far as they make up blocks."""

    def __init__(self) -> None:
        """Start outside of all."""
        self._tables = Tables()
        self._lists = Lists()
        self._in_head = False

    def enter(self, outer: Frame, name: str, content: Any) -> Frame:  # noqa: ANN401 - as above
        """Go into an element and say what text is inside it.

        Args:
            outer: what text is around it.
            name: the element.
            content: what the parser says of it.
        """
        if name == "Heading":
            return outer._replace(kind=BlockKind.HEADING, level=int(content["level"][1:]))
        if name == "BlockQuote" and content is None:
            return outer._replace(kind=BlockKind.QUOTATION, level=None, quoted=True)
        frame = outer._replace(kind=_KINDS.get(name, outer.kind), level=None)
        if name == "List":
            self._lists.begin(content)
        elif name == "Item":
            return frame._replace(number=self._lists.begin_item())
        elif name == "Table":
            self._tables.begin()
        elif name in {"TableHead", "TableRow"}:
            self._in_head = name == "TableHead"
            self._tables.begin_row()
        elif name == "TableCell":
            return frame._replace(cell=self._tables.begin_cell(heading=self._in_head))
        return frame

    def leave(self, name: str) -> None:
        """Leave an element."""
        if name == "List":
            self._lists.end()
        elif name == "Table":
            self._tables.end()
