"""Four or more nouns in a row."""

from __future__ import annotations

import pytest

from coprod_language.hits import Severity
from coprod_language.paper import BlockKind
from coprod_language.rules.stacked_nouns import RULE
from tests.rules.papers import NO_WORDS, hits_of, words_of
from tests.words import entry_text, glossary_of

STACK = "patient transport service improvement meeting"


@pytest.mark.parametrize(
    ("text", "stack"),
    [
        (f"She went to the {STACK} on Monday.", STACK),
        (
            "We wrote the hospital discharge information leaflet.",
            "hospital discharge information leaflet",
        ),
        (
            "They read the housing repair complaint procedure.",
            "housing repair complaint procedure",
        ),
        (
            "We hold a multi-agency hospital discharge meeting group.",
            "multi-agency hospital discharge meeting group",
        ),
    ],
)
def test_shows_nouns_in_a_row(text: str, stack: str) -> None:
    """All of the nouns are shown."""
    assert words_of(RULE, text) == [stack]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting to improve transport for patients is on Monday.",
        "We keep a fire drill log book.",
        "The transport, the hospital, the service and the meeting are new.",
        "The Patient Transport Service Improvement Meeting is on Monday.",
        "The care plan covers transport, and the manager plans meetings.",
        "She came to the information day. Transport service improvement is next.",
        "We have a five year housing repair programme.",
        "Each nurse will: use systems training technology.",
        "We help parents and carers access school transport meetings.",
        "They identify and action career development training.",
        f"She said “we have a {STACK}” and sat down.",
    ],
)
def test_leaves_short_stacks_names_and_sentences(text: str) -> None:
    """Little words, commas, verbs, capitals and light nouns leave no stack."""
    assert hits_of(RULE, text) == []


def test_counts_a_term_of_the_glossary_as_one() -> None:
    """A known term is one thing to its readers."""
    text = "She read the integration board meeting timetable."
    entry = entry_text(
        "integration board", part="noun", means="a group", examples=["An integration board."],
        leave=["A board."],
    )  # fmt: skip
    assert len(hits_of(RULE, text, glossary=NO_WORDS)) == 1
    assert hits_of(RULE, text, glossary=glossary_of(entry)) == []


def test_shows_the_same_stack_once() -> None:
    """A second use adds nothing."""
    assert words_of(RULE, f"We had a {STACK}. The {STACK} was long.") == [STACK]


def test_says_to_start_with_the_last_word() -> None:
    """The message names the word to start with."""
    (hit,) = hits_of(RULE, f"She went to the {STACK} on Monday.")
    assert "5 words stacked up" in hit.message
    assert "“meeting of …”" in hit.message
    assert hit.severity is Severity.SUGGESTION


def test_leaves_headings() -> None:
    """A heading is short by nature."""
    assert hits_of(RULE, (BlockKind.HEADING, STACK)) == []


def test_leaves_a_talk() -> None:
    """Nobody can change what was said."""
    said = "So I think we sort of like the hall. And it was actually fun, you know. "
    assert hits_of(RULE, said * 20, f"We had a {STACK}.") == []
