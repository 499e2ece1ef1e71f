"""How easy a text is to read, from 0 (very hard) to 100 (very easy).

The score is a weighted sum of seven counts, so it can say what it is made of. The weights were
fitted to judgements of people (``docs/model-card-ease.md``); the scale is theirs: two language
teachers placed sentences on six levels, from A1 (100) to C2 (0), 20 points apart. The range
around the score is the one that 9 in 10 such judgements fall in.

It cannot see whether a text is true, well ordered or kind, whether its words are used well, or
what the reader already knows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from coprod_language.language.counts import COLUMNS, Counts
from coprod_language.language.hardness import ease_data

LEAST_WORDS: Final = 3
"""Fewer words than this get no score."""

TOO_SHORT: Final = f"it needs {LEAST_WORDS} words in sentences"
"""Why a text that short has no score."""

WIDER_BELOW: Final = 50.0
"""Ease below which the range gets wider."""

_TOP = 100.0
_BEND = 10.0  # points from its ends over which the scale flattens out
_NINE_IN_TEN = 1.645  # standard deviations to each side


@dataclass(frozen=True, slots=True)
class Driver:
    """Something that makes a text harder to read."""

    name: str
    """What it is: ``long sentences``, ``hard words``, ``figures`` or ``short forms``."""
    cost: float
    """Points of ease that it costs, compared with the plainest tenth of ordinary writing.
    Below 0 where the text is plainer still."""


@dataclass(frozen=True, slots=True)
class Ease:
    """How easy a text is to read, and why."""

    score: float
    """From 0, very hard, to 100, very easy."""
    low: float
    """9 in 10 judgements of people would be above this …"""
    high: float
    """… and below this."""
    drivers: tuple[Driver, ...]
    """What makes it hard, the most costly first."""


def rate_ease(counts: Counts) -> Ease | None:
    """Rate how easy a text is to read.

    Args:
        counts: counts of a sentence, a paragraph or a paper.

    Returns:
        None where there are fewer than `LEAST_WORDS` words.
    """
    if counts.words < LEAST_WORDS:
        return None
    row = np.array([[getattr(counts, name) for name in COLUMNS]])
    costs = _costs(row)[0]
    model = _model()
    score = float(on_scale(model.plainest - float(costs.sum())))
    spread = math.hypot(
        model.text_spread, model.sentence_spread / math.sqrt(max(counts.sentences, 1.0))
    )
    half = float(half_width(score, spread, model.hard_widening))
    drivers = sorted(
        (
            Driver(name, round(float(cost), 1))
            for name, cost in zip(model.drivers, costs, strict=True)
        ),
        key=lambda driver: -driver.cost,
    )
    low, high = max(score - half, 0.0), min(score + half, _TOP)
    return Ease(round(score, 1), round(low, 1), round(high, 1), tuple(drivers))


def rate_each(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rate the ease of many sentences at once.

    Args:
        table: counts, a row for each sentence, as `coprod_language.language.counts` makes it.

    Returns:
        The score of each sentence; not a number where it has fewer than `LEAST_WORDS` words.
    """
    scores = on_scale(_model().plainest - _costs(table).sum(axis=1))
    scores[table[:, COLUMNS["words"]] < LEAST_WORDS] = np.nan
    return scores


def on_scale(raw: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Bring scores on to the scale from 0 to 100.

    The ends flatten out instead of cutting off, so that of two very hard texts the harder one
    still gets the lower score. From 20 to 80 a score moves by less than 1.5 points.
    """
    above = _BEND * np.logaddexp(0.0, np.asarray(raw) / _BEND)
    return np.asarray(_TOP - _BEND * np.logaddexp(0.0, (_TOP - above) / _BEND))


def half_width(
    score: NDArray[np.float64] | float, spread: float, widening: float
) -> NDArray[np.float64]:
    """Work out how far the range that 9 in 10 judgements fall in reaches to each side.

    Args:
        score: ease, from 0 to 100.
        spread: standard deviation of judgements of easier texts.
        widening: by what share the range is wider where the ease is 0. The score is further off
            on hard texts than on easy ones.

    Returns:
        Points of ease.
    """
    hard = np.clip((WIDER_BELOW - np.asarray(score)) / WIDER_BELOW, 0.0, 1.0)
    return np.asarray(_NINE_IN_TEN * spread * (1 + widening * hard))


def features(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Work out what the score is a weighted sum of.

    Args:
        table: counts, a row for each text.

    Returns:
        A row for each text, a column for each of `FEATURES`.
    """
    words = np.maximum(table[:, COLUMNS["words"]], 1.0)
    # The length of the sentence that the average word stands in: a few short sentences do not
    # make up for a very long one.
    around = np.maximum(table[:, COLUMNS["squared"]] / words, 1.0)
    shares = [table[:, COLUMNS[count]] / words for count in _SHARES]
    # One figure in a short sentence is no page of statistics.
    shares[_SHARES.index("figures")] = np.minimum(shares[_SHARES.index("figures")], _MOST_FIGURES)
    return np.stack([np.log(around), *shares], axis=1)


_MOST_FIGURES: Final = 0.1
_SHARES: Final = ("hardness", "hard", "stopping", "little", "figures", "short_forms")
FEATURES: Final = ("long_sentences", *_SHARES)
"""What the score is made of: the logarithm of the length of sentences, then counts a word."""
GROUPS: Final = {
    "long sentences": ("long_sentences",),
    "hard words": ("hardness", "hard", "stopping", "little"),
    "figures": ("figures",),
    "short forms": ("short_forms",),
}
"""The drivers that a score is reported as, each with its features."""


@dataclass(frozen=True, slots=True)
class _Model:
    drivers: tuple[str, ...]
    weights: NDArray[np.float64]  # features x drivers: points lost
    offsets: NDArray[np.float64]  # one a driver: points lost by the plainest tenth
    plainest: float
    text_spread: float
    sentence_spread: float
    hard_widening: float


@cache
def _model() -> _Model:
    data = ease_data()["ease"]
    weights = np.zeros((len(FEATURES), len(GROUPS)))
    for column, names in enumerate(GROUPS.values()):
        for name in names:
            weights[FEATURES.index(name), column] = -data["weights"][name]
    return _Model(
        drivers=tuple(GROUPS),
        weights=weights,
        offsets=np.array([data["plainest-tenth"][name] for name in GROUPS]),
        plainest=data["plainest"],
        text_spread=data["text-spread"],
        sentence_spread=data["sentence-spread"],
        hard_widening=data["hard-widening"],
    )


def _costs(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Work out what each driver costs each text."""
    model = _model()
    return np.asarray(features(table) @ model.weights - model.offsets)
