"""Passives turn round into what somebody does."""

from __future__ import annotations

import pytest

from coprod_language.language.active import make_active


@pytest.mark.parametrize(
    ("chain", "verb", "active"),
    [
        ("was", "agree", "agreed"),
        ("are", "decide", "decides"),
        ("has been", "take", "has taken"),
        ("have been", "take", "has taken"),
        ("will be", "tell", "will tell"),
        ("wo n't be", "tell", "will not tell"),
        ("are being", "make", "is making"),
        ("was not", "tell", "did not tell"),
        ("need to be", "agree", "needs to agree"),
        ("does n't need to be", "agree", "does not need to agree"),
    ],
)
def test_who_does_it(chain: str, verb: str, active: str) -> None:
    """The verb agrees with "who" and keeps its time."""
    assert make_active(chain.split(), verb) == active


@pytest.mark.parametrize(
    ("chain", "active"),
    [("was", "agreed"), ("is", "agree"), ("has been", "have agreed"), ("is not", "do not agree")],
)
def test_we_do_it(chain: str, active: str) -> None:
    """The verb agrees with "we"."""
    assert make_active(chain.split(), "agree", we=True) == active
