"""Papers about people that never speak to them."""

from __future__ import annotations

import pytest

from coprod_language.paper import BlockKind
from coprod_language.rules.them_and_us import RULE
from tests.rules.papers import hits_of

ABOUT = "The patients must come to the hall on Monday and the nurse gives them tea. " * 24


def test_notes_a_paper_that_says_neither_you_nor_we() -> None:
    """One note for the whole paper, with the names and counts."""
    (hit,) = hits_of(RULE, ABOUT)
    assert hit.start is None
    assert "“patients” (24 times), and never says “you” or “we”" in hit.message


def test_notes_a_paper_that_says_we_and_never_you() -> None:
    """Then "we" is the organisation."""
    (hit,) = hits_of(RULE, ABOUT + "We lock our door at six.")
    assert "says “we” (2 times) and never “you”" in hit.message


@pytest.mark.parametrize(
    "text",
    [
        ABOUT + "Bring your card.",
        "The patients must come to the hall on Monday. " * 20,
        "The nurse opens the hall on Monday, and the cook makes soup for the drivers. " * 30,
        ABOUT.replace("must come", "came"),
        ABOUT + "The study has findings from a sample of interviews. " * 5,
        ABOUT.replace("patients", "participants"),
        "The users of the computer see young shoots and people in the park. " * 30,
    ],
)
def test_leaves_papers_that_speak_to_people_short_ones_and_others(text: str) -> None:
    """“You”, few words, or no people to be about: no note."""
    assert hits_of(RULE, text) == []


def test_what_others_say_does_not_count() -> None:
    """“You” in somebody's quoted words is not the paper speaking."""
    assert len(hits_of(RULE, ABOUT + "She said “you can sit down”.")) == 1
    assert len(hits_of(RULE, ABOUT, (BlockKind.QUOTATION, "You can sit down."))) == 1


def test_counts_names_of_two_words() -> None:
    """“Service users” and "older people" are names too."""
    text = ABOUT.replace("The patients", "Service users and older people")
    (hit,) = hits_of(RULE, text)
    assert "“service users” (24 times), “older people” (24 times)" in hit.message


def test_counts_one_of_them_too() -> None:
    """“The tenant must” is about people; "patient transport" is not."""
    (hit,) = hits_of(RULE, ABOUT.replace("patients", "tenant"))
    assert "“tenants” (24 times)" in hit.message
    assert hits_of(RULE, ABOUT.replace("The patients", "Some patient cars")) == []


def test_a_country_is_not_us() -> None:
    """“US” in capitals is no "us"."""
    (hit,) = hits_of(RULE, ABOUT + "It came from the US.")
    assert "never says “you” or “we”" in hit.message


def test_professionals_are_not_spoken_to_as_patients() -> None:
    """A paper among professionals is left."""
    assert hits_of(RULE, ABOUT, audience="professional") == []


def test_notes_what_we_do_to_people() -> None:
    """“We inform parents” speaks about them just as "parents must" does."""
    text = "We hold talks with all parents in the big hall on Monday and then have tea. " * 24
    (hit,) = hits_of(RULE, text)
    assert "“parents” (24 times), and says “we” (24 times) and never “you”" in hit.message
