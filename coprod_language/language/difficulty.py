"""How likely a word is to stop a reader, from 0 to 1.

People marked words that they found hard, and plain-language writers took words out of medical
texts (`benchmarks/hard_words.py` says which people and texts, fits the weights in
``data/difficulty.toml`` and measures them). From these come the weights of what shows in a
word: how common it and its family are, its length, its beginning and its ending, and how often
the paper uses it. A word that a paper uses throughout is what the paper is about, and writers
keep it. A long word with a learned ending is hard if it is rare, and not if it is common. And
some words are harder than they look ("locus"), or easier ("kidneys"): where people rated a
word or a relative of it, that counts too.

The numbers are weights of a logistic regression; see Hastie, Tibshirani and Friedman, The
Elements of Statistical Learning, 2009, section 4.4.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from coprod_language.language.hardness import beyond_looks
from coprod_language.language.looks import family_zipf, has_learned_ending
from coprod_language.language.relatives import relatives
from coprod_language.language.spelling import spellings
from coprod_language.language.words import Word, describe

ENDINGS: Final = tuple(
    """tion sion ity ment ance ence ism ology itis emia osis ical ous ive ate ated ating ize ized
    ise ised ary ory al ic ly ing ed es s er est able ible ful ness ant ent ally""".split()
)
"""Endings that a word is sorted by; the longest that fits counts."""
BEGINNINGS: Final = tuple(
    "re de pre inter hyper hypo anti sub un non in im co ex con per pro".split()
)
"""Beginnings that count, each by itself."""

_CLUES: Final = ("family", "zipf", "letters", "syllables", "listed", "learned")
_OTHERS: Final = (
    "zipf-above-5", "rare-letters", "rare-syllables", "rare-learned", "common-learned",
    "beyond-looks",
)  # fmt: skip
# Below this all words are new to most readers, and the list's counts are too small to go by.
_RAREST: Final = 2.0
_COMMON: Final = 5.0
_BENDS: Final = (2.75, 3.25, 3.5, 4.0)
_FAMILY_BENDS: Final = (2.75, 3.5, 4.0)
_UNUSUAL: Final = 4.0
_STEM: Final = 2  # letters that stand before an ending, at least one more


def difficulty(plain: str, *, uses: int = 1) -> float:
    """Say how likely a word is to stop a reader.

    Args:
        plain: the word as `coprod_language.language.words.Word.plain` has it.
        uses: how often the paper uses it, 1 or more.

    Returns:
        From 0 (nobody minds it) to 1. Half the people asked marked words of about 0.5.
    """
    log_odds = min(map(_log_odds, spellings(plain))) + _weights()["uses"] * math.log(max(uses, 1))
    return 1 / (1 + math.exp(-log_odds))


@lru_cache(maxsize=65536)
def _log_odds(plain: str) -> float:
    word = describe(plain)
    if word is None:
        return -math.inf
    weights = _weights()
    return weights["base"] + sum(weights[name] * value for name, value in signs(word).items())


def signs(word: Word) -> Mapping[str, float]:
    """Give what shows in a word, by the name of its weight; what is 0 may be left out.

    Args:
        word: the word.
    """
    family, common = max(family_zipf(word), _RAREST), max(word.zipf, _RAREST)
    letters, syllables, learned = word.letters, word.syllables, has_learned_ending(word.plain)
    values = (family, common, letters, syllables, word.listed, learned)
    found = dict(zip(_CLUES, map(float, values), strict=True))
    found |= {f"zipf-below-{bend}": max(0.0, bend - common) for bend in _BENDS}
    found |= {f"family-below-{bend}": max(0.0, bend - family) for bend in _FAMILY_BENDS}
    found["zipf-above-5"] = max(0.0, word.zipf - _COMMON)
    rare = max(0.0, _UNUSUAL - common)
    found |= {"rare-letters": rare * letters, "rare-syllables": rare * syllables}
    found |= {"rare-learned": rare * learned, "common-learned": float(not rare) * learned}
    found["beyond-looks"] = beyond_looks(relatives(word.plain))
    ending = _ending(word.plain)
    if ending:
        found[f"-{ending}"] = 1.0
    for beginning in BEGINNINGS:
        if word.plain.startswith(beginning):
            found[f"{beginning}-"] = 1.0
    return found


def sign_names() -> tuple[str, ...]:
    """Name every sign, in the order of the weights."""
    endings = (f"-{ending}" for ending in ENDINGS)
    beginnings = (f"{beginning}-" for beginning in BEGINNINGS)
    bends = (f"zipf-below-{bend}" for bend in _BENDS)
    family_bends = (f"family-below-{bend}" for bend in _FAMILY_BENDS)
    return (*_CLUES, *bends, *family_bends, *_OTHERS, *endings, *beginnings)


def _ending(plain: str) -> str:
    """Find the longest ending that leaves a stem."""
    fits = (each for each in ENDINGS if plain.endswith(each) and len(plain) > len(each) + _STEM)
    return max(fits, key=len, default="")


@cache
def _weights() -> dict[str, float]:
    data = files("coprod_language.language").joinpath("data/difficulty.toml")
    weights: dict[str, float] = tomllib.loads(data.read_text("utf-8"))["weights"]
    return weights
