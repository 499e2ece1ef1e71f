"""How hard a word is for a reader, from 1 (very easy) to 6 (very hard).

People rated some 10,000 words (``data/hardness.txt``). For the others the rating is estimated
from how common the word and its family are, how long it is, and how it ends. Ratings and
estimates come from `benchmarks/readability/fit_ease.py`; see ``docs/model-card-ease.md``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from lemminflect import getAllLemmas

from coprod_language.language.frequency import zipf
from coprod_language.language.words import Word, describe

HARD = 3.0
"""From this rating on a word is called hard: people rated it neutral or harder."""

EASIEST, HARDEST = 1.0, 6.0

# What to take off the end of a word, and what to put there, to come to its family's word.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("ness", ""), ("ment", ""),
    ("ful", ""), ("less", ""),
)  # fmt: skip
_DOUBLING = ("ed", "ing", "er")
_STEM = 3  # letters that must be left
_LEARNED = re.compile(
    r"(?:tion|sion|ity|ment|ance|ence|ism|ology|itis|emia|osis|gram|ical|ous|ive|ate|ise|ize"
    r"|ary|ory|al|ic)s?$"
)


@lru_cache(maxsize=65536)
def hardness(plain: str) -> float:
    """Say how hard a word is.

    Args:
        plain: the word as `coprod_language.language.words.Word.plain` has it.

    Returns:
        People's rating where there is one, else an estimate; from 1 to 6.
    """
    rated = _ratings().get(plain)
    if rated is not None:
        return rated
    word = describe(plain)
    return EASIEST if word is None else estimate(clues(word), **ease_data()["hardness"])


def beyond_looks(words: Iterable[str]) -> float:
    """Say how much harder people find a word than its looks would have it.

    Args:
        words: the word and its relatives, the nearest first.

    Returns:
        Their rating of the first that they rated, less its estimate; 0 where they rated none.
    """
    ratings = _ratings()
    for plain in words:
        word = describe(plain) if plain in ratings else None
        if word is not None:
            return ratings[plain] - estimate(clues(word), **ease_data()["hardness"])
    return 0.0


def relatives(plain: str) -> tuple[str, ...]:
    """Give a word, the words that it is a form of, and their plurals, in that order.

    Args:
        plain: the word in small letters.
    """
    bases = sorted({base for each in getAllLemmas(plain).values() for base in each})
    return tuple(dict.fromkeys((plain, *bases, *(f"{base}s" for base in bases))))


def estimate(values: list[float], *, base: float, weights: list[float]) -> float:
    """Estimate a rating from the clues to it.

    Args:
        values: what `clues` gives.
        base: rating at which the clues come to nothing.
        weights: what each clue adds.

    Returns:
        A rating from 1 to 6.
    """
    rating = base + sum(value * weight for value, weight in zip(values, weights, strict=True))
    return min(max(rating, EASIEST), HARDEST)


def clues(word: Word) -> list[float]:
    """Give what the rating of a word is estimated from.

    Args:
        word: the word.

    Returns:
        How common its family is (also by how much it falls short of 4 and of 2.5), how common
        it is itself, letters, syllables, whether it is on the Dale-Chall list, and whether it
        has a learned ending.
    """
    family = _family_zipf(word.plain, word.zipf)
    return [
        family,
        max(0.0, 4 - family),
        max(0.0, 2.5 - family),
        word.zipf,
        word.letters,
        word.syllables,
        float(word.listed),
        float(_LEARNED.search(word.plain) is not None),
    ]


def _family_zipf(plain: str, common: float) -> float:
    """Find the most common of a word and the words it may be made from."""
    for ending, instead in _ENDINGS:
        if not plain.endswith(ending) or len(plain) - len(ending) < _STEM:
            continue
        stem = plain[: -len(ending)] + instead
        common = max(common, zipf(stem))
        if ending in _DOUBLING and not instead and len(stem) > _STEM and stem[-1] == stem[-2]:
            common = max(common, zipf(stem[:-1]))
    return common


@cache
def ease_data() -> dict[str, Any]:
    """Load the numbers that were fitted."""
    data = files("coprod_language.language").joinpath("data/ease.toml")
    return tomllib.loads(data.read_text("utf-8"))


@cache
def _ratings() -> dict[str, float]:
    """Load the words that people rated."""
    ratings: dict[str, float] = {}
    data = files("coprod_language.language").joinpath("data/hardness.txt")
    for line in data.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            rating, *words = line.split()
            ratings.update(dict.fromkeys(words, float(rating)))
    return ratings
