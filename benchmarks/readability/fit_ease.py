"""Fit the ease score again: ``data/hardness.txt`` and ``data/ease.toml``.

::

    python benchmarks/readability/fit_ease.py path/to/eval

Only the folder ``fit`` in there is read. ``docs/model-card-ease.md`` says what is in it, under
which licences, and why the model is as it is. The result does not depend on the machine.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
from fit_range import fit_range
from fit_words import HEADER, TARGET, fit_words
from gold import Array, count_pairs, count_texts, read_changed, read_rows, read_steps

from coprod_language.language import hardness
from coprod_language.language.counts import COLUMNS
from coprod_language.language.ease import FEATURES, GROUPS, features, on_scale

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
    write_numbers(words)
    write_numbers({**words, "ease": fit_ease(data)})


def write_numbers(tables: dict[str, Any]) -> None:
    """Write what was fitted, and have it read again."""
    (TARGET / "ease.toml").write_text(HEADER + toml(tables), encoding="utf-8")
    hardness.ease_data.cache_clear()


def fit_ease(data: Path) -> dict[str, Any]:
    """Fit the weights on which of two texts is easier, then the scale on teachers' levels."""
    cefr = read_rows(data, "fit/cefr_wiki_train.jsonl")
    sentences = features(count_texts(row["text"] for row in cefr))
    levels = np.array([row["level"] for row in cefr])
    spread = sentences.std(axis=0)
    sets = difference_sets(data, sentences, levels)
    report_travel(sets, spread)
    weights, plainest = to_scale(fit_direction(list(sets.values()), spread), sentences, levels)
    costs = {
        group: -sum(
            sentences[:, FEATURES.index(name)] * weights[FEATURES.index(name)] for name in names
        )
        for group, names in GROUPS.items()
    }
    tenth = {group: float(np.quantile(cost, 0.1)) for group, cost in costs.items()}
    return {
        "plainest": plainest - sum(tenth.values()),
        **fit_left_out_range(data, cefr, sentences, sets),
        "weights": dict(zip(FEATURES, map(float, weights), strict=True)),
        "plainest-tenth": tenth,
    }


def to_scale(direction: Array, sentences: Array, levels: Array) -> tuple[Array, float]:
    """Bring a direction to points of ease: the weights, and the ease where all counts are 0."""
    slope, level_at_zero = np.polyfit(sentences @ direction, levels, 1)
    return -POINTS * slope * direction, float(POINTS * (LEVELS + 1 - level_at_zero))


def fit_left_out_range(
    data: Path, cefr: list[dict[str, Any]], sentences: Array, sets: dict[str, Array]
) -> dict[str, float]:
    """Fit the range on each set by scores that the same set had no part in."""
    spread = sentences.std(axis=0)
    levels = np.array([row["level"] for row in cefr])
    scores = {}
    for name in ("CEFR-SP", "OneStopEnglish"):
        others = [each for other, each in sets.items() if other != name]
        scores[name] = to_scale(fit_direction(others, spread), sentences, levels)
    articles = read_rows(data, "fit/onestopenglish.jsonl")
    texts = features(count_texts(row["text"] for row in articles))
    weights, plainest = scores["CEFR-SP"]
    one, other = (np.array([row[f"label_{each}"] for row in cefr]) for each in "ab")
    return fit_range(
        on_scale(sentences @ weights + plainest),
        (POINTS * (LEVELS + 1 - one), POINTS * (LEVELS + 1 - other)),
        texts @ scores["OneStopEnglish"][0],
        np.array([row["level"] for row in articles]),
    )


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
