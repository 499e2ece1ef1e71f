"""“More robust” becomes “stronger”, and “more” stays where it serves another word."""

import pytest

from tests.words import entry_text, glossary_of, rewritten, wording_of

_WORDS = glossary_of(
    entry_text("robust", part="adjective", instead=["strong", "marked"]),
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
