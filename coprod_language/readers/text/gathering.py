"""Gathering: pieces of prose into blocks, as a reader walks through nested mark-up.

The reader opens and closes frames (a list item, a quotation, a table cell) and adds pieces.
What is added becomes a block when the next frame opens or the current one closes, and the
block is what the innermost frame says it is.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from coprod_language.paper import Block, BlockKind, Cell
from coprod_language.readers.list_labels import begins_labelled_item, label_end
from coprod_language.readers.text.gaps import ELLIPSIS, cut_at_gaps
from coprod_language.weaving import Piece, weave

# Bullets that were typed, where the mark-up for a list was not used.
_BULLET = re.compile(r"\s*[•●▪■◦○‣⁃∙➢➤\uf0b7\uf0a7\uf0d8]\s*")


class Frame(NamedTuple):
    """What text is at some depth of the mark-up."""

    kind: BlockKind = BlockKind.PARAGRAPH
    """Kind of the blocks made here."""
    level: int | None = None
    """Heading level, for a heading."""
    quoted: bool = False
    """Whether these are somebody else's words."""
    skipped: bool = False
    """Whether what stands here is not prose."""
    cell: Cell | None = None
    """Where it stands in a table."""
    number: int | None = None
    """The number of an item of a list."""


class Gatherer:
    """The blocks of one paper in the making."""

    def __init__(self, covered: str) -> None:
        """Begin a paper.

        Args:
            covered: text of the file with its gaps covered up, from `cover_gaps`. Offsets in
                it are offsets in the file.
        """
        self.blocks: list[Block] = []
        self.frames = [Frame()]
        self._covered = covered
        self._pieces: list[Piece] = []
        self._captions: list[tuple[list[Piece], bool]] = []

    @property
    def frame(self) -> Frame:
        """The innermost frame."""
        return self.frames[-1]

    def open(self, frame: Frame) -> None:
        """Finish the block so far and go one frame deeper."""
        self.finish()
        self.frames.append(frame)

    def close(self) -> None:
        """Finish the block so far and leave the innermost frame."""
        self.finish()
        self.frames.pop()

    def skip(self) -> None:
        """Go one frame deeper, into what is not prose, without ending the block."""
        self.frames.append(self.frame._replace(skipped=True))

    def add(self, start: int, end: int, text: str | None = None) -> None:
        """Add a stretch of the source.

        Args:
            start: where it starts.
            end: where it ends (exclusive).
            text: what it reads as, where that is not the source itself.
        """
        if self.frame.skipped or (text == " " and not self._pieces):
            return
        if text is None:
            self._pieces.extend(cut_at_gaps(self._covered, start, end))
        else:
            self._pieces.append(Piece(start, end, text))

    def add_gap(self, start: int, end: int) -> None:
        """Add a stretch that is not prose but that a reader of the paper sees as words."""
        self.add(start, end, ELLIPSIS)

    def add_caption(self, pieces: list[Piece]) -> None:
        """Add the description of a picture, a block of its own after the one it stands in."""
        if not self.frame.skipped:
            self._captions.append((pieces, self.frame.quoted))

    def take_pieces(self, *, since: int = 0) -> list[Piece]:
        """Take back the pieces added to this block since there were `since` of them."""
        taken = self._pieces[since:]
        del self._pieces[since:]
        return taken

    @property
    def pieces(self) -> int:
        """How many pieces the block so far has."""
        return len(self._pieces)

    def finish(self) -> None:
        """Make a block of the pieces so far, if there are any."""
        if self._pieces:
            self._weave_block()
            self._pieces = []
        for pieces, quoted in self._captions:
            frame = Frame(BlockKind.CAPTION, quoted=quoted, cell=self.frame.cell)
            self._weave(pieces, frame)
        self._captions = []

    def begins_item(self, at: int) -> bool:
        """Tell whether a typed bullet or label, as in "b) …", stands at an offset."""
        is_bullet = _BULLET.match(self._covered, at) is not None
        return is_bullet or begins_labelled_item(self._covered, at)

    def _weave_block(self) -> None:
        frame, first = self.frame, self._pieces[0]
        bullet = _BULLET.match(self._covered, first.start, first.end)
        start = bullet.end() if bullet else label_end(self._covered, first.start, first.end)
        if start is not None and first.text is None and frame.kind is BlockKind.PARAGRAPH:
            frame = frame._replace(kind=BlockKind.LIST_ITEM)
            self._pieces[0] = first._replace(start=start)
        self._weave(self._pieces, frame)

    def _weave(self, pieces: list[Piece], frame: Frame) -> None:
        self.blocks.append(
            weave(
                frame.kind,
                self._covered,
                pieces,
                level=frame.level,
                quoted=frame.quoted,
                cell=frame.cell,
                number=frame.number if frame.kind is BlockKind.LIST_ITEM else None,
            )
        )
