"""Participles lead back to their verbs."""

from __future__ import annotations

import pytest

from coprod_language.language.participles import verb_of


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("agreed", "agree"),
        ("taken", "take"),
        ("authorised", "authorise"),
        ("co-produced", "co-produce"),
        ("blacklined", "blackline"),
        ("garden", None),
        ("hundred", None),
    ],
)
def test_verb_of(participle: str, verb: str | None) -> None:
    """A participle gives its verb; any other word gives none."""
    assert verb_of(participle) == verb
