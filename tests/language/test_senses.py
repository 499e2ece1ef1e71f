import pytest

from tests.words import entry_text, found_in, glossary_of

_NOUNS = ["outcome", "change", "priority"]


def _flags(entry: str, text: str) -> bool:
    return bool(found_in(glossary_of(entry), text))


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("We will deliver better outcomes for families.", True),
        ("We are delivering lasting and real change.", True),
        ("Better outcomes were also delivered.", True),
        ("The outcomes have not been delivered.", True),
        ("The priorities delivered by the team are here.", True),
        ("They deliver meals to people who change rooms.", False),
        ("She delivered the letter. Change is slow.", False),
        ("Parcels were delivered before the change of shift.", False),
    ],
)
def test_acts_on_looks_at_what_the_verb_does_something_to(text: str, *, is_meant: bool) -> None:
    """Outcomes are delivered in jargon; meals are delivered to the door."""
    assert _flags(entry_text("deliver", part="verb", acts_on=_NOUNS), text) is is_meant


def test_not_acting_on_flags_everything_else() -> None:
    """The other way round: all but what is named."""
    entry = entry_text("deliver", part="verb", not_acting_on=["parcel", "meal"])
    assert _flags(entry, "We deliver the programme.")
    assert not _flags(entry, "We deliver hot meals.")


@pytest.mark.parametrize(
    ("keys", "flagged", "left"),
    [
        ({"just_after": ["our"]}, "Our offer is good.", "The offer is good."),
        ({"not_just_after": ["job"]}, "The offer is good.", "The job offer is good."),
        ({"just_before": ["to carers"]}, "An offer to carers is here.", "An offer is here."),
        ({"not_just_before": ["letter"]}, "The offer came.", "The offer letter came."),
        ({"with": ["carer"]}, "Carers have an offer.", "Buyers have an offer. Carers wait."),
        ({"not_with": ["price"]}, "We have an offer.", "The price is on offer."),
        ({"not_in": ["on offer"]}, "Here is the offer.", "Tea is on offer today."),
    ],
)
def test_neighbours_decide_the_sense(keys: dict[str, list[str]], flagged: str, left: str) -> None:
    """Each kind of condition flags one sentence and leaves the other."""
    entry = entry_text("offer", part="noun", **keys)
    assert _flags(entry, flagged)
    assert not _flags(entry, left)


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("Going forward, we will meet weekly.", True),
        ("Going forward we will meet weekly.", True),
        ("We will meet weekly going forward.", True),
        ("We will, going forward, meet weekly.", True),
        ("The bus going forward hit a tree.", False),
    ],
)
def test_alone_wants_commas_or_the_ends_of_the_sentence(text: str, *, is_meant: bool) -> None:
    """An adverb stands apart; a bus goes forward in the middle of things."""
    assert _flags(entry_text("going forward", alone=True), text) is is_meant


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("Ask the lead for housing.", True),
        ("She will lead the group.", False),
        ("They have led this group for years.", False),
    ],
)
def test_used_as_asks_what_part_of_speech_it_is(text: str, *, is_meant: bool) -> None:
    """A lead is a person in jargon; to lead is plain."""
    assert _flags(entry_text("lead", part="noun", used_as="noun"), text) is is_meant
