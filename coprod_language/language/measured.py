"""A paper measured: the counts of each of its sentences, and which of them are prose.

Only prose counts towards scores. Headings, page headers and footers never do. A fragment
(fewer than six words and no full stop, question mark or exclamation mark at its end) does not,
nor does a table cell unless it is written in sentences.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from coprod_language.language.counts import COLUMNS, Counts, tabulate
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind

FRAGMENT = 6
"""Words from which on a stretch without a stop counts as a sentence."""

_NEVER_PROSE = {BlockKind.HEADING, BlockKind.HEADER}
_CLOSING = "\"'”’»)]}*_ "
_STOPS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Measured:
    """The counts of every sentence of a document, in order."""

    starts: NDArray[np.int64]
    """First character of each sentence in the document's text."""
    ends: NDArray[np.int64]
    """Character after the last of each sentence."""
    blocks: NDArray[np.int64]
    """Which block each sentence is in."""
    prose: NDArray[np.bool_]
    """Which sentences are prose, so that they count towards scores."""
    table: NDArray[np.float64]
    """Counts: a row for each sentence, a column for each field of `Counts`."""


def measure(scene: Scene) -> Measured:
    """Count everything in every sentence of a document.

    Args:
        scene: the document.
    """
    text = scene.text
    starts, ends, in_block = _sentence_bounds(scene)
    table = tabulate([text[start:end] for start, end in zip(starts, ends, strict=True)])
    kinds = [block.kind for block in scene.blocks]
    prose = [
        _is_prose(kinds[block], text[start:end], count)
        for block, start, end, count in zip(
            in_block, starts, ends, table[:, COLUMNS["words"]], strict=True
        )
    ]
    as_array = np.asarray
    return Measured(
        as_array(starts, dtype=np.int64),
        as_array(ends, dtype=np.int64),
        as_array(in_block, dtype=np.int64),
        as_array(prose, dtype=np.bool_),
        table,
    )


def add_up(measured: Measured, rows: NDArray[np.int64] | Sequence[int] | None = None) -> Counts:
    """Add up the counts of sentences.

    Args:
        measured: the counts of a document.
        rows: numbers of the sentences; those that are prose where None.
    """
    chosen = measured.table[np.flatnonzero(measured.prose) if rows is None else rows]
    return Counts(*map(float, chosen.sum(axis=0)))


def _sentence_bounds(scene: Scene) -> tuple[list[int], list[int], list[int]]:
    """Find the characters and the block of each sentence."""
    starts: list[int] = []
    ends: list[int] = []
    in_block: list[int] = []
    text, offsets, opens = scene.text, (*scene.offsets, len(scene.text)), scene.starts
    for number, block in enumerate(scene.blocks):
        if block.first == block.last:
            continue
        inside = opens[bisect_right(opens, block.first) : bisect_left(opens, block.last)]
        for start, end in pairwise([block.first, *inside, block.last]):
            starts.append(offsets[start])
            ends.append(offsets[start] + len(text[offsets[start] : offsets[end]].rstrip()))
            in_block.append(number)
    return starts, ends, in_block


def _is_prose(kind: BlockKind, sentence: str, words: float) -> bool:
    if kind in _NEVER_PROSE or not words:
        return False
    stopped = sentence.rstrip(_CLOSING).endswith(_STOPS)
    if kind is BlockKind.TABLE_CELL:
        return stopped and words >= FRAGMENT
    return stopped or words >= FRAGMENT
