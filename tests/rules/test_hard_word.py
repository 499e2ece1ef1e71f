"""Words so rare that many readers have not met them."""

from __future__ import annotations

import pytest

from coprod_language.language.difficulty import difficulty
from coprod_language.rules.hard_word import RULE
from tests.rules.papers import hits_of, words_of
from tests.words import entry_text, glossary_of


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rules on parking are labyrinthine.", "labyrinthine"),
        ("Her account was used to adumbrate the plan.", "adumbrate"),
        ("It was a time of perspicacious leaders.", "perspicacious"),
        ("We want less acrimonious meetings.", "acrimonious"),
    ],
)
def test_shows_a_rare_word(text: str, word: str) -> None:
    """A word that few people meet is shown."""
    assert words_of(RULE, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "We met in the library and talked about buses.",
        "The rules are a maze (labyrinthine). The most labyrinthine of them is new.",
        "The hall is wheelchair-friendly and well-lit.",
        "The buses are timetabled and the rooms are bookable.",
        "She is housebound, and her dishwasher is broken.",
        "We must recieve the form by Monday.",
        "Thewheelchair is by the door.",
        "We found Escherichia coli and Clostridium difficile in the water.",
        "Call the script with run_pseudorandom/adumbrate.py to start.",
        "The rule is labyrinthine (it has many parts that are hard to follow).",
        "He said “the rules are labyrinthine” and went home.",
        "Ask the co-ordinator in the genito-something team.",
        "The reports nicate a plan to all staff.",
        "Take amoxicillin or risperidone with food.",
        "We sensibly chose a bigger room.",
        "Please summarise the plan for us.",
        "It is a multi-adumbrate plan.",
        "We teach people to sketch (adumbrate) with care.",
        "KF Well, the rules on parking are labyrinthine.",
        "Nous voulons travailler ensemble avec quelques voisins.",
    ],
)
def test_leaves_words_that_are_plain_explained_or_not_prose(text: str) -> None:
    """Compounds of plain parts, typing errors, names, code, other languages are left."""
    assert words_of(RULE, text) == []


def test_shows_a_word_and_its_forms_once() -> None:
    """A second use, also in another form, is not shown again."""
    found = words_of(RULE, "They equivocate. We do not like people who equivocated before.")
    assert found == ["equivocate"]


def test_leaves_a_word_that_the_paper_writes_with_a_capital() -> None:
    """A word that mostly has a capital is taken for a name."""
    text = (
        "We went to the Perspicacious. The Perspicacious was cold. Then perspicacious things came."
    )
    assert words_of(RULE, text) == []


def test_leaves_words_of_the_glossary_to_the_glossary() -> None:
    """A word that the glossary has, in any form, belongs to another rule."""
    entry = entry_text("adumbrate", part="verb", examples=["Adumbrate it."], leave=["No."])
    assert hits_of(RULE, "We adumbrated the plan.", glossary=glossary_of(entry)) == []


def test_a_word_that_a_paper_is_about_counts_for_less() -> None:
    """Writers keep the words that a text uses throughout."""
    assert difficulty("labyrinthine", uses=12) < difficulty("labyrinthine")


@pytest.mark.parametrize(("easier", "harder"), [("use", "utilise"), ("help", "ameliorate")])
def test_rarer_words_are_harder(easier: str, harder: str) -> None:
    """The plainer of two words that mean the same gets less."""
    assert 0 <= difficulty(easier) < difficulty(harder) <= 1


@pytest.mark.parametrize(
    ("british", "american"), [("subsidised", "subsidized"), ("manoeuvre", "maneuver")]
)
def test_a_british_spelling_is_no_harder_than_the_american(british: str, american: str) -> None:
    """The list of how common words are has more American than British text."""
    assert difficulty(british) <= difficulty(american)


def test_what_people_rated_counts_beside_the_looks_of_a_word() -> None:
    """Both are four letters and as rare, but people know their kidneys better than a locus."""
    assert difficulty("kidneys") < difficulty("locus")


def test_what_is_no_word_is_not_hard() -> None:
    """Punctuation has no difficulty."""
    assert difficulty("—") == 0
