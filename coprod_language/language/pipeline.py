"""spaCy's part: the tokenizer, and one ``Doc`` a paper.

A paper becomes one ``Doc``: the text of its blocks with a blank line between them. The
blocks stand in ``doc.spans["blocks"]``, each labelled with its kind and with id 1 where it
is quoted. Sentences are marked on the tokens.
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

BLOCKS: Final = "blocks"
"""Name of the span group that holds the blocks of a paper."""
QUOTED: Final = 1
"""Id of the span of a block that is somebody else's words."""
_BETWEEN: Final = "\n\n"
# No word is this long. The tokenizer takes time that grows with the square of such a run, so
# it gets numbers of the same length to read.
_LONG_RUN: Final = re.compile(r"\S{400,}")


@cache
def tokenizer() -> Language:
    """Give spaCy's English pipeline with the tokenizer alone."""
    return spacy.blank("en")


def tokenize(texts: Iterable[str]) -> Iterator[Doc]:
    """Split texts into tokens, many at a time."""
    yield from cast("Tokenizer", tokenizer().tokenizer).pipe(texts)


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
