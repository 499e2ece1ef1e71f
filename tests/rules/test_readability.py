"""How hard a paper is, and its hardest sentences."""

from __future__ import annotations

from coprod_language.hits import Severity
from coprod_language.paper import BlockKind
from coprod_language.rules.readability import RULE
from tests.rules.papers import hits_of

EASY = "We met in the hall and had tea. You can come too. Bring a friend if you like."
MIDDLE = "The council will discuss the annual budget of the town library with local residents."
HARD = (
    "Notwithstanding considerable heterogeneity, contemporaneous interdisciplinary methodologies "
    "necessitate comprehensive organisational reconfiguration and institutional accountability."
)


def test_an_easy_paper_has_no_findings() -> None:
    """Not even its hardest sentence is hard."""
    assert hits_of(RULE, EASY, audience="public") == []


def test_a_paper_far_too_hard_is_an_error_that_says_what_costs_most() -> None:
    """Nine in ten people would say so."""
    whole, *_ = hits_of(RULE, HARD, HARD, HARD, audience="public")
    assert (whole.start, whole.severity) == (None, Severity.ERROR)
    assert "needs 50" in whole.message
    assert "Of the points it lost, hard words cost" in whole.message


def test_a_paper_a_little_too_hard_is_no_more_than_a_warning() -> None:
    """Where people may differ, the paper is not failed."""
    whole = hits_of(RULE, *[MIDDLE] * 8, audience="easy-read")[0]
    assert whole.severity is Severity.WARNING


def test_a_few_sentences_a_little_too_hard_are_only_a_suggestion() -> None:
    """Of a few words, one long one decides."""
    whole = hits_of(RULE, *[MIDDLE] * 4, audience="easy-read")[0]
    assert (whole.start, whole.severity) == (None, Severity.SUGGESTION)


def test_the_hardest_five_sentences_are_found_with_what_makes_them_hard() -> None:
    """Five of seven, each with its ease and its hardest words."""
    found = [hit for hit in hits_of(RULE, *[f"{EASY} {HARD}"] * 7) if hit.start is not None]
    assert len(found) == 5
    for hit in found:
        assert "one of the hardest sentences in the paper, at " in hit.message
        assert "hard words: " in hit.message
        assert "heterogeneity" in hit.message or "accountability" in hit.message


def test_headings_and_table_cells_have_no_ease() -> None:
    """They are not prose."""
    cells = [(BlockKind.TABLE_CELL, "Heterogeneity of methodologies")] * 20
    assert hits_of(RULE, (BlockKind.HEADING, HARD), *cells) == []
