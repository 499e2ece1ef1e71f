"""What counts as a word, and what is known about each."""

from __future__ import annotations

import pytest

from coprod_language.language.words import WordKind, describe, split_words


def words_of(text: str) -> list[str]:
    """Give the words of a text, small letters, punctuation off."""
    return [word.plain for each in split_words(text) if (word := describe(each)) is not None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We don’t – and won't – stop.", ["we", "don't", "and", "won't", "stop"]),
        ("A co-production group", ["a", "co-production", "group"]),
        ("Carers and/or families", ["carers", "and", "or", "families"]),
        ("Rest—then walk…slowly", ["rest", "then", "walk", "slowly"]),
        ("5–10 mg, 20% (n = 3) & £3.5m", ["5–10", "mg", "20", "n", "3", "3.5m"]),
        ("See https://www.nhs.uk/live-well/x or a.b@nhs.net.",
         ["see", "https://www.nhs.uk/live-well/x", "or", "a.b@nhs.net"]),
        ("* * * !", []),
    ],
)  # fmt: skip
def test_words_are_what_a_reader_would_count(text: str, words: list[str]) -> None:
    """Hyphens and apostrophes join; dashes and slashes part; marks alone are no words."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("word", "kind", "syllables"),
    [
        ("plan", WordKind.WORD, 1),
        ("co-production", WordKind.WORD, 4),
        ("Leeds", WordKind.CAPITALISED, 1),
        ("NHS", WordKind.SHORT_FORM, 3),
        ("N.H.S.", WordKind.SHORT_FORM, 3),
        ("ICBs", WordKind.SHORT_FORM, 3),
        ("WHO", WordKind.SHORT_FORM, 5),
        ("UNICEF", WordKind.SHORT_FORM, 3),
        ("2026", WordKind.NUMBER, 1),
        ("1,200", WordKind.NUMBER, 1),
        ("0.73", WordKind.FIGURE, 1),
        ("p<0.05;", WordKind.FIGURE, 1),
        ("20%", WordKind.FIGURE, 1),
        ("£3.5m", WordKind.NUMBER, 1),
        ("www.nhs.uk", WordKind.ADDRESS, 1),
        ("carer@example.org", WordKind.ADDRESS, 1),
    ],
)
def test_numbers_addresses_and_short_forms_count_as_stated(
    word: str, kind: WordKind, syllables: int
) -> None:
    """Numbers and addresses are one syllable; a short form is spoken letter by letter."""
    described = describe(word)
    assert described is not None
    assert (described.kind, described.syllables) == (kind, syllables)


def test_numbers_and_addresses_are_never_rare() -> None:
    """A year or a web address is not a hard word."""
    for word in ("2026", "0.73", "www.nhs.uk"):
        described = describe(word)
        assert described is not None
        assert described.listed
        assert described.zipf == 7


def test_a_possessive_and_a_hyphenated_word_are_as_easy_as_their_parts() -> None:
    """The list of easy words has "mother" and "well", not "mother's" or "well-done"."""
    for word in ("mother’s", "well-done"):
        described = describe(word)
        assert described is not None
        assert described.listed
    described = describe("well-evidenced")
    assert described is not None
    assert not described.listed
