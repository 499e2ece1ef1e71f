"""Weaving: pieces of a source into one block, with the map from its prose back to the source.

A reader chooses the prose of a file and hands over pieces of the source: where they start
and end, never copies. `weave` joins them and remembers where each came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from coprod_language.paper import Block, BlockKind, Cell


class Piece(NamedTuple):
    """A stretch of the source that belongs to a block."""

    start: int
    """Where it starts in the source."""
    end: int
    """Where it ends in the source (exclusive)."""
    text: str | None = None
    """What it reads as, where that is not the source itself (``&amp;`` reads as ``&``)."""


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
# Those of them that Python calls printable.
_ODD_PRINTABLE = re.compile(rf"[\u034f\ufe00-\ufe0f{_HYPHENS}{_LIGATURES}{_COMBINING}]")


def weave(
    kind: BlockKind,
    source: str,
    pieces: Iterable[Piece | tuple[int, int]],
    *,
    level: int | None = None,
    page: int | None = None,
    quoted: bool = False,
    cell: Cell | None = None,
    number: int | None = None,
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
        cell: where it stands in a table.
        number: its number, for an item of a numbered list.
    """
    runs = _Runs()
    for start, end, *said in pieces:
        text = said[0] if said else None
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
        cell=cell,
        number=number,
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
    if start == end:
        return
    as_it_stands = source[start:end]
    if not _may_be_odd(as_it_stands):
        runs.copy(as_it_stands, start, end)
        return
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


def _may_be_odd(text: str) -> bool:
    """Tell, in a fraction of the time that `_ODD` takes, where it need not look."""
    if "  " in text or not text.isprintable():
        return True
    return not text.isascii() and _ODD_PRINTABLE.search(text) is not None


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
