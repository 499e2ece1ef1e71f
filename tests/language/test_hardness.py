"""How hard a word is, and how common."""

from __future__ import annotations

import pytest
import wordfreq
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.frequency import zipf
from coprod_language.language.hardness import HARD, NEVER_STOPS, hardness, stopping


@pytest.mark.parametrize("word", ["the", "house", "walked", "because", "children"])
def test_everyday_words_are_easy(word: str) -> None:
    """People rated them so, or would."""
    assert hardness(word) < HARD - 0.5


@pytest.mark.parametrize(
    "word", ["operationalise", "hypernatraemia", "subsidiarity", "coproductive", "fiduciary"]
)
def test_rare_and_learned_words_are_hard(word: str) -> None:
    """Also those that nobody rated."""
    assert hardness(word) > HARD


def test_a_form_of_a_common_word_is_easier_than_a_word_as_rare() -> None:
    """Fewer people write "gardened" than "heuristic", but everyone knows a garden."""
    assert zipf("gardened") < zipf("heuristic")
    assert hardness("gardened") < hardness("heuristic") - 1


@given(st.text(max_size=15))
def test_every_rating_is_on_the_scale(word: str) -> None:
    """From 1 to 6, whatever the word."""
    assert 1 <= hardness(word.lower()) <= 6


@pytest.mark.parametrize("word", ["the", "people", "don't", "safeguarding", "hypernatraemia"])
def test_frequency_agrees_with_wordfreq(word: str) -> None:
    """It is wordfreq's list, looked up without its tokenizer."""
    assert zipf(word) == pytest.approx(wordfreq.zipf_frequency(word, "en"), abs=0.011)


def test_a_word_with_a_hyphen_is_as_rare_as_its_rarest_part() -> None:
    """For "well-known" that is "known"."""
    assert zipf("well-known") == min(zipf("well"), zipf("known"))


def test_a_word_that_nobody_writes_is_absent() -> None:
    """0 stands for rarer than the list goes."""
    assert zipf("qzxvbnm") == 0


def test_rare_words_are_more_likely_to_stop_a_reader_than_common_ones() -> None:
    """Nobody stops at "the", and more than half at "hypernatraemia"."""
    assert stopping("the") == NEVER_STOPS < stopping("table") < 0 < stopping("hypernatraemia")
