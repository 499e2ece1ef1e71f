"""A paper, its blocks of prose, and the map from prose back to the file.

A reader chooses the prose of a file and hands over pieces of the *source* (the decoded
text of a text file, or the text taken out of a Word file or PDF). `weave` joins the pieces
into the text of one block and remembers where each came from, so that every place is made
once, here, and never searched for afterwards.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
class Place:
    """One place in the source of a paper."""

    offset: int
    """Unicode code points before this place, a byte-order mark not counted."""
    line: int
    """Line, from 1. A line ends with LF, CR LF or CR."""
    column: int
    """Column in code points, from 1."""


class Piece(NamedTuple):
    """A stretch of the source that belongs to a block."""

    start: int
    """Where it starts in the source."""
    end: int
    """Where it ends in the source (exclusive)."""
    text: str | None = None
    """What it reads as, where that is not the source itself (``&amp;`` reads as ``&``)."""


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


# Characters that no reader sees, and that split words for a matcher: soft hyphen, zero-width
# characters, direction marks, word joiner, byte-order mark, variation selectors, and the
# other control characters.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
    "\ud800-\udfff"  # half a pair, which some PDFs have: no character at all
)
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
_HYPHENS = "\u2010\u2011"
_LIGATURES = "\ufb00-\ufb06"
_COMBINING = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
# What cannot be copied as it stands. White space is a run of two or more, or one character
# that is not a plain space.
_ODD = re.compile(
    rf"(?P<space>[ ]{{2,}}(?:\s)*|[^\S ]\s*|[ ][^\S ]\s*)"
    rf"|(?P<invisible>[{_INVISIBLE}{_CONTROL}]+)"
    rf"|(?P<hyphen>[{_HYPHENS}])"
    rf"|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<accented>[^\W_][{_COMBINING}]+)"
)


def weave(
    kind: BlockKind,
    source: str,
    pieces: Iterable[Piece | tuple[int, int]],
    *,
    level: int | None = None,
    page: int | None = None,
    quoted: bool = False,
) -> Block:
    """Join pieces of the source into one block and remember where each came from.

    Runs of white space become one space, also across pieces, and none is left at the ends.
    Invisible characters go; U+2010 and U+2011 become a plain hyphen; ligatures and letters
    with a separate accent become ordinary letters. Nothing else changes. No space is added
    between pieces: a reader that leaves out a line end gives a piece ``Piece(at, at, " ")``.

    Args:
        kind: what the block is.
        source: the text that the pieces refer to.
        pieces: in reading order, each not empty in the source unless it brings its own text.
        level: heading level, for a heading.
        page: page or slide, from 1.
        quoted: whether these are somebody else's words.
    """
    runs = _Runs()
    for piece in pieces:
        start, end, text = Piece(*piece)
        if text is None:
            _weave_source(runs, source, start, end)
        else:
            _weave_text(runs, text, start, end)
    runs.trim()
    return Block(
        kind=kind,
        text="".join(runs.texts),
        starts=tuple(runs.starts),
        sources=tuple(runs.sources),
        level=level,
        page=page,
        quoted=quoted,
    )


class _Runs:
    """Runs of text in the making, each with its stretch of the source."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.sources: list[tuple[int, int]] = []
        self.length = 0
        # Starts as true so that a block does not begin with a space.
        self.after_space = True

    def copy(self, text: str, start: int, end: int) -> None:
        """Add a run, without its first space if the text so far ends with one."""
        if self.after_space and text[0] == " ":
            if len(text) == end - start:
                start += 1
            text = text[1:]
            if not text:
                return
        self.texts.append(text)
        self.starts.append(self.length)
        self.sources.append((start, end))
        self.length += len(text)
        self.after_space = text[-1] == " "

    def trim(self) -> None:
        """Take off the space at the end."""
        if not self.texts or not self.after_space:
            return
        text, (start, end) = self.texts.pop(), self.sources.pop()
        if text == " ":
            self.starts.pop()
            return
        self.texts.append(text[:-1])
        self.sources.append((start, end - 1 if len(text) == end - start else end))


def _weave_source(runs: _Runs, source: str, start: int, end: int) -> None:
    at = start
    for odd in _ODD.finditer(source, start, end):
        if odd.start() > at:
            runs.copy(source[at : odd.start()], at, odd.start())
        plain = _plain(odd)
        if plain:
            runs.copy(plain, odd.start(), odd.end())
        at = odd.end()
    if at < end:
        runs.copy(source[at:end], at, end)


def _weave_text(runs: _Runs, text: str, start: int, end: int) -> None:
    plain = _ODD.sub(_plain, text)
    if plain:
        runs.copy(plain, start, end)


def _plain(odd: re.Match[str]) -> str:
    if odd.lastgroup == "space":
        return " "
    if odd.lastgroup == "invisible":
        return ""
    if odd.lastgroup == "hyphen":
        return "-"
    if odd.lastgroup == "ligature":
        return unicodedata.normalize("NFKC", odd.group())
    return unicodedata.normalize("NFC", odd.group())
