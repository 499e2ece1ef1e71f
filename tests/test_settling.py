"""One problem is reported once, by the most useful rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.hits import Hit, Severity, Treatment
from coprod_language.settling import YIELDS, settle


def hit(rule: str, start: int | None, end: int | None, treatment: Treatment | None = None) -> Hit:
    """Make a hit."""
    return Hit(rule, start, end, "message", Severity.SUGGESTION, treatment=treatment)


REPLACE, EXPLAIN = Treatment.REPLACE, Treatment.EXPLAIN


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        (hit("hard-word", 4, 9), hit("jargon", 4, 9, EXPLAIN)),
        (hit("hard-word", 4, 9), hit("acronym", 0, 9)),
        (hit("buried-verb", 0, 9), hit("jargon", 0, 9, REPLACE)),
        (hit("buried-verb", 0, 9), hit("jargon", 5, 12, REPLACE)),
        (hit("jargon", 0, 4, REPLACE), hit("buried-verb", 0, 9)),
        (hit("hidden-agent", 3, 9), hit("jargon", 0, 14, REPLACE)),
        (hit("stacked-nouns", 3, 9), hit("jargon", 0, 14, EXPLAIN)),
    ],
)
def test_the_more_useful_stays(weaker: Hit, stronger: Hit) -> None:
    """Whichever comes first, the more useful hit stays alone."""
    assert settle([weaker, stronger]) == (stronger,)
    assert settle([stronger, weaker]) == (stronger,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (hit("long-sentence", 0, 90), hit("hard-word", 4, 9)),
        (hit("readability", None, None), hit("jargon", 4, 9, REPLACE)),
        (hit("jargon", 5, 9, EXPLAIN), hit("buried-verb", 0, 12)),
        (hit("claim", 0, 9), hit("jargon", 0, 9, EXPLAIN)),
        (hit("hard-word", 0, 4), hit("jargon", 4, 9, REPLACE)),
        (hit("hidden-agent", 0, 30), hit("jargon", 4, 9, REPLACE)),
    ],
)
def test_two_problems_are_two(one: Hit, other: Hit) -> None:
    """Hits that say different things both stay, in the order given."""
    assert settle([one, other]) == (one, other)


RULES = st.sampled_from([*YIELDS, "jargon", "about-people", "acronym", "long-sentence"])
SPANS = st.tuples(st.integers(0, 20), st.integers(1, 10)).map(lambda each: (each[0], sum(each)))
HITS = st.builds(
    lambda rule, span, treatment: hit(rule, span[0], span[1], treatment),
    RULES,
    SPANS,
    st.sampled_from([None, REPLACE, EXPLAIN]),
)


@given(st.lists(HITS, max_size=8))
def test_settling_only_drops_and_keeps_order(hits: list[Hit]) -> None:
    """Nothing is added or moved, and something stays wherever something was said."""
    left = settle(hits)
    rest = iter(hits)
    assert all(any(each is one for one in rest) for each in left)
    assert bool(left) == bool(hits)
