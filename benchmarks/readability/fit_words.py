"""Fit how hard words are: ``data/hardness.txt`` and the estimate for all other words.

`fit_ease.py` calls this first; ``docs/model-card-ease.md`` says what the judgements are.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from gold import Array, read_rows

from coprod_language.language import hardness
from coprod_language.language.looks import clues
from coprod_language.language.words import describe

HARD_IN_TEXT = 0.35  # CompLex's complexity from which a word is taken for hard
IN_TEXT, ALONE = 4.0, 2.0  # how much a judgement of each kind counts
RIDGE = 3.0
STEPS = 20
TARGET = Path(hardness.__file__).parent / "data"
HEADER = """\
# Made by benchmarks/readability/fit_ease.py; see docs/model-card-ease.md and NOTICE.
"""


def fit_words(data: Path) -> dict[str, dict[str, Any]]:
    """Fit how hard words are, and how likely they are to stop a reader.

    Returns:
        The tables ``hardness`` and ``stopping`` of ``ease.toml``.
    """
    return {"hardness": fit_hardness(data), "stopping": fit_stopping(data)}


def fit_hardness(data: Path) -> dict[str, Any]:
    """Fit the estimate of how hard a word is, and write the ratings, drawn towards it."""
    ratings, noise = read_ratings(data)
    words = sorted(ratings)
    rated = np.array([ratings[word] for word in words])
    values = np.array([clues(described(word)) for word in words])
    design = np.column_stack([np.ones(len(words)), values])
    base, *weights = np.linalg.lstsq(design, rated, rcond=None)[0]
    estimates = design @ np.array([base, *weights])
    # Seven people's mean is not the truth: take from it what is likely to be chance.
    trust = 1 - noise / np.var(rated - estimates)
    drawn = np.clip(estimates + trust * (rated - estimates), hardness.EASIEST, hardness.HARDEST)
    listed = defaultdict(list)
    for word, rating in zip(words, drawn, strict=True):
        listed[f"{rating:.1f}"].append(word)
    lines = [f"{rating} {' '.join(listed[rating])}\n" for rating in sorted(listed)]
    (TARGET / "hardness.txt").write_text(HEADER + "".join(lines), encoding="utf-8")
    fit = np.corrcoef(estimates, rated)[0, 1]
    print(f"{len(words)} words; estimate and rating r = {fit:.3f}; trust in ratings {trust:.2f}")
    return {"base": float(base), "weights": [float(weight) for weight in weights]}


def read_ratings(data: Path) -> tuple[dict[str, float], float]:
    """Read how hard people find words, and how much chance there is in a rating (variance).

    CompLex has complexity from 0 to 1 of words in sentences; it is brought to the scale of the
    Word Complexity Lexicon on the words that both have.
    """
    lexicon = {}
    noise = []
    for row in read_rows(data, "fit/word_complexity_half.jsonl"):
        if describe(row["word"]):
            lexicon[row["word"].lower()] = row["complexity"]
            noise.append(np.var(row["ratings"], ddof=1) / row["n_raters"])
    in_context = defaultdict(list)
    for row in read_rows(data, "fit/complex_train.jsonl"):
        if row["kind"] == "single" and describe(row["target"]):
            in_context[row["target"].lower()].append(row["complexity"])
    complexity = {word: float(np.mean(values)) for word, values in in_context.items()}
    both = sorted(lexicon.keys() & complexity.keys())
    theirs = np.array([complexity[word] for word in both])
    ours = np.array([lexicon[word] for word in both])
    scale = ours.std() / theirs.std()
    ratings = dict(lexicon)
    for word, value in complexity.items():
        brought = ours.mean() + scale * (value - theirs.mean())
        ratings[word] = (ratings[word] + brought) / 2 if word in ratings else brought
    return ratings, float(np.mean(noise))


def fit_stopping(data: Path) -> dict[str, Any]:
    """Fit how likely a word is to be called hard, by logistic regression.

    Words of CompLex were rated in a sentence, those of the lexicon by themselves, where people
    call more of them hard; a term of its own takes that up, and is left out of what is kept.
    """
    judged = [
        (row["target"], float(row["complexity"] >= HARD_IN_TEXT), IN_TEXT)
        for row in read_rows(data, "fit/complex_train.jsonl")
        if row["kind"] == "single"
    ]
    judged += [
        (row["word"], float(np.mean([each >= hardness.HARD for each in row["ratings"]])), ALONE)
        for row in read_rows(data, "fit/word_complexity_half.jsonl")
    ]
    # A capital marks a name, and a name is not hard in the way that a word is.
    judged = [each for each in judged if each[0].islower() and describe(each[0])]
    values = np.array([[*clues(described(word)), trust] for word, _, trust in judged])
    base, *weights = fit_logistic(
        values, np.array([hard for _, hard, _ in judged]), np.array([trust for *_, trust in judged])
    )
    alone = weights.pop()
    return {"base": float(base + alone * IN_TEXT), "weights": [float(each) for each in weights]}


def fit_logistic(values: Array, hard: Array, trust: Array) -> Array:
    """Fit a logistic regression by Newton's method; the first weight is the base."""
    mean, spread = values.mean(axis=0), values.std(axis=0)
    design = np.column_stack([np.ones(len(values)), (values - mean) / spread])
    ridge = RIDGE * np.eye(design.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-design @ weights))
        curve = (design.T * (trust * likely * (1 - likely))) @ design + ridge
        weights += np.linalg.solve(curve, design.T @ (trust * (hard - likely)) - ridge @ weights)
    plain = weights[1:] / spread
    return np.concatenate([[weights[0] - mean @ plain], plain])


def described(word: str) -> Any:  # noqa: ANN401 - a Word
    """Describe a word that is known to be one."""
    return describe(word)
