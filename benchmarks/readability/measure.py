"""Measure every score against what people judged, and print one table.

::

    python benchmarks/readability/measure.py path/to/eval

For texts with a rating: Pearson's r with human ease (the sign turned so that higher is better).
For pairs: the share in which the plainer text gets the easier score (a tie is half right).
`docs/scores.md` has the table; nothing measured here is used to fit anything.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from gold import Array, count_pairs, count_texts, read_changed, read_rows, read_steps, split_blocks

from coprod_language.language import readability
from coprod_language.language.counts import Counts
from coprod_language.language.ease import rate_ease
from coprod_language.language.sentences import sentence_spans

# Name, what to compute, and whether more of it means easier (1) or harder (-1).
SCORES: tuple[tuple[str, Callable[[Counts], float], int], ...] = (
    ("Flesch reading ease", readability.flesch_reading_ease, 1),
    ("Flesch-Kincaid grade", readability.flesch_kincaid_grade, -1),
    ("SMOG index", readability.smog_index, -1),
    ("Gunning fog", readability.gunning_fog, -1),
    ("Automated readability index", readability.automated_readability_index, -1),
    ("Coleman-Liau index", readability.coleman_liau_index, -1),
    ("Dale-Chall", readability.dale_chall, -1),
    ("Words a sentence", lambda counts: counts.words / counts.sentences, -1),
    ("Our ease score", lambda counts: ease(counts)[0], 1),
)


def ease(counts: Counts) -> tuple[float, float, float]:
    """Give the ease score with its range; not a number where there is none."""
    rated = rate_ease(counts)
    return (rated.score, rated.low, rated.high) if rated else (math.nan, 0.0, 100.0)


def main() -> None:
    """Print the table of scores, then how honest the range is, then the sentence ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the folders fit and measure")
    data = parser.parse_args().data
    rated = rated_sets(data)
    pairs = pair_sets(data)
    print_scores(rated, pairs)
    print_ranges(rated)
    print_sentence_ends(data)


def rated_sets(data: Path) -> dict[str, tuple[list[Counts], Array]]:
    """Count the texts that have a rating, and give the ratings: higher is easier."""
    clear = read_rows(data, "measure/clear_train.jsonl")
    medical = read_rows(data, "measure/medreadme_train.jsonl")
    cefr = read_rows(data, "measure/cefr_wiki_dev.jsonl")
    return {
        "CLEAR": rated(clear, "ease"),
        "CLEAR, information": rated([row for row in clear if row["category"] != "Lit"], "ease"),
        "MedReadMe": rated(medical, "ease"),
        "CEFR-SP, held back": rated(cefr, "level", turn=-1),
    }


def rated(rows: list[dict[str, Any]], key: str, turn: int = 1) -> tuple[list[Counts], Array]:
    """Count the texts of rows and take their ratings."""
    table = count_texts(row["text"] for row in rows)
    ratings = np.array([turn * row[key] for row in rows], dtype=float)
    some = table[:, 0] > 0
    return [Counts(*row) for row in table[some].tolist()], ratings[some]


def pair_sets(data: Path) -> dict[str, list[tuple[Counts, Counts]]]:
    """Count the pairs of a harder and a plainer text. The ease score was fitted on these."""
    sets = {
        "Cochrane*": read_rows(data, "fit/cochrane_val_pairs.jsonl"),
        "PLABA*": read_changed(data),
        "OneStopEnglish*": read_steps(data),
    }
    return {name: _pairs(rows) for name, rows in sets.items()}


def _pairs(rows: list[dict[str, Any]]) -> list[tuple[Counts, Counts]]:
    harder, easier = count_pairs(rows)
    return [
        (Counts(*one), Counts(*other))
        for one, other in zip(harder.tolist(), easier.tolist(), strict=True)
        if one[0] and other[0]
    ]


def print_scores(
    rated: dict[str, tuple[list[Counts], Array]], pairs: dict[str, list[tuple[Counts, Counts]]]
) -> None:
    """Print the table of every score on every set."""
    print_row("", [*rated, *pairs])
    print_row("---", ["---:"] * (len(rated) + len(pairs)))
    for name, score, turn in SCORES:
        cells = [
            f"{correlation(np.array([turn * score(each) for each in counts]), human):.3f}"
            for counts, human in rated.values()
        ]
        cells += [
            f"{np.mean([_order(turn * score(b) - turn * score(a)) for a, b in texts]):.3f}"
            for texts in pairs.values()
        ]
        print_row(name, cells)
    print("\n* The ease score was fitted on these pairs; fit_ease.py prints it with each left out.")


def correlation(scores: Array, human: Array) -> float:
    """Give Pearson's r. A text too short for a score counts as an average one."""
    return float(np.corrcoef(np.where(np.isnan(scores), np.nanmean(scores), scores), human)[0, 1])


def _order(difference: float) -> float:
    return 0.5 if difference == 0 else float(difference > 0)


def print_ranges(rated: dict[str, tuple[list[Counts], Array]]) -> None:
    """Print how many ratings fall in the range, once brought to the score's own scale."""
    print_row("\nratings in the range", ["share", "half width"])
    for name, (counts, human) in rated.items():
        score, low, high = np.array([ease(each) for each in counts]).T
        # Ratings on another scale: the straight line that fits them best to the score's.
        score = np.where(np.isnan(score), np.nanmean(score), score)
        r = correlation(score, human)
        brought = score.mean() + (human - human.mean()) / human.std() * score.std() / max(r, 0.1)
        inside = (low - 0.05 <= brought) & (brought <= high + 0.05)
        print_row(name, [f"{inside.mean():.3f}", f"{np.mean(high - low) / 2:.1f}"])


def print_sentence_ends(data: Path) -> None:
    """Print F1 of sentence ends on gold documents; a blank line ends a block, as in a paper."""
    hits: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in read_rows(data, "measure/sentences_dev.jsonl"):
        gold = {end for _, end in row["sentences"]}
        found = {
            offset + end
            for offset, block in split_blocks(row["text"])
            for _, end in sentence_spans(block)
        }
        for name in (row["treebank"], f"{row['treebank']} {row['genre']}"):
            for at, size in enumerate((len(gold & found), len(gold), len(found))):
                hits[name][at] += size
    print_row("\nsentence ends", ["F1", "precision", "recall", "gold"])
    for name in sorted(hits):
        both, gold_size, found_size = hits[name]
        figures = 2 * both / (gold_size + found_size), both / found_size, both / gold_size
        print_row(name, [*(f"{figure:.3f}" for figure in figures), str(gold_size)])


def print_row(name: str, cells: Sequence[str]) -> None:
    """Print a row of a Markdown table."""
    print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
