"""British words in American spelling."""

from __future__ import annotations

import pytest

from coprod_language.language.spelling import spellings


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("summarise", "summarize"),
        ("analysed", "analyzed"),
        ("enrolment", "enrollment"),
        ("behavioural", "behavioral"),
        ("labelled", "labeled"),
        ("haemorrhage", "hemorrhage"),
        ("centre", "center"),
        ("sceptical", "skeptical"),
    ],
)
def test_gives_the_american_spelling_too(british: str, american: str) -> None:
    """It stands beside the word itself."""
    assert spellings(british) == (british, american)


@pytest.mark.parametrize("word", ["rigorous", "diluted", "exercise", "advise", "house"])
def test_a_word_with_one_spelling_stands_alone(word: str) -> None:
    """Nothing that people write less often is offered."""
    assert spellings(word) == (word,)
