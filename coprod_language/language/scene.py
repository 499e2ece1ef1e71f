"""A document laid out for questions about neighbours: lower-cased words and sentence ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, cast

import numpy as np
from spacy.tokens import Doc, Span

from coprod_language.language.pipeline import BLOCKS
from coprod_language.language.quotations import find_quotations

_STRAIGHT: Final = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a document, and where its sentences start."""

    doc: Doc
    """The document itself."""
    text: str
    """Its text. spaCy puts it together anew each time it is asked."""
    words: tuple[str, ...]
    """Each token in lower case, apostrophes straight."""
    starts: tuple[int, ...]
    """Index of the first token of each sentence."""
    ends: tuple[int, ...]
    """Index of the token after the last of each sentence, white space left out."""
    offsets: tuple[int, ...]
    """Offset of each token in the text of the document."""
    block_starts: tuple[int, ...]
    """Index of the first token of each block."""
    quotations: tuple[tuple[int, int], ...]
    """First and last (exclusive) token of each quotation inside a block."""

    def sentence(self, token: int) -> tuple[int, int]:
        """Give the token range (end exclusive) of the sentence that holds a token."""
        which = bisect_right(self.starts, token) - 1
        return self.starts[which], self.ends[which]

    def block(self, token: int) -> Span:
        """Give the block that holds a token, labelled with its kind."""
        blocks = self.doc.spans[BLOCKS]
        return cast("Span", blocks[bisect_right(self.block_starts, token) - 1])

    def is_quoted(self, token: int) -> bool:
        """Tell whether a token stands in quotation marks."""
        which = bisect_right(self.quotations, (token, len(self.words))) - 1
        return which >= 0 and token < self.quotations[which][1]

    def ends_before(self, token: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases ends right before a token, in its sentence."""
        first, _ = self.sentence(token)
        return any(
            token - length >= first and self.words[token - length : token] in found
            for length, found in phrases.by_length.items()
        )

    def starts_at(self, token: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases starts at a token, in the sentence before it."""
        if token >= len(self.words):
            return False
        return any(
            self.words[token : token + length] in found
            for length, found in phrases.by_length.items()
        )

    def has(self, first: int, last: int, phrases: Phrases) -> bool:
        """Tell whether one of the phrases stands in a range of tokens (end exclusive)."""
        return any(
            self.words[at : at + length] in found
            for length, found in phrases.by_length.items()
            for at in range(first, last - length + 1)
        )


def make_scene(doc: Doc) -> Scene:
    """Lay a document out.

    Args:
        doc: a document with sentence starts.
    """
    strings, text = doc.vocab.strings, doc.text
    words = tuple(strings[each].translate(_STRAIGHT) for each in doc.to_array("LOWER").tolist())
    starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    ends = [_without_space(words, start, end) for start, end in pairwise([*starts, len(words)])]
    offsets = doc.to_array("IDX").tolist()
    return Scene(
        doc=doc,
        text=text,
        words=words,
        starts=tuple(starts),
        ends=tuple(ends),
        offsets=tuple(offsets),
        block_starts=tuple(block.start for block in doc.spans[BLOCKS]),
        quotations=find_quotations(doc, text),
    )


def _without_space(words: tuple[str, ...], start: int, end: int) -> int:
    while end > start and words[end - 1].isspace():
        end -= 1
    return end


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words and phrases to look for, by how many tokens they have."""

    by_length: dict[int, frozenset[tuple[str, ...]]]
    """Lower-cased tokens of each phrase, by their number."""


def make_phrases(tokenized: Collection[tuple[str, ...]]) -> Phrases:
    """Sort phrases by length.

    Args:
        tokenized: lower-cased tokens of each phrase.
    """
    lengths = sorted({len(tokens) for tokens in tokenized})
    return Phrases(
        {
            length: frozenset(tokens for tokens in tokenized if len(tokens) == length)
            for length in lengths
        }
    )
