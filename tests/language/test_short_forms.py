"""Finding the short forms in a paper."""

from __future__ import annotations

import pytest

from coprod_language.language.known_short_forms import split_ending
from coprod_language.language.short_forms import find_abbreviations
from coprod_language.paper import BlockKind
from tests.words import analysis_of, glossary_of

LISTED = glossary_of(
    """
    [ICB]
    stands-for = ["integrated care board"]

    [Defra]
    stands-for = ["Department for Environment, Food and Rural Affairs"]

    ["NHSE/I"]
    stands-for = ["NHS England and NHS Improvement"]

    [PD]
    stands-for = ["personality disorder", "practice development"]

    [IV]
    stands-for = ["intravenous"]
    clues      = [["drip", "vein"]]

    [PLACE]
    stands-for = ["Patient-Led Assessments of the Care Environment"]
    clues      = [["cleaning", "visit"]]

    [NICE]
    stands-for = ["National Institute for Health and Care Excellence"]
    """
)


def found(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """Name the short forms of a paper."""
    return [each.short for each in find_abbreviations(analysis_of(LISTED, *texts, kind=kind))]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The MDTs met.", "MDT"),
        ("She made two LPAs.", "LPA"),
        ("The MDT's view is clear.", "MDT"),
        ("DoLS apply here.", "DoLS"),
        ("The ToR are agreed.", "ToR"),
        ("The VCSE sector met.", "VCSE"),
        ("They ran a PoC last year.", "PoC"),
        ("NHSE/I wrote to us.", "NHSE/I"),
        ("A CAMHS-led team came.", "CAMHS"),
        ("Defra wrote to us.", "Defra"),
        ("People with PD wrote to us.", "PD"),
        ("The I.C.B. wrote to us.", "ICB"),
        ("She had an IV drip.", "IV"),
        ("The PLACE visit went well.", "PLACE"),
        ("NICE said so.", "NICE"),
    ],
)
def test_a_short_form_is_found_in_the_singular(text: str, short: str) -> None:
    """Plurals, possessives, mixed case, slashes, hyphens and full stops are all seen through."""
    assert found(text) == [short]


@pytest.mark.parametrize(
    "text",
    [
        "PLEASE DO NOT WAIT OUTSIDE THE DOOR.",
        "This is NOT a drill.",
        "See part IV and Henry VIII.",
        "Put it in the right PLACE.",
        "A book by PD Hughes.",
        "Write to us at SW1A 2AA.",
        "Fill in form FP10 or AB/1234.",
        "Read www.ABCD.org or PLAN_NEW.docx.",
        "It costs GBP 20 and takes 5 GB.",
        "We use YouTube, LinkedIn and JavaScript.",
        "It holds NaCl and KCl.",
        "Ann Bell OBE and Dr Carl Dee FRCP spoke.",
        "Write XXX or TBC there.",
        "It is the work of Gallagher RPT, Macarthur ACB, Lee TKD, et al.",
        "Care costs more (PSSRU, 2009).",
    ],
)
def test_other_things_in_capitals_are_no_short_forms(text: str) -> None:
    """Shouting, numerals, postcodes, codes, addresses, money, units, brands, names."""
    assert found(text) == []


def test_a_heading_in_capitals_holds_no_short_forms() -> None:
    """Whoever writes a heading in capitals does not shorten anything."""
    assert found("THE WORK OF OUR ICB BOARD", kind=BlockKind.HEADING) == []


def test_two_letters_that_nobody_lists_are_taken_for_initials() -> None:
    """Minutes are full of them: "AB to write"."""
    assert found("QZ to write to the group.") == []


def test_what_the_paper_spells_out_is_a_short_form_whatever_its_looks() -> None:
    """Two letters are enough where the words stand before them."""
    assert found("The quiet zone (QZ) is open. The QZ is upstairs.") == ["QZ"]


def test_each_use_has_its_place_without_the_ending() -> None:
    """The ending is kept apart, so that the long form can take it on."""
    (one,) = find_abbreviations(analysis_of(LISTED, "Two ICBs met. The ICB’s plan is here."))
    assert [(use.start, use.end, use.tail) for use in one.uses] == [(4, 7, "s"), (18, 21, "’s")]


def test_an_ending_belongs_to_the_short_form_only_after_capitals() -> None:
    """DoLS has its own S."""
    assert split_ending("LPAs") == ("LPA", "s")
    assert split_ending("DoLS") == ("DoLS", "")


def test_the_initials_of_people_who_speak_are_no_short_forms() -> None:
    """Also of one who speaks once, among others who speak again."""
    turns = ["PJQ: How?", "WZX: By bus.", "PJQ: And then?", "WZX: We ate.", "ICB: Did you?"]
    assert found(*turns, "Then WZX left.") == []


@pytest.mark.parametrize(
    "texts",
    [
        ("FXQ: What you ask us.", "We met."),
        ("QRA: One of them.", "QRB: Two of them.", "QRC: Three of them.", "QRD: Four of them."),
    ],
)
def test_a_word_list_is_no_talk(texts: tuple[str, ...]) -> None:
    """Each of its short forms comes once."""
    assert found(*texts) == [text[:3] for text in texts if text[3] == ":"]


def test_the_initials_of_who_was_there_are_no_short_forms() -> None:
    """But the bodies that they came from are, in brackets or in the glossary."""
    texts = ("Present: RVL (chair), KQM and Ann Lee (WXQ). ICB staff sent RTX.", "RVL spoke.")
    assert found(*texts) == ["WXQ", "ICB"]
