"""spaCy's English tokenizer, told where it need not look long.

A run is what stands between two white spaces. The tokenizer keeps how it split each run, so
that it need not split it again; here it is seen to that it can.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Final

from spacy.attrs import LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.lang.en import EnglishDefaults
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from spacy.vocab import create_vocab

MOST_STRINGS: Final = 400_000
"""Words that the tokenizer may know before a fresh one takes its place; some 100 MB."""
_MOST_RUNS: Final = 200_000
_STOPS: Final = ".,;:"
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


def split(text: str) -> Doc:
    """Split the text of a paper into tokens.

    Args:
        text: the text.
    """
    if len(tokenizer().vocab.strings) > MOST_STRINGS:
        # It keeps every word that it has ever seen, which fills the memory in a long run.
        tokenizer.cache_clear()
        _known_runs.cache_clear()
    _learn(text)
    doc: Doc = tokenizer()(text)
    return doc


def tokenize(texts: Iterable[str]) -> Iterator[Doc]:
    """Split texts into tokens, many at a time."""
    yield from tokenizer().pipe(texts)


def _learn(text: str) -> None:
    """Split each new run of a text by itself, so that the tokenizer keeps how it is done.

    It keeps nothing more of a document once it has met a special case there, such as "don't".
    Runs that hold none go together, which takes less time.
    """
    known = _known_runs()
    new = set(text.split()) - known
    if len(known) + len(new) > _MOST_RUNS:
        # It would keep no more of them, and a file of nothing but new runs would be split twice.
        return
    known.update(new)
    special = _special_cases()
    together = []
    for run in new:
        word = run.rstrip(_STOPS).lower()
        if word.isalpha() and word not in special and word + "." not in special:
            together.append(run)
        else:
            tokenizer()(run)
    tokenizer()(" ".join(together))


@cache
def _known_runs() -> set[str]:
    """Give the runs that the tokenizer in force has met."""
    return set()


@cache
def _special_cases() -> frozenset[str]:
    return frozenset(map(str.lower, EnglishDefaults.tokenizer_exceptions))


def _unless_letters(look: Callable[[str], Any], nothing: object) -> Callable[[str], Any]:
    """Spare plain words a long look: spaCy splits nothing from a run of English letters."""
    return lambda run: nothing if run.isalpha() and run.isascii() else look(run)
