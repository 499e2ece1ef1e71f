"""What a Markdown file says its words mean, beside its prose."""

from __future__ import annotations

import pytest

from coprod_language.readers.text.markdown_meanings import find_meanings


def test_a_tooltip_says_what_a_word_means() -> None:
    """HTML in Markdown has them."""
    text = 'The <abbr title="quiet room team">QRT</abbr> met.'
    assert list(find_meanings(text)) == [("QRT", "quiet room team")]


def test_a_note_says_what_the_words_before_it_mean() -> None:
    """Nothing tells where a term starts, so each start is given."""
    text = "We give *respite care*[^a] here.\n\n[^a]: A break for\npeople who care.\n\nMore."
    assert list(find_meanings(text)) == [
        ("We give respite care", "A break for people who care."),
        ("give respite care", "A break for people who care."),
        ("respite care", "A break for people who care."),
        ("care", "A break for people who care."),
    ]


@pytest.mark.parametrize(
    "note", ["See page 4 of it.", "Bell and others, 2019.", "https://example.org is it", "Ibid."]
)
def test_a_source_is_no_meaning(note: str) -> None:
    """Most notes say where something comes from."""
    assert list(find_meanings(f"We give respite[^1] here.\n\n[^1]: {note}\n")) == []


def test_a_definition_list_says_what_words_mean() -> None:
    """As PHP Markdown Extra and others have it."""
    text = "*Quiet hours* (QH)\n: Hours when nobody\n  may talk.\n\nSum\n: 5\n"
    assert list(find_meanings(text)) == [
        ("Quiet hours", "Hours when nobody may talk."),
        ("QH", "Hours when nobody may talk."),
    ]
