"""What there is to count in a paper: words, sentences, syllables and the like.

Only prose counts towards scores. Headings, page headers and footers never do. A fragment
(fewer than six words and no full stop, question mark or exclamation mark at its end) does not,
nor does a table cell unless it is written in sentences. What a word is, and how numbers,
addresses and abbreviations count, is in `coprod_language.language.words`.

Each word is looked at once however often it comes, and the counting itself is done by numpy, a
sentence a row, so that the counts of a sentence, a paragraph or a paper are sums of rows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc

from coprod_language.language.hardness import HARD, hardness
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.words import UNSPOKEN, Word, WordKind, describe, split_words
from coprod_language.paper import BlockKind

FRAGMENT = 6
"""Words from which on a stretch without a stop counts as a sentence."""

_NEVER_PROSE = {BlockKind.HEADING, BlockKind.HEADER}
_CLOSING = "\"'”’»)]}*_ "
_STOPS = (".", "!", "?", "…")
_NAME_HARDNESS = 2.2
_NUMBER_HARDNESS = 1.8
_POLYSYLLABLE = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is in a sentence, a paragraph or a paper."""

    words: float
    """Words."""
    sentences: float
    """Sentences."""
    syllables: float
    """Syllables of all words."""
    characters: float
    """Letters, digits and punctuation; no spaces."""
    letters: float
    """Letters and digits."""
    polysyllables: float
    """Words of three syllables or more; no numbers, addresses or short forms."""
    unlisted: float
    """Words that textstat's list for the Dale-Chall formula does not have."""
    complex: float
    """Those of them with three syllables or more (Gunning's hard words)."""
    hardness: float
    """Sum of the ratings of all words, 1 to 6; names at most 2.2, numbers 1.8."""
    hard: float
    """Words rated 3 or harder."""
    little: float
    """Words that hold a sentence together: "the", "of", "because"."""
    figures: float
    """Numbers with a decimal point, a percentage or a sign."""
    short_forms: float
    """Abbreviations in capitals."""
    squared: float
    """Squares of the sentence lengths in words."""


COLUMNS = {field.name: column for column, field in enumerate(fields(Counts))}
"""Column of each count in `Measured.table`."""


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


def measure(
    doc: Doc, blocks: Sequence[tuple[int, int, BlockKind]], *, text: str | None = None
) -> Measured:
    """Count everything in every sentence of a document.

    Args:
        doc: a document with sentence starts.
        blocks: first and last (exclusive) token of each block, and what it is, in order.
        text: the text of the document, where it is at hand: to have it made takes time.
    """
    text = doc.text if text is None else text
    starts, ends, in_block = _sentence_bounds(doc, blocks, text)
    table = tabulate([text[start:end] for start, end in zip(starts, ends, strict=True)])
    kinds = [kind for _, _, kind in blocks]
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


def add_up(measured: Measured, rows: NDArray[np.bool_] | None = None) -> Counts:
    """Add up the counts of sentences.

    Args:
        measured: the counts of a document.
        rows: which sentences; those that are prose where None.
    """
    chosen = measured.table[measured.prose if rows is None else rows]
    return Counts(*map(float, chosen.sum(axis=0)))


def tabulate(sentences: Iterable[str]) -> NDArray[np.float64]:
    """Count what there is in sentences.

    Args:
        sentences: the text of each; sentences are not looked for in it.

    Returns:
        A row for each sentence, a column for each field of `Counts`.
    """
    split = [split_words(sentence) for sentence in sentences]
    index: dict[str, int] = {}
    ids = np.fromiter(
        (index.setdefault(word, len(index)) for word in chain.from_iterable(split)), np.int64
    )
    rows = np.repeat(np.arange(len(split)), [len(words) for words in split])
    facts = np.array([_facts(word) for word in index]).reshape(len(index), len(_BY_WORD))
    table = np.zeros((len(split), len(COLUMNS)))
    for column, field in enumerate(_BY_WORD):
        table[:, COLUMNS[field]] = np.bincount(rows, facts[ids, column], len(split))
    _free_openers(table, split)
    lengths = table[:, COLUMNS["words"]]
    table[:, COLUMNS["sentences"]] = lengths > 0
    table[:, COLUMNS["squared"]] = lengths**2
    return table


def _sentence_bounds(
    doc: Doc, blocks: Sequence[tuple[int, int, BlockKind]], text: str
) -> tuple[list[int], list[int], list[int]]:
    """Find the characters and the block of each sentence."""
    starts: list[int] = []
    ends: list[int] = []
    in_block: list[int] = []
    offsets = [*doc.to_array(IDX).tolist(), len(text)] if len(doc) else [0]
    opens = np.flatnonzero(doc.to_array(SENT_START) == 1).tolist() if len(doc) else []
    for block, (first, last, _) in enumerate(blocks):
        tokens = opens[bisect_left(opens, first) : bisect_left(opens, last)]
        for start, end in pairwise([*tokens, last]):
            starts.append(offsets[start])
            ends.append(offsets[start] + len(text[offsets[start] : offsets[end]].rstrip()))
            in_block.append(block)
    return starts, ends, in_block


def _is_prose(kind: BlockKind, sentence: str, words: float) -> bool:
    if kind in _NEVER_PROSE or not words:
        return False
    stopped = sentence.rstrip(_CLOSING).endswith(_STOPS)
    if kind is BlockKind.TABLE_CELL:
        return stopped and words >= FRAGMENT
    return stopped or words >= FRAGMENT


_BY_WORD = (
    "words", "syllables", "characters", "letters", "polysyllables", "unlisted", "complex",
    "hardness", "hard", "little", "figures", "short_forms",
)  # fmt: skip
"""The counts that a word by itself adds to."""


@lru_cache(maxsize=65536)
def _facts(word: str) -> tuple[float, ...]:
    """Say what a word adds to each of `_BY_WORD`."""
    known = describe(word)
    if known is None:
        return (0.0, 0.0, float(len(word)), *[0.0] * (len(_BY_WORD) - 3))
    is_long = known.syllables >= _POLYSYLLABLE and known.kind is not WordKind.SHORT_FORM
    rating = _rating(known)
    return (
        1.0,
        known.syllables,
        known.characters,
        known.letters,
        is_long,
        not known.listed,
        is_long and not known.listed,
        rating,
        rating >= HARD,
        known.plain in LITTLE_WORDS,
        known.kind is WordKind.FIGURE,
        known.kind is WordKind.SHORT_FORM,
    )


def _rating(word: Word) -> float:
    if word.kind in UNSPOKEN:
        return _NUMBER_HARDNESS
    rating = hardness(word.plain)
    return min(rating, _NAME_HARDNESS) if word.kind is WordKind.CAPITALISED else rating


def _free_openers(table: NDArray[np.float64], sentences: list[list[str]]) -> None:
    """Rate the first word of each sentence as a word: its capital does not make it a name."""
    for row, sentence in enumerate(sentences):
        word = describe(sentence[0]) if sentence else None
        if word is not None and word.kind is WordKind.CAPITALISED:
            rating = hardness(word.plain)
            table[row, COLUMNS["hardness"]] += rating - min(rating, _NAME_HARDNESS)
            table[row, COLUMNS["hard"]] += rating >= HARD
