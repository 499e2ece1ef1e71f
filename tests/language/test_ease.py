"""The ease score."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.counts import Counts, tabulate
from coprod_language.language.ease import Ease, rate_each, rate_ease
from coprod_language.language.sentences import sentence_spans

EASY = "We want to hear from you. You can ring us. You can come and see us. Bring a friend."
PLAIN = "If you feel unwell, call your doctor. Do not take this medicine if you are pregnant."
POLICY = (
    "Partners will leverage multidisciplinary neighbourhood infrastructure to operationalise "
    "preventative population health interventions, mitigating systemic inequalities across "
    "the footprint while ensuring robust governance and sustainable trajectories."
)


def ease_of(text: str) -> Ease:
    """Rate a text that is long enough."""
    table = tabulate([text[start:end] for start, end in sentence_spans(text)])
    ease = rate_ease(Counts(*table.sum(axis=0).tolist()))
    assert ease is not None
    return ease


def test_plainer_writing_scores_higher() -> None:
    """Easy read is easier than a leaflet, and a leaflet than a strategy."""
    easy, plain, policy = (ease_of(text).score for text in (EASY, PLAIN, POLICY))
    assert easy > 70
    assert easy > plain > 50
    assert policy < 15


def test_the_range_holds_the_score_and_narrows_as_the_text_grows() -> None:
    """One sentence is less certain than forty like it."""
    one, forty = (
        ease_of("We met the carers in the hall."),
        ease_of("We met the carers in the hall. " * 40),
    )
    assert one.low < one.score < one.high
    assert forty.score == one.score
    assert forty.high - forty.low < one.high - one.low


def test_the_range_is_wider_for_hard_texts_and_ends_where_the_scale_does() -> None:
    """The score is further off on them, and no judgement is below 0."""
    easy, hard = ease_of(PLAIN.split(".", maxsplit=1)[0] + "."), ease_of(POLICY)
    assert hard.low == 0
    assert hard.high - hard.score > easy.high - easy.score


def test_drivers_name_what_makes_a_text_hard_the_most_costly_first() -> None:
    """Hard words cost the strategy most; long sentences cost a rambling story most."""
    assert ease_of(POLICY).drivers[0].name == "hard words"
    rambling = "We went to the shop and then we went to see my mum " * 5
    assert ease_of(rambling).drivers[0].name == "long sentences"
    costs = [driver.cost for driver in ease_of(POLICY).drivers]
    assert costs == sorted(costs, reverse=True)


def test_a_change_in_the_drivers_is_the_change_in_the_score() -> None:
    """Costs are what the model took off, not a story told about it."""
    before = ease_of("We met the carers in the hall and we had tea with them there.")
    after = ease_of("We met the carers in the hall. We had tea with them there.")
    cost = sum(driver.cost for driver in before.drivers) - sum(
        driver.cost for driver in after.drivers
    )
    assert after.score - before.score == pytest.approx(cost, abs=1.5)


def test_drivers_add_up_to_what_the_score_lost() -> None:
    """Score and costs together come to the same for every text, but near the ends."""
    wholes = [
        ease.score + sum(driver.cost for driver in ease.drivers)
        for ease in map(ease_of, (PLAIN, "The council will meet in May.", f"{PLAIN} {EASY}"))
    ]
    assert max(wholes) - min(wholes) < 1.5


@pytest.mark.parametrize(("text", "score"), [(EASY, 78), (PLAIN, 65), (POLICY, 7)])
def test_known_texts_have_known_ease(text: str, score: float) -> None:
    """With room for a model that is fitted again."""
    assert ease_of(text).score == pytest.approx(score, abs=5)


@pytest.mark.parametrize(
    ("harder", "easier", "driver"),
    [
        ("The risk was 0.73 (0.51% to 1.2%).", "The risk was a bit less than before.", "figures"),
        ("The ICB and the LMC met the PCN.", "The board and the doctors met the group.",
         "short forms"),
    ],
)  # fmt: skip
def test_figures_and_short_forms_cost_ease(harder: str, easier: str, driver: str) -> None:
    """Each is reported under its own name."""
    costs = [
        next(each.cost for each in ease_of(text).drivers if each.name == driver)
        for text in (harder, easier)
    ]
    assert costs[0] > costs[1]
    assert ease_of(harder).score < ease_of(easier).score


def test_too_few_words_get_no_score() -> None:
    """Two words are no text."""
    assert rate_ease(Counts(*tabulate(["Thank you."])[0].tolist())) is None


def test_rating_many_sentences_agrees_with_rating_each() -> None:
    """The fast way and the plain way give one score."""
    table = tabulate([EASY, PLAIN, POLICY])
    assert rate_each(table) == pytest.approx(
        [ease.score for row in table.tolist() if (ease := rate_ease(Counts(*row)))], abs=0.05
    )


@given(st.lists(st.sampled_from([EASY, PLAIN, POLICY, "NHS 0.5% " * 30]), min_size=1))
def test_scores_stay_on_the_scale(texts: list[str]) -> None:
    """From 0 to 100, however hard or easy, and the range with them."""
    ease = ease_of(" ".join(texts))
    assert 0 <= ease.low <= ease.score <= ease.high <= 100


def test_of_two_very_hard_sentences_the_harder_one_scores_lower() -> None:
    """The bottom of the scale flattens out and does not cut off."""
    assert ease_of(f"{POLICY[:-1]}, {POLICY}").score < ease_of(POLICY).score
