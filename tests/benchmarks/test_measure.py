"""The measuring of scores runs on data laid out as it expects."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks/readability/measure.py"
EASY = "We went to the shop. We had tea there."
HARD = "Subsidiarity necessitates multidisciplinary governance across heterogeneous partnerships."
MIDDLE = "The council asked people in the town about the plan for the park."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Make a few judged texts of every kind."""
    rated = [(EASY, 3.0), (MIDDLE, 2.0), (HARD, 1.0)]
    pair = {"complex": HARD, "simple": EASY}
    end = EASY.index(".") + 1
    document = {
        "treebank": "GUM",
        "genre": "news",
        "text": EASY,
        "sentences": [[0, end], [end + 1, len(EASY)]],
    }
    files = {
        "measure/clear_train": [{"text": t, "ease": e, "category": "Info"} for t, e in rated],
        "measure/medreadme_train": [{"text": t, "ease": e} for t, e in rated],
        "measure/cefr_wiki_dev": [{"text": t, "level": 4 - e} for t, e in rated],
        "measure/sentences_dev": [document],
        "fit/onestopenglish": [
            {"article": "A", "level": level, "text": text}
            for level, text in enumerate((EASY, MIDDLE, HARD), start=1)
        ],
        "fit/plaba_train_pairs": [pair],
        "fit/cochrane_val_pairs": [pair],
    }
    for name, rows in files.items():
        path = tmp_path / f"{name}.jsonl"
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path


def test_one_command_prints_the_table(data: Path) -> None:
    """Every score has its row, and the ease score orders these texts rightly."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(SCRIPT), str(data)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    row = next(line for line in done.stdout.splitlines() if line.startswith("| Our ease score"))
    cells = [float(cell) for cell in row.strip("| ").split("|")[1:]]
    assert len(cells) == 7
    assert min(cells) > 0.9
    assert "| GUM | 1.000 | 1.000 | 1.000 | 2 |" in done.stdout
