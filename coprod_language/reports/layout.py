"""Lay a paper out as a page: headings, paragraphs, lists and tables, with the marks in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Final

from coprod_language.paper import Block, BlockKind, Paper
from coprod_language.reports.marking import Marker, Piece

_TOP: Final = 4  # the page's own headings are above it
_LOWEST: Final = 6
_CHUNK: Final = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as it is shown."""

    id: str
    """Its id on the page."""
    pieces: tuple[Piece, ...]
    """Its text, marked."""
    quoted: bool
    """Whether these are somebody else's words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: a list, a table, or one block by itself."""

    kind: str
    """``heading``, ``paragraph``, ``list``, ``table``, ``cells``, ``quotation``, ``caption``,
    ``note``, ``header`` or ``page``."""
    items: tuple[tuple[Passage, ...], ...] = ()
    """The blocks: one by itself, or the items of a list, most of which are one block."""
    first: int | None = None
    """Number of the first item, for a numbered list."""
    rows: tuple[tuple[Cell, ...], ...] = ()
    """The rows of a table."""
    level: int = 0
    """Heading level in HTML, for a heading."""
    page: str = ""
    """What to say where a page or slide begins."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    groups: tuple[Group, ...]
    """What stands in it."""
    gap: int
    """How many empty cells stand between it and the one before, or the start of the row."""
    scope: str
    """What it is the heading of: ``col``, ``row``, or nothing."""


def lay_out(paper: Paper, marker: Marker, prefix: str) -> Iterator[Sequence[Group]]:
    """Lay a paper out.

    Args:
        paper: the paper.
        marker: marks its text.
        prefix: what the ids of its blocks begin with.

    Yields:
        Groups, a dozen at a time, so that a browser need only draw what is on the screen.
    """
    groups = _Layout(paper, marker, prefix).groups()
    yield from iter(lambda: tuple(islice(groups, _CHUNK)), ())


_Numbered = tuple[int, Block]


class _Layout:
    """A page in the making, from the top down."""

    def __init__(self, paper: Paper, marker: Marker, prefix: str) -> None:
        self._paper = paper
        self._marker = marker
        self._prefix = prefix
        self._level = _TOP - 1
        self._page: int | None = None

    def groups(self) -> Iterator[Group]:
        """Lay out all blocks."""
        for _, together in groupby(enumerate(self._paper.blocks), key=_table_and_page):
            blocks = list(together)
            yield from self._page_mark(blocks[0][1].page)
            if _is_grid([block for _, block in blocks]):
                yield Group("table", rows=tuple(self._rows(blocks)))
            else:
                yield from self._flow(blocks, in_cell=False)

    def _page_mark(self, page: int | None) -> Iterator[Group]:
        if page is not None and page != self._page:
            self._page = page
            name = "Slide" if self._paper.format == "powerpoint" else "Page"
            yield Group("page", page=f"{name} {page}")

    def _flow(self, blocks: Sequence[_Numbered], *, in_cell: bool) -> Iterator[Group]:
        """Lay out blocks one below the other."""
        for (kind, is_numbered), together in groupby(blocks, key=_alike):
            if kind is BlockKind.LIST_ITEM:
                yield self._list(list(together), is_numbered=is_numbered)
            elif kind is BlockKind.TABLE_CELL and not in_cell:
                yield Group("cells", tuple((self._passage(each),) for each in together))
            else:
                for each in together:
                    yield self._single(each)

    def _single(self, numbered: _Numbered) -> Group:
        block = numbered[1]
        if block.kind is BlockKind.HEADING:
            # No level is left out on the way down, whatever the paper does: people who
            # listen to a page find their way by the levels.
            wanted = _TOP - 1 + (block.level or 1)
            self._level = min(max(wanted, _TOP), self._level + 1, _LOWEST)
        return Group(block.kind.value, ((self._passage(numbered),),), level=self._level)

    def _list(self, blocks: Sequence[_Numbered], *, is_numbered: bool) -> Group:
        if not is_numbered:
            return Group("list", tuple((self._passage(each),) for each in blocks))
        items = groupby(blocks, key=lambda each: each[1].number)
        return Group(
            "list",
            tuple(tuple(self._passage(each) for each in item) for _, item in items),
            first=blocks[0][1].number,
        )

    def _rows(self, blocks: Sequence[_Numbered]) -> Iterator[tuple[Cell, ...]]:
        for _, row in groupby(blocks, key=lambda each: each[1].cell and each[1].cell.row):
            cells = [list(cell) for _, cell in groupby(row, key=lambda each: each[1].cell)]
            is_head = all(cell[0][1].cell and cell[0][1].cell.heading for cell in cells)
            yield tuple(self._cells(cells, "col" if is_head else "row"))

    def _cells(self, cells: Sequence[Sequence[_Numbered]], scope: str) -> Iterator[Cell]:
        past = 0
        for blocks in cells:
            place = blocks[0][1].cell
            if place is not None:
                groups = tuple(self._flow(blocks, in_cell=True))
                yield Cell(groups, place.column - past, scope if place.heading else "")
                past = place.column + 1

    def _passage(self, numbered: _Numbered) -> Passage:
        number, block = numbered
        pieces = tuple(self._marker.pieces(number, block))
        return Passage(f"{self._prefix}b{number}", pieces, quoted=block.quoted)


def _table_and_page(numbered: _Numbered) -> tuple[int | None, int | None]:
    block = numbered[1]
    # A table may go on over several pages.
    return (None, block.page) if block.cell is None else (block.cell.table, None)


def _alike(numbered: _Numbered) -> tuple[BlockKind, bool]:
    return numbered[1].kind, numbered[1].number is not None


def _is_grid(blocks: Sequence[Block]) -> bool:
    """Tell a table from a page that is only laid out as one, and from a frame around text."""
    cells = {block.cell for block in blocks if block.cell is not None}
    return (
        len({cell.column for cell in cells}) > 1
        and len({cell.row for cell in cells}) > 1
        and not any(block.kind is BlockKind.HEADING for block in blocks)
    )
