"""The stories of an OpenDocument text: its body, and each header and footer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from coprod_language.paper import BlockKind, Cell
from coprod_language.readers.noted_words import words_before_mark
from coprod_language.readers.numbering import Lists, Tables
from coprod_language.readers.office.drawings import is_description
from coprod_language.readers.office.passages import Passage, Run
from coprod_language.readers.office.xml_tree import attribute, name
from coprod_language.readers.opendocument.styles import Styles
from coprod_language.readers.opendocument.text import paragraph_content

_SKIPPED = {
    "text:tracked-changes",
    "text:table-of-content",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
    "text:alphabetical-index",
    "office:annotation",
    "text:note-citation",
    "office:forms",
    "draw:object",
}


class _Around(NamedTuple):
    """What a paragraph stands in."""

    plain: BlockKind = BlockKind.PARAGRAPH
    """What it is if it is of no particular style."""
    cell: Cell | None = None
    """The cell of a table."""
    in_table: bool = False
    """Whether rows and cells count; those of a frame around text do not."""
    in_head: bool = False
    """Whether it is in a row of headings."""
    number: int | None = None
    """The number of the list item."""
    list_style: str | None = None
    """The style of the list, which a list in it takes over."""
    depth: int = 0
    """How deep the list is nested, from 1."""


class Story:
    """Paragraphs, lists and tables that follow one another, with all that hangs on them."""

    def __init__(self, styles: Styles) -> None:
        """Begin a story.

        Args:
            styles: the styles that it can use.
        """
        self._styles = styles
        self._tables = Tables()
        self._lists = Lists()
        # The number after the last of each list, for lists that go on counting.
        self._next: dict[tuple[str | None, int], int | None] = {}

    def passages(self, container: etree._Element, plain: BlockKind) -> Iterator[Passage]:
        """Yield the prose in an element, in reading order.

        Args:
            container: the element.
            plain: what paragraphs of no particular style are.
        """
        yield from self._inside(container, _Around(plain))

    def _inside(self, element: etree._Element, around: _Around) -> Iterator[Passage]:
        for each in element:
            short = name(each)
            if short in {"text:p", "text:h"}:
                yield from self._paragraph(each, around)
            elif short in {"text:list", "text:numbered-paragraph"}:
                yield from self._list(each, around)
            elif short == "table:table":
                yield from self._table(each, around)
            elif short in {"svg:title", "svg:desc"}:
                if each.text and is_description(each.text):
                    yield Passage(BlockKind.CAPTION, (Run(each.text, each),), cell=around.cell)
            elif short == "draw:text-box":
                yield from self._inside(each, _Around(cell=around.cell))
            elif short == "table:covered-table-cell":
                self._entered(short, each, around)
            elif short not in _SKIPPED and attribute(each, "text:display") != "none":
                yield from self._inside(each, self._entered(short, each, around))

    def _table(self, table: etree._Element, around: _Around) -> Iterator[Passage]:
        if _is_box(table):
            yield from self._inside(table, around._replace(in_table=False))
            return
        self._tables.begin()
        yield from self._inside(table, _Around(BlockKind.TABLE_CELL, in_table=True))
        self._tables.end()

    def _list(self, element: etree._Element, around: _Around) -> Iterator[Passage]:
        style = attribute(element, "text:style-name") or around.list_style
        depth = around.depth + 1
        first = self._styles.first_number(style, depth)
        if attribute(element, "text:continue-numbering") == "true":
            first = self._next.get((style, depth), first)
        self._lists.begin(first)
        within = around._replace(plain=BlockKind.LIST_ITEM, list_style=style, depth=depth)
        yield from self._inside(element, within)
        self._next[style, depth] = self._lists.end()

    def _entered(self, short: str, element: etree._Element, around: _Around) -> _Around:
        """Note the rows and cells of tables, and the items of lists."""
        if short == "text:list-item":
            return around._replace(number=self._lists.begin_item())
        if not around.in_table:
            return around
        if short == "table:table-header-rows":
            return around._replace(in_head=True)
        if short == "table:table-row":
            self._tables.begin_row()
        elif short in {"table:table-cell", "table:covered-table-cell"}:
            # Where a cell covers others, they are there as covered cells.
            times = attribute(element, "table:number-columns-repeated") or ""
            across = int(times) if times.isdecimal() else 1
            cell = self._tables.begin_cell(across=across, heading=around.in_head)
            return around._replace(cell=cell)
        return around

    def _paragraph(self, paragraph: etree._Element, around: _Around) -> Iterator[Passage]:
        content = paragraph_content(paragraph, self._styles)
        kind, level = self._styles.kind(paragraph)
        if kind is BlockKind.PARAGRAPH:
            kind = around.plain
        yield Passage(
            kind,
            tuple(content.runs),
            level=level,
            quoted=kind is BlockKind.QUOTATION,
            cell=around.cell,
            number=around.number if kind is BlockKind.LIST_ITEM else None,
        )
        for aside in content.asides:
            before = content.runs[: aside.runs]
            yield from self._aside(aside.element, around, before)

    def _aside(
        self, aside: etree._Element, around: _Around, before: list[Run]
    ) -> Iterator[Passage]:
        if name(aside) == "text:note":
            words = words_before_mark("".join(run.text for run in before))
            for passage in self._inside(aside, _Around(BlockKind.NOTE, around.cell)):
                yield replace(passage, kind=BlockKind.NOTE, level=None, number=None, hangs_on=words)
        elif name(aside) not in _SKIPPED:
            yield from self._inside(aside, _Around(cell=around.cell))


def _is_box(table: etree._Element) -> bool:
    """Say whether a table has one cell only: a frame around text."""
    return len([cell for row in table for cell in row if name(cell) == "table:table-cell"]) == 1
