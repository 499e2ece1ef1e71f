"""Hyphens at line ends: is the word broken, or does it have a hyphen of its own?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from wordfreq import zipf_frequency

_LETTERS = r"[^\W\d_]+(?:['’][^\W\d_]+)*"
_LAST_WORD = re.compile(rf"((?:{_LETTERS}-)*{_LETTERS})-$")
_FIRST_WORD = re.compile(_LETTERS)
_LONGEST = 80
_PREFIXES = frozenset("all anti co cross e ex inter mid multi non post pre self semi well".split())
_COMMON = 3.0
# On wordfreq's scale: a word used once in a million words.


def breaks_word(line: str, following: str) -> bool:
    """Tell whether a line ends in the hyphen of a word that goes on in the next.

    Args:
        line: the line or its last word, without the space at its end.
        following: the next line, without the space at its start.
    """
    return bool(_LAST_WORD.search(line[-_LONGEST:])) and following[:1].islower()


class HyphenJudge:
    """Decides about hyphens at line ends by how the paper writes the words elsewhere."""

    def __init__(self, words: Iterable[str]) -> None:
        """Count the words of a paper.

        Args:
            words: all its words, those with hyphens whole.
        """
        self._words = Counter(word.casefold() for word in words)

    def drops(self, line: str, following: str) -> bool:
        """Tell whether the hyphen is there only because the line ended.

        Args:
            line: the line or its last word, for which `breaks_word` is true.
            following: the next line.
        """
        before = _LAST_WORD.search(line[-_LONGEST:])
        after = _FIRST_WORD.match(following)
        if not before or not after:
            return False
        head, tail = before[1].casefold(), after[0].casefold()
        part = head.rsplit("-", 1)[-1]
        starts = {head, part}
        whole = sum(self._words[start + tail] for start in starts)
        hyphenated = sum(self._words[f"{start}-{tail}"] for start in starts)
        if whole != hyphenated:
            return whole > hyphenated
        together = _commonness(part + tail)
        apart = min(_commonness(part), _commonness(tail))
        if together >= _COMMON:
            return part not in _PREFIXES or together >= apart
        return apart < _COMMON and part not in _PREFIXES


def _commonness(word: str) -> float:
    # The small list has every word as common as 1 in a million, and loads at once.
    return float(zipf_frequency(word, "en", wordlist="small"))
