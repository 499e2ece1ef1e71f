"""What shows in a word."""

from __future__ import annotations

import pytest

from coprod_language.language.frequency import zipf
from coprod_language.language.looks import clues, family_zipf, has_learned_ending
from coprod_language.language.words import Word, describe


def described(word: str) -> Word:
    """Describe what is known to be a word."""
    known = describe(word)
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("word", "relative"),
    [("jogging", "jog"), ("baked", "bake"), ("carelessness", "careless")],
)
def test_a_word_is_as_known_as_the_word_it_is_made_from(word: str, relative: str) -> None:
    """Endings hide no word, nor do doubled letters."""
    assert family_zipf(described(word)) == max(zipf(relative), zipf(word))


def test_endings_of_learned_words_are_known_in_the_plural_too() -> None:
    """The plural “sessions” ends as "session" does; "dogs" does not."""
    assert has_learned_ending("sessions")
    assert has_learned_ending("arthritis")
    assert not has_learned_ending("dogs")


def test_a_longer_rarer_word_has_other_clues() -> None:
    """Each word has as many clues as the next."""
    easy, hard = clues(described("dog")), clues(described("gastroenterology"))
    assert len(easy) == len(hard)
    assert easy[0] > hard[0]
