"""Words that say what a long adjective means stand behind the noun, where English puts them."""

import pytest

from coprod_language.language.after_noun import comes_after_noun
from tests.words import entry_text, glossary_of, rewritten, wording_of

_WORDS = glossary_of(
    entry_text("needs-led", part="adjective", instead=["based on need"]),
    entry_text("auditable", part="adjective", instead=["easy to check"]),
    entry_text("ineligible", part="adjective", instead=["not allowed"]),
    entry_text("obsolete", part="adjective", instead=["out of date"]),
    entry_text("mutual", part="adjective", instead=["for both", "shared"]),
    entry_text("ample", part="adjective", instead=["plenty of"]),
    entry_text("prohibitive", part="adjective", instead=["too high"]),
    entry_text("unable (lacking)", part="adjective", forms=["incapable of"], instead=["not up to"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is a needs-led service.", "It is a service based on need."),
        ("Needs-led care is best.", "Care based on need is best."),
        ("The goals are needs-led.", "The goals are based on need."),
        ("We need an auditable record.", "We need a record that is easy to check."),
        ("We need auditable written records.", "We need written records that are easy to check."),
        ("We met ineligible people.", "We met people who are not allowed."),
        ("They keep obsolete machines.", "They keep out-of-date machines."),
        ("They charge prohibitive fees.", "They charge fees that are too high."),
        ("There is ample room.", "There is plenty of room."),
        ("It is a needs-led plan for carers.", "It is a plan based on need for carers."),
    ],
)
def test_words_that_follow_a_noun_go_behind_it(before: str, after: str) -> None:
    """“A based on need service” is no English."""
    assert rewritten(_WORDS, before) == after


def test_the_finding_covers_the_noun_that_moves() -> None:
    """Who puts the words in place must take the noun and its article along."""
    words, wording = wording_of(_WORDS, "We need an auditable record of it.")
    assert words == "auditable"
    words, wording = wording_of(_WORDS, "We need an auditable record.")
    assert words == "an auditable record"
    assert wording.suggestions[0].replacement == "a record that is easy to check"


@pytest.mark.parametrize(
    "text",
    [
        "They had mutual respect and trust.",
        "They had mutual trust of a kind.",
        "It was a deep, mutual trust.",
    ],
)
def test_what_can_stand_before_the_noun_comes_first_where_the_noun_is_bound(text: str) -> None:
    """“Trust for both of a kind” would part words that belong together."""
    words, wording = wording_of(_WORDS, text)
    assert words == "mutual"
    assert [each.replacement for each in wording.suggestions] == ["shared", "for both"]


def test_the_noun_of_a_preposition_stays_with_it() -> None:
    """“Incapable of work” has no noun to put words behind."""
    assert rewritten(_WORDS, "He is incapable of work.") == "He is not up to work."


@pytest.mark.parametrize("words", ["not enough", "too much", "plenty of", "on and off", "very big"])
def test_some_words_stand_before_any_noun(words: str) -> None:
    """“Not enough money” is how people say it."""
    assert not comes_after_noun(words)
