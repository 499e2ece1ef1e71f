"""Tell whether the letters of a PDF are the letters that a reader sees.

Some PDFs draw their words with fonts whose letters have other codes: the page reads well, and
the text taken out of it is a cipher. Such words are short and odd, and would be given a score
as if they were easy.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from wordfreq import zipf_frequency

from coprod_language.readers.pdf_letters import UNKNOWN


def makes_sense(text: str) -> bool:
    """Tell whether a text can be read at all, in whatever language.

    A short text, or one in another script, is taken to make sense.

    Args:
        text: the text of a paper or page.
    """
    if _share_of_oddities(text) > _MOST_ODDITIES:
        return False
    words = _WORD.findall(text)[:_SAMPLE]
    if len(words) < _FEWEST_WORDS or _share_known(words) > _FEWEST_KNOWN:
        return True
    return len(_vowels(words) & _VOWELS) >= _FEWEST_VOWELS


_SAMPLE = 3000
_FEWEST_WORDS = 40
_MOST_ODDITIES = 0.3
# Of the longer words of an ordinary paper, nine in ten are known; of a Welsh one, one in
# twelve; of a cipher, at most one in thirty, by chance.
_FEWEST_KNOWN = 0.15
_FEWEST_VOWELS = 3
_VOWELS = frozenset("aeiouyw")
_WORD = re.compile(r"(?<![^\W\d_])[a-zA-Z\u00c0-\u024f]{4,}(?![^\W\d_])")
_USUAL = re.compile(r"[\w\s.,;:!?()\[\]‘’“”'\"/&%£$€@#*+=•·–—…<>|-]")


def _share_of_oddities(text: str) -> float:
    dense = "".join(text.split())
    if len(dense) < _FEWEST_WORDS:
        return float(bool(dense) and dense.count(UNKNOWN) > len(dense) / 2)
    return 1 - len(_USUAL.findall(dense)) / len(dense)


def _share_known(words: list[str]) -> float:
    known = sum(zipf_frequency(word.lower(), "en", wordlist="small") > 0 for word in words)
    return known / len(words)


def _vowels(words: Iterable[str]) -> set[str]:
    """Find which letters act as vowels, whatever they are called.

    This is Sukhotin's algorithm (1962): the letter with most unlike neighbours is a vowel;
    take it out of the count and look again.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for word in words:
        letters = word.lower()
        for one, other in pairwise(letters):
            if one != other:
                pairs[one, other] += 1
                pairs[other, one] += 1
    sums: Counter[str] = Counter()
    for (one, _), count in pairs.items():
        sums[one] += count
    vowels: set[str] = set()
    while sums:
        letter, most = max(sums.items(), key=lambda item: (item[1], item[0]))
        if most <= 0 or len(vowels) == _MOST_VOWELS:
            break
        vowels.add(letter)
        del sums[letter]
        for other in sums:
            sums[other] -= 2 * pairs[letter, other]
    return vowels


_MOST_VOWELS = 5
