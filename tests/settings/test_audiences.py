"""Who papers are for."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest

from coprod_language.errors import ConfigurationError
from coprod_language.settings.audiences import (
    DEFAULT,
    audience_names,
    load_audience,
    round_ease,
)

NAMES = ("easy-read", "public", "mixed-group", "professional")


def test_audiences_are_named_from_the_plainest_writing_on() -> None:
    """So that a page about them reads as a ladder."""
    assert audience_names() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_an_audience_has_its_reason_and_source(name: str) -> None:
    """No threshold stands there unexplained."""
    audience = load_audience(name)
    assert {reason.number for reason in audience.reasons} == {
        "least-ease", "words-per-sentence", "longest-sentence", "most-words", "jargon",
    }  # fmt: skip
    assert all(reason.why and reason.source for reason in audience.reasons)


@pytest.mark.parametrize(
    ("ease", "shown"), [(39.4, 39), (39.6, 39), (40.0, 40), (40.6, 41), (12.6, 13), (39.999, 39)]
)
def test_a_score_is_not_rounded_up_to_what_is_needed(ease: float, shown: int) -> None:
    """“Ease 40, and it needs 40” would help nobody."""
    assert round_ease(ease, 40.0) == shown


def test_audiences_ask_for_less_the_more_their_readers_bring() -> None:
    """Each step from easy read to professionals lets harder and longer papers through."""
    audiences = [load_audience(name) for name in NAMES]
    for easier, harder in pairwise(audiences):
        assert easier.least_ease > harder.least_ease
        assert easier.words_per_sentence < harder.words_per_sentence
        assert easier.longest_sentence < harder.longest_sentence
        assert easier.most_words < harder.most_words
        assert easier.jargon < harder.jargon


def test_the_default_audience_is_a_mixed_group() -> None:
    """Lay members and professionals together."""
    assert load_audience(DEFAULT).name == "mixed-group"


def test_an_unknown_audience_is_an_error_that_lists_the_names() -> None:
    """House audiences are in the list too."""
    with pytest.raises(ConfigurationError, match="easy-read, mixed-group, our-carers, prof"):
        load_audience("publik", house={"our-carers": {}})


def test_a_house_audience_changes_what_it_says_and_keeps_the_rest() -> None:
    """A number that a house sets has no reason of ours any more."""
    house = {"our-carers": {"like": "public", "least-ease": 60, "title": "our carers"}}
    audience = load_audience("our-carers", house=house)
    assert (audience.name, audience.like, audience.title) == ("our-carers", "public", "our carers")
    assert audience.least_ease == 60
    assert audience.longest_sentence == load_audience("public").longest_sentence
    assert "least-ease" not in {reason.number for reason in audience.reasons}


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"like": "everyone"}, "“like” is one of: easy-read"),
        ({"ease": 3}, "no line “ease”. The lines are: like, title, least-ease"),
        ({"reasons": []}, "no line “reasons”"),
        ({"least-ease": "60"}, "“least-ease” is a number"),
        ({"least-ease": True}, "“least-ease” is a number"),
        ({"jargon": -1}, "“jargon” is a number, 0 or more"),
        ({"title": 3}, "“title” is words in quotation marks"),
    ],
)
def test_a_house_audience_that_does_not_fit_is_an_error_that_says_why(
    keys: dict[str, object], message: str
) -> None:
    """It names the audience, the line, and what to write."""
    with pytest.raises(ConfigurationError, match=f"audience “mine”: .*{message}"):
        load_audience("mine", house={"mine": keys})


def test_an_audience_can_be_sent_to_another_process() -> None:
    """It comes back as it went."""
    audience = load_audience("public")
    again = pickle.loads(pickle.dumps(audience))  # noqa: S301 - our own bytes
    assert again == audience
