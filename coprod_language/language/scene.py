"""A document laid out for questions about neighbours: lower-cased words and sentence ends."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from spacy.tokens import Doc

from coprod_language.language.pipeline import BLOCKS, QUOTED
from coprod_language.language.quotations import find_quotations
from coprod_language.paper import BlockKind

_STRAIGHT: Final = str.maketrans("’‘", "''")


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


@dataclass(frozen=True, slots=True)
class Scene:
    """The words of a document, and where its sentences start."""

    doc: Doc
    """The document itself."""
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

    def wording(self, first: int, last: int) -> str:
        """Give the text from one token to another (exclusive), as it stands."""
        return self.text[self.offsets[first] : self.end(last - 1)] if first < last else ""

    def block(self, token: int) -> BlockRange:
        """Give the block that holds a token."""
        return self.blocks[bisect_right(self.blocks, token, key=_first) - 1]

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


def _first(block: BlockRange) -> int:
    return block.first


def make_scene(doc: Doc) -> Scene:
    """Lay a document out.

    Args:
        doc: a document with sentence starts.
    """
    texts, words = _texts_and_words(doc)
    spaced = doc.to_array("SPACY").tolist()
    text = "".join(
        [f"{each} " if space else each for each, space in zip(texts, spaced, strict=True)]
    )
    starts = np.flatnonzero(doc.to_array("SENT_START") == 1).tolist()
    ends = [_without_space(words, start, end) for start, end in pairwise([*starts, len(words)])]
    offsets = doc.to_array("IDX").tolist()
    blocks = tuple(_block_ranges(doc))
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word].append(at)
    return Scene(
        doc=doc,
        text=text,
        texts=texts,
        words=words,
        places=dict(places),
        starts=tuple(starts),
        ends=tuple(ends),
        offsets=tuple(offsets),
        blocks=blocks,
        tags=("",) * len(words),
        quotations=find_quotations(texts, [(block.first, block.last) for block in blocks]),
    )


# spaCy turns each id into a string anew each time it is asked. An id is made of the string
# itself, so it means the same in every vocabulary.
_TEXTS: Final[dict[int, str]] = {}
_WORDS: Final[dict[int, str]] = {}
_MOST_KEPT: Final = 500_000


def _texts_and_words(doc: Doc) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the tokens as they stand, and in lower case with straight apostrophes."""
    ids = doc.to_array("ORTH").tolist()
    if len(_TEXTS) > _MOST_KEPT:
        _TEXTS.clear()
        _WORDS.clear()
    strings = doc.vocab.strings
    for new in set(ids) - _TEXTS.keys():
        _TEXTS[new] = strings[new]
        _WORDS[new] = strings[new].lower().translate(_STRAIGHT)
    return tuple(map(_TEXTS.__getitem__, ids)), tuple(map(_WORDS.__getitem__, ids))


def _block_ranges(doc: Doc) -> Iterator[BlockRange]:
    for span in doc.spans[BLOCKS]:
        kind, quoted = BlockKind(span.label_), span.id == QUOTED
        yield BlockRange(span.start, span.end, span.start_char, span.end_char, kind, quoted)


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
