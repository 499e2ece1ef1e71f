import pytest

from coprod_language.glossary.entry import Entry, Part
from coprod_language.language.forms import any_form, bend_words, entry_forms


def _texts(**keys: object) -> set[str]:
    entry = Entry(theme="test", why="", **keys)  # type: ignore[arg-type]
    return {form.text for form in entry_forms(entry)}


def test_a_verb_comes_in_all_its_forms_and_both_spellings() -> None:
    """Nobody lists inflections by hand."""
    assert {"utilise", "utilises", "utilised", "utilising", "utilize", "utilizing"} <= _texts(
        id="utilise", part=Part.VERB
    )


def test_words_that_never_end_in_ize_stay_as_they_are() -> None:
    """“Advize” is not a word."""
    assert not {"advize", "supervizing"} & _texts(id="advise", also=("supervise",), part=Part.VERB)


def test_a_hyphen_may_be_missing_or_a_space() -> None:
    """Co-production, coproduction and co production are one word."""
    assert {"co-production", "coproduction", "co production"} <= _texts(
        id="co-production", part=Part.NOUN
    )


def test_a_noun_phrase_bends_before_its_preposition() -> None:
    """Packages of care, not package of cares."""
    assert "packages of care" in _texts(id="package of care", part=Part.NOUN)


def test_the_word_that_bends_can_be_named() -> None:
    """Some phrases bend in an odd place."""
    assert "runners up" in _texts(id="runner up", part=Part.NOUN, bends="runner")


def test_only_the_forms_named_are_made_where_an_entry_names_them() -> None:
    """“Learnings” is jargon; “learning” is not."""
    assert _texts(id="learning", part=Part.NOUN, forms=("learnings",)) == {"learnings"}


def test_a_form_knows_every_tag_it_may_have() -> None:
    """“Commenced” may be a past tense or a participle."""
    forms = {
        form.text: form.tags
        for form in entry_forms(Entry(id="commence", theme="test", why="", part=Part.VERB))
    }
    assert forms["commenced"] == {"VBD", "VBN"}


def test_a_verb_with_a_particle_bends_its_verb() -> None:
    """Found out, not find outed."""
    assert bend_words("find out", Part.VERB, "VBD") == "found out"


def test_a_word_of_a_condition_matches_in_all_its_forms() -> None:
    """The editor writes “outcome”; the paper says “outcomes”."""
    assert "outcomes" in any_form("outcome")


def test_a_word_of_a_condition_may_end_in_a_hyphen() -> None:
    """It bends in no way, and a slip of the pen is no crash."""
    assert any_form("low-") >= {"low-"}


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person you support", "people you support"),
        ("way we work", "ways we work"),
        ("reason behind it", "reasons behind it"),
        ("cause of stress", "causes of stress"),
        ("starting point", "starting points"),
        ("meeting for all staff", "meetings for all staff"),
        ("person named in it", "people named in it"),
        ("saving", "savings"),
        ("checking", "checking"),
        ("time needed", "time needed"),
        ("time off", "time off"),
        ("effect on", "effects on"),
        ("way in", "ways in"),
        ("taking in", "taking in"),
        ("something odd", "something odd"),
        ("holding someone", "holding someone"),
        ("working separately", "working separately"),
        ("what is left", "what is left"),
        ("how old they are", "how old they are"),
        ("not giving up", "not giving up"),
        ("working together", "working together"),
        ("learning to talk", "learning to talk"),
    ],
)
def test_words_in_place_of_a_plural_read_as_people_say_them(one: str, many: str) -> None:
    """A clause has no plural, and what it says of a noun stays as it is."""
    assert bend_words(one, Part.NOUN, "NNS") == many


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("place that gives care", "places that give care"),
        ("person who has a job", "people who have a job"),
        ("plan that relies on cars", "plans that rely on cars"),
        ("person who complained", "people who complained"),
        ("what it is that matters", "what it is that matters"),
        ("way of working that fits", "ways of working that fit"),
    ],
)
def test_many_things_take_the_verb_that_goes_with_many(one: str, many: str) -> None:
    """“Places that gives care” is no English."""
    assert bend_words(one, Part.NOUN, "NNS") == many


@pytest.mark.parametrize(
    ("base", "past"),
    [
        ("secretly work together", "secretly worked together"),
        ("rely on", "relied on"),
        ("not vote", "not voted"),
    ],
)
def test_an_adverb_before_a_verb_does_not_bend(base: str, past: str) -> None:
    """Nor is a verb taken for one that ends like it."""
    assert bend_words(base, Part.VERB, "VBN") == past


@pytest.mark.parametrize(
    ("tag", "bent"),
    [("VBG", "finding and fixing faults"), ("VBD", "found and fixed faults")],
)
def test_two_verbs_joined_both_bend(tag: str, bent: str) -> None:
    """“Finding and fix faults” is no English."""
    assert bend_words("find and fix faults", Part.VERB, tag) == bent


def test_listed_forms_of_another_wording_are_told_apart_too() -> None:
    """So that what stands in their place has the right form: "inquired" is "asked"."""
    entry = Entry(
        id="enquire",
        theme="test",
        why="",
        part=Part.VERB,
        instead=("ask",),
        forms=("inquire", "inquires", "inquired", "enquired"),
    )
    tags = {form.text: form.tags for form in entry_forms(entry)}
    assert tags == {
        "enquired": {"VBD", "VBN"},
        "inquire": {"VB", "VBP"},
        "inquired": {"VBD", "VBN"},
        "inquires": {"VBZ"},
    }


def test_a_listed_form_in_the_past_is_not_taken_for_a_base_form() -> None:
    """“Came into effect” comes before “come into effect” in the alphabet, and is as long."""
    entry = Entry(
        id="take hold",
        theme="test",
        why="",
        part=Part.VERB,
        forms=("come into effect", "came into effect"),
    )
    tags = {form.text: form.tags for form in entry_forms(entry)}
    assert tags["came into effect"] == {"VBD"}
    assert "VB" in tags["come into effect"]
