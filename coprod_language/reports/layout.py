"""Lay a paper out as a page: headings, paragraphs, lists and tables, with the marks in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
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
    rows: tuple[tuple[Passage, ...], ...] = ()
    """The blocks: one in a row, but for a table."""
    level: int = 0
    """Heading level in HTML, for a heading."""
    page: str = ""
    """What to say where a page or slide begins."""


def lay_out(paper: Paper, marker: Marker, prefix: str) -> Iterator[list[Group]]:
    """Lay a paper out.

    Args:
        paper: the paper.
        marker: marks its text.
        prefix: what the ids of its blocks begin with.

    Yields:
        Groups, a dozen at a time, so that a browser need only draw what is on the screen.
    """
    chunk: list[Group] = []
    for group in _groups(paper, marker, prefix):
        chunk.append(group)
        if len(chunk) >= _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _groups(paper: Paper, marker: Marker, prefix: str) -> Iterator[Group]:
    level, page = _TOP - 1, None
    numbered = list(enumerate(paper.blocks))
    for (kind, number_of_page), together in groupby(numbered, key=_alike):
        blocks = list(together)
        if number_of_page is not None and number_of_page != page:
            page = number_of_page
            name = "Slide" if paper.format == "powerpoint" else "Page"
            yield Group("page", page=f"{name} {page}")
        shown = [(block, _passage(number, block, marker, prefix)) for number, block in blocks]
        if kind is BlockKind.TABLE_CELL:
            yield _table(paper, shown)
        elif kind is BlockKind.LIST_ITEM:
            yield Group("list", tuple((passage,) for _, passage in shown))
        else:
            for block, passage in shown:
                if kind is BlockKind.HEADING:
                    # No level is left out on the way down, whatever the paper does: people who
                    # listen to a page find their way by the levels.
                    wanted = _TOP - 1 + (block.level or 1)
                    level = min(max(wanted, _TOP), level + 1, _LOWEST)
                yield Group(kind.value, ((passage,),), level=level)


def _alike(numbered: tuple[int, Block]) -> tuple[BlockKind, int | None]:
    return numbered[1].kind, numbered[1].page


def _passage(number: int, block: Block, marker: Marker, prefix: str) -> Passage:
    pieces = tuple(marker.pieces(number, block))
    return Passage(f"{prefix}b{number}", pieces, quoted=block.quoted)


def _table(paper: Paper, cells: Sequence[tuple[Block, Passage]]) -> Group:
    """Put cells into rows: those of a row stand on one line of the file."""

    def line(cell: tuple[Block, Passage]) -> int:
        return paper.place(cell[0].sources[0][0]).line

    rows = tuple(tuple(each for _, each in row) for _, row in groupby(cells, key=line))
    # Where most cells have a line to themselves, lines say nothing of rows.
    in_rows = sum(len(row) > 1 for row in rows)
    if in_rows * 2 > len(rows):
        return Group("table", rows)
    return Group("cells", tuple((passage,) for _, passage in cells))
