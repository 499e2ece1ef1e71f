"""Names of medicines."""

from __future__ import annotations

import pytest

from coprod_language.language.medicines import names_medicine


@pytest.mark.parametrize(
    "word", ["ibuprofen", "paracetamol", "amoxicillin", "diazepam", "metformin"]
)
def test_tells_a_generic_name_by_its_ending(word: str) -> None:
    """Medicines alike end alike."""
    assert names_medicine(word)


@pytest.mark.parametrize("word", ["april", "peril", "person", "reason", "arduous", "maintain"])
def test_leaves_other_words(word: str) -> None:
    """Also those that end nearly so."""
    assert not names_medicine(word)
