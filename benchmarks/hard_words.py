"""Fit and measure how likely a word is to stop a reader.

Usage: python benchmarks/hard_words.py EVAL [--fit]

EVAL holds the folders ``fit`` and ``measure``. With ``--fit`` the weights of
``coprod_language/language/data/difficulty.toml`` are fitted again first, on the folder ``fit``
alone: CompLex (words in sentences, CC BY 4.0), the Word Complexity Lexicon (MIT) and the words
that writers of plain language took out of PLABA's abstracts (CC BY 4.0). Those three are
measured on fifths that the weights were not fitted on; CWI 2018 is never fitted on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coprod_language.language import difficulty as module
from coprod_language.language.difficulty import difficulty, sign_names, signs
from coprod_language.language.frequency import zipf
from coprod_language.language.hardness import beyond_looks
from coprod_language.language.relatives import relatives
from coprod_language.language.words import describe
from coprod_language.rules.hard_word import LEAST

Array = NDArray[np.float64]
TARGET = Path(module.__file__).parent / "data/difficulty.toml"
HEADER = "# Made by benchmarks/hard_words.py; see NOTICE.\n"
SETS = ("complex", "lexicon", "plaba")
TRUST = {"complex": 4.0, "lexicon": 1.0, "plaba": 0.2}  # writers take words out for much else
HARD = 0.35  # CompLex's complexity from which a word is taken for hard
RATED_HARD = 3  # of the Word Complexity Lexicon's 1 to 6: neutral or harder
FIFTHS = 5
RIDGE = 3.0
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


@dataclass(frozen=True)
class Judged:
    """A word with what people made of it."""

    word: str
    """In small letters."""
    hard: float
    """From 0 to 1."""
    source: str
    """One of `SETS`, or a part of CompLex."""
    fold: int
    """Which fifth it belongs to."""
    uses: int = 1
    """How often its text has it."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Read a file with a JSON object a line."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def complex_words(data: Path) -> list[Judged]:
    """Read CompLex's single words, names left out."""
    return [
        Judged(
            row["target"],
            float(row["complexity"] >= HARD),
            f"complex {row['corpus']}",
            fold(row["target"]),
        )
        for row in rows(data / "fit/complex_train.jsonl")
        if row["kind"] == "single" and row["target"].islower() and describe(row["target"])
    ]


def lexicon_words(data: Path) -> list[Judged]:
    """Read the words that people rated with no sentence around them."""
    return [
        Judged(
            row["word"],
            float(np.mean([each >= RATED_HARD for each in row["ratings"]])),
            "lexicon",
            fold(row["word"]),
        )
        for row in rows(data / "fit/word_complexity_half.jsonl")
        if row["word"].islower() and describe(row["word"])
    ]


def plaba_words(data: Path) -> list[Judged]:
    """Read the content words of abstracts, and how many of the writers took each out."""
    sentences = list(rows(data / "fit/plaba_train_words.jsonl"))
    uses = Counter(
        (row["pmid"], word["lemma"].lower()) for row in sentences for word in row["words"]
    )
    return [
        Judged(
            word["w"].lower(),
            1 - word["kept"] / word["n"],
            "plaba",
            int(row["pmid"]) % FIFTHS,
            uses[row["pmid"], word["lemma"].lower()],
        )
        for row in sentences
        for word in row["words"]
        if describe(word["w"])
    ]


def fold(word: str) -> int:
    """Put a word into a fifth, the same on every machine."""
    return int(hashlib.sha256(word.encode()).hexdigest(), 16) % FIFTHS


def design(judged: Sequence[Judged]) -> Array:
    """Lay out what shows in each word, and which set it is from."""
    names = sign_names()
    cache: dict[str, list[float]] = {}
    for each in judged:
        if each.word not in cache:
            found = {**signs(describe(each.word)), "beyond-looks": unseen_rating(each.word)}
            cache[each.word] = [found.get(name, 0.0) for name in names]
    return np.array(
        [
            [
                *cache[each.word],
                math.log(each.uses),
                *(float(each.source.startswith(name)) for name in SETS[1:]),
            ]
            for each in judged
        ]
    )


def unseen_rating(word: str) -> float:
    """Give what people's ratings say of a word, those of its own fifth left out.

    The ratings come from the same sets, so a word's own would tell what is to be found.
    """
    return beyond_looks(each for each in relatives(word) if fold(each) != fold(word))


def fit(values: Array, hard: Array, trust: Array) -> Array:
    """Fit a logistic regression by Newton's method; the first weight is the base."""
    mean, spread = values.mean(0), values.std(0)
    spread[spread == 0] = 1
    rows_ = np.column_stack([np.ones(len(values)), (values - mean) / spread])
    ridge = RIDGE * np.eye(rows_.shape[1])
    ridge[0, 0] = 0
    weights = np.zeros(rows_.shape[1])
    for _ in range(20):
        likely = 1 / (1 + np.exp(-rows_ @ weights))
        curve = (rows_ * (trust * likely * (1 - likely))[:, None]).T @ rows_ + ridge
        weights += np.linalg.solve(curve, rows_.T @ (trust * (hard - likely)) - ridge @ weights)
    plain = weights[1:] / spread
    return np.concatenate([[weights[0] - mean @ plain], plain])


def auc(scores: Array, hard: Array) -> float:
    """Give the share of pairs of a hard word and an easy one that are the right way round."""
    _, which, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[which]
    many = hard.sum()
    return float((ranks[hard == 1].sum() - many * (many + 1) / 2) / (many * (len(hard) - many)))


def best_f1(scores: Array, hard: Array) -> str:
    """Give the best F1 that any cut of the scores reaches."""
    order = np.argsort(-scores)
    right, found = np.cumsum(hard[order]), np.arange(1, len(hard) + 1)
    ends = np.append(np.diff(scores[order]) != 0, True)
    f1 = np.where(ends, 2 * right / (found + hard.sum()), 0)
    at = int(f1.argmax())
    return f"F1 {f1[at]:.3f} (P {right[at] / found[at]:.3f}, R {right[at] / hard.sum():.3f})"


def cwi_words(data: Path) -> list[Judged]:
    """Read every word of CWI 2018's sentences, names left out; hard where anybody marked it."""
    marked: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for row in rows(data / "measure/cwi_train.jsonl"):
        places = marked.setdefault((row["hit"], row["sentence"]), set())
        if row["label"] and " " not in row["target"]:
            places.add((row["start"], row["end"]))
    return [
        Judged(word.group(), float(word.span() in places), "cwi", 0)
        for (_, sentence), places in marked.items()
        for word in _WORD.finditer(sentence)
        if word.group().islower()
    ]


def refit(judged: Sequence[Judged]) -> Array:
    """Fit the weights, and give each word's score from the fifths it is not in."""
    values, hard = design(judged), np.array([each.hard for each in judged])
    trust = np.array([TRUST[each.source.split()[0]] for each in judged])
    folds = np.array([each.fold for each in judged])
    scores = np.zeros(len(judged))
    for one in range(FIFTHS):
        held = folds == one
        weights = fit(values[~held], hard[~held], trust[~held])
        scores[held] = weights[0] + values[held] @ weights[1:]
    return scores


def write(judged: Sequence[Judged]) -> None:
    """Write the weights that all words together give."""
    trust = np.array([TRUST[each.source.split()[0]] for each in judged])
    base, *weights = fit(design(judged), np.array([each.hard for each in judged]), trust)
    lines = [
        f'"{name}" = {weight:.5g}\n' for name, weight in zip(sign_names(), weights, strict=False)
    ]
    uses = weights[len(sign_names())]
    text = f'{HEADER}\n[weights]\n"base" = {base:.5g}\n"uses" = {uses:.5g}\n' + "".join(lines)
    TARGET.write_text(text, encoding="utf-8")
    module._weights.cache_clear()  # noqa: SLF001 - the file has just changed
    module._log_odds.cache_clear()  # noqa: SLF001


def report(judged: Sequence[Judged], scores: Array) -> None:
    """Print how the scores do on each set, beside how common words are."""
    for name in sorted({each.source for each in judged} - {"lexicon"}):
        these = [at for at, each in enumerate(judged) if each.source == name]
        if name == "plaba":  # only words that all the writers agreed on
            these = [at for at in these if judged[at].hard in {0.0, 1.0}]
        hard = np.array([judged[at].hard for at in these])
        rare = np.array([-zipf(judged[at].word) for at in these])
        if name == "plaba":
            long = np.array([float(len(judged[at].word)) for at in these])
            by_letters = f"letters {auc(long, hard):.3f}"
            print(
                f"{name:18} AUC {auc(scores[these], hard):.3f}  "
                f"(frequency {auc(rare, hard):.3f}, {by_letters})"
            )
        else:
            print(f"{name:18} {best_f1(scores[these], hard)}  frequency: {best_f1(rare, hard)}")


def main() -> None:
    """Fit if asked to, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the folders fit and measure")
    parser.add_argument("--fit", action="store_true", help="write the weights again")
    options = parser.parse_args()
    judged = [
        *complex_words(options.data),
        *lexicon_words(options.data),
        *plaba_words(options.data),
    ]
    if options.fit:
        write(judged)
    report(judged, refit(judged))
    running = cwi_words(options.data)
    scores = np.array([difficulty(each.word) for each in running])
    report(running, scores)
    hard = np.array([each.hard for each in running])
    over = scores >= LEAST
    print(
        f"{'':18} at the rule's {LEAST}: P {hard[over].mean():.3f}, "
        f"R {hard[over].sum() / hard.sum():.3f}"
    )


if __name__ == "__main__":
    main()
