"""One spaCy ``Doc`` for a paper.

A paper becomes one ``Doc``: the text of its blocks with a blank line between them. The
places of its blocks are kept with it, and sentences are marked on the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
from spacy.tokens import Doc

from coprod_language.language.sentences import mark_sentences
from coprod_language.language.tokenizing import split
from coprod_language.paper import Block, BlockKind, Cell

BLOCKS: Final = "blocks"
"""What the blocks of a paper are called in the document's ``user_data``."""
TEXT: Final = "text"
"""What the text of a document is called there. spaCy puts it together anew each time."""
_BETWEEN: Final = "\n\n"
# No word is this long. The tokenizer takes time that grows with the square of such a run, so
# it gets numbers of the same length to read.
_LONG_RUN: Final = re.compile(r"(?<!\S)\S{400,}")


class BlockRange(NamedTuple):
    """Where a block of the paper stands in the document."""

    first: int
    """Index of its first token."""
    last: int
    """Index of the token after its last."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset of the character after its last."""
    kind: BlockKind
    """What it is."""
    quoted: bool
    """Whether it is somebody else's words."""
    cell: Cell | None
    """Where it stands in a table, if it does."""


def make_doc(blocks: Iterable[Block]) -> Doc:
    """Make the ``Doc`` of a paper.

    Args:
        blocks: the prose of the paper, in reading order.

    Returns:
        A ``Doc`` with sentence starts set. ``doc.user_data["blocks"]`` has the blocks, a tuple
        of `BlockRange`: spans of spaCy would take longer to ask than the rest of a check.
        ``doc.user_data["text"]`` has its text.
    """
    blocks = tuple(blocks)
    text = _LONG_RUN.sub(_as_numbers, _BETWEEN.join(block.text for block in blocks))
    doc = split(text)
    ranges = _token_ranges(doc, blocks)
    mark_sentences(doc, ranges, text=text)
    starts = block_starts(blocks)
    doc.user_data[TEXT] = text
    doc.user_data[BLOCKS] = tuple(
        BlockRange(
            first, last, start, start + len(block.text), block.kind, block.quoted, block.cell
        )
        for block, start, (first, last) in zip(blocks, starts, ranges, strict=True)
    )
    return doc


def _as_numbers(run: re.Match[str]) -> str:
    length = len(run.group())
    return ("0 " * length)[: length - 1] + "0"


def block_starts(blocks: Iterable[Block]) -> list[int]:
    """Give the offset in ``doc.text`` at which each block starts."""
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        at += len(block.text) + len(_BETWEEN)
    return starts


def _token_ranges(doc: Doc, blocks: tuple[Block, ...]) -> list[tuple[int, int]]:
    offsets = doc.to_array("IDX") if len(doc) else np.zeros(0, dtype=np.uint64)
    starts = np.asarray(block_starts(blocks), dtype=np.uint64)
    ends = starts + np.asarray([len(block.text) for block in blocks], dtype=np.uint64)
    firsts = np.searchsorted(offsets, starts, side="left")
    lasts = np.searchsorted(offsets, ends, side="left")
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))
