"""Sort words by a question that a word answers by itself, each word once.

Most words of a paper were met before. What is known of them is kept as sets, because to take
sets from each other is many times faster than to ask word by word.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Final

_MOST: Final = 100_000  # words of one kind; some 10 MB


class JudgedWords:
    """The words for which the answer is yes, and those for which it is no."""

    def __init__(self, is_one: Callable[[str], bool]) -> None:
        """Take the question.

        Args:
            is_one: the question. Its answer depends on the word alone.
        """
        self._is_one = is_one
        self._ones: set[str] = set()
        self._others: set[str] = set()

    def among(self, words: AbstractSet[str]) -> set[str]:
        """Give those words for which the answer is yes.

        Args:
            words: any words, each once.
        """
        asked = set(words)
        if max(len(self._ones), len(self._others)) > _MOST:
            self._ones.clear()
            self._others.clear()
        for word in asked - self._ones - self._others:
            (self._ones if self._is_one(word) else self._others).add(word)
        return asked & self._ones
