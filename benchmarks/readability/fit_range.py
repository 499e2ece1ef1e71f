"""Fit the range that 9 in 10 judgements fall in.

Every score here was given by weights that the set in question had no part in, so the distances
are those that a text of a new kind would have.
"""

from __future__ import annotations

import numpy as np
from gold import Array

from coprod_language.language.ease import WIDER_BELOW, half_width

HELD = 0.9
BAND = 10.0  # points of ease
LEAST = 100  # judgements in a band


def fit_range(
    scores: Array, judgements: tuple[Array, Array], texts: Array, levels: Array
) -> dict[str, float]:
    """Fit how far single judgements lie from the score.

    What stays however long a text is: one judge's strictness (from how the two judges differ),
    and how texts of one and the same level differ in score. What shrinks with the number of
    sentences: the rest of the distance on single sentences. And the harder a sentence, the
    further off the score.

    Args:
        scores: ease of sentences.
        judgements: two judgements of each, on the same scale.
        texts: ease of whole texts.
        levels: the level that each of these was written at.

    Returns:
        ``text-spread`` and ``sentence-spread``, standard deviations in points, and
        ``hard-widening``, by what share the range is wider for the hardest texts.
    """
    one, other = judgements
    judge = np.sqrt(np.var(one - other) / 2)
    alike = np.sqrt(np.mean([np.var(texts[levels == level]) for level in np.unique(levels)]))
    whole = np.std(np.concatenate([one - scores, other - scores]))
    text = np.hypot(judge, alike)
    print(f"spread: judge {judge:.1f}, texts of a level {alike:.1f}, one sentence {whole:.1f}")
    fitted = {
        "text-spread": float(text),
        "sentence-spread": float(np.sqrt(max(whole**2 - text**2, 0.0))),
    }
    widening = fit_widening(np.tile(scores, 2), np.concatenate(judgements), float(whole))
    return {**fitted, "hard-widening": widening}


def fit_widening(scores: Array, judgements: Array, spread: float) -> float:
    """Find the least widening with which each band of harder texts holds 9 in 10 judgements."""
    for widening in np.arange(0.0, 1.0, 0.01):
        inside = np.abs(judgements - scores) <= half_width(scores, spread, widening)
        bands = [
            inside[(low <= scores) & (scores < low + BAND)]
            for low in np.arange(0.0, WIDER_BELOW, BAND)
        ]
        if all(band.mean() >= HELD for band in bands if len(band) >= LEAST):
            print(f"widening {widening:.2f}; in the range {inside.mean():.3f}")
            return float(widening)
    raise ValueError("no range holds 9 in 10 judgements")
