"""A document laid out for questions about neighbours: lower-cased words and sentence ends."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from spacy.attrs import IDX, ORTH, SENT_START
from spacy.strings import StringStore
from spacy.tokens import Doc

from coprod_language.language.phrases import Phrases
from coprod_language.language.pipeline import BLOCKS, TEXT, BlockRange
from coprod_language.language.quotations import find_quotations

_MOST_SPELLINGS: Final = 100_000
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
    sentences: tuple[tuple[int, int], ...]
    """First and last (exclusive) token of each sentence, white space at its end left out."""
    in_sentence: Sequence[int]
    """For each token, the number of the sentence that holds it."""
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
        return self.sentences[self.in_sentence[token]]

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
        doc: a document from `make_doc`.
    """
    ids, offsets, opens = doc.to_array([ORTH, IDX, SENT_START]).T.tolist()
    spelled, plain = _spellings(ids, doc.vocab.strings)
    texts, words = (tuple(map(known.__getitem__, ids)) for known in (spelled, plain))
    starts = [at for at, opening in enumerate(opens) if opening == 1]
    spans = [*pairwise([*starts, len(words)])]
    blocks: tuple[BlockRange, ...] = doc.user_data[BLOCKS]
    return Scene(
        text=doc.user_data[TEXT],
        texts=texts,
        words=words,
        places=_places(words),
        starts=tuple(starts),
        sentences=tuple((first, _without_space(words, first, last)) for first, last in spans),
        in_sentence=[at for at, (first, last) in enumerate(spans) for _ in range(first, last)],
        offsets=tuple(offsets),
        blocks=blocks,
        block_starts=tuple(block.first for block in blocks),
        tags=("",) * len(words),
        quotations=find_quotations(texts, [(block.first, block.last) for block in blocks]),
    )


def _spellings(
    ids: Iterable[int], strings: StringStore
) -> tuple[Mapping[int, str], Mapping[int, str]]:
    """Give the string of each id, as it stands and plain.

    An id is made of the letters alone, so it means the same in every document. spaCy makes the
    string anew each time it is asked.
    """
    spelled, plain = _known_spellings()
    if len(spelled) > _MOST_SPELLINGS:
        spelled.clear()
        plain.clear()
    for each in set(ids).difference(spelled):
        text = strings[each]
        spelled[each] = text
        plain[each] = text.lower().translate(_STRAIGHT)
    return spelled, plain


@cache
def _known_spellings() -> tuple[dict[int, str], dict[int, str]]:
    return {}, {}


def _places(words: Sequence[str]) -> Mapping[str, Sequence[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word].append(at)
    return dict(places)


def _without_space(words: tuple[str, ...], start: int, end: int) -> int:
    while end > start and words[end - 1].isspace():
        end -= 1
    return end
