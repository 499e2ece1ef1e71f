"""What cannot be in the passive is not offered there."""

import pytest

from tests.words import entry_text, glossary_of, rewritten, wording_of

_WORDS = glossary_of(
    entry_text("obtain", part="verb", instead=["get", "gain"]),
    entry_text("misrepresent", part="verb", instead=["give a false idea of", "twist"]),
    entry_text("fund", part="verb", instead=["pay for"]),
    entry_text("enforce", part="verb", instead=["make people keep", "apply"]),
    entry_text("precede", part="verb", instead=["come before"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We obtained consent.", "We got consent."),
        ("Consent was obtained.", "Consent was gained."),
        ("Consent has not been fully obtained.", "Consent has not been fully gained."),
        ("We have obtained consent.", "We have got consent."),
        ("They misrepresented us.", "They gave a false idea of us."),
        ("We were misrepresented.", "We were twisted."),
        ("Rules are enforced here.", "Rules are applied here."),
        ("We enforce rules.", "We make people keep rules."),
        ("It is funded by carers.", "It is paid for by carers."),
    ],
)
def test_a_choice_that_has_a_passive_comes_first_in_the_passive(before: str, after: str) -> None:
    """“We were given a false idea of” says something else, or nothing."""
    assert rewritten(_WORDS, before) == after


def test_choices_stay_where_none_fits() -> None:
    """A person may still make something of them."""
    _, wording = wording_of(_WORDS, "The talk is preceded by a film.")
    assert [each.replacement for each in wording.suggestions] == ["come before"]
