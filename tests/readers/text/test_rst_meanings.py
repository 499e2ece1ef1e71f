"""What the footnotes of a reStructuredText file say words mean."""

from __future__ import annotations

from coprod_language.readers.text.rst_meanings import find_meanings


def test_a_note_says_what_the_words_before_it_mean() -> None:
    """Nothing tells where a term starts, so each start is given."""
    text = "*Quiet hours* [#q]_ are new.\n\n.. [#q] Hours when nobody\n   may talk.\n\nMore.\n"
    assert list(find_meanings(text)) == [
        ("Quiet hours", "Hours when nobody may talk."),
        ("hours", "Hours when nobody may talk."),
    ]


def test_a_mark_without_a_note_says_nothing() -> None:
    """And a note that nothing hangs on."""
    assert list(find_meanings("Hours [1]_ are new.\n\n.. [2] When nobody may talk.\n")) == []


def test_a_definition_list_says_what_words_mean() -> None:
    """A head in brackets is a name too; a sentence over an indented line is no head."""
    text = (
        "Quiet hours (QH)\n  Hours when nobody\n  may talk.\n\nWe say this.\n  It is so by law.\n"
    )
    assert list(find_meanings(text)) == [
        ("Quiet hours", "Hours when nobody may talk."),
        ("QH", "Hours when nobody may talk."),
    ]
