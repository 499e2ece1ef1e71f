"""What shows that people took part is told from what only says so."""

from __future__ import annotations

import pytest

from coprod_language.language.backing import is_backed, names_group, names_next


@pytest.mark.parametrize(
    "text",
    [
        "Over 30 local residents came.",
        "We held two workshops.",
        "You said the form was long.",
    ],
)
def test_backed(text: str) -> None:
    """Who, how many, how and what changed each stand behind a claim."""
    assert is_backed(text)


@pytest.mark.parametrize("text", ["We value stakeholders.", "It was done with everyone."])
def test_not_backed(text: str) -> None:
    """Big words and everyone do not."""
    assert not is_backed(text)


def test_who_took_part() -> None:
    """A group is named; partners and communities could be anybody."""
    assert names_group("It was written with unpaid carers.")
    assert not names_group("It was written with partners and communities.")
    assert not is_backed("It was written with unpaid carers.")


def test_names_next() -> None:
    """A name right after the claim says who."""
    text = "in partnership with"
    assert names_next(f"{text} the Barnby Trust", len(text))
    assert not names_next(f"{text} stakeholders", len(text))
