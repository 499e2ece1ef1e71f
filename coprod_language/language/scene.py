"""A document laid out for questions about neighbours: lower-cased words and sentence ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from coprod_language.language.phrases import Phrases
from coprod_language.language.pipeline import BLOCKS, BlockRange
from coprod_language.language.quotations import find_quotations

_STRAIGHT: Final = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a document, and where its sentences start."""

    text: str
    """Its text. spaCy puts it together anew each time it is asked."""
    texts: tuple[str, ...]
    """Each token as it stands."""
    words: tuple[str, ...]
    """Each token in lower case, apostrophes straight."""
    places: Mapping[str, Sequence[int]]
    """For each of the words, the indexes of the tokens that are it, rising."""
    starts: tuple[int, ...]
    """Index of the first token of each sentence."""
    ends: tuple[int, ...]
    """Index of the token after the last of each sentence, white space left out."""
    offsets: tuple[int, ...]
    """Offset of each token in the text of the document."""
    blocks: tuple[BlockRange, ...]
    """The blocks of the paper, in order."""
    block_starts: tuple[int, ...]
    """Index of the first token of each block."""
    tags: Sequence[str]
    """Penn Treebank tag of each token; empty where nobody asked for it."""
    quotations: tuple[tuple[int, int], ...]
    """First and last (exclusive) token of each quotation inside a block."""

    def sentence(self, token: int) -> tuple[int, int]:
        """Give the token range (end exclusive) of the sentence that holds a token."""
        which = bisect_right(self.starts, token) - 1
        return self.starts[which], self.ends[which]

    def end(self, token: int) -> int:
        """Give the offset of the character after a token."""
        return self.offsets[token] + len(self.texts[token])

    def where(self, words: AbstractSet[str]) -> list[int]:
        """Give the tokens that are one of some words, in order."""
        places = self.places
        few, many = (words, places) if len(words) < len(places) else (places, words)
        return sorted(at for word in few if word in many for at in places[word])

    def wording(self, first: int, last: int) -> str:
        """Give the text from one token to another (exclusive), as it stands."""
        return self.text[self.offsets[first] : self.end(last - 1)] if first < last else ""

    def block(self, token: int) -> BlockRange:
        """Give the block that holds a token."""
        return self.blocks[bisect_right(self.block_starts, token) - 1]

    def is_quoted(self, token: int) -> bool:
        """Tell whether a token stands in quotation marks."""
        which = bisect_right(self.quotations, (token, len(self.words))) - 1
        return which >= 0 and token < self.quotations[which][1]

    def ends_before(self, token: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases ends right before a token, in its sentence."""
        return phrases.end_before(self.words, token, self.sentence(token)[0])

    def starts_at(self, token: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases starts at a token, in the sentence before it."""
        return token < len(self.words) and phrases.start_at(self.words, token)

    def has(self, first: int, last: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases stands in a range of tokens (end exclusive)."""
        return phrases.stand_in(self.words, first, last)


def make_scene(doc: Doc) -> Scene:
    """Lay a document out.

    Args:
        doc: a document with sentence starts.
    """
    orth, lower, idx, spaced, opens = (_column(doc, name) for name in _ATTRIBUTES)
    texts, _ = _strings(doc, orth)
    words, which = _strings(doc, lower, _STRAIGHT)
    both = zip(texts, spaced.tolist(), strict=True)
    starts = np.flatnonzero(opens == 1).tolist()
    blocks: tuple[BlockRange, ...] = doc.user_data[BLOCKS]
    return Scene(
        text="".join([f"{each} " if space else each for each, space in both]),
        texts=texts,
        words=words,
        places=_places(words, which),
        starts=tuple(starts),
        ends=tuple(_without_space(words, *each) for each in pairwise([*starts, len(words)])),
        offsets=tuple(idx.tolist()),
        blocks=blocks,
        block_starts=tuple(block.first for block in blocks),
        tags=("",) * len(words),
        quotations=find_quotations(texts, [(block.first, block.last) for block in blocks]),
    )


_ATTRIBUTES: Final = ("ORTH", "LOWER", "IDX", "SPACY", "SENT_START")


def _column(doc: Doc, name: str) -> NDArray[np.uint64]:
    return np.asarray(doc.to_array(name), dtype=np.uint64)


def _strings(
    doc: Doc, ids: NDArray[np.uint64], changes: Mapping[int, int] | None = None
) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Turn ids into strings, each id once: spaCy makes the string anew each time it is asked.

    Args:
        doc: the document.
        ids: what stands for the string of each token.
        changes: characters to put in place of others, as `str.translate` takes them.

    Returns:
        The string of each token; and a number for each, the same for tokens with the same id.
    """
    unique, which = np.unique(ids, return_inverse=True)
    known = [doc.vocab.strings[each].translate(changes or {}) for each in unique.tolist()]
    return tuple(np.array([*known, ""], dtype=object)[which].tolist()), which


def _places(words: Sequence[str], which: NDArray[np.int64]) -> dict[str, list[int]]:
    """Give the tokens that are each word; those with one number are the same word."""
    order = np.argsort(which, kind="stable").tolist()
    ends = np.cumsum(np.bincount(which)).tolist()
    places: dict[str, list[int]] = {}
    for first, last in pairwise([0, *ends]):
        tokens = order[first:last]
        word = words[tokens[0]]
        # "don't" and "don’t" are one word with two numbers.
        places[word] = sorted(places[word] + tokens) if word in places else tokens
    return places


def _without_space(words: tuple[str, ...], start: int, end: int) -> int:
    while end > start and words[end - 1].isspace():
        end -= 1
    return end
