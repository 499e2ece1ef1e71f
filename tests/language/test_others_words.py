"""Names of laws and fields of forms."""

from __future__ import annotations

import pytest

from coprod_language.language.others_words import is_field, is_in_law


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Mental Capacity (Amendment) Act 2019 applies.", "Mental Capacity"),
        ("Read the Health and Social Care Act 2012 first.", "Social Care"),
        ("Under the Provision of Services (Scotland) Regulations we may.", "Provision"),
    ],
)
def test_words_of_a_law_are_not_the_writers(text: str, words: str) -> None:
    """Also with a bracket or small words between."""
    start = text.index(words)
    assert is_in_law(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Service users know the Care Act well.", "Service users"),
        ("The Care Act applies to her.", "Care Act"),
        ("Her capacity is what the Act is about.", "capacity"),
    ],
)
def test_words_beside_a_law_are(text: str, words: str) -> None:
    """A law further on, the name itself, or words in small letters."""
    start = text.index(words)
    assert not is_in_law(text, start, start + len(words))


@pytest.mark.parametrize(
    "block", ["Signature of service user:", "Date of assessment: ______", "Full name …"]
)
def test_a_label_to_fill_in_is_a_field(block: str) -> None:
    """It ends with a colon, a line or dots."""
    assert is_field(block, 0, len(block))


@pytest.mark.parametrize("block", ["Key stakeholders:", "Names matter to people.", "We will:"])
def test_other_short_lines_are_no_field(block: str) -> None:
    """A line that leads to a list is the writer's own."""
    assert not is_field(block, 0, len(block))
