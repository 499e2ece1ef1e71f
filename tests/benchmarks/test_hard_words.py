"""The measuring of hard words runs on data laid out as it expects."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from coprod_language.rules.hard_word import LEAST

SCRIPT = Path(__file__).parents[2] / "benchmarks/hard_words.py"
EASY = ("house", "table", "water", "money", "friend", "garden", "mother", "window", "summer")
HARD = ("labyrinthine", "perspicacious", "epistemology", "obfuscation", "heterogeneous")


def test_measures_every_set(tmp_path: Path) -> None:
    """Each set gets its line, with the score beside plain frequency, and the rule's threshold."""
    words = [(word, 0) for word in EASY] + [(word, 1) for word in HARD]
    sets = {
        "fit/complex_train": [
            {"kind": "single", "corpus": "bible", "target": word, "complexity": hard / 2}
            for word, hard in words
        ],
        "fit/word_complexity_half": [
            {"word": word, "ratings": [1 + 4 * hard] * 3} for word, hard in words
        ],
        "fit/plaba_train_words": [
            {"pmid": str(at), "words": [{"w": word, "lemma": word, "kept": 2 - 2 * hard, "n": 2}]}
            for at, (word, hard) in enumerate(words)
        ],
        "measure/cwi_train": [
            {
                "hit": "1", "sentence": f"my {word} here", "start": 3, "end": 3 + len(word),
                "target": word, "label": hard,
            }
            for word, hard in words
        ],
    }  # fmt: skip
    for name, rows in sets.items():
        file = tmp_path / f"{name}.jsonl"
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(SCRIPT), str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert "complex bible      F1 1.000" in done.stdout
    assert "plaba              AUC 1.000" in done.stdout
    assert "cwi                F1 1.000" in done.stdout
    assert f"at the rule's {LEAST}: P 1.000" in done.stdout
