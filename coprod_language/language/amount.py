"""How much there is to read: words, minutes, stretches with no heading, and a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from coprod_language.language.counts import COLUMNS
from coprod_language.language.measured import Measured
from coprod_language.language.readability import SLOW_WORDS_A_MINUTE, reading_minutes
from coprod_language.paper import BlockKind

MOST_UNHEADED: Final = 300
"""Words that may stand under one heading: about a printed page."""
LONG_PAPER: Final = 1000
"""Words from which on a paper should open with a summary: about five minutes of reading."""
LONG_SUMMARY: Final = 500
"""A summary that is longer than this is no short one."""
_OPENING: Final = 0.2  # share of a paper in which its summary has to come
_FIRST_WORDS: Final = 40  # characters of a paragraph in which it may say that it sums up
_SUMMARY: Final = re.compile(
    r"summary|at a glance|in brief|in short|overview|abstract|short version|headlines|highlights"
    r"|\b(?:key|main)\s+(?:points?|messages?|findings?|facts?)|what (?:this|you need)|about this",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Unheaded:
    """A long stretch of text with no heading in it."""

    first: int
    """Number of its first block."""
    last: int
    """Number of its last block."""
    words: int
    """Words in it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to read in a paper."""

    words: int
    """All its words, headings, lists and tables too; page headers and footers left out."""
    minutes: float
    """Minutes to read it at 200 words a minute."""
    slow_minutes: float
    """Minutes to read it at 100 words a minute."""
    unheaded: tuple[Unheaded, ...]
    """Stretches of more than `MOST_UNHEADED` words with no heading, in order."""
    summary: bool | None
    """Whether it opens with a short summary; None where it is too short to need one."""


def measure_amount(measured: Measured, blocks: Sequence[tuple[BlockKind, str]]) -> Amount:
    """Measure how much there is to read.

    Args:
        measured: the counts of the document.
        blocks: what each block of it is, and its text, in order.
    """
    counted = np.bincount(measured.blocks, measured.table[:, COLUMNS["words"]], len(blocks)).astype(
        int
    )
    words = [
        0 if kind is BlockKind.HEADER else int(count)
        for (kind, _), count in zip(blocks, counted, strict=True)
    ]
    total = sum(words)
    return Amount(
        words=total,
        minutes=reading_minutes(total),
        slow_minutes=reading_minutes(total, speed=SLOW_WORDS_A_MINUTE),
        unheaded=_unheaded(blocks, words),
        summary=_opens_with_summary(blocks, words) if total >= LONG_PAPER else None,
    )


def per_100_words(count: int, words: int) -> float | None:
    """Give how many there are in 100 words, to one decimal; None where there are no words.

    Args:
        count: how many there are in all, for instance of jargon.
        words: words in all.
    """
    return round(100 * count / words, 1) if words else None


def _unheaded(
    blocks: Sequence[tuple[BlockKind, str]], words: Sequence[int]
) -> tuple[Unheaded, ...]:
    found = []
    first, held = 0, 0
    for block, (kind, _) in enumerate([*blocks, (BlockKind.HEADING, "")]):
        if kind is not BlockKind.HEADING:
            held += words[block]
            continue
        if held > MOST_UNHEADED:
            found.append(Unheaded(first, block - 1, held))
        first, held = block + 1, 0
    return tuple(found)


def _opens_with_summary(blocks: Sequence[tuple[BlockKind, str]], words: Sequence[int]) -> bool:
    """Tell whether an early heading, or the opening of a paragraph, announces a short summary."""
    before = 0
    for block, (kind, text) in enumerate(blocks):
        if before > _OPENING * sum(words):
            return False
        is_heading = kind is BlockKind.HEADING
        if _SUMMARY.search(text if is_heading else text[:_FIRST_WORDS]):
            length = _section_words(blocks, words, block) if is_heading else words[block]
            if length <= LONG_SUMMARY:
                return True
        before += words[block]
    return False


def _section_words(
    blocks: Sequence[tuple[BlockKind, str]], words: Sequence[int], heading: int
) -> int:
    total = 0
    for block in range(heading + 1, len(blocks)):
        if blocks[block][0] is BlockKind.HEADING:
            break
        total += words[block]
    return total
