"""Tell whether the letters of a PDF are the letters that a reader sees.

Some PDFs draw their words with fonts whose letters have other codes: the page reads well, and
the text taken out of it is a cipher. Such words are short and odd, and would be given a score
as if they were easy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from wordfreq import zipf_frequency

from coprod_language.language.english import other_language
from coprod_language.readers.pdf.letters import UNKNOWN


def makes_sense(text: str) -> bool:
    """Tell whether a text can be read at all, in whatever language.

    A short text, or one in another script, is taken to make sense.

    Args:
        text: the text of a paper or page.
    """
    if _share_of_oddities(text) > _MOST_ODDITIES:
        return False
    words = _WORD.findall(text)[:_SAMPLE]
    return (
        len(words) < _FEWEST_WORDS
        or _share_known(words) > _FEWEST_KNOWN
        or _alternation(words) > _LEAST_ALTERNATION
        or other_language(text) is not None
    )


_SAMPLE = 3000
_FEWEST_WORDS = 30
_MOST_ODDITIES = 0.3
# Of the longer words of an English paper nine in ten are common; of a Welsh or German one
# some one in ten look English; of a cipher hardly one in fifty, by chance.
_FEWEST_KNOWN = 0.08
# Measured on sixty words each: Welsh, Polish and Czech have 1.2 to 1.6, four hundred ciphers
# 0.8 to 1.3, half of them under 1.03.
_LEAST_ALTERNATION = 1.35
_WORD = re.compile(r"(?<![^\W\d_])[a-zA-Z\u00c0-\u024f]{4,}(?![^\W\d_])")
_VOWELS = frozenset("aeiouyw\u00e6\u0153\u00f8" + "àáâãäåèéêëìíîïòóôõöùúûüýÿāăąēėęěīįıōőūůűųŵŷ")
_USUAL = re.compile(r"[\w\s.,;:!?()\[\]‘’“”'\"/&%£$€@#*+=•·–—…<>|-]")


def _share_of_oddities(text: str) -> float:
    dense = "".join(text.split())
    if not dense:
        return 0.0
    if len(dense) < _FEWEST_WORDS:
        return dense.count(UNKNOWN) / len(dense)
    return 1 - len(_USUAL.findall(dense)) / len(dense)


def _share_known(words: Sequence[str]) -> float:
    known = sum(zipf_frequency(word.lower(), "en", wordlist="small") > 0 for word in words)
    return known / len(words)


def _alternation(words: Sequence[str]) -> float:
    """Say how much more often vowels and consonants take turns than chance would have it."""
    pairs = turns = letters = vowels = 0
    for word in words:
        sounds = [letter in _VOWELS for letter in word.lower()]
        letters += len(sounds)
        vowels += sum(sounds)
        pairs += len(sounds) - 1
        turns += sum(one != other for one, other in pairwise(sounds))
    share = vowels / letters
    by_chance = 2 * share * (1 - share)
    return turns / pairs / by_chance if by_chance else 0.0
