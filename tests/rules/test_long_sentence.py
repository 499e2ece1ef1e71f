"""Sentences too long to hold in mind, and where to part them."""

from __future__ import annotations

import pytest

from coprod_language.hits import Severity
from coprod_language.paper import BlockKind
from coprod_language.rules.long_sentence import RULE
from tests.rules.papers import hits_of, words_of

LIST = (
    "We offer help with housing, money advice, transport to hospital, debt, benefits and finding "
    "a job so that people can stay at home for as long as they want to."
)
PARTED = (
    "You can bring: a pen; something to drink; your glasses; the letter that we sent you; and a "
    "friend or carer who can help you to understand what is said to you on the day."
)
JOINED = (
    "The council met in March to talk about the plan for the park and the new library, and it was "
    "agreed that the plan would go ahead before the summer holidays start in July."
)
WHICH = (
    "The group met in the hall next to the library on a cold and wet Monday in March, which meant "
    "that many people who come by bus could not get there in time."
)
SEMICOLON = (
    "The members of the group talked for two hours about the buses to the town; the driver who "
    "came to the hall was kind and told them how the company sets the routes."
)
ASIDE = (
    "The plan for the park (it was written by two people from the council and a builder) will be "
    "shown to everyone who lives near by in the hall before the summer."
)


LETTERED = (
    "The club will a) meet every month in the hall, b) write a plan for the park with all who live "
    "near it, and c) tell people by i) a letter and ii) a poster on the old gate."
)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (LETTERED, "Make a list of: meet every month in the hall; write a plan for the park with"),
        (LIST, "a list of: housing; money advice; transport to hospital; debt; benefits; finding"),
        (PARTED, "Make a list of: a pen; something to drink; your glasses; the letter that we"),
        (JOINED, "Start a new sentence at “and it was agreed …”."),
        (WHICH, "Start a new sentence at “which meant that many …”."),
        (SEMICOLON, "Put a full stop before “the driver who came …”."),
        (ASIDE, "Give the aside “it was written by …” a sentence of its own."),
    ],
)
def test_says_where_a_sentence_can_be_parted(text: str, advice: str) -> None:
    """The advice follows from what makes the sentence long."""
    (hit,) = hits_of(RULE, text, audience="public")
    assert advice in hit.message


def test_names_two_places_in_a_very_long_sentence() -> None:
    """Where one cut leaves a part too long, a second is named."""
    text = (
        f"{JOINED[:-1]}, but you may not have heard about it, and we will tell you about it "
        "when we come to see you in the hall on the last Monday of next month at noon."
    )
    (hit,) = hits_of(RULE, text)
    assert "and another at" in hit.message
    assert hit.severity is Severity.WARNING


def test_points_at_the_whole_sentence_and_only_that() -> None:
    """The sentence before is not in it."""
    assert words_of(RULE, f"We met. {JOINED}") == [JOINED]


@pytest.mark.parametrize(
    "text",
    [
        "We met in the hall. We talked about buses. Then we had tea.",
        "Names: " + ", ".join(["Adam Smith", "Zoe Hill", "Tom Brown"] * 8),
        LIST.replace(" so that people can stay at home for as long as they want to", ""),
    ],
)
def test_leaves_short_sentences_and_bare_lists_of_names(text: str) -> None:
    """Many words with no sentence in them are left."""
    assert hits_of(RULE, text) == []


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.TABLE_CELL, BlockKind.HEADER])
def test_leaves_long_headings_and_cells_with_no_stop(kind: BlockKind) -> None:
    """A heading or a cell is no sentence that lacks its full stop."""
    assert hits_of(RULE, (kind, f"{LIST[:-1]} and for ever")) == []


def test_does_not_join_items_of_a_list_into_a_sentence() -> None:
    """Items without a full stop stay apart."""
    item = (BlockKind.LIST_ITEM, "help to find a home near to the people you know")
    assert hits_of(RULE, *[item] * 6) == []


def test_the_audience_sets_the_limit() -> None:
    """What professionals can read may be too long for easy read."""
    text = "We will meet in the hall on Monday to talk about the buses to the big hospital."
    assert hits_of(RULE, text, audience="professional") == []
    assert len(hits_of(RULE, text, audience="easy-read")) == 1


def test_leaves_a_talk() -> None:
    """Nobody can change what was said."""
    said = "So I think we sort of like the hall. And it was actually fun, you know. "
    long = "We went on " + "and we met " * 40 + "there."
    assert hits_of(RULE, said * 20, long) == []
    assert len(hits_of(RULE, long)) == 1
