"""Where a paper is hard to read: its hardest sentences, its paragraphs, and its profile."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from coprod_language.language.counts import COLUMNS
from coprod_language.language.ease import Driver, Ease, rate_each, rate_ease
from coprod_language.language.hardness import HARD, hardness
from coprod_language.language.measured import Measured, add_up
from coprod_language.language.words import WordKind, describe, split_words

HARDEST: Final = 5
"""How many of the hardest sentences are shown unless asked otherwise."""
STRETCH: Final = 150
"""Words in each stretch of a profile unless asked otherwise: half a printed page."""
_SHOWN_WORDS: Final = 3
_LONG: Final = 25
_COSTLY: Final = 3.0
_LEAST: Final = 8  # words: a shorter sentence may be hard, but is soon read


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence that is hard to read, and what makes it so."""

    start: int
    """First character in the document's text."""
    end: int
    """Character after the last."""
    score: float
    """Its ease, from 0 to 100."""
    words: int
    """How many words it has."""
    hard_words: tuple[str, ...]
    """Its hardest words, as they stand, the hardest first; three at most."""
    drivers: tuple[Driver, ...]
    """What makes it hard, the most costly first."""

    @property
    def reason(self) -> str:
        """What makes it hard, in plain words: "it has 41 words, and hard words: …"."""
        reasons = [_reason(driver, self) for driver in self.drivers if driver.cost >= _COSTLY]
        return ", and ".join(reason for reason in reasons if reason)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paper, with how easy it is to read."""

    start: int
    """First character in the document's text."""
    end: int
    """Character after the last."""
    words: int
    """Words of prose in it."""
    ease: Ease | None
    """How easy it is; None where it has too few words."""


def hardest_sentences(
    measured: Measured, text: str, *, most: int = HARDEST, below: float = 100.0
) -> tuple[HardSentence, ...]:
    """Find the sentences of a paper that are hardest to read.

    Args:
        measured: the counts of the document.
        text: the text of the document.
        most: how many at most.
        below: leave out sentences that are this easy or easier.

    Returns:
        The hardest first; of two alike, the one that comes first.
    """
    long_enough = measured.table[:, COLUMNS["words"]] >= _LEAST
    scores = np.where(measured.prose & long_enough, rate_each(measured.table), np.nan)
    rows = [int(row) for row in np.argsort(scores, kind="stable") if scores[row] < below][:most]
    return tuple(_hard_sentence(measured, text, row) for row in rows)


def rate_blocks(measured: Measured) -> dict[int, float]:
    """Rate how easy each paragraph (or other block of prose) is.

    Returns:
        Ease, 0 to 100, by number of the block. Blocks with too few words are left out.
    """
    prose = measured.prose
    blocks, which = np.unique(measured.blocks[prose], return_inverse=True)
    table = np.zeros((len(blocks), measured.table.shape[1]))
    np.add.at(table, which, measured.table[prose])
    scores = zip(blocks.tolist(), rate_each(table).tolist(), strict=True)
    return {block: round(score, 1) for block, score in scores if not math.isnan(score)}


def profile(measured: Measured, *, words: int = STRETCH) -> tuple[Stretch, ...]:
    """Follow the ease of a paper from its start to its end.

    Args:
        measured: the counts of the document.
        words: words of prose in each stretch, about; sentences are kept whole.

    Returns:
        The stretches, in order. All but the last have at least `words` words.
    """
    rows = np.flatnonzero(measured.prose)
    if not len(rows):
        return ()
    lengths = measured.table[rows, COLUMNS["words"]]
    stretches, first, held = [], 0, 0.0
    for at, length in enumerate(lengths.tolist()):
        held += length
        if held >= words:
            stretches.append(rows[first : at + 1])
            first, held = at + 1, 0.0
    if first < len(rows):
        stretches.append(rows[first:])
    return tuple(_stretch(measured, chosen.tolist()) for chosen in stretches)


def hard_words(sentence: str) -> tuple[str, ...]:
    """Find the words of a sentence that are hardest for readers.

    Args:
        sentence: its text.

    Returns:
        Words rated 3 or harder, as they stand and each once, the hardest first. Names,
        numbers, addresses and abbreviations are left out.
    """
    found: dict[str, tuple[float, str]] = {}
    for word in split_words(sentence):
        known = describe(word)
        if known is not None and known.kind is WordKind.WORD:
            rating = hardness(known.plain)
            if rating >= HARD:
                found.setdefault(known.plain, (-rating, known.plain))
    return tuple(plain for _, plain in sorted(found.values()))


def _hard_sentence(measured: Measured, text: str, row: int) -> HardSentence:
    start, end = int(measured.starts[row]), int(measured.ends[row])
    counts = add_up(measured, [row])
    ease = rate_ease(counts)
    return HardSentence(
        start=start,
        end=end,
        score=ease.score if ease else 0.0,
        words=int(counts.words),
        hard_words=hard_words(text[start:end])[:_SHOWN_WORDS],
        drivers=ease.drivers if ease else (),
    )


def _stretch(measured: Measured, rows: list[int]) -> Stretch:
    counts = add_up(measured, rows)
    return Stretch(
        start=int(measured.starts[rows[0]]),
        end=int(measured.ends[rows[-1]]),
        words=int(counts.words),
        ease=rate_ease(counts),
    )


def _reason(driver: Driver, sentence: HardSentence) -> str:
    if driver.name == "long sentences":
        return f"it has {sentence.words} words" if sentence.words > _LONG else ""
    if driver.name == "hard words":
        return f"hard words: {', '.join(sentence.hard_words)}" if sentence.hard_words else ""
    return {"figures": "many figures", "short forms": "many abbreviations"}[driver.name]
