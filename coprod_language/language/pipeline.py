"""spaCy's part: the tokenizer, and one ``Doc`` a paper.

A paper becomes one ``Doc``: the text of its blocks with a blank line between them. The
places of its blocks are kept with it, and sentences are marked on the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np
from spacy.attrs import LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.en import EnglishDefaults
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import create_vocab

from coprod_language.language.sentences import mark_sentences
from coprod_language.paper import Block, BlockKind, Cell

BLOCKS: Final = "blocks"
"""What the blocks of a paper are called in the document's ``user_data``."""
TEXT: Final = "text"
"""What the text of a document is called there. spaCy puts it together anew each time."""
MOST_STRINGS: Final = 400_000
"""Words that the tokenizer may know before a fresh one takes its place; some 100 MB."""
_BETWEEN: Final = "\n\n"
_MOST_RUNS: Final = 200_000
# No word is this long. The tokenizer takes time that grows with the square of such a run, so
# it gets numbers of the same length to read.
_LONG_RUN: Final = re.compile(r"(?<!\S)\S{400,}")
# The number of a note, set high in the paper and here run into the last word: "agencies.5".
_NOTE_MARK: Final = r"(?<=[a-z]{2}[.?!,;])\d{1,3}(?:[,–-]\d{1,3})*"
# What is worked out for each new word: what we look at, and what the built-in tagger reads.
# spaCy would work out some twenty things more, which takes longer than to split the text.
_LOOKED_AT: Final = (LOWER, NORM, PREFIX, SHAPE, SUFFIX)


@cache
def tokenizer() -> Tokenizer:
    """Give spaCy's English tokenizer, made as spaCy makes it, without a pipeline around it."""
    english = EnglishDefaults
    suffixes = (*(english.suffixes or ()), _NOTE_MARK)
    vocab = create_vocab("en", english)
    getters = vocab.lex_attr_getters  # type: ignore[attr-defined]
    vocab.lex_attr_getters = {each: getters[each] for each in _LOOKED_AT}  # type: ignore[attr-defined]
    made = Tokenizer(
        vocab,
        rules=english.tokenizer_exceptions,
        prefix_search=_unless_letters(compile_prefix_regex(english.prefixes or ()).search, None),
        suffix_search=_unless_letters(compile_suffix_regex(suffixes).search, None),
        infix_finditer=_unless_letters(compile_infix_regex(english.infixes).finditer, ()),
        token_match=english.token_match,
        url_match=english.url_match,
    )
    # A run of text that was split before is not split again. The default is soon full.
    made.max_cache_size = _MOST_RUNS
    return made


def _unless_letters(look: Callable[[str], Any], nothing: object) -> Callable[[str], Any]:
    """Spare plain words a long look: spaCy splits nothing from a run of English letters."""
    return lambda run: nothing if run.isalpha() and run.isascii() else look(run)


def tokenize(texts: Iterable[str]) -> Iterator[Doc]:
    """Split texts into tokens, many at a time."""
    yield from tokenizer().pipe(texts)


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
    cell: Cell | None
    """Where it stands in a table, if it does."""


def make_doc(blocks: Iterable[Block]) -> Doc:
    """Make the ``Doc`` of a paper.

    Args:
        blocks: the prose of the paper, in reading order.

    Returns:
        A ``Doc`` with sentence starts set. ``doc.user_data["blocks"]`` has the blocks, a tuple
        of `BlockRange`: spans of spaCy would take longer to ask than the rest of a check.
        ``doc.user_data["text"]`` has its text.
    """
    blocks = tuple(blocks)
    if len(tokenizer().vocab.strings) > MOST_STRINGS:
        # It keeps every word that it has ever seen, which fills the memory in a long run.
        tokenizer.cache_clear()
    text = _LONG_RUN.sub(_as_numbers, _BETWEEN.join(block.text for block in blocks))
    doc = next(tokenize([text]))
    ranges = _token_ranges(doc, blocks)
    mark_sentences(doc, ranges, text=text)
    starts = block_starts(blocks)
    doc.user_data[TEXT] = text
    doc.user_data[BLOCKS] = tuple(
        BlockRange(
            first, last, start, start + len(block.text), block.kind, block.quoted, block.cell
        )
        for block, start, (first, last) in zip(blocks, starts, ranges, strict=True)
    )
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
