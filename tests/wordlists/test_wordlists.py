"""The laws, on the word lists that ship. One run of the analyser reads every example."""

from collections import Counter
from dataclasses import fields

import pytest

from coprod_language.auditing import audit_built_in
from coprod_language.checker import Checker
from coprod_language.glossary.entry import Conditions
from coprod_language.glossary.glossary import Glossary, built_in_folder
from coprod_language.hits import Severity, Treatment
from coprod_language.lexicons import load_lexicon

# The least that each theme has; a list that loses half its words has had an accident.
FLOORS = {
    "bodies-and-schemes": 80,
    "care-and-support": 110,
    "children-and-families": 80,
    "co-production": 60,
    "digital": 80,
    "everyday-words": 250,
    "formal-and-official": 80,
    "health-conditions": 180,
    "hospital-and-ward": 100,
    "housing-and-homelessness": 70,
    "law-rights-governance": 160,
    "meetings-and-management": 110,
    "mental-health-learning-disability-autism": 100,
    "metaphors-and-idioms": 150,
    "money-benefits-commissioning": 150,
    "policy-words": 270,
    "research-data-evaluation": 130,
    "tests-and-treatments": 140,
    "words-about-people": 120,
    "wordy-phrases": 220,
}


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """Give the built-in glossary."""
    return load_lexicon().glossary


def test_every_law_holds() -> None:
    """Order, shape, wording, how common the choices are, and every example."""
    assert audit_built_in() == []


def test_each_theme_has_its_words(glossary: Glossary) -> None:
    """Every list on disk has a floor, so a new theme is not forgotten here."""
    counts = Counter(entry.theme for entry in glossary.entries.values())
    files = {file.stem for file in built_in_folder().glob("*.toml")}
    assert {theme for theme in files if not theme.startswith(("abbreviations", "leave-"))} == set(
        FLOORS
    )
    assert {theme: counts[theme] for theme in FLOORS if counts[theme] < FLOORS[theme]} == {}


def test_there_are_enough_words_of_each_kind(glossary: Glossary) -> None:
    """For papers on health, care and policy."""
    entries = glossary.entries.values()
    treatments = Counter(entry.treatment for entry in entries)
    assert len(entries) >= 1_500
    assert treatments[Treatment.REPLACE] >= 1_000
    assert treatments[Treatment.EXPLAIN] >= 1_000
    assert treatments[Treatment.ASK] >= 100


def test_there_are_enough_short_forms(glossary: Glossary) -> None:
    """The ones that people meet in letters and board papers."""
    assert len(glossary.short_forms) >= 700


def test_many_words_say_in_which_sense_they_are_jargon(glossary: Glossary) -> None:
    """Deliver a parcel is plain; deliver outcomes is not."""
    plain = Conditions()
    with_conditions = [entry for entry in glossary.entries.values() if entry.conditions != plain]
    assert len(with_conditions) >= 250
    used = {
        field.name
        for entry in with_conditions
        for given in (entry.conditions, entry.safe_where)
        for conditions in (given, *given.either)
        for field in fields(Conditions)
        if getattr(conditions, field.name) != field.default
    }
    assert used == {field.name for field in fields(Conditions)}


def test_words_about_people_are_never_called_jargon(glossary: Glossary) -> None:
    """Nor are they scolded: nothing about people is an error."""
    for entry in glossary.entries.values():
        if entry.treatment is Treatment.ASK:
            assert entry.severity is not Severity.ERROR, entry.id
            assert not entry.instead, entry.id


def test_every_explanation_passes_our_own_check_for_easy_read() -> None:
    """What stands in brackets after a hard word has no hard word of its own."""
    checker = Checker(audience="easy-read", select=("jargon", "about-people", "hidden-agent"))
    entries = [entry for entry in checker.glossary.entries.values() if entry.means]
    texts = "\n\n".join(f"This is {entry.means}." for entry in entries)
    paragraphs = texts.split("\n\n")
    found = [
        (entries[texts[: finding.start.offset].count("\n\n")], finding)
        for finding in checker.check_text(texts).findings
        if finding.start
    ]
    assert len(paragraphs) == len(entries)
    wrong = {entry.id: finding.text for entry, finding in found if finding.entry != entry.id}
    assert wrong == {}


def test_what_short_forms_mean_is_said_in_plain_words() -> None:
    """It explains their long forms too, so it may not send readers to another hard word."""
    lexicon = load_lexicon()
    checker = Checker(audience="easy-read", select=["jargon"])
    for entry in lexicon.long_forms.values():
        findings = checker.check_text(str(entry.means)).findings
        hard = [each.text for each in findings if each.severity is not Severity.SUGGESTION]
        assert (entry.id, hard) == (entry.id, [])
