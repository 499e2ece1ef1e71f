"""Hidden agent asks who, where power is hidden, and leaves what simply is so."""

from __future__ import annotations

import pytest

from coprod_language.glossary.glossary import combine
from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import analyse
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import BlockKind
from coprod_language.rules.hidden_agent import RULE
from coprod_language.settings.audiences import DEFAULT, load_audience
from coprod_language.weaving import weave


def hits_in(text: str, *, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Hit]:
    """Run the rule on a text of one block."""
    rule = RULE.build(load_audience(DEFAULT))
    assert rule.asks is not None
    matcher = TermMatcher(make_lexicon(combine([], digest="0" * 64)))
    doc = make_doc([weave(kind, text, [(0, len(text))])])
    return list(rule.find(analyse(doc, matcher, asks=[rule.asks])))


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("It was agreed that the hub would close.", "It was agreed that", "Who agreed this?"),
        ("Decisions were made about the day centre.", "Decisions were made", "Who made the"),
        (
            "Consideration will be given to a lunch club.",
            "Consideration will be given",
            "Who will give the consideration?",
        ),
        ("The new budget has been approved this week.", "has been approved", "Who has approved"),
        ("Families were not told about the move.", "were not told", "Who did not tell them?"),
        ("You will be invited to a meeting in May.", "will be invited", "Who will invite you?"),
        ("The plan is being reviewed again this year.", "is being reviewed", "Who is reviewing"),
        ("Concerns have been raised about the bus.", "Concerns have been raised", "Who has raised"),
        ("The rota needs to be reviewed by May.", "needs to be reviewed", "Who needs to review"),
        ("It is felt that people want more choice.", "It is felt that", "Who feels this?"),
    ],
)
def test_asks_who(text: str, words: str, question: str) -> None:
    """Where nobody is named, the message asks who, with the verb in the right form."""
    (hit,) = hits_in(text)
    assert hit.start is not None
    assert text[hit.start : hit.end] == words
    assert question in hit.message


@pytest.mark.parametrize(
    "text",
    [
        "She was born in Leeds in the spring.",
        "The group is based in an old chapel.",
        "The walk is called the Long Mile.",
        "The office was closed for lunch today.",
        "The budget was approved by the whole board.",
        "The plan was agreed with the families in June.",
        "We make sure that decisions are made in the open.",
        "The board met in May and it was agreed that the hub would close.",
        "If a decision is made without you, you can appeal.",
        "Check that the minutes have been approved first.",
        "Has the new budget been approved yet?",
        "The participants were asked about their sleep.",
        "The budget was considered in spring but the council decided to wait.",
        "Every complaint was discussed at a meeting of the two halls.",
        "This idea has been discussed in an earlier paper of ours.",
        "Ann Bell was appointed to the post in May last year.",
        "KF It was agreed that the hub would close.",
        "Um it was agreed that the uh hub would close.",
        "The reason is given, without any delay, by:",
        "He said that “it was agreed that the hub would close”.",
        "The room can be approved for use as a nursery.",
        "Anyone under 18 was considered too young for the trip.",
        "The soup was made with leeks and cream.",
        "I was told about it by my sister.",
        "The files were stored in a locked room.",
        "The minutes will be made available on Monday, with comments.",
        "The mayor's decision was reached in haste.",
        "This page explains how visits, calls and letters should be arranged.",
        "The task that people are being asked to do is hard.",
        "The plan was seen by the board and was approved in May.",
        "It cannot be said that the plan is kind.",
        "An advice centre was given the old hall.",
        "The offer has been refused by two tenants.",
        "(Will they be told what comes next?)",
        "This can be taken to have been agreed.",
        "It is thought that walks help people to sleep (Bell and Moor, 2006).",
        "After talks between the club and the council a new lease was agreed.",
        "Rents have gone up since the plan was agreed in May last year.",
        "Since the plan was agreed, rents have gone up a lot.",
        "Although the rules have now been withdrawn, the roof is still green.",
        "Both were agreed that there was a lot of work to do.",
        "New plans for the hall were discussed at a gathering of sixty people.",
        "Our own audit work has been undertaken with care.",
        "We were invited to speak at the fair in May.",
        "of the old plan for the hall was agreed in May",
        "Rents were as promised at the time the plan was agreed.",
        "The offer was made in the application for the last plot.",
        "Savings of £5 is made up of two small sums.",
        "You will be notified on screen that the form has gone.",
        "All of these cases were discussed at a Quick Look or Second Look Meeting in June.",
    ],
)
def test_leaves(text: str) -> None:
    """States, named doers, instructions, questions and quoted words are left alone."""
    assert hits_in(text) == []


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.CAPTION])
def test_leaves_what_is_no_prose(kind: BlockKind) -> None:
    """Titles and quoted blocks are not corrected."""
    assert hits_in("It was agreed that the hub would close.", kind=kind) == []


def test_offers_the_active_form_where_we_do_it() -> None:
    """Where the sentence says "we" or "our", the doer is plain."""
    (hit,) = hits_in("At our last meeting it was agreed that the hub would open.")
    assert [each.replacement for each in hit.suggestions] == ["we agreed that"]
    assert not hit.suggestions[0].safe


def test_a_decision_weighs_more_than_work() -> None:
    """Hidden decisions are warnings; hidden work is a suggestion."""
    (decision,) = hits_in("Cuts were made to the day centre.")
    (work,) = hits_in("The plan will be reviewed in the spring.")
    assert decision.severity is Severity.WARNING
    assert work.severity is Severity.SUGGESTION


def test_asks_once_in_a_sentence() -> None:
    """Two hidden doers in one sentence get one question."""
    assert len(hits_in("The plan was approved and the budget was approved in May.")) == 1
