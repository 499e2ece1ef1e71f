"""“More robust” becomes “stronger”, and “more” stays where it serves another word."""

import pytest

from tests.words import entry_text, glossary_of, rewritten, wording_of

_WORDS = glossary_of(
    entry_text("robust", part="adjective", instead=["strong", "marked"]),
    entry_text("meticulous", part="adjective", instead=["very careful"]),
    entry_text("exorbitant", part="adjective", instead=["far too high", "too much"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is more robust.", "It is stronger."),
        ("It is more robust and open.", "It is more strong and open."),
        ("It is more robust, and thus more open.", "It is stronger, and thus more open."),
        ("It is the most robust and the most open.", "It is the strongest and the most open."),
    ],
)
def test_more_becomes_an_ending_where_it_is_said_of_one_word(before: str, after: str) -> None:
    """Another “more” after it shows that this one serves one word alone."""
    assert rewritten(_WORDS, before) == after


def test_a_choice_without_an_ending_keeps_more() -> None:
    """One choice without an ending must not keep the first from having one."""
    _, wording = wording_of(_WORDS, "It is more robust.")
    assert [each.replacement for each in wording.suggestions] == ["stronger", "more marked"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She is highly meticulous.", "She is highly careful."),
        ("She is more meticulous.", "She is more careful."),
        ("Rents are increasingly exorbitant.", "Rents are increasingly high."),
        ("She is meticulous.", "She is very careful."),
    ],
)
def test_how_much_is_said_once(before: str, after: str) -> None:
    """“Highly very careful” is no English."""
    assert rewritten(_WORDS, before) == after


def test_too_much_keeps_its_too() -> None:
    """“Increasingly much” says nothing."""
    _, wording = wording_of(_WORDS, "Rents are increasingly exorbitant.")
    assert [each.replacement for each in wording.suggestions] == ["high", "too much"]
