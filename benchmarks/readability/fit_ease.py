"""Fit the ease score again: ``data/hardness.txt`` and ``data/ease.toml``.

::

    python benchmarks/readability/fit_ease.py path/to/eval

Only the folder ``fit`` in there is read. ``docs/model-card-ease.md`` says what is in it, under
which licences, and why the model is as it is. The result does not depend on the machine.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from gold import Array, count_pairs, count_texts, read_changed, read_rows, read_steps

from coprod_language.language import hardness
from coprod_language.language.counts import COLUMNS
from coprod_language.language.ease import FEATURES, GROUPS, features
from coprod_language.language.words import describe

TARGET = Path(hardness.__file__).parent / "data"
HEADER = """\
# Made by benchmarks/readability/fit_ease.py; see docs/model-card-ease.md and NOTICE.
"""
RIDGE = 3e-3
STEPS = 30
LEVELS = 5  # from A1 to C2
POINTS = 100 / LEVELS


def main() -> None:
    """Fit, and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the folder fit")
    data = parser.parse_args().data
    words = fit_words(data)
    # The counts that the score is made of need the words' part of the file.
    write_numbers({"hardness": words})
    write_numbers({"hardness": words, "ease": fit_ease(data)})


def write_numbers(tables: dict[str, Any]) -> None:
    """Write what was fitted, and have it read again."""
    (TARGET / "ease.toml").write_text(HEADER + toml(tables), encoding="utf-8")
    hardness.ease_data.cache_clear()


def fit_words(data: Path) -> dict[str, Any]:
    """Fit the estimate of how hard a word is, and write the ratings, drawn towards it."""
    ratings, noise = read_ratings(data)
    words = sorted(ratings)
    rated = np.array([ratings[word] for word in words])
    values = np.array([hardness.clues(described(word)) for word in words])
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


def described(word: str) -> Any:  # noqa: ANN401 - a Word
    """Describe a word that is known to be one."""
    return describe(word)


def fit_ease(data: Path) -> dict[str, Any]:
    """Fit the weights on which of two texts is easier, then the scale on teachers' levels."""
    cefr = read_rows(data, "fit/cefr_wiki_train.jsonl")
    sentences = features(count_texts(row["text"] for row in cefr))
    levels = np.array([row["level"] for row in cefr])
    spread = sentences.std(axis=0)
    sets = difference_sets(data, sentences, levels)
    report_travel(sets, spread)
    direction = fit_direction(list(sets.values()), spread)
    slope, level_at_zero = np.polyfit(sentences @ direction, levels, 1)
    weights = -POINTS * slope * direction
    plainest = POINTS * (LEVELS + 1 - level_at_zero)
    costs = {
        group: -sum(
            sentences[:, FEATURES.index(name)] * weights[FEATURES.index(name)] for name in names
        )
        for group, names in GROUPS.items()
    }
    tenth = {group: float(np.quantile(cost, 0.1)) for group, cost in costs.items()}
    text, sentence = spreads(data, cefr, sentences @ weights + plainest, weights)
    return {
        "plainest": float(plainest) - sum(tenth.values()),
        "text-spread": text,
        "sentence-spread": sentence,
        "weights": dict(zip(FEATURES, map(float, weights), strict=True)),
        "plainest-tenth": tenth,
    }


def difference_sets(data: Path, sentences: Array, levels: Array) -> dict[str, Array]:
    """Give, for each set, the features of the easier text less those of the harder one."""
    chance = np.random.default_rng(0)
    one, other = chance.integers(0, len(levels), (2, 40000))
    apart = levels[one] - levels[other] >= 1
    sets = {"CEFR-SP": (sentences[other] - sentences[one])[apart]}
    for name, rows in (
        ("OneStopEnglish", read_steps(data)),
        ("PLABA", read_changed(data)),
        ("Cochrane", read_rows(data, "fit/cochrane_val_pairs.jsonl")),
    ):
        harder, easier = count_pairs(rows)
        some = (harder[:, COLUMNS["words"]] > 0) & (easier[:, COLUMNS["words"]] > 0)
        sets[name] = (features(easier) - features(harder))[some]
    return sets


def fit_direction(sets: list[Array], spread: Array) -> Array:
    """Fit by logistic regression which way is easier, each set weighing the same."""
    scaled = [differences / spread for differences in sets]
    direction = np.zeros(len(spread))
    for _ in range(STEPS):
        slope = RIDGE * direction
        curve = RIDGE * np.eye(len(spread))
        for differences in scaled:
            wrong = 1 / (1 + np.exp(differences @ direction))
            slope -= differences.T @ wrong / len(differences)
            curve += (differences.T * (wrong * (1 - wrong))) @ differences / len(differences)
        direction -= np.linalg.solve(curve, slope)
    return np.asarray(direction / spread)


def report_travel(sets: dict[str, Array], spread: Array) -> None:
    """Print how well each set is ordered by a model fitted on the others, and on all."""
    everything = fit_direction(list(sets.values()), spread)
    for name, differences in sets.items():
        others = fit_direction([each for other, each in sets.items() if other != name], spread)
        left_out = float((differences @ others > 0).mean())
        among = float((differences @ everything > 0).mean())
        print(f"{name:15} ordered right: {left_out:.3f} left out of the fit, {among:.3f} in it")


def spreads(
    data: Path, cefr: list[dict[str, Any]], scores: Array, weights: Array
) -> tuple[float, float]:
    """Work out how far single judgements lie from the score (standard deviations).

    What stays however long a text is: one judge's strictness (from how the two teachers
    differ), and how texts of one and the same level differ in score (OneStopEnglish). What
    shrinks with the number of sentences: the rest of the distance on single sentences.
    """
    one, other = (np.array([row[f"label_{each}"] for row in cefr]) for each in "ab")
    judge = POINTS * np.sqrt(np.var(one - other) / 2)
    rows = read_rows(data, "fit/onestopenglish.jsonl")
    texts = features(count_texts(row["text"] for row in rows)) @ weights
    levels = np.array([row["level"] for row in rows])
    alike = np.sqrt(np.mean([np.var(texts[levels == level]) for level in np.unique(levels)]))
    whole = np.std(np.concatenate([POINTS * (LEVELS + 1 - each) - scores for each in (one, other)]))
    text = np.hypot(judge, alike)
    print(f"spread: judge {judge:.1f}, texts of a level {alike:.1f}, one sentence {whole:.1f}")
    return float(text), float(np.sqrt(max(whole**2 - text**2, 0.0)))


def toml(tables: dict[str, Any], path: str = "") -> str:
    """Write tables of numbers as TOML."""
    lines, below = [], []
    for key, value in tables.items():
        name = f'"{key}"' if " " in key else key
        if isinstance(value, dict):
            below.append(f"\n[{path}{name}]\n" + toml(value, f"{path}{name}."))
        elif isinstance(value, list):
            lines.append(f"{name} = [{', '.join(f'{each:.5g}' for each in value)}]\n")
        else:
            lines.append(f"{name} = {value + 0.0:.5g}\n")
    return "".join([*lines, *below])


if __name__ == "__main__":
    main()
