"""Long forms of short forms, as terms to explain."""

from __future__ import annotations

from types import MappingProxyType

from coprod_language.glossary.entry import Entry, Part, ShortForm
from coprod_language.glossary.glossary import Glossary
from coprod_language.glossary.spelled_out import spelled_out
from coprod_language.hits import Severity, Treatment


def _short(id_: str, long: str, means: str | None = "a plain thing", **more: bool) -> ShortForm:
    return ShortForm(id=id_, theme="abbreviations", stands_for=(long,), means=means, **more)


def _glossary(*shorts: ShortForm, entries: tuple[Entry, ...] = ()) -> Glossary:
    return Glossary(
        MappingProxyType({entry.id: entry for entry in entries}),
        MappingProxyType({short.id: short for short in shorts}),
        MappingProxyType({"year to date": "It says what it means."}),
        digest="",
    )


def test_a_long_form_with_a_meaning_is_a_term_to_explain() -> None:
    """To spell "CDOP" out tells people no more than the letters did."""
    made = spelled_out(_glossary(_short("CDOP", "child death overview panel")))
    entry = made["child death overview panel"]
    assert entry.treatment is Treatment.EXPLAIN
    assert entry.means == "a plain thing"
    assert entry.severity is Severity.SUGGESTION


def test_what_says_enough_or_is_there_already_is_no_term() -> None:
    """Bodies are called by their names; and what somebody wrote is not said twice."""
    part, also = Part.NOUN, ("Our Plan",)
    written = Entry(id="one plan", theme="plans", part=part, why="Why.", means="a plan", also=also)
    made = spelled_out(
        _glossary(
            _short("BMA", "British Medical Association"),
            _short("NHSX", "NHS Xylophones"),
            _short("OP", "our plan"),
            _short("YTD", "year to date"),
            _short("TTO", "to take out"),
            _short("NHS", "National Health Service", known=True),
            _short("XYZ", "xylophone"),
            _short("LP", "local plan", None),
            entries=(written,),
        )
    )
    assert made == {}
