"""A paper, its blocks of prose, and the map from prose back to the file.

A block knows where in the *source* (the decoded text of a text file, or the text taken out
of a Word file or PDF) each part of its prose stands. `weaving.weave` makes that map when the
paper is read, so that no place is ever searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from coprod_language.packing import Packed


class BlockKind(StrEnum):
    """What a block of prose is in its paper."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTATION = "quotation"
    CAPTION = "caption"
    NOTE = "note"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Place(Packed):
    """One place in the source of a paper."""

    offset: int
    """Unicode code points before this place, a byte-order mark not counted."""
    line: int
    """Line, from 1. A line ends with LF, CR LF or CR."""
    column: int
    """Column in code points, from 1."""


class Cell(NamedTuple):
    """Where a block stands in a table."""

    table: int
    """Number of the table in its paper, from 0."""
    row: int
    """Row, from 0."""
    column: int
    """Column, from 0."""
    heading: bool = False
    """Whether the cell names its row or column."""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item or the like: prose that belongs together."""

    kind: BlockKind
    """What the block is."""
    text: str
    """The prose: one space for each run of white space, no invisible characters."""
    starts: tuple[int, ...]
    """Where each woven run starts in `text`, rising from 0."""
    sources: tuple[tuple[int, int], ...]
    """Where each run starts and ends in the source, one pair for each of `starts`."""
    level: int | None = None
    """Heading level from 1, for a heading."""
    page: int | None = None
    """Page or slide from 1, where the format has them."""
    quoted: bool = False
    """Whether these are somebody else's words: quoted, so not the writer's to change."""
    cell: Cell | None = None
    """Where it stands in a table, whatever its kind, if it does."""
    number: int | None = None
    """Its number, for an item of a list that is numbered 1, 2, 3."""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Find where ``text[start:end]`` stands in the source.

        A character that several source characters make up (an entity such as ``&amp;``, a
        letter with its accent apart) is taken whole.

        Args:
            start: offset in `text`.
            end: offset in `text`, exclusive, after `start`.

        Returns:
            Start and end (exclusive) offsets in the source.
        """
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        source_start = self._source(first, start)[0]
        source_end = self._source(last, end - 1)[1]
        return source_start, source_end

    def _source(self, run: int, offset: int) -> tuple[int, int]:
        start, end = self.sources[run]
        following = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        if end - start != following - self.starts[run]:
            return start, end
        here = start + offset - self.starts[run]
        return here, here + 1


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment in the source, which readers of the paper do not see."""

    text: str
    """What it says, without the marks of a comment."""
    start: int
    """Where it starts in the source, its marks included."""
    end: int
    """Where it ends in the source (exclusive)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that has been read: its source, and the prose chosen from it."""

    path: str
    """Where it came from, as the user wrote it; ``-`` for standard input."""
    format: str
    """Name of the format, such as ``markdown`` or ``word``."""
    source: str
    """Decoded text of a text format, or the text taken out of any other format."""
    blocks: tuple[Block, ...]
    """The prose, in reading order."""
    line_starts: tuple[int, ...]
    """Offset at which each line of `source` starts."""
    meanings: tuple[tuple[str, str], ...] = ()
    """Short forms or terms with the meaning that the file itself gives, as in HTML's
    ``<abbr title="…">``."""
    remarks: tuple[Remark, ...] = ()
    """Comments outside code, in order, in formats that have them."""

    def place(self, offset: int) -> Place:
        """Give the place of an offset in the source.

        Args:
            offset: code points from the start of `source`.
        """
        line = bisect_right(self.line_starts, offset)
        return Place(offset, line, offset - self.line_starts[line - 1] + 1)


_LINE_END = re.compile(r"\r\n|\n|\r")
_WORD = re.compile(r"[^\W_]")


def make_paper(
    *,
    path: str,
    format: str,  # noqa: A002 - the contract's name for it
    source: str,
    blocks: Iterable[Block],
    meanings: Iterable[tuple[str, str]] = (),
    remarks: Iterable[Remark] = (),
) -> Paper:
    """Put a paper together and index its lines.

    Args:
        path: where it came from.
        format: name of the format.
        source: the text that the places of the blocks refer to.
        blocks: the prose, in reading order; blocks with no letter or digit are left out.
        meanings: terms with the meaning that the file itself gives.
        remarks: comments outside code, in order.
    """
    return Paper(
        path=path,
        format=format,
        source=source,
        blocks=tuple(block for block in blocks if _WORD.search(block.text)),
        line_starts=(0, *(end.end() for end in _LINE_END.finditer(source))),
        meanings=tuple(meanings),
        remarks=tuple(remarks),
    )
