"""Typing errors and torn words."""

from __future__ import annotations

import pytest

from coprod_language.language.mistyped import may_be_mistyped


@pytest.mark.parametrize("word", ["recieve", "nicate", "igence", "thewheelchair", "qzxvbnm"])
def test_tells_what_a_speller_would_mend(word: str) -> None:
    """A letter wrong, a word torn by a line end, two words in one, letters by chance."""
    assert may_be_mistyped(word)


@pytest.mark.parametrize("word", ["labyrinthine", "adumbrate", "corollary", "housebound"])
def test_leaves_what_is_a_word(word: str) -> None:
    """However rare it is."""
    assert not may_be_mistyped(word)
