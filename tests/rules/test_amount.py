"""Too much to read."""

from __future__ import annotations

from coprod_language.paper import BlockKind
from coprod_language.rules.amount import RULE
from tests.rules.papers import hits_of

SENTENCES = "We met in the hall and had tea with the people there. " * 9  # 108 words


def test_a_short_paper_with_headings_is_not_too_much() -> None:
    """Two hundred words can be read by everyone."""
    assert hits_of(RULE, (BlockKind.HEADING, "What we did"), SENTENCES, SENTENCES) == []


def test_a_paper_longer_than_its_audience_can_be_asked_to_read_says_how_long_it_takes() -> None:
    """For ordinary and for slow readers."""
    parts = [(BlockKind.HEADING, "Summary"), SENTENCES, (BlockKind.HEADING, "More")]
    found = hits_of(RULE, *parts * 15, audience="easy-read")
    assert [hit.start for hit in found] == [None]
    assert "1,650 words, which take 8 minutes to read, or 16 for a slow reader" in found[0].message
    assert "Up to 1,500 is fair to ask" in found[0].message


def test_three_hundred_words_want_a_heading() -> None:
    """The first paragraph of the stretch is where to look."""
    found = hits_of(RULE, (BlockKind.HEADING, "What we did"), *[SENTENCES] * 3)
    assert len(found) == 1
    assert found[0].start == len("What we did\n\n")
    assert "324 words follow with no heading" in found[0].message


def test_a_long_paper_wants_a_summary_at_the_top() -> None:
    """At the end it comes too late."""
    body = [(BlockKind.HEADING, "What we did"), SENTENCES, SENTENCES] * 5
    summary = (BlockKind.HEADING, "Summary")
    late = hits_of(RULE, *body, summary, SENTENCES)
    assert ["does not open with a summary" in hit.message for hit in late] == [True]
    assert hits_of(RULE, summary, SENTENCES, *body) == []
