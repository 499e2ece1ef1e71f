"""Hyphens at line ends: is the word broken, or does it have a hyphen of its own?"""

from __future__ import annotations

import re
from collections import Counter

from wordfreq import zipf_frequency

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LAST_WORD = re.compile(r"((?:[^\W\d_]+-)*[^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset("all anti co cross ex mid multi non post pre self semi well".split())
_COMMON = 3.0
# On wordfreq's scale: a word used once in a million words.


def breaks_word(line: str, following: str) -> bool:
    """Tell whether a line ends in the hyphen of a word that goes on in the next.

    Args:
        line: the line, without the space at its end.
        following: the next line, without the space at its start.
    """
    return bool(_LAST_WORD.search(line[-80:])) and following[:1].islower()


class HyphenJudge:
    """Decides about hyphens at line ends by how the paper writes the words elsewhere."""

    def __init__(self, text: str) -> None:
        """Count the words of a paper.

        Args:
            text: its whole text.
        """
        self._words = Counter(word.casefold() for word in _WORD.findall(text))

    def drops(self, line: str, following: str) -> bool:
        """Tell whether the hyphen is there only because the line ended.

        Args:
            line: the line, for which `breaks_word` is true.
            following: the next line.
        """
        before = _LAST_WORD.search(line[-80:])
        after = _FIRST_WORD.match(following)
        if not before or not after:
            return False
        head, tail = before[1].casefold(), after[0].casefold()
        whole, hyphenated = self._words[head + tail], self._words[f"{head}-{tail}"]
        if whole != hyphenated:
            return whole > hyphenated
        part = head.rsplit("-", 1)[-1]
        together = zipf_frequency(part + tail, "en")
        apart = min(zipf_frequency(part, "en"), zipf_frequency(tail, "en"))
        if together >= _COMMON:
            return part not in _PREFIXES or together >= apart
        return apart < _COMMON and part not in _PREFIXES
