"""What counts as prose, and how its counts add up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.counts import COLUMNS
from coprod_language.language.measured import add_up
from coprod_language.paper import BlockKind
from tests.language.papers import measured_paper

HEADING, ITEM, CELL, HEADER = (
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_CELL,
    BlockKind.HEADER,
)


@pytest.mark.parametrize(
    ("block", "sentences"),
    [
        ((HEADING, "We will all work on this plan together."), 0),
        ((HEADER, "Draft for the board meeting of 3 May 2026."), 0),
        ((ITEM, "housing benefit"), 0),
        ((ITEM, "people who care for a parent or friend"), 1),
        ((ITEM, "Ring us."), 1),
        ((CELL, "Number of people aged 65 and over"), 0),
        ((CELL, "12.4."), 0),
        ((CELL, "We will ring you within two days. Tell us if we do not ring."), 2),
        ("We will:", 0),
        ("We listened to carers, and then", 1),
        ("“Why not?”", 1),
        ("***", 0),
    ],
)
def test_only_prose_counts_as_sentences(block: str | tuple[BlockKind, str], sentences: int) -> None:
    """Headings never do; fragments and table cells do only where they are sentences."""
    measured, _ = measured_paper(block)
    assert add_up(measured).sentences == sentences


def test_blocks_do_not_run_together() -> None:
    """Three sentences in three blocks, one with no stop, are three sentences."""
    measured, _ = measured_paper(
        (HEADING, "What we heard"),
        "Carers are tired and nobody asks them",
        (ITEM, "They want a break."),
        (ITEM, "They want to be heard."),
    )
    counts = add_up(measured)
    assert (counts.sentences, counts.words) == (3, 16)


def test_doses_and_decimals_are_one_word_each() -> None:
    """Two sentences, with nothing broken at the points."""
    measured, _ = measured_paper("Take 0.5 mg twice a day. The dose may go up to 1.25 mg.")
    counts = add_up(measured)
    assert (counts.sentences, counts.words, counts.figures) == (2, 14, 2)


def test_a_table_by_itself_has_no_prose() -> None:
    """There is nothing to score, and that is no error."""
    measured, _ = measured_paper((CELL, "Age"), (CELL, "12%"), (CELL, "under 18"))
    assert add_up(measured).words == 0
    assert measured.table[:, COLUMNS["words"]].sum() == 4


def test_an_empty_paper_measures_to_nothing() -> None:
    """No blocks, no counts."""
    measured, _ = measured_paper()
    assert add_up(measured).words == 0


def test_a_name_is_no_hard_word_but_the_first_word_of_a_sentence_may_be() -> None:
    """A capital marks a name only where the sentence did not ask for it."""
    measured, _ = measured_paper("Stakeholders met in the hall.", "We asked Stakeholders to come.")
    first, second = measured.table[:, COLUMNS["hard"]]
    assert (first, second) == (1, 0)


@given(st.lists(st.sampled_from(["We met.", "It rains in Leeds!", "no stop", "0.5 mg a day."])))
def test_the_counts_of_a_paper_are_the_sums_of_its_blocks(blocks: list[str]) -> None:
    """Counting block by block gives what counting all at once gives."""
    together = add_up(measured_paper(*blocks)[0])
    apart = [add_up(measured_paper(block)[0]) for block in blocks]
    assert together.words == sum(each.words for each in apart)
    assert together.sentences == sum(each.sentences for each in apart)
    assert together.syllables == sum(each.syllables for each in apart)


def test_each_sentence_knows_where_it_stands() -> None:
    """Its characters are its own, without the space after it."""
    measured, text = measured_paper("We met. It was good. ", "Then we left.")
    spans = zip(measured.starts.tolist(), measured.ends.tolist(), strict=True)
    assert [text[start:end] for start, end in spans] == [
        "We met.",
        "It was good.",
        "Then we left.",
    ]
    assert measured.blocks.tolist() == [0, 0, 1]
