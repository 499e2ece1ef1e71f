"""Words of daily life that people seldom write."""

from __future__ import annotations

import pytest

from coprod_language.language.difficulty import difficulty
from coprod_language.language.well_known import _words, is_well_known
from coprod_language.rules.hard_word import LEAST, RULE
from tests.rules.papers import words_of


@pytest.mark.parametrize(
    "word", ["toothache", "pyjamas", "nostrils", "grumbled", "chatbots", "opticians"]
)
def test_things_of_daily_life_are_known(word: str) -> None:
    """In each of their forms."""
    assert is_well_known(word)


@pytest.mark.parametrize("word", ["labyrinthine", "adumbrate", "dilatory"])
def test_rare_words_of_papers_are_not(word: str) -> None:
    """They are what the rule is for."""
    assert not is_well_known(word)


def test_the_rule_leaves_them() -> None:
    """It would show some of them by how rare they are."""
    assert difficulty("clingy") >= LEAST
    assert words_of(RULE, "He can be clingy when he has a toothache and wants his pyjamas.") == []


def test_each_word_is_a_word() -> None:
    """In small letters."""
    assert all(word.isalpha() and word.islower() for word in _words())
    assert len(_words()) > 300
