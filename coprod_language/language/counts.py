"""What there is to count in sentences: words, syllables, hard words and the like.

What a word is, and how numbers, addresses and abbreviations count, is in
`coprod_language.language.words`. Each word is looked at once however often it comes, and the
counting itself is done by numpy, a sentence a row, so that the counts of a sentence, a
paragraph or a paper are sums of rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import chain
from struct import Struct

import numpy as np
from numpy.typing import NDArray

from coprod_language.language.hardness import HARD, NEVER_STOPS, hardness, stopping
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.words import UNSPOKEN, WordKind, describe, split_words

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
    stopping: float
    """Sum of the log-odds that each word stops a reader; numbers stop nobody."""
    little: float
    """Words that hold a sentence together: "the", "of", "because"."""
    figures: float
    """Numbers with a decimal point, a percentage or a sign."""
    short_forms: float
    """Abbreviations in capitals."""
    squared: float
    """Squares of the sentence lengths in words."""


COLUMNS = {field.name: column for column, field in enumerate(fields(Counts))}
"""Column of each count in a table."""


def tabulate(sentences: Iterable[str]) -> NDArray[np.float64]:
    """Count what there is in sentences.

    Args:
        sentences: the text of each; sentences are not looked for in it.

    Returns:
        A row for each sentence, a column for each field of `Counts`.
    """
    split = [split_words(sentence) for sentence in sentences]
    table = np.zeros((len(split), len(COLUMNS)))
    if not any(split):
        return table
    words = [*chain.from_iterable(split)]
    index = {word: number for number, word in enumerate(dict.fromkeys(words))}
    ids = np.fromiter(map(index.__getitem__, words), np.int64, len(words))
    sizes = np.fromiter(map(len, split), np.int64, len(split))
    rows = np.repeat(np.arange(len(split)), sizes)
    facts = np.frombuffer(b"".join(map(_facts, index))).reshape(len(index), -1)
    for column, field in enumerate(_BY_WORD):
        table[:, COLUMNS[field]] = np.bincount(rows, facts[ids, column], len(split))
    openers = ids[np.concatenate([[0], np.cumsum(sizes)[:-1]])[sizes > 0]]
    for column, field in enumerate(_OPENING, start=len(_BY_WORD)):
        table[sizes > 0, COLUMNS[field]] += facts[openers, column]
    lengths = table[:, COLUMNS["words"]]
    table[:, COLUMNS["sentences"]] = lengths > 0
    table[:, COLUMNS["squared"]] = lengths**2
    return table


_BY_WORD = (
    "words", "syllables", "characters", "letters", "polysyllables", "unlisted", "complex",
    "hardness", "hard", "stopping", "little", "figures", "short_forms",
)  # fmt: skip
"""The counts that a word by itself adds to."""
_OPENING = ("hardness", "hard")
"""What the first word of a sentence adds besides: its capital does not make it a name."""


_NOTHING = (0.0,) * (len(_BY_WORD) + len(_OPENING) - 3)


_as_bytes = Struct(f"{len(_BY_WORD) + len(_OPENING)}d").pack


@lru_cache(maxsize=65536)
def _facts(word: str) -> bytes:
    """Say what a word adds to each of `_BY_WORD`, and of `_OPENING` where it comes first.

    Returns:
        Doubles side by side: numpy takes them over as they are, and would make them anew, one
        by one, from a tuple.
    """
    known = describe(word)
    if known is None:
        return _as_bytes(0.0, 0.0, float(len(word)), *_NOTHING)
    is_long = known.syllables >= _POLYSYLLABLE and known.kind is not WordKind.SHORT_FORM
    full = _NUMBER_HARDNESS if known.kind in UNSPOKEN else hardness(known.plain)
    rating = min(full, _NAME_HARDNESS) if known.kind is WordKind.CAPITALISED else full
    return _as_bytes(
        1.0,
        known.syllables,
        known.characters,
        known.letters,
        is_long,
        not known.listed,
        is_long and not known.listed,
        rating,
        rating >= HARD,
        NEVER_STOPS if known.kind in UNSPOKEN else stopping(known.plain),
        known.plain in LITTLE_WORDS,
        known.kind is WordKind.FIGURE,
        known.kind is WordKind.SHORT_FORM,
        full - rating,
        (full >= HARD) - (rating >= HARD),
    )
