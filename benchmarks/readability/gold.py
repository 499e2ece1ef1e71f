"""Texts that people judged, counted as the checker counts them.

The files are described where they are handed over; none of them is part of this project.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from coprod_language.language.counts import tabulate
from coprod_language.language.sentences import sentence_spans

Array = NDArray[np.float64]
_LINE_ENDS = re.compile(r"\n+")
_BLOCK = re.compile(r"(?:(?!\n\s*\n).)+", re.DOTALL)


def read_rows(data: Path, name: str) -> list[dict[str, Any]]:
    """Read a file with one JSON object a line.

    Args:
        data: the folder with the folders ``fit`` and ``measure``.
        name: file in it, such as ``fit/cefr_wiki_train.jsonl``.
    """
    return [json.loads(line) for line in (data / name).read_text("utf-8").splitlines()]


def read_steps(data: Path) -> list[dict[str, str]]:
    """Read OneStopEnglish: each article beside the same article one level easier.

    Args:
        data: as above.
    """
    articles: dict[str, dict[int, str]] = defaultdict(dict)
    for row in read_rows(data, "fit/onestopenglish.jsonl"):
        articles[row["article"]][row["level"]] = row["text"]
    return [
        {"complex": versions[harder], "simple": versions[easier]}
        for versions in articles.values()
        for easier, harder in pairwise(sorted(versions))
    ]


def read_changed(data: Path) -> list[dict[str, Any]]:
    """Read the pairs of PLABA in which the plainer text differs from the harder one.

    Args:
        data: as above.
    """
    rows = read_rows(data, "fit/plaba_train_pairs.jsonl")
    return [row for row in rows if row["complex"] != row["simple"]]


def split_sentences(text: str) -> list[str]:
    """Split a text into sentences; a line end always ends one."""
    return [
        line[start:end] for line in _LINE_ENDS.split(text) for start, end in sentence_spans(line)
    ]


def count_texts(texts: Iterable[str]) -> Array:
    """Count what there is in each text: a row for each, as `tabulate` has for sentences."""
    split = [split_sentences(text) for text in texts]
    table = tabulate([sentence for sentences in split for sentence in sentences])
    ends = np.cumsum([len(sentences) for sentences in split])
    totals = np.vstack([np.zeros(table.shape[1]), np.cumsum(table, axis=0)])
    return totals[ends] - totals[np.concatenate([[0], ends[:-1]])]


def count_pairs(rows: list[dict[str, Any]]) -> tuple[Array, Array]:
    """Count the harder and the plainer text of each pair."""
    return count_texts(row["complex"] for row in rows), count_texts(row["simple"] for row in rows)


def split_blocks(text: str) -> list[tuple[int, str]]:
    """Split a document at blank lines, and give each block with its offset."""
    return [(block.start(), block.group()) for block in _BLOCK.finditer(text)]
