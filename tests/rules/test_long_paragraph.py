"""Paragraphs too long to take in."""

from __future__ import annotations

import pytest

from coprod_language.hits import Severity
from coprod_language.paper import BlockKind
from coprod_language.rules.long_paragraph import RULE
from tests.rules.papers import hits_of

SENTENCE = "We met in the hall on Monday to talk about the buses to the new hospital. "  # 15 words


def test_shows_a_paragraph_of_many_words() -> None:
    """The whole paragraph is shown, with its words and sentences."""
    text = (SENTENCE * 11).strip()
    (hit,) = hits_of(RULE, text)
    assert (hit.start, hit.end) == (0, len(text))
    assert "176 words in 11 sentences" in hit.message
    assert hit.severity is Severity.SUGGESTION


def test_a_wall_of_words_is_a_warning() -> None:
    """Far too long matters more."""
    assert hits_of(RULE, SENTENCE * 14)[0].severity is Severity.WARNING


def test_looks_at_each_paragraph_by_itself() -> None:
    """Two short ones do not make a long one."""
    assert hits_of(RULE, SENTENCE * 6, SENTENCE * 6) == []


@pytest.mark.parametrize("kind", [BlockKind.TABLE_CELL, BlockKind.CAPTION])
def test_leaves_what_is_no_paragraph(kind: BlockKind) -> None:
    """Cells and captions are not split into paragraphs."""
    assert hits_of(RULE, (kind, SENTENCE * 12)) == []


def test_leaves_one_long_sentence_to_its_own_rule() -> None:
    """A paragraph of one sentence cannot be split into paragraphs."""
    assert hits_of(RULE, "we met and " * 60 + "left.") == []


def test_the_audience_sets_the_limit() -> None:
    """Easy read has shorter paragraphs than papers for professionals."""
    text = SENTENCE * 7
    assert hits_of(RULE, text, audience="professional") == []
    assert len(hits_of(RULE, text, audience="easy-read")) == 1


def test_leaves_what_people_said() -> None:
    """A transcript has turns, and its paragraphs are as long as people spoke."""
    turn = f"KF It was late. {SENTENCE * 12}"
    assert hits_of(RULE, turn) == []
    assert hits_of(RULE, turn, turn, turn, SENTENCE * 12) == []
