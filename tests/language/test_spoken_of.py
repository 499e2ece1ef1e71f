"""Telling words that a paper speaks of from words that it uses."""

from __future__ import annotations

import pytest

from coprod_language.language.analysis import analyse
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import BlockKind, Cell
from coprod_language.weaving import weave
from tests.words import entry_text, found_in, glossary_of

GLOSSARY = glossary_of(
    entry_text("the aged", part="phrase", ask="Ask older people what they like to be called.")
    + entry_text("utilise", part="verb")
    + entry_text("respite", part="noun", means="a break for carers")
    + entry_text("seclusion", part="noun", means="being kept alone in a room")
)


@pytest.mark.parametrize(
    "text",
    [
        "Do not say the aged.",
        "We never write utilise, because nobody says it aloud.",
        "Do not use the word utilise.",
        "Avoid terms such as seclusion, respite and the aged.",
        "Words to avoid: utilise, the aged.",
        "Use older people, not the aged.",
        "Say older people rather than the aged.",
        "We say older people instead of the aged.",
        "The word utilise is longer than it need be.",
        "Here “respite care” is a box on the form.",
        "Instead of “utilise the hall” write “book the hall”.",
    ],
)
def test_a_word_that_the_writer_advises_against_is_left(text: str) -> None:
    """To flag it would be to tell the writer what the writer says."""
    assert found_in(GLOSSARY, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Do not use seclusion.", ["seclusion"]),
        ("We use talking, not seclusion.", ["seclusion"]),
        ("Avoid seclusion where you can.", ["seclusion"]),
        ("Do not say that you utilise the hall.", ["utilise"]),
        ("Do not say yes to seclusion.", ["seclusion"]),
        ("Never write a letter, but utilise the form.", ["utilise"]),
        ("In the long term respite helps.", ["respite"]),
        ("“We utilise it,” said Ann.", ["utilise"]),
        ("Ann said: “You must utilise the rooms that we have now.”", ["utilise"]),
    ],
)
def test_a_word_that_does_its_work_is_found(text: str, found: list[str]) -> None:
    """People can be told not to use a thing, too, and what they say in full is said to us."""
    assert found_in(GLOSSARY, text) == found


ADVICE = (
    "Use “older people”, not “pensioners”.",
    "We say “cancer” and avoid “the big C”.",
    "Say “ask”, not “enquire”.",
    "Write “help” instead of “assist”.",
)


def test_advice_on_words_has_its_examples_in_quotation_marks() -> None:
    """One of them alone may be what somebody said."""
    example = "Not this: “You can utilise the hall on Mondays”."
    assert found_in(GLOSSARY, *ADVICE, example) == []
    assert found_in(GLOSSARY, example) == ["utilise"]


def test_advice_on_words_points_to_its_other_words() -> None:
    """“See respite” is no sentence for its readers."""
    assert found_in(GLOSSARY, *ADVICE, "See respite.") == []
    assert found_in(GLOSSARY, "See respite.") == ["respite"]


def test_a_line_of_a_few_words_is_what_the_advice_is_about() -> None:
    """An A to Z has the word, and what to do about it on the next line."""
    assert found_in(GLOSSARY, *ADVICE, "utilise, utilised", "We use it in tables.") == []
    assert found_in(GLOSSARY, "utilise, utilised", "We use it in tables.") != []
    assert found_in(GLOSSARY, *ADVICE, "We utilise it.") == ["utilise"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Words to avoid", []),
        ("Do not say", []),
        ("Terms that we do not use", []),
        ("Avoid", ["seclusion"]),
        ("What we do", ["seclusion"]),
    ],
)
def test_a_list_under_words_to_avoid_is_left(title: str, found: list[str]) -> None:
    """Only where the heading speaks of words: some things are to be avoided as well."""
    assert _listed(title, "seclusion of anybody") == found


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("Avoid", "Use"), []),
        (("Do not say", "Say"), []),
        (("Jargon", "What it costs"), []),
        (("Avoid", "Do"), ["the aged"]),
        (("Who comes", "When"), ["the aged"]),
    ],
)
def test_a_column_of_words_to_avoid_is_left(heads: tuple[str, str], found: list[str]) -> None:
    """Things to avoid have such columns, too, but no column of what to say beside them."""
    cells = (*heads, "the aged", "older people")
    woven = [
        weave(BlockKind.TABLE_CELL, text, [(0, len(text))], cell=Cell(0, at // 2, at % 2))
        for at, text in enumerate(cells)
    ]
    analysis = analyse(make_doc(woven), TermMatcher(make_lexicon(GLOSSARY)))
    assert [analysis.scene.wording(each.first, each.last) for each in analysis.terms] == found


def _listed(title: str, item: str) -> list[str]:
    blocks = [(BlockKind.HEADING, title), (BlockKind.LIST_ITEM, item)]
    doc = make_doc(weave(kind, text, [(0, len(text))]) for kind, text in blocks)
    analysis = analyse(doc, TermMatcher(make_lexicon(GLOSSARY)))
    return [analysis.scene.wording(each.first, each.last) for each in analysis.terms]
