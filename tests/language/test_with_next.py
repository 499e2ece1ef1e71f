"""Plainer words stand where English puts them, before or behind what comes next."""

import pytest

from tests.words import entry_text, glossary_of, rewritten, wording_of

_WORDS = glossary_of(
    entry_text("resubmit", part="verb", instead=["send again"], safe=True),
    entry_text("analyse", part="verb", instead=["look at"]),
    entry_text("retain", part="verb", instead=["keep", "hold back"]),
    entry_text("embed", part="verb", instead=["build in"]),
    entry_text("inspect", part="verb", instead=["look in"]),
    entry_text("sufficiently", part="adverb", instead=["enough"]),
    entry_text("temporarily", part="adverb", instead=["for now", "briefly"]),
    entry_text("undoubtedly", part="adverb", instead=["no doubt"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Please resubmit it.", "Please send it again."),
        ("They resubmitted them.", "They sent them again."),
        ("Please resubmit the form.", "Please send again the form."),
        ("We will analyse it.", "We will look at it."),
        ("You may retain it.", "You may keep it."),
        ("We are embedding it.", "We are building it in."),
        ("We inspected it.", "We looked in it."),
    ],
)
def test_a_verb_and_its_particle_go_around_a_pronoun(before: str, after: str) -> None:
    """“Send again it” is no English."""
    assert rewritten(_WORDS, before) == after


def test_a_later_choice_goes_around_the_pronoun_too() -> None:
    """Each choice is exactly what to put in place."""
    words, wording = wording_of(_WORDS, "You may retain it.")
    assert words == "retain it"
    assert [each.replacement for each in wording.suggestions] == ["keep it", "hold it back"]


def test_what_takes_the_next_word_along_is_left_to_a_person() -> None:
    """A machine was told that the verb is safe, not what comes after it."""
    assert not wording_of(_WORDS, "Please resubmit it.")[1].suggestions[0].safe
    assert wording_of(_WORDS, "Please resubmit the form.")[1].suggestions[0].safe


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is not sufficiently clear.", "It is not clear enough."),
        ("They met sufficiently often.", "They met often enough."),
        ("He has not eaten sufficiently.", "He has not eaten enough."),
    ],
)
def test_enough_follows_what_it_is_said_of(before: str, after: str) -> None:
    """“Enough clear” is no English."""
    assert rewritten(_WORDS, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The road was temporarily closed.", "The road was closed for now."),
        (
            "It can be temporarily closed by the council.",
            "It can be closed for now by the council.",
        ),
        ("She was temporarily given a room.", "She was for now given a room."),
        ("They temporarily closed it.", "They for now closed it."),
        ("It was undoubtedly closed.", "It was no doubt closed."),
    ],
)
def test_an_adverb_of_several_words_follows_its_participle(before: str, after: str) -> None:
    """“Was for now closed” is no English that people speak."""
    assert rewritten(_WORDS, before) == after


def test_an_adverb_of_one_word_stays_before_it() -> None:
    """Each choice is exactly what to put in place."""
    _, wording = wording_of(_WORDS, "The road was temporarily closed.")
    assert [each.replacement for each in wording.suggestions] == [
        "closed for now",
        "briefly closed",
    ]
