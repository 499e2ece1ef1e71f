"""Words sorted by a question, each asked about once."""

from __future__ import annotations

import pytest

from coprod_language.language import judged_words
from coprod_language.language.judged_words import JudgedWords


def test_each_word_is_asked_about_once() -> None:
    """The answer is kept, whether it is yes or no."""
    asked: list[str] = []

    def is_short(word: str) -> bool:
        asked.append(word)
        return len(word) < 5

    short = JudgedWords(is_short)
    assert short.among({"plan", "strategy"}) == {"plan"}
    assert short.among({"plan", "strategy", "aim"}) == {"plan", "aim"}
    assert sorted(asked) == ["aim", "plan", "strategy"]


def test_it_forgets_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a long run there is no end of new words."""
    monkeypatch.setattr(judged_words, "_MOST", 2)
    asked: list[str] = []

    def is_upper(word: str) -> bool:
        asked.append(word)
        return word.isupper()

    upper = JudgedWords(is_upper)
    for word in ("A", "B", "C", "d", "A"):
        assert upper.among({word}) == ({word} if word.isupper() else set())
    assert asked == ["A", "B", "C", "d", "A"]
