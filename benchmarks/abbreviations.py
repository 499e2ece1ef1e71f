"""Measure the pairing of short and long forms against texts that people marked.

Usage: python benchmarks/abbreviations.py FOLDER

FOLDER holds one or more of ``abbreviations_ai_dev.jsonl`` (SDU@AAAI-21),
``abbreviations_legal_train.jsonl`` (SDU@AAAI-22) and ``abbreviations_medical_half.jsonl``
(Ab3P MED1250). Prints precision, recall and F1 of exact spans (of pairs of words for the last).
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from coprod_language.language.definitions import find_definitions

Marked = tuple[Counter[Any], Counter[Any]]
_NO_SPACE_BEFORE = set(".,;:)]%’'?!")
_NO_SPACE_AFTER = set("([")


def sentence_marks(row: dict[str, Any]) -> Marked:
    """Give the gold and the found long forms of a sentence that comes as tokens."""
    text, offsets = join(row["tokens"])
    gold = Counter(spans(row["labels"], offsets, row["tokens"]))
    return gold, Counter({each.long: 1 for each in find_definitions(text)})


def join(tokens: list[str]) -> tuple[str, list[int]]:
    """Put tokens together as people write them, and say where each starts."""
    text, offsets = "", []
    for word in tokens:
        tight = not text or word in _NO_SPACE_BEFORE or text[-1] in _NO_SPACE_AFTER
        hyphen = word == "-" or text.endswith("-")
        text += "" if tight or hyphen else " "
        offsets.append(len(text))
        text += word
    return text, offsets


def spans(labels: list[str], offsets: list[int], tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Give the character spans of the long forms that labels mark."""
    start = None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and label != "I-long":
            yield offsets[start], offsets[at - 1] + len(tokens[at - 1])
            start = None
        if label == "B-long":
            start = at


def passage_marks(row: dict[str, Any]) -> Marked:
    """Give the gold and the found long forms of a passage."""
    gold = Counter({tuple(span): 1 for span in row["long_forms"]})
    return gold, Counter({each.long: 1 for each in find_definitions(row["text"])})


def pair_marks(row: dict[str, Any]) -> Marked:
    """Give the gold and the found pairs of an abstract, each pair once."""
    text = row["title"] + "\n\n" + row["abstract"]
    found = {(text[slice(*each.short)], text[slice(*each.long)]) for each in find_definitions(text)}
    return Counter({tuple(pair): 1 for pair in row["pairs"]}), Counter(dict.fromkeys(found, 1))


SETS: dict[str, Callable[[dict[str, Any]], Marked]] = {
    "abbreviations_ai_dev.jsonl": sentence_marks,
    "abbreviations_legal_train.jsonl": passage_marks,
    "abbreviations_medical_half.jsonl": pair_marks,
}
"""How to read each file."""


def measure(file: Path, marks: Callable[[dict[str, Any]], Marked]) -> str:
    """Give one line of results for a file."""
    right = found = wanted = 0
    began = time.perf_counter()
    for line in file.read_text("utf-8").splitlines():
        gold, got = marks(json.loads(line))
        right += (gold & got).total()
        found += got.total()
        wanted += gold.total()
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    took = time.perf_counter() - began
    return f"{file.name:36} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({took:.1f} s)"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for name, reader in SETS.items():
        if (folder / name).exists():
            print(measure(folder / name, reader))
