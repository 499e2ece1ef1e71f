"""One thing under several names."""

from __future__ import annotations

import pytest

from coprod_language.rules.one_name import RULE, load_names
from tests.rules.papers import hits_of

MIXED = (
    "Patients meet on Monday. Each patient has a key. Service users can bring a friend. A service "
    "user then signs. Patients go home at six. Service users like the tea."
)


def test_lists_the_names_with_their_counts() -> None:
    """The commonest comes first, then by the letters; the note is about the whole paper."""
    (hit,) = hits_of(RULE, MIXED)
    assert hit.start is None
    assert "One name for the people who use the service?" in hit.message
    assert "“patient” (3 times), “service user” (3 times)" in hit.message


@pytest.mark.parametrize(
    "text",
    [
        MIXED.replace("Service user", "Patient").replace("service user", "patient"),
        MIXED + " It is for patients and service users.",
        "Patients meet. Patients eat. Patients go. " + "We had tea. " * 200 + "Clients pay. " * 3,
        "Patients meet on Monday. Service users go home. " + "Patients have tea. " * 5,
        "“Patients meet. Service users go. Patients come. Service users eat. Patients sit.”",
        "The Patient and the Client met. " * 6,
        MIXED + " The study has data from interviews." * 2,
        MIXED.replace("Patient", "Tenant").replace("patient", "tenant"),
        "The medication is here. " * 40 + "This medicine is new. The medication is old. " * 2,
        "Patients come. The customer desk is new. Patients eat. The customer voice counts. " * 4,
        "We think so. I mean, " + MIXED + " So we sort of know it. I think we do." * 30,
        "Our patient transport is new. The patients like the patient transport. " * 4,
    ],
)
def test_leaves_names_that_may_be_for_different_things(text: str) -> None:
    """One name, names set side by side, far apart, used once, quoted or in capitals are left."""
    assert hits_of(RULE, text) == []


def test_takes_the_longest_name() -> None:
    """A "care and support plan" is not a "support plan" too."""
    text = "Your care and support plan is here. Keep the care plan. " * 4
    (hit,) = hits_of(RULE, text)
    assert "“care and support plan” (4 times), “care plan” (4 times)" in hit.message
    assert "“support plan”" not in hit.message


def test_a_tenant_may_be_a_customer() -> None:
    """But no service user, and residents beside patients do not keep customers apart."""
    text = "Tenants meet on Monday. Customers bring a friend. " * 4
    (hit,) = hits_of(RULE, text)
    assert "“customer” (4 times), “tenant” (4 times)" in hit.message
    assert hits_of(RULE, MIXED + " It is for residents and patients.")


def test_some_names_count_only_after_a_word() -> None:
    """“Plan” alone is too common to go by; "this plan" beside "this strategy" is not."""
    text = "The plan is long. The strategy is new. " * 5
    assert hits_of(RULE, text) == []
    assert len(hits_of(RULE, text.replace("The", "This"))) == 1


def test_every_name_belongs_to_one_thing() -> None:
    """No name, and no phrase to be left, is in the file for two things."""
    seen: dict[str, str] = {}
    for thing, name in load_names().values():
        if name:
            assert seen.setdefault(name, thing.id) == thing.id
    assert len(seen) > 40
