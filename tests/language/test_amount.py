"""How much there is to read."""

from __future__ import annotations

from coprod_language.language.amount import Amount, measure_amount, per_100_words
from coprod_language.paper import BlockKind
from tests.language.papers import measured_paper

HEADING, PARAGRAPH = BlockKind.HEADING, BlockKind.PARAGRAPH
FIFTY = (PARAGRAPH, "We met the carers in the hall and had tea. " * 5)


def amount_of(*blocks: tuple[BlockKind, str]) -> Amount:
    """Measure a paper."""
    measured, _ = measured_paper(*blocks)
    return measure_amount(measured, blocks)


def test_all_words_take_time_to_read_but_page_headers() -> None:
    """Headings and tables are read too; what stands on every page is not."""
    amount = amount_of(
        (BlockKind.HEADER, "Draft paper"),
        (HEADING, "Our plan"),
        FIFTY,
        (BlockKind.TABLE_CELL, "12 people"),
    )
    assert amount.words == 2 + 50 + 2
    assert amount.minutes == 0.3
    assert amount.slow_minutes == 0.5


def test_a_long_stretch_with_no_heading_is_found() -> None:
    """More than 300 words under one heading, from its first block to its last."""
    ten = (PARAGRAPH, "We met the carers in the hall and had tea.")
    amount = amount_of((HEADING, "One"), *[FIFTY] * 6, ten, (HEADING, "Two"), *[FIFTY] * 6)
    assert [(each.first, each.last, each.words) for each in amount.unheaded] == [(1, 7, 310)]


def test_a_long_paper_is_asked_for_a_summary_at_its_start() -> None:
    """A heading or an opening that says so, early, and not too long."""
    body = [FIFTY] * 20
    assert amount_of(*body).summary is False
    assert amount_of((HEADING, "Summary"), FIFTY, (HEADING, "More"), *body).summary is True
    assert amount_of((PARAGRAPH, "In short, we ask you to agree."), *body).summary is True
    assert amount_of(*body, (HEADING, "Summary"), FIFTY).summary is False
    assert amount_of((HEADING, "Summary"), *body).summary is False


def test_a_short_paper_needs_no_summary() -> None:
    """Under 1,000 words the question does not arise."""
    assert amount_of(FIFTY).summary is None


def test_jargon_is_counted_in_100_words() -> None:
    """Six in 200 words are three in 100; in no words there is no answer."""
    assert per_100_words(6, 200) == 3
    assert per_100_words(0, 0) is None
