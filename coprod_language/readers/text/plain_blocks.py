"""Blocks of plain text: which lines belong together, and what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coprod_language.paper import BlockKind, Cell
from coprod_language.readers.text.plain_lines import (
    BULLET,
    HASHES,
    NOTE_NUMBER,
    QUOTE_MARK,
    RULE,
    TextLine,
)
from coprod_language.readers.text.plain_tables import find_tables


@dataclass(slots=True)
class TextBlock:
    """Lines that belong together."""

    kind: BlockKind = BlockKind.PARAGRAPH
    """What they are."""
    lines: list[TextLine] = field(default_factory=list)
    """The lines, without bullets and other marks before the words."""
    level: int | None = None
    """Heading level, where the file gives one."""
    quoted: bool = False
    """Whether these are somebody else's words, as in the answer to an email."""
    number: int | None = None
    """Its number, for an item of a numbered list."""
    cell: Cell | None = None
    """Where it stands in a table, if it does."""


_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_NO_HEADING_END = re.compile(r"[.!?:;,][\"'”’)\]]*$")
# No line that is whole ends so.
_GOES_ON = re.compile(
    r"(?:,|\b(?:a|an|and|any|are|as|at|be|by|for|from|has|have|he|her|his|if|in|is|it|its|my|no|not"
    r"|of|on|or|our|she|that|the|their|they|this|to|was|we|were|which|who|will|with|you|your))$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")

_WRAPPED = 160
# Lines that are often longer than this were never wrapped: each is a paragraph.
_NARROW = 40
# Below this, as with one word on a line, a short line says nothing.
_SHORT = 0.6
_LONGEST_HEADING, _MOST_HEADING_WORDS = 80, 12


def split_blocks(lines: Sequence[TextLine]) -> Iterator[TextBlock]:
    """Split the lines of a file into blocks.

    Args:
        lines: all lines, blank ones too.

    Yields:
        The blocks, in order.
    """
    width = _width(lines)
    cells = dict(_table_cells(lines))
    block = TextBlock()
    previous: TextLine | None = None
    for index, line in enumerate(lines):
        if index in cells:
            yield from _finished(block)
            yield from cells[index]
            block, previous = TextBlock(), None
            continue
        if not line.text or RULE.match(line.text):
            if line.text and previous and len(block.lines) == 1:
                block.kind, block.level = BlockKind.HEADING, 1 if line.text[0] == "=" else 2
            yield from _finished(block)
            block, previous = TextBlock(), None
            continue
        bare, begun = _begin(line, block, previous)
        if begun is None and previous and _ends_before(bare, previous, width):
            kind = BlockKind.QUOTATION if block.quoted else BlockKind.PARAGRAPH
            begun = TextBlock(kind, quoted=block.quoted)
        if begun:
            yield from _finished(block)
            block = begun
        block.lines.append(bare)
        previous = bare
    yield from _finished(block)


def _table_cells(lines: Sequence[TextLine]) -> Iterator[tuple[int, list[TextBlock]]]:
    """Give the cells of tables, by the index of the line that they stand on."""
    for table, rows in enumerate(find_tables(lines)):
        for row, (index, cells) in enumerate(rows.items()):
            yield (
                index,
                [
                    TextBlock(BlockKind.TABLE_CELL, [text], cell=Cell(table, row, column))
                    for column, text in enumerate(cells)
                ],
            )


def _width(lines: Sequence[TextLine]) -> int:
    """Estimate the width that the file is wrapped to: what nine lines in ten stay within."""
    lengths = sorted(
        line.indent + len(line.text)
        for line, following in pairwise(lines)
        if line.text and following.text
    )
    return lengths[len(lengths) * 9 // 10] if lengths else _WRAPPED + 1


def _begin(
    line: TextLine, block: TextBlock, previous: TextLine | None
) -> tuple[TextLine, TextBlock | None]:
    """Take off the mark before a line, and begin the block that the mark says."""
    begun: TextBlock | None = None
    quote = QUOTE_MARK.match(line.text)
    if quote:
        line = _without(line, quote.end())
    if bool(quote) != block.quoted:
        kind = BlockKind.QUOTATION if quote else BlockKind.PARAGRAPH
        begun = TextBlock(kind, quoted=bool(quote))
    hashes = HASHES.match(line.text)
    if hashes:
        heading = TextBlock(BlockKind.HEADING, level=len(hashes[1]), quoted=bool(quote))
        return _without(line, hashes.end()), heading
    note = NOTE_NUMBER.match(line.text)
    if note and (previous is None or block.kind is BlockKind.NOTE or _END.search(previous.text)):
        return _without(line, note.end()), TextBlock(BlockKind.NOTE, quoted=bool(quote))
    bullet = BULLET.match(line.text)
    if bullet and _may_begin_item(bullet, block, previous):
        number = int(bullet["number"]) if bullet["number"] else None
        item = TextBlock(BlockKind.LIST_ITEM, quoted=bool(quote), number=number)
        return _without(line, bullet.end()), item
    return line, begun


def _without(line: TextLine, count: int) -> TextLine:
    rest = line.text[count:].lstrip()
    gone = len(line.text) - len(rest)
    return TextLine(rest, line.start + gone, line.indent + gone)


def _may_begin_item(bullet: re.Match[str], block: TextBlock, previous: TextLine | None) -> bool:
    """Tell a bullet from a dash or a number that a wrapped line happens to begin with."""
    if previous is None or bullet["dot"] or block.kind is BlockKind.LIST_ITEM:
        return True
    return bool(_END.search(previous.text))


def _ends_before(line: TextLine, previous: TextLine, width: int) -> bool:
    """Tell whether a new block begins without a blank line before it."""
    if width > _WRAPPED:
        # A line end in text that is not wrapped was put there on purpose.
        return not (line.text[0].islower() and not _END.search(previous.text))
    if width < _NARROW or line.text[0].islower():
        return False
    length = previous.indent + len(previous.text)
    if _END.search(previous.text):
        room = width - length - 1
        return line.indent > previous.indent + 1 or len(line.text.split(None, 1)[0]) <= room * 0.5
    if previous.text.isupper() and not line.text.isupper():
        return True
    return length <= _SHORT * width and not _GOES_ON.search(previous.text)


def _finished(block: TextBlock) -> Iterator[TextBlock]:
    block.lines = [line for line in block.lines if line.text]
    if not block.lines:
        return
    if block.kind is BlockKind.PARAGRAPH and _looks_like_heading(block.lines):
        block.kind = BlockKind.HEADING
    yield block


def _looks_like_heading(lines: Sequence[TextLine]) -> bool:
    text = lines[0].text
    return (
        len(lines) == 1
        and len(text) <= _LONGEST_HEADING
        and len(text.split()) <= _MOST_HEADING_WORDS
        and not _NO_HEADING_END.search(text)
        and not text[0].islower()
        and _LETTER.search(text) is not None
    )
