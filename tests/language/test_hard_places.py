"""Where a paper is hard to read."""

from __future__ import annotations

from coprod_language.language.hard_places import (
    hard_words,
    hardest_sentences,
    profile,
    rate_blocks,
)
from coprod_language.paper import BlockKind
from tests.language.papers import measured_paper

EASY = "We met in the hall and had some tea."
WORDY = "Stakeholders must operationalise multidisciplinary governance in every single area now."
LONG = "We went to the shop " + "and then we went to see my mum " * 5 + "and had tea."


def test_the_hardest_sentences_come_first_with_what_makes_them_hard() -> None:
    """Each says it in plain words, and where it stands."""
    measured, text = measured_paper(EASY, WORDY, LONG)
    first, second = hardest_sentences(measured, text, most=2)
    assert text[first.start : first.end] == WORDY
    assert first.reason.startswith("hard words: ")
    assert "operationalise" in first.reason
    assert text[second.start : second.end] == LONG
    assert second.reason == f"it has {second.words} words"


def test_headings_and_short_sentences_are_never_the_hardest() -> None:
    """A hard heading is no sentence, and three words are soon read."""
    heading = (BlockKind.HEADING, "Operationalising multidisciplinary governance across every area")
    measured, text = measured_paper(heading, "Subsidiarity trumps fiduciary.", EASY)
    assert [text[each.start : each.end] for each in hardest_sentences(measured, text)] == [EASY]


def test_easy_sentences_can_be_left_out() -> None:
    """A paper that is plain throughout has no hardest sentences worth showing."""
    measured, text = measured_paper(EASY)
    assert hardest_sentences(measured, text, below=30) == ()


def test_each_paragraph_has_its_ease() -> None:
    """The hard one lower than the easy one, the heading none."""
    measured, _ = measured_paper((BlockKind.HEADING, "What we did"), f"{EASY} {EASY}", WORDY)
    rated = rate_blocks(measured)
    assert rated.keys() == {1, 2}
    assert rated[1] > rated[2]


def test_the_profile_follows_the_paper_in_stretches() -> None:
    """Whole sentences, in order, nothing left out."""
    measured, text = measured_paper(*[EASY] * 10, *[WORDY] * 10)
    stretches = profile(measured, words=40)
    assert sum(stretch.words for stretch in stretches) == 190
    assert all(stretch.words >= 40 for stretch in stretches[:-1])
    first, last = stretches[0].ease, stretches[-1].ease
    assert first is not None
    assert last is not None
    assert first.score > last.score
    assert text[stretches[0].start :].startswith("We met")


def test_a_paper_with_no_prose_has_no_profile() -> None:
    """A table alone has nothing to follow."""
    measured, _ = measured_paper((BlockKind.TABLE_CELL, "12"))
    assert profile(measured) == ()


def test_hard_words_are_given_once_the_hardest_first_without_names() -> None:
    """Names, numbers and short forms are not for the writer to change."""
    found = hard_words("The subsidiarity of NHS Gloucestershire, its governance and subsidiarity.")
    assert found == ("subsidiarity", "governance")
