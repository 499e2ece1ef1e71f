"""The rule about jargon: what a paper explains is left."""

from __future__ import annotations

import pytest

from coprod_language.rules import jargon
from coprod_language.settings.audiences import load_audience
from tests.words import analysis_of, entry_text, glossary_of

GLOSSARY = glossary_of(
    entry_text("respite", part="noun", means="a break for carers")
    + entry_text("area-based", part="adjective", means="for one place")
    + entry_text("halfway home", part="noun", means="a place between two others", also=["refuge"])
    + entry_text("old home", part="noun", means="where somebody lived before")
    + entry_text("lose the old home", part="phrase", means="to be moved out")
    + entry_text("utilise", part="verb")
    + entry_text("provision", part="noun")
    + entry_text("pulmonic", part="adjective", instead=["lung"])
    + entry_text("longsome", part="adjective", instead=["long-term"])
)


def hits(*texts: str) -> list[str]:
    """Give the words that the rule finds in paragraphs."""
    analysis = analysis_of(GLOSSARY, *texts)
    found = jargon.build(load_audience("public")).find(analysis)
    return [analysis.scene.text[hit.start : hit.end] for hit in found]


@pytest.mark.parametrize(
    "text",
    [
        "We pay for a break for carers (respite).",
        "We pay for a break for you (your respite).",
        "We pay for a break for carers (also known as respite).",
        "We pay for a break for carers. This is called “respite”.",
    ],
)
def test_a_term_that_is_named_after_its_meaning_is_left_from_then_on(text: str) -> None:
    """Plain pages say the plain words first, and the term after them."""
    assert hits(text, "You can ask for respite at any time.") == []


@pytest.mark.parametrize(
    "text",
    [
        "We asked Ann Lee (respite).",
        "We utilise time (respite).",
        "You can read “respite” on the door.",
        "We plan for a general (area-based) list.",
    ],
)
def test_a_term_that_is_only_named_is_not_explained(text: str) -> None:
    """A name in brackets, jargon before them, and a sign on a door say nothing of it."""
    found = hits(text, "You can ask for respite at any time, and for area-based help.")
    assert {"respite", "area-based"} & set(found)


def test_a_meaning_that_comes_too_late_does_not_help() -> None:
    """Whoever met the term before did not know it."""
    text = "We pay for a break for carers (respite)."
    assert hits("You can ask for respite at any time.", text) == ["respite"]


@pytest.mark.parametrize(
    "text",
    [
        "We utilise (that is, we open and use) both halls.",
        "What people utilise, that is, what they come for, is the kitchen.",
        "They utilise (what is called using elsewhere) all of it.",
        "To utilise is the same as to use.",
        "They utilise (PLAIN) both halls.",
        "They utilise, or PLAIN, both halls.",
        "Utilise is just a longer word for use.",
        "A provision is a person who comes to help.",
    ],
)
def test_a_long_word_that_is_said_again_in_plain_words_is_left(text: str) -> None:
    """Nobody is lost there."""
    assert hits(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The vessels of the lungs (the pulmonic vessels) are wide.",
        "“Longsome” (as said by nurses) means “long term”.",
        "Longsome (as said by nurses) means long term.",
        "They take longsome cases, meaning long-term ones.",
        "Some ills are longsome. These are long-term ills.",
        "Some ills are longsome (they last for a long time).",
    ],
)
def test_a_long_word_is_known_from_where_its_plain_words_are_told(text: str) -> None:
    """Plain pages give the doctors' word once with its meaning, and then go on with it."""
    assert hits(text, "A longsome and pulmonic cough needs care.") in (["longsome"], ["pulmonic"])


@pytest.mark.parametrize(
    "text",
    [
        "We ask what it costs (the longsome way).",
        "The longsome cough means that she stays in.",
        "Some ills are longsome. These are long lists.",
        "A cough at once (longsome and loud).",
    ],
)
def test_a_bracket_or_a_consequence_is_no_plain_word(text: str) -> None:
    """A bracket after other words names nothing, and what follows from a thing is not the thing."""
    assert hits(text, "A longsome cough needs care.") == ["longsome"] * 2


def test_a_long_word_before_its_plain_words_is_shown() -> None:
    """Whoever meets it first does not know it."""
    told = "The vessels of the lungs (the pulmonic vessels) are wide."
    assert hits("Her cough is pulmonic.", told) == ["pulmonic"]


def test_a_noun_in_brackets_is_known_from_then_on() -> None:
    """It names what the plain words before it have said."""
    assert hits("They get meals and care (provision).", "The provision is late.") == []


@pytest.mark.parametrize(
    "text",
    [
        "We utilise (where necessary and by agreement) both halls.",
        "We utilise (both of) the halls.",
        "We utilise that is new.",
        "What we utilise is the hall.",
        "We utilise (when asked) the hall.",
    ],
)
def test_a_remark_in_brackets_says_nothing_again(text: str) -> None:
    """It says when, or how much."""
    assert hits(text) == ["utilise"]


def test_what_is_said_of_a_word_is_not_always_its_meaning() -> None:
    """It may be good, or late, and nobody is the wiser."""
    assert hits("The provision is a good one.", "The provision is late.") == ["provision"] * 2


def test_each_name_of_a_thing_is_explained_once() -> None:
    """Who has been told one of an entry's names need not know the other; forms are one name."""
    text = (
        "They praised the halfway home. A refuge opened. "
        "Halfway homes cost more, and the homes that are halfway homes agreed. The refuges shut."
    )
    assert hits(text) == ["halfway home", "refuge"]


def test_quotation_marks_do_not_explain_a_term() -> None:
    """Whoever sets a term in them has not said what it means; a word to replace is left there."""
    assert hits("They found a “respite” bed.") == ["respite"]
    assert hits("They “utilise” the hall.") == []


def test_a_term_with_an_explained_one_in_it_is_known() -> None:
    """Whoever has been told what it is can follow what is said of it."""
    told = "An old home means a place that somebody lived in."
    assert hits(told, "They lose the old home.") == []
    assert hits("They lose the old home.") == ["lose the old home"]


def test_a_long_form_is_explained_like_its_short_form() -> None:
    """Spelled out, "CDOP" still tells nobody what the panel is for."""
    glossary = glossary_of(
        """
        [CDOP]
        stands-for = ["child death overview panel"]
        means      = "the group that looks at why a child died"
        """
    )
    analysis = analysis_of(glossary, "The Child Death Overview Panels met in May.")
    (hit,) = jargon.build(load_audience("public")).find(analysis)
    assert hit.entry == "child death overview panel"
    assert hit.explanation == "the group that looks at why a child died"
