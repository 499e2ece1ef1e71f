"""The fitting of the range, on judgements whose spread is known."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from coprod_language.language.ease import half_width

FOLDER = Path(__file__).parents[2] / "benchmarks/readability"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the script."""
    monkeypatch.syspath_prepend(str(FOLDER))
    spec = importlib.util.spec_from_file_location("fit_range", FOLDER / "fit_range.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "fit_range", made)
    spec.loader.exec_module(made)
    return made


def _judged(worse_below: float) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray]]:
    """Make scores and two judgements of each, further off below a score."""
    chance = np.random.default_rng(1)
    scores = chance.uniform(5, 95, 8000)
    shared = chance.normal(0, 6, 8000) * np.where(scores < worse_below, 2.0, 1.0)
    one, other = (scores + shared + chance.normal(0, 8, 8000) for _ in range(2))
    return scores, (one, other)


def test_nine_in_ten_new_judgements_fall_in_the_fitted_range(module: ModuleType) -> None:
    """What stays and what shrinks add up to the whole distance."""
    scores, judgements = _judged(worse_below=0)
    levels = np.repeat([1, 2], 50)
    fitted = module.fit_range(scores, judgements, levels * 20.0, levels)
    assert fitted["text-spread"] == pytest.approx(8, abs=0.3)
    assert fitted["sentence-spread"] == pytest.approx(6, abs=0.3)
    whole = np.hypot(fitted["text-spread"], fitted["sentence-spread"])
    inside = np.abs(judgements[0] - scores) <= half_width(scores, whole, fitted["hard-widening"])
    assert inside.mean() == pytest.approx(0.9, abs=0.02)


def test_the_range_widens_where_the_score_is_further_off(module: ModuleType) -> None:
    """Until each band of hard texts holds nine in ten."""
    scores, judgements = _judged(worse_below=30)
    spread = float(np.std(judgements[0] - scores))
    widening = module.fit_widening(scores, judgements[0], spread)
    assert widening > 0.1
    hardest = scores < 10
    inside = np.abs(judgements[0] - scores) <= half_width(scores, spread, widening)
    assert inside[hardest].mean() >= 0.9
