"""Measure the finding of passives with no doer against treebanks that people marked.

Usage: python benchmarks/passives.py passives_dev.jsonl [--show]

Counts passives made with "be" or "get" that name nobody. A passive is found where its
participle starts at the marked place. With ``--show`` the mistakes are printed too.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

from coprod_language.language.passives import find_passives, may_be_passive
from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import make_scene
from coprod_language.language.tagging import tag_sentences
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave


def gold(row: dict[str, Any]) -> set[int]:
    """Give the places of the participles that people marked as passive with no doer."""
    return {
        each["start"]
        for each in row["passives"]
        if each["kind"] == "aux"
        and not (each["by_obl"] if each["agent"] is None else each["agent"])
    }


def found(text: str) -> set[int]:
    """Give the places of the participles that are found."""
    doc = make_doc([weave(BlockKind.PARAGRAPH, text, [(0, len(text))])])
    scene = make_scene(doc)
    scene = tag_sentences(scene, [be for be, _ in may_be_passive(scene)])
    return {scene.offsets[each.verb] for each in find_passives(scene) if not each.names_doer}


def measure(rows: list[dict[str, Any]], *, show: bool = False) -> str:
    """Give one line of results."""
    right = wanted = got = 0
    began = time.perf_counter()
    for row in rows:
        marked, ours = gold(row), found(row["text"])
        right += len(marked & ours)
        wanted += len(marked)
        got += len(ours)
        if show and marked != ours:
            for at in sorted(marked ^ ours):
                print(
                    "missed" if at in marked else "extra",
                    at,
                    row["text"][max(0, at - 60) : at + 60],
                )
    precision, recall = right / max(got, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    took = time.perf_counter() - began
    return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  of {wanted}  ({took:.1f} s)"


if __name__ == "__main__":
    lines = Path(sys.argv[1]).read_text("utf-8").splitlines()
    print(measure([json.loads(line) for line in lines], show="--show" in sys.argv[2:]))
