"""Two negatives that make one yes."""

from __future__ import annotations

import pytest

from coprod_language.rules.double_negative import RULE
from tests.rules.papers import hits_of


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("It is not uncommon to wait.", "not uncommon", "common"),
        ("Not unlike last year, we met in May.", "Not unlike", "Like"),
        ("No fewer than six people must come.", "No fewer than", "At least"),
        ("You cannot fail to see the sign.", "cannot fail to", "will"),
        ("You can’t fail to see the sign.", "can’t fail to", "will"),
        ("She was not unaware of the risk.", "not unaware", "aware"),
        ("The plan is not without risk.", "not without", None),
        ("It isn’t unusual to wait.", "isn’t unusual", None),
        ("It is not an insignificant sum.", "not an insignificant", None),
        ("You will not be paid unless you send the form.", "will not be paid unless", None),
        ("Nobody can join unless they pay.", "Nobody can join unless", None),
        ("The choir had no fewer than 90 singers.", "no fewer than", None),
        ("Notice shall be not less than a week.", "not less than", "at least"),
        ("His story is not untypical.", "not untypical", "typical"),
        ("The flats are old, not unlike barns.", "not unlike", "like"),
    ],
)
def test_shows_two_negatives(text: str, words: str, instead: str | None) -> None:
    """Both are in the finding; a plain word is offered where it is sure to fit."""
    (hit,) = hits_of(RULE, text)
    assert text[hit.start : hit.end] == words
    assert [each.replacement for each in hit.suggestions] == ([instead] if instead else [])


@pytest.mark.parametrize(
    "text",
    [
        "It is uncommon to wait.",
        "It will be hard, if not impossible, to find a hall.",
        "Tell us whether or not unusual things took place.",
        "She is not unable but unwilling to come.",
        "Do not lift the lid unless you wear gloves.",
        "You must not drive unless your doctor says so.",
        "Nothing about us without us.",
        "We did not meet. Unless it rains, we will meet in May.",
        "It is not under the table.",
        "The shop is nothing less than a disgrace.",
        "The hall is no less than a disgrace.",
        "There isn’t unnecessary work for the cooks.",
        "We want a real say, not unrealistic promises.",
        "She told us: “It is not uncommon to wait.”",
        "AB Well, it is not uncommon to wait.",
        "Write “at least” for “no fewer than …”.",
        "Instead of “is not … unless”, write “is … only if”.",
    ],
)
def test_leaves_what_is_plain(text: str) -> None:
    """One negative, a set phrase or a plain order is left."""
    assert hits_of(RULE, text) == []


def test_never_changes_a_sentence_unread() -> None:
    """A turned sentence is for a person to agree to."""
    (hit,) = hits_of(RULE, "It is not unlikely.")
    assert not any(each.safe for each in hit.suggestions)


def test_leaves_a_talk() -> None:
    """Nobody can change what was said."""
    talk = "So I think we all sort of know the hall. And it is not uncommon to wait. "
    assert hits_of(RULE, *[talk] * 20) == []
    assert hits_of(RULE, *["We know the hall. It is not uncommon to wait. "] * 20)
