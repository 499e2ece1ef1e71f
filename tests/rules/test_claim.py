"""Claim asks gently what stands behind a promise, once for each."""

from __future__ import annotations

import pytest

from coprod_language.glossary.glossary import combine
from coprod_language.hits import Hit
from coprod_language.paper import BlockKind
from coprod_language.rules.claim import RULE
from coprod_language.settings.audiences import DEFAULT, load_audience
from tests.words import analysis_of

FIND = RULE.build(load_audience(DEFAULT)).find
NO_WORDS = combine([], digest="0" * 64)


def hits_in(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[Hit]:
    """Run the rule on texts, each a block of its own."""
    return list(FIND(analysis_of(NO_WORDS, *texts, kind=kind)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This plan was co-produced.", "co-produced"),
        ("The app is codesigned and modern.", "codesigned"),
        ("We work in partnership with our stakeholders.", "in partnership with our stakeholders"),
        ("We listened to local voices.", "We listened to"),
        ("Our care is person-centred.", "person-centred"),
        ("In our club, families are at the heart of it.", "families are at the heart of"),
        ("Safety is at the heart of everything we do.", "at the heart of everything we do"),
        ("The plan came about through genuine co-production.", "through genuine co-production"),
        ("We have been actively listening to patients.", "We have been actively listening to"),
        ("Our policies are shaped by lived experience.", "shaped by lived experience"),
        ("We have engaged widely with all groups.", "We have engaged widely with"),
        ("We put local people at the heart of the plan.", "people at the heart of"),
        ("The service is person centred and kind.", "person centred"),
        ("We work closely with all stakeholders.", "work closely with all stakeholders"),
        (
            "It was made in close collaboration with partners.",
            "in close collaboration with partners",
        ),
        ("We put patients first.", "put patients first"),
        ("Learning is at the heart of all we do.", "at the heart of all we do"),
        ("Our plan is informed by ongoing engagement.", "informed by ongoing engagement"),
        ("We have been co-designing the app.", "We have been co-designing"),
        ("It was designed with and for all communities.", "designed with and for all communities"),
        ("Our tenants were fully involved in it.", "fully involved"),
        ("Tenants were fully involved in making this strategy.", "fully involved"),
        ("Co-production is now embedded in our work.", "Co-production is now embedded"),
        ("Lived experience is at the heart of our work.", "experience is at the heart of"),
        ("The voice of the patient is central to all that we do.", "central to all that we"),
        ("Feedback from residents has informed this plan.", "Feedback from residents has informed"),
        ("We heard the voices of quiet groups.", "We heard the voices of"),
    ],
)
def test_asks_where_nothing_stands_behind_it(text: str, words: str) -> None:
    """A bare claim gets a question."""
    (hit,) = hits_in(text)
    assert text[hit.start : hit.end] == words
    assert hit.message.endswith("?")


@pytest.mark.parametrize(
    "text",
    [
        "This plan was co-produced with 14 people who use the day centre.",
        "This plan was co-produced. Carers and staff met every week over tea in four workshops.",
        "This plan was co-produced. As a result, the meetings moved to the evening.",
        "This plan was co-produced with parents of deaf children.",
        "We work in partnership with Age UK Barnby.",
        "The next plan will be co-produced.",
        "Events that we are involved in cost nothing.",
        "Meaningful engagement with workers leads to better work.",
        "Co-production puts people at the heart of support.",
        "AB I do think this plan was co-produced.",
        "Um this plan was uh co-produced.",
        "We listened to patients. They said mornings were too early.",
        "We engaged with 40 people in two villages.",
        "She said “this plan was co-produced” and smiled.",
        "Was this plan co-produced?",
        "The trial will follow a robust and co-designed way of working.",
        "The map was co-created by the youth club.",
        "Paul is learning how to give person-centred care.",
        "Our care is person-centred. You said mornings were too early, so we start at ten.",
        "We are listened to and the work is good.",
        "We were consulted on the plan.",
        "We understand that by listening to people, a nurse can do better.",
        "Person-centred care: we now ask what time suits.",
        "The report found that strikes made person-centred care in such services hard.",
        "Barnby Trust have been co-designing the app.",
        "The boat was designed with and for fishers.",
        "In this film Ann and Bob co-designed the map of the park.",
        "There was extensive consultation on the road plan.",
        "We work closely with local stakeholders, including the police.",
        "On this beach, parents put children first in the queue.",
    ],
)
def test_leaves_what_is_shown(text: str) -> None:
    """Where the paper says who, how many, how or what changed, nothing is asked."""
    assert hits_in(text) == []


def test_looks_at_the_paragraphs_near_by() -> None:
    """What stands in the next paragraph counts."""
    assert hits_in("This plan was co-produced.", "Nine residents wrote it with us.") == []


def test_who_took_part_does_not_make_care_person_centred() -> None:
    """A promise about how care is done needs deeds behind it."""
    assert hits_in("Our care is person-centred. We talk with parents.")


def test_people_further_off_do_not_show_it() -> None:
    """A paper on care has carers and families on every page."""
    assert hits_in("This plan was co-produced.", "We work with families each day.")
    assert hits_in("This plan was co-produced. Feedback from residents is kept.")


def test_asks_once_a_claim() -> None:
    """The same claim twice gets one question; two claims get two."""
    assert len(hits_in("It was co-produced.", "Yes, it was co-produced.")) == 1
    assert len(hits_in("It was co-produced.", "Our work is person-centred.")) == 2


def test_one_place_that_shows_it_is_enough() -> None:
    """A claim that is shown anywhere in the paper is not asked about where it is repeated."""
    far = [f"Line {word} is about the garden." for word in "one two three four five six".split()]
    far += [f"Here {word} is about the hall." for word in "one two three four five six".split()]
    shown = "This plan was co-produced with parents of deaf children."
    assert hits_in("It was co-produced.", *far, shown) == []


def test_leaves_titles() -> None:
    """A title is not corrected."""
    assert hits_in("Our co-produced plan.", kind=BlockKind.HEADING) == []


def test_one_place_of_many_that_shows_it_is_not_enough() -> None:
    """Where most places only say it, the first of them is asked about."""
    far = [f"Line {word} is about the garden." for word in "one two three four five six".split()]
    shown = "This plan was co-produced with parents of deaf children."
    (hit,) = hits_in(shown, *far, "The next was co-produced.", "The last was co-produced.")
    assert hit.start is not None
    assert hit.start > len(shown)
