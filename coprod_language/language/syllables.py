"""How many syllables a word has.

A rule counts groups of vowels and knows about silent letters; it is right for 93 in 100 words
of the CMU Pronouncing Dictionary (hyphenation, which textstat falls back on, for 65). The words
of that dictionary for which the rule is wrong are listed in ``data/syllables.txt``, so every
word of the dictionary gets the dictionary's own first count, and other words a good guess.
`benchmarks/readability/make_syllables.py` makes the list.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_VOWELS = re.compile(r"[aeiouyæœø]+")
# Vowels that are not heard: "bake", "baked", "likely", "statement", "musically".
_SILENT = re.compile(
    r"(?<=[^aeiouylr])(?:e|es|ed)$(?<![td]ed)(?<![sxzcg]es)(?<!ches)(?<!shes)"
    r"|(?<=[aeiouy][lr])(?:e|es|ed)$|(?:ll|rr)(?:e|es|ed)$"
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:ment|less|ly|ful|ness)(?:s|ly|ness)?$)"
    r"|(?<=ic)a(?=lly$)"
)
# Two vowels side by side that are both heard: "trial", "science", "usual", "being", "prism".
_APART = re.compile(
    r"(?<![ctsxg])i(?=[ao](?!u))|(?<=[^aeiouyqct])ie(?=(?:r|rs|st|ty|nce|nt|nts|ntly)$)"
    r"|(?<![gq])u(?=[ao](?![iu]))|(?<=[^aeiou])y(?=[aeiou])|e(?=a(?:te|ti|tor))|iu|ii"
    r"|[^aeiou]isms?$|thms?$|[uoe]ing$|yer$|(?<![ctsxgl])i(?=ous)|(?<=[^aeiouls])ea$"
    r"|(?<=[^g])eo(?=[lmgds](?!us|n$))|(?<=^c)o(?=o[rp])|(?<=^re)a|(?<=o)e(?=co)"
    r"|^mc(?=[^aeiou])|^re(?=i|en|ev|em)"
)


@lru_cache(maxsize=65536)
def count_syllables(word: str) -> int:
    """Count the syllables of one word.

    Args:
        word: a word in small letters, with an apostrophe or without, no hyphen.

    Returns:
        1 or more.
    """
    listed = _exceptions().get(word)
    return listed if listed is not None else guess_syllables(word)


def guess_syllables(word: str) -> int:
    """Count the syllables of one word by rule alone.

    Args:
        word: a word in small letters.

    Returns:
        1 or more.
    """
    if not word.isascii():
        word = "".join(
            letter
            # An accent says that an e is heard: "café".
            for letter in unicodedata.normalize("NFD", word.replace("é", "ey"))
            if not unicodedata.combining(letter)
        )
    heard = len(_VOWELS.findall(word)) - len(_SILENT.findall(word)) + len(_APART.findall(word))
    return max(heard, 1)


@cache
def _exceptions() -> dict[str, int]:
    """Load the words for which the rule is wrong."""
    listed: dict[str, int] = {}
    for line in _lines():
        count, *words = line.split()
        listed.update(dict.fromkeys(words, int(count)))
    return listed


def _lines() -> list[str]:
    text = files("coprod_language.language").joinpath("data/syllables.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
