"""What the tagger's network makes of each word by itself, worked out once a word.

The first half of the network looks at one word at a time: its norm, how it starts and ends, and
its shape. Papers use the same few thousand words again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

from coprod_language.language.tokenizing import tokenizer

MOST_WORDS: Final = 50_000
"""Words that are kept before all are forgotten; some 10 MB."""


class WordVectors:
    """The vectors of words. Threads may share it."""

    def __init__(self, embed: Model[Any, Any], width: int) -> None:
        """Start with none.

        Args:
            embed: the half of the network that looks at single words.
            width: numbers in a vector.
        """
        self._embed = embed
        self._rows: dict[str, int] = {}
        self._table = np.zeros((1024, width), dtype=np.float32)
        self._lock = Lock()

    def of(self, sentences: Sequence[Sequence[str]]) -> list[NDArray[np.float32]]:
        """Give a row for each word of each sentence.

        Args:
            sentences: the words of each.
        """
        with self._lock:
            words = dict.fromkeys(word for sentence in sentences for word in sentence)
            new = [word for word in words if word not in self._rows]
            if len(self._rows) + len(new) > MOST_WORDS:
                self._rows.clear()
                new = [*words]
            self._learn(new)
            row_of, table = self._rows.__getitem__, self._table
            return [table[[*map(row_of, sentence)]] for sentence in sentences]

    def _learn(self, words: Sequence[str]) -> None:
        if not words:
            return
        (vectors,) = self._embed.predict([Doc(tokenizer().vocab, words=[*words])])
        known = len(self._rows)
        count = known + len(words)
        if count > len(self._table):
            grown = np.zeros((max(count, 2 * known), vectors.shape[1]), dtype=np.float32)
            grown[:known] = self._table[:known]
            self._table = grown
        self._table[known:count] = vectors
        self._rows.update(_numbered(words, known))


def _numbered(words: Iterable[str], first: int) -> Iterable[tuple[str, int]]:
    return ((word, number) for number, word in enumerate(words, first))
