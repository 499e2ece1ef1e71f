"""How hard a word is for a reader, from 1 (very easy) to 6 (very hard).

People rated some 10,000 words (``data/hardness.txt``). For the others the rating is estimated
from how common the word and its family are, how long it is, and how it ends. Ratings and
estimates come from `benchmarks/readability/fit_ease.py`; see ``docs/model-card-ease.md``.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul
from typing import Any, NamedTuple

from coprod_language.language.looks import clues
from coprod_language.language.words import describe

HARD = 3.0
"""From this rating on a word is called hard: people rated it neutral or harder."""

EASIEST, HARDEST = 1.0, 6.0

NEVER_STOPS = -6.0
"""Log-odds of a word that stops nobody."""


def hardness(plain: str) -> float:
    """Say how hard a word is.

    Args:
        plain: the word as `coprod_language.language.words.Word.plain` has it.

    Returns:
        People's rating where there is one, else an estimate; from 1 to 6.
    """
    rated = _ratings().get(plain)
    return _estimates(plain).rating if rated is None else rated


def stopping(plain: str) -> float:
    """Say how likely a word is to stop a reader, by its looks alone.

    People's ratings end at 6, however rare a word is; this goes on. It was fitted on which words
    people called hard (logistic regression).

    Args:
        plain: the word as for `hardness`.

    Returns:
        Log-odds: 0 where half of the people asked would call the word hard. Not below
        `NEVER_STOPS`.
    """
    return _estimates(plain).stopping


def beyond_looks(words: Iterable[str]) -> float:
    """Say how much harder people find a word than its looks would have it.

    Args:
        words: the word and its relatives, the nearest first.

    Returns:
        Their rating of the first that they rated, less its estimate; 0 where they rated none.
    """
    ratings = _ratings()
    rated = next((plain for plain in words if plain in ratings), None)
    return 0.0 if rated is None else ratings[rated] - _estimates(rated).rating


class _Estimates(NamedTuple):
    rating: float  # 1 to 6
    stopping: float  # log-odds


@lru_cache(maxsize=65536)
def _estimates(plain: str) -> _Estimates:
    word = describe(plain)
    if word is None:
        return _Estimates(EASIEST, NEVER_STOPS)
    values, data = clues(word), ease_data()
    rating = _weighted(values, **data["hardness"])
    return _Estimates(
        min(max(rating, EASIEST), HARDEST),
        max(_weighted(values, **data["stopping"]), NEVER_STOPS),
    )


def _weighted(values: Sequence[float], *, base: float, weights: Sequence[float]) -> float:
    return base + math.fsum(map(mul, values, weights))


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
