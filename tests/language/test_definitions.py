"""Pairing short forms with the long forms that a text gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.definitions import find_definitions


def pairs(text: str) -> list[tuple[str, str]]:
    """Give the short and long forms found in a text."""
    return [(text[slice(*d.short)], text[slice(*d.long)]) for d in find_definitions(text)]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The integrated care board (ICB) met.", "ICB", "integrated care board"),
        ("The ICB (integrated care board) met.", "ICB", "integrated care board"),
        ("Two multidisciplinary teams (MDTs) met.", "MDTs", "multidisciplinary teams"),
        (
            "Deprivation of Liberty Safeguards (DoLS) apply.",
            "DoLS",
            "Deprivation of Liberty Safeguards",
        ),
        ("We wrote terms of reference (ToR).", "ToR", "terms of reference"),
        (
            "NHS England and NHS Improvement (NHSE/I) wrote.",
            "NHSE/I",
            "NHS England and NHS Improvement",
        ),
        (
            "The voluntary, community and social enterprise (VCSE) sector.",
            "VCSE",
            "voluntary, community and social enterprise",
        ),
        ("A multi-agency safeguarding hub (MASH) opened.", "MASH", "multi-agency safeguarding hub"),
        ("Coordinated universal time (UTC) is used.", "UTC", "Coordinated universal time"),
        (
            "the RNID (Royal National Institute for Deaf People) met",
            "RNID",
            "Royal National Institute for Deaf People",
        ),
        ("[MDT]: multidisciplinary team", "MDT", "multidisciplinary team"),
        ("MDT stands for multidisciplinary team.", "MDT", "multidisciplinary team"),
        ("CHC = continuing healthcare", "CHC", "continuing healthcare"),
        ("The local dental committee, or LDC, met.", "LDC", "local dental committee"),
        (
            "The patient participation group (known as the “PPG”) met.",
            "PPG",
            "patient participation group",
        ),
        (
            "It is the Office for Fair Trading of Bread (OFTB, once the Guild).",
            "OFTB",
            "Office for Fair Trading of Bread",
        ),
        ("The 24-hour care unit (CU) opened.", "CU", "care unit"),
        ("The 1-to-1 work and care hub (WCH) met.", "WCH", "work and care hub"),
        ("Take 9-butyl acid (BA) daily.", "BA", "9-butyl acid"),
        ("Lasting power(s) of attorney (LPA) help.", "LPA", "Lasting power(s) of attorney"),
        ("Given to N-butyl-D-sugar (NBDS) users.", "NBDS", "N-butyl-D-sugar"),
        ("Carriers of S. bolus protein (SBP) met.", "SBP", "S. bolus protein"),
        (
            "The learning disability partnership (LD Partnership) met.",
            "LD Partnership",
            "learning disability partnership",
        ),
        ("People are HIV positive (HIV+) too.", "HIV+", "HIV positive"),
        (
            "Gastro-oesophageal reflux disease (GERD) hurts.",
            "GERD",
            "Gastro-oesophageal reflux disease",
        ),
        ("Stage VIII trials (S8T) began.", "S8T", "Stage VIII trials"),
        ("JSNA\n\njoint strategic needs assessment", "JSNA", "joint strategic needs assessment"),
        (
            "The town transport plan for older people and their day centres (TTPs) is out.",
            "TTPs",
            "town transport plan",
        ),
    ],
)
def test_a_short_form_is_paired_with_its_long_form(text: str, short: str, long: str) -> None:
    """Both orders, plurals, mixed case, slashes, hyphens, letters out of order, tables."""
    assert (short, long) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "We met on Monday (see below).",
        "RESULTS: results were good.",
        "Leeds Teaching Hospitals NHS Trust (the Trust) agreed.",
        "The hall (in Leeds) was full.",
        "The plan (2024) is here.",
        "Behavioural Science, 17(S1), 58.",
        "Ann spoke for the carers (NHS) at last.",
        "There was less pain (P = 0.01).",
        "We gave three extracts (tea and mint).",
        "The town transport plan for older people and their day centres (WXP) is out.",
        "The town plan for older people who come to the day centres (TP) is out.",
    ],
)
def test_what_is_no_definition_is_left_alone(text: str) -> None:
    """Brackets hold many things that are not short forms."""
    assert pairs(text) == []


def test_a_long_form_does_not_start_with_of() -> None:
    """The word before a small one belongs to it."""
    assert pairs("the Office of the Chief Scientific Adviser (OCSA) said") == [
        ("OCSA", "Office of the Chief Scientific Adviser")
    ]


@given(st.text(alphabet="AB c(d)=:;,.-/\n“”'s&1", max_size=80))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text, a pair is two stretches of it."""
    for each in find_definitions(text):
        assert 0 <= each.short[0] < each.short[1] <= len(text)
        assert 0 <= each.long[0] < each.long[1] <= len(text)
        assert each.short[1] <= each.long[0] or each.long[1] <= each.short[0]
