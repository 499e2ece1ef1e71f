"""Buried verb digs the verb out of the noun, in the right form."""

from __future__ import annotations

import pytest

from coprod_language.checker import Checker
from coprod_language.glossary.entry import Part
from coprod_language.glossary.glossary import combine
from coprod_language.language.inflection import word_forms
from coprod_language.paper import BlockKind
from coprod_language.rules.buried_verb import RULE, load_table
from coprod_language.settings.audiences import DEFAULT, load_audience
from tests.words import analysis_of

FIND = RULE.build(load_audience(DEFAULT)).find
NO_WORDS = combine([], digest="0" * 64)


def rewritten(text: str) -> str:
    """Put what the rule offers in the place of what it found."""
    for hit in reversed(list(FIND(analysis_of(NO_WORDS, text)))):
        text = text[: hit.start] + hit.suggestions[0].replacement + text[hit.end :]
    return text


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("They carry out an assessment of each home.", "They assess each home."),
        ("She is carrying out an assessment of the ramp.", "She is assessing the ramp."),
        ("She carried out a full review of the rota.", "She fully reviewed the rota."),
        ("We made a decision about the hall.", "We decided about the hall."),
        ("They came to a decision on the hall.", "They decided on the hall."),
        ("We gave consideration to both.", "We considered both."),
        ("He has made a choice between them.", "He has chosen between them."),
        ("They had a meeting with us.", "They met us."),
        ("The implementation of the plan starts soon.", "Carrying out the plan starts soon."),
        ("He helps in the provision of meals.", "He helps in providing meals."),
        ("Money for the development of the park.", "Money for developing the park."),
    ],
)
def test_digs_out_the_verb(text: str, better: str) -> None:
    """The verb stands in the form that its carrier had."""
    assert rewritten(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "The assessment was fair.",
        "She made a cake of oats.",
        "It helps in the development of children.",
        "He read the implementation of it twice.",
        "We met at the Centre for the Creation of Art.",
        "They said “we gave consideration to both” and left.",
        "She carried out the bins.",
    ],
)
def test_leaves(text: str) -> None:
    """Plain nouns, names and quoted words are left alone."""
    assert rewritten(text) == text


def test_leaves_titles() -> None:
    """A title is not corrected."""
    analysis = analysis_of(NO_WORDS, "The provision of meals", kind=BlockKind.HEADING)
    assert list(FIND(analysis)) == []


def test_offers_nothing_that_the_glossary_flags() -> None:
    """What is offered is not itself a word that shuts people out."""
    table = load_table()
    offered = {phrase for noun in table.nouns.values() for phrase in noun.say.values()}
    offered |= {noun.naming for noun in table.nouns.values() if noun.naming}
    report = Checker(select=["jargon"]).check_text(
        "\n\n".join(f"We can {phrase} the old hall." for phrase in sorted(offered))
    )
    assert [finding.text for finding in report.findings] == []


def test_every_carrier_bends() -> None:
    """Each verb that carries a noun is one that the tables know."""
    carriers = {each.split()[0] for noun in load_table().nouns.values() for each in noun.carriers}
    assert all(len(word_forms(each, Part.VERB)) >= 5 for each in carriers)


@pytest.mark.parametrize(
    "text",
    [
        "See the Framework for the Assessment of Children at Home.",
        "Um we had to uh make a decision about the hall.",
        "KF We had to make a decision about the hall.",
    ],
)
def test_leaves_titles_and_speech(text: str) -> None:
    """A title is not corrected, and people may say it as they like."""
    assert rewritten(text) == text
