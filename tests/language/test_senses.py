import pytest

from coprod_language.language.choosing import needs_tags
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import make_scene
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave
from tests.words import analysis_of, entry_text, found_in, glossary_of

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


@pytest.mark.parametrize(
    ("text", "capitals", "is_meant"),
    [
        ("Ask about Access to Work today.", True, True),
        ("Buses give access to work and shops.", True, False),
        ("Access to work is hard to get.", True, False),
        ("Access to Work is for you.", True, True),
        ("Buses give access to work and shops.", False, True),
        ("Access to work is hard to get.", False, True),
        ("Our Plan for Access to Work", True, True),
        ("WE PAY FOR ACCESS TO WORK NOW", True, True),
    ],
)
def test_capitals_tell_a_scheme_from_plain_words(
    text: str, *, capitals: bool, is_meant: bool
) -> None:
    """Where every word has a capital, or the first one has to, they tell nothing."""
    entry = entry_text("access to work", means="money for help at work", capitals=capitals)
    assert _flags(entry, text) is is_meant


@pytest.mark.parametrize("text", ["Offer help early.", "Here it is: Offer help.", "“Offer help.”"])
@pytest.mark.parametrize("capitals", [True, False])
def test_a_first_word_has_its_capital_from_where_it_stands(text: str, *, capitals: bool) -> None:
    """So neither condition keeps it back."""
    assert _flags(entry_text("offer", part="verb", capitals=capitals), text)


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("She has a key role in the group.", True),
        ("These are key local groups.", True),
        ("We spoke to key NHS staff.", True),
        ("She lost the key to the door.", False),
        ("He gave us a key.", False),
    ],
)
def test_before_a_noun_looks_past_what_describes_it(text: str, *, is_before: bool) -> None:
    """Adjectives, numbers and names may stand between the word and its noun."""
    assert _flags(entry_text("key", before_a_noun=True), text) is is_before
    assert _flags(entry_text("key", before_a_noun=False), text) is not is_before


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("It ran for a period of 6 months.", True),
        ("It ran for a period of six-month terms.", True),
        ("It cost up to a period of £5m.", True),
        ("It ran for a period of growth.", False),
        ("It ran for a period of.\n\n6 people came.", False),
    ],
)
def test_before_a_number_looks_at_figures_words_and_sums(text: str, *, is_before: bool) -> None:
    """And never past the end of the sentence."""
    assert _flags(entry_text("a period of", before_a_number=True), text) is is_before
    assert _flags(entry_text("a period of", before_a_number=False), text) is not is_before


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("In cases where it rains, stay.", True),
        ("“In cases where it rains, stay.”", True),
        ("Stay in cases where it rains.", False),
    ],
)
def test_starts_sentence_looks_past_marks(text: str, *, starts: bool) -> None:
    """An opening quotation mark or a bullet is no word."""
    assert _flags(entry_text("in cases where", starts_sentence=True), text) is starts
    assert _flags(entry_text("in cases where", starts_sentence=False), text) is not starts


_EITHER = entry_text("lead", part="noun", not_with=["dog"]) + (
    'either = [{ just-after = ["clinical"], just-before = ["for"] }, { used-as = "noun" }]\n'
)


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("Ask the lead today.", True),
        ("Ask the clinical lead for help.", True),
        ("She will lead the group.", False),
        ("The dog is on its lead.", False),
    ],
)
def test_one_group_must_hold_whole_and_all_the_rest(text: str, *, is_meant: bool) -> None:
    """A word can be jargon in more ways than one."""
    assert _flags(_EITHER, text) is is_meant


def test_a_group_that_asks_for_a_capital_takes_it_for_no_name() -> None:
    """A champion of the board has a title; Jane Champion has a name."""
    entry = entry_text("champion", part="noun") + (
        'either = [{ capitals = true, just-after = ["fraud"] }, { with = ["rights"] }]\n'
    )
    assert _flags(entry, "She is our Counter Fraud Champion.")
    assert not _flags(entry, "We asked Jane Champion about rights.")
    assert _flags(entry, "We asked a champion about rights.")


def test_half_of_one_group_and_half_of_another_are_not_enough() -> None:
    """Conditions of different groups do not add up."""
    entry = entry_text("offer", part="noun") + (
        'either = [{ just-after = ["our"], with = ["tea"] }, { just-after = ["an"] }]\n'
    )
    assert _flags(entry, "We like our offer of tea.")
    assert not _flags(entry, "We like our offer of pie.")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Ask the clinical lead for help.", False),
        ("Ask the lead today.", True),
        ("The dog is on its lead.", False),
    ],
)
def test_tags_are_asked_for_only_where_words_have_not_decided(text: str, *, asks: bool) -> None:
    """The statistical model is slow, and most of the text never meets it."""
    matcher = TermMatcher(make_lexicon(glossary_of(_EITHER)))
    scene = make_scene(make_doc([weave(BlockKind.PARAGRAPH, text, [(0, len(text))])]))
    assert bool([*needs_tags(matcher.candidates(scene))]) is asks


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The cuts will impact families.", ["impact"]),
        ("We saw the impact in June.", ["impact (noun)"]),
    ],
)
def test_two_entries_share_a_word_in_two_senses(text: str, ids: list[str]) -> None:
    """The brackets in the heading are not part of the word."""
    verb = entry_text("impact", part="verb", used_as="verb")
    noun = entry_text("impact (noun)", part="noun", used_as="noun")
    analysis = analysis_of(glossary_of(verb + noun), text)
    assert [match.entry.id for match in analysis.terms] == ids


@pytest.mark.parametrize(
    ("text", "is_before"),
    [
        ("We ensure staff are safe.", True),
        ("We ensure better access to care is there for all.", True),
        ("This will ensure decisions can be made.", True),
        ("They ensured that it works.", True),
        ("We ensure safety.", False),
        ("This ensures safety and saves money.", False),
        ("We ensure broad support for research on ageing.", False),
        ("We ensure fairness when people apply.", False),
        ("We ensure fairness, which helps.", False),
        ("We ensure", False),
    ],
)
def test_before_a_clause_looks_for_a_subject_and_its_verb(text: str, *, is_before: bool) -> None:
    """“Make sure of staff are safe” is no English."""
    flags = {"part": "verb", "before_a_clause": True}
    assert _flags(entry_text("ensure", **flags), text) is is_before
    assert (
        _flags(entry_text("ensure", **{**flags, "before_a_clause": False}), text) is not is_before
    )
