"""Splitting text into tokens."""

from __future__ import annotations

import pytest
from spacy.lang.en import English

from coprod_language.language import tokenizing
from coprod_language.language.tokenizing import split, tokenize, tokenizer


@pytest.mark.parametrize(
    "text",
    [
        "Words, in “quotes” (and brackets), end here.",
        "US$5 and C$5, 20km and 3kg; it's Ann's, cannot, don't.",
        "Follow-up at 10am... then e.g. the U.S. or a/b, x<y, end.Start and A.B.",
        "café naïve Ⓐ ²x ﷼5 5₽ 🙂word word🙂 […]",
    ],
)
def test_text_is_split_as_spacy_splits_it(text: str) -> None:
    """Words of letters alone are spared spaCy's patterns; the tokens must stay the same."""
    (doc,) = tokenize([text])
    expected = [token.text for token in English()(text)]
    assert [token.text for token in doc] == expected
    for _ in range(2):
        assert [token.text for token in split(text)] == expected


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("They met the agencies.5 Next", ["agencies", ".", "5", "Next"]),
        ("of treatment,1,2 too", ["treatment", ",", "1,2", "too"]),
        ("It was 2.5 or v1.2 or e.g.5 here", ["2.5", "or", "v1.2", "or", "e.g.5", "here"]),
    ],
)
def test_the_number_of_a_note_is_no_part_of_the_word(text: str, tokens: list[str]) -> None:
    """Else the last word of such a sentence would be a word that no list has."""
    (doc,) = tokenize([text])
    assert [token.text for token in doc][-len(tokens) :] == tokens


def test_a_run_is_looked_at_once_also_after_a_special_case(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else every long paper is split anew from its first "don't" on."""
    looked_at: list[str] = []
    look = tokenizer().suffix_search

    def count(run: str) -> object:
        looked_at.append(run)
        return look(run)

    text = "Blorps don't frobble “how-zog” zigzogs, 3.1415926%."
    monkeypatch.setattr(tokenizer(), "suffix_search", count)
    split(text)
    assert "how-zog”" in looked_at
    looked_at.clear()
    split(text)
    assert looked_at == []


def test_no_more_runs_are_learned_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of nothing but new words must not take twice the time, run by run."""
    monkeypatch.setattr(tokenizing, "_MOST_RUNS", 0)
    before = len(tokenizing._known_runs())  # noqa: SLF001 - no other way to see it
    assert len(split("Frozzles grumble, don't they?")) == 7
    assert len(tokenizing._known_runs()) == before  # noqa: SLF001
