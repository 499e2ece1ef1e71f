"""What share of adults would find a text hard."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.reach import estimate_reach


def test_a_policy_paper_is_hard_for_about_half_of_adults() -> None:
    """At Level 2 or below in the Survey of Adult Skills are about half, and more than one guess."""
    assert estimate_reach(40).sentence == (
        "Our estimate is that 30 to 60 in 100 adults would find it hard."
    )


def test_the_harder_a_text_the_more_adults_find_it_hard() -> None:
    """And one point of ease never makes a leap."""
    shares = [estimate_reach(score) for score in range(101)]
    for harder, easier in pairwise(shares):
        assert 0 <= harder.low - easier.low <= 5
        assert 0 <= harder.high - easier.high <= 5


@given(st.floats(0, 100))
def test_the_share_always_has_wide_bounds(score: float) -> None:
    """It is a guess, and says so."""
    reach = estimate_reach(score)
    assert 5 <= reach.low < reach.high <= 90
    assert reach.high - reach.low >= 15
