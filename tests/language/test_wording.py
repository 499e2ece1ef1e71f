import pytest

from tests.words import entry_text, glossary_of, rewritten, wording_of

_VERBS = glossary_of(
    entry_text("utilise", part="verb", instead=["use"], safe=True),
    entry_text("commence", part="verb", instead=["begin", "start"]),
    entry_text("ascertain", part="verb", instead=["find out"]),
    entry_text("enhanced", part="adjective", instead=["better"]),
    entry_text("robust", part="adjective", instead=["strong"]),
    entry_text("hour-long", part="adjective", instead=["easy"]),
    entry_text("in order to", instead=["to"], safe=True),
    entry_text("e.g.", instead=["for example"], safe=True),
    entry_text("going forward", instead=["", "from now on"], alone=True),
    entry_text("care pathway", part="noun", instead=["plan of care"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We are utilising it.", "We are using it."),
        ("It was utilized.", "It was used."),
        ("She utilises it.", "She uses it."),
        ("They ascertained why.", "They found out why."),
        ("Work commenced in May.", "Work began in May."),
        ("Work has not yet commenced.", "Work has not yet begun."),
        ("Two care pathways exist.", "Two plans of care exist."),
    ],
)
def test_the_plainer_word_takes_the_form_of_the_word_it_replaces(before: str, after: str) -> None:
    """Tense, person and number carry over."""
    assert rewritten(_VERBS, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Utilise it.", "Use it."),
        ("PLEASE UTILISE IT", "PLEASE USE IT"),
        ("Care Pathway", "Plan Of Care"),
        ("In order to help, ask.", "To help, ask."),
        ("E.g. you may ask.", "For example you may ask."),
        ("Some, e.g. you, may ask.", "Some, for example you, may ask."),
    ],
)
def test_capitals_carry_over(before: str, after: str) -> None:
    """The start of a sentence stays the start of a sentence."""
    assert rewritten(_VERBS, before) == after


def test_the_article_changes_with_the_word_after_it() -> None:
    """“An better offer” is no English, so the finding covers the article too."""
    words, wording = wording_of(_VERBS, "It is an enhanced offer.")
    assert words == "an enhanced"
    assert wording.suggestions[0].replacement == "a better"


def test_more_is_not_offered_for_one_thing() -> None:
    """“An extra fee” is English, and “a more fee” is not; “more help” is."""
    glossary = glossary_of(entry_text("additional", part="adjective", instead=["extra", "more"]))
    _, one = wording_of(glossary, "It is an additional fee.")
    assert [each.replacement for each in one.suggestions] == ["extra"]
    _, some = wording_of(glossary, "We want additional help.")
    assert [each.replacement for each in some.suggestions] == ["extra", "more"]


@pytest.mark.parametrize(
    "text", ["It is more robust and open.", "It is more robust, open and fair."]
)
def test_more_stays_where_it_serves_two_words(text: str) -> None:
    """“Stronger and open” would not say “more open”."""
    assert rewritten(_VERBS, text) == text.replace("robust", "strong")


def test_the_article_stays_out_of_it_where_it_fits() -> None:
    """The smaller the change, the better."""
    assert wording_of(_VERBS, "It is a robust offer.")[0] == "robust"


def test_more_becomes_an_ending_where_the_plainer_word_has_one() -> None:
    """Stronger, not more strong."""
    assert rewritten(_VERBS, "We need a more robust plan.") == "We need a stronger plan."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Going forward, we will meet.", "We will meet."),
        ("Going forward we will meet.", "We will meet."),
        ("We will meet going forward.", "We will meet."),
        ("We will, going forward, meet.", "We will meet."),
    ],
)
def test_leaving_words_out_takes_their_commas_along(before: str, after: str) -> None:
    """What is left is a sentence."""
    assert rewritten(_VERBS, before) == after


def test_an_opening_word_keeps_its_comma() -> None:
    """“However the cost rose” would mean something else."""
    glossary = glossary_of(entry_text("it should be noted that", instead=[""]))
    text = "However, it should be noted that the cost rose."
    assert rewritten(glossary, text) == "However, the cost rose."


def test_a_longer_opening_keeps_its_comma() -> None:
    """“In that year costs rose” would do, “As for pay costs rose” would not."""
    glossary = glossary_of(entry_text("it should be noted that", instead=[""]))
    text = "As for pay in Bath, it should be noted that costs rose."
    assert rewritten(glossary, text) == "As for pay in Bath, costs rose."


def test_a_run_of_words_to_avoid_is_left_to_a_person() -> None:
    """A guide that lists them keeps its list; a sentence full of them is still changed."""
    listed = "Avoid utilise utilising in order to and in order to help as well as utilised "
    _, in_list = wording_of(_VERBS, listed + "utilises commence commenced robust in order to.")
    _, in_sentence = wording_of(_VERBS, "Utilise it in order to utilise it, in order to help.")
    assert not any(each.safe for each in in_list.suggestions)
    assert in_sentence.suggestions[0].safe


def test_a_second_choice_beside_leaving_out_keeps_the_sentence() -> None:
    """“From now on” goes where “going forward” stood."""
    text = "We will meet going forward."
    assert rewritten(_VERBS, text, choice=1) == "We will meet from now on."


def test_a_word_is_never_doubled() -> None:
    """“To to” is not offered."""
    _, wording = wording_of(_VERBS, "The aim is in order to to help.")
    assert wording.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Use and utilise it.",
        "We utilise, use and keep it.",
        "To utilise/use it",
        "We use, keep, and utilise it.",
    ],
)
def test_a_word_is_never_joined_to_itself(text: str) -> None:
    """“Use and use” is not offered."""
    _, wording = wording_of(_VERBS, text)
    assert wording.suggestions == ()


def test_only_the_first_choice_of_a_safe_entry_is_safe() -> None:
    """A machine makes no choices."""
    _, safe = wording_of(_VERBS, "We utilise it.")
    _, unsafe = wording_of(_VERBS, "We commenced it.")
    assert [each.safe for each in safe.suggestions] == [True]
    assert [each.safe for each in unsafe.suggestions] == [False, False]


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        ("We locate the file.", True),
        ("We locate in Bath.", False),
        ("Once located in Bath, we wrote.", False),
        ("Locate them (LT).", True),
        ("We locate (LT) them.", False),
        ("Locate", False),
        ("Locate.", False),
    ],
)
def test_a_change_is_safe_only_where_its_conditions_hold(text: str, *, is_safe: bool) -> None:
    """Elsewhere it is offered, as it is for words that are spoken of or have a short form."""
    safe = {"not-just-before": ["in"]}
    glossary = glossary_of(entry_text("locate", part="verb", instead=["find"], safe=safe))
    _, wording = wording_of(glossary, text)
    assert [each.safe for each in wording.suggestions] == [is_safe]


def test_a_safe_change_may_depend_on_tags() -> None:
    """The sentence is tagged for that alone."""
    glossary = glossary_of(entry_text("as a means of", safe={"before-a-noun": False}))
    _, before_verb = wording_of(glossary, "It is used as a means of raising money.")
    _, before_noun = wording_of(glossary, "It is used as a means of transport.")
    assert [each.safe for each in before_verb.suggestions] == [True]
    assert [each.safe for each in before_noun.suggestions] == [False]


_RETAIN = glossary_of(
    entry_text("retain", part="verb", instead=["keep"], safe=True),
    entry_text("please note that", instead=["know that"], safe=True),
    entry_text("it should be noted that", instead=[""], safe=True),
)


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        ("We retained staff.", True),
        ("The council has retained staff.", True),
        ("Land that is retained stays green.", True),
        ("Those retained buildings stand.", False),
        ("The cost of retained buildings rose.", False),
        ("Retained buildings stand.", False),
    ],
)
def test_a_participle_that_describes_a_noun_is_not_changed_unread(
    text: str, *, is_safe: bool
) -> None:
    """“Those kept buildings” is hardly English."""
    _, wording = wording_of(_RETAIN, text)
    assert [each.safe for each in wording.suggestions] == [is_safe]


@pytest.mark.parametrize(
    ("text", "is_safe"),
    [
        ("Smith J, Jones K (2012) How to retain nurses. Nursing Today.", False),
        ("Smith, J. (2012). How to retain nurses.", False),
        ("Smith and Jones (2012) say how to retain nurses.", True),
        ("It should be noted that costs rose.", True),
        ("We keep to the Retain rule.", False),
        ("Please note that – do not write it.", False),
        ("Please note that we retain it.", True),
        ("We Retain Staff Well", True),
        ("A non-retained worker came.", False),
        ("They retain-and-train people.", False),
        ("Avoid refer relating retain return reveal.", False),
        ("We refer people and retain staff.", True),
        ("It should be noted that – as here – costs rose.", False),
    ],
)
def test_words_that_stand_apart_are_not_changed_unread(text: str, *, is_safe: bool) -> None:
    """A reference list is others' words, "non-" is half a word, and no sentence starts with "–"."""
    _, wording = wording_of(_RETAIN, text)
    assert [each.safe for each in wording.suggestions] == [is_safe]


def test_two_words_are_not_safe_between_an_article_and_its_noun() -> None:
    """“The getting worse patient” is no English."""
    glossary = glossary_of(entry_text("deteriorate", part="verb", instead=["get worse"], safe=True))
    _, before_noun = wording_of(glossary, "The deteriorating patient was seen.")
    _, alone = wording_of(glossary, "His health was deteriorating.")
    assert [each.safe for each in before_noun.suggestions] == [False]
    assert [each.safe for each in alone.suggestions] == [True]


_PARTICIPLES = glossary_of(
    entry_text("depict", part="verb", instead=["show"]),
    entry_text("conceal", part="verb", instead=["hide"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Other things, as depicted in", "Other things, as shown in"),
        ("As depicted here, costs rose.", "As shown here, costs rose."),
        ("It should be moved and concealed from view.", "It should be moved and hidden from view."),
        ("It was late and concealed the truth.", "It was late and hid the truth."),
    ],
)
def test_a_participle_is_told_from_a_past_tense(before: str, after: str) -> None:
    """Also after “as”, and where another participle leads it in."""
    assert rewritten(_PARTICIPLES, before) == after


_SAME_FORMS = glossary_of(
    entry_text("cut", part="verb", instead=["have fewer"]),
    entry_text("GUM clinic", part="noun", instead=["sexual health clinic"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We must cut it.", "We must have fewer it."),
        ("Last year we cut it.", "Last year we had fewer it."),
        ("They have cut it.", "They have had fewer it."),
        ("Go to a GUM clinic.", "Go to a sexual health clinic."),
        ("GUM clinics help.", "Sexual health clinics help."),
    ],
)
def test_forms_that_look_alike_are_told_apart(before: str, after: str) -> None:
    """“Cut” may be now or then, and the letters of GUM are no capital of a sentence."""
    assert rewritten(_SAME_FORMS, before) == after


_BEFORE_NOUNS = glossary_of(
    entry_text("accelerate", part="verb", instead=["speed up", "make quicker", "hasten"]),
    entry_text("target", part="verb", instead=["focus on", "choose"]),
    entry_text("backdate", part="verb", instead=["pay from an earlier date"]),
    entry_text("abatement", part="noun", instead=["bringing to an end", "control"]),
    entry_text("betterment", part="noun", instead=["getting better each day", "progress"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is an accelerated plan.", "It is a sped-up plan."),
        ("It is a goal-accelerated plan.", "It is a goal-sped-up plan."),
        ("It is a targeted plan.", "It is a chosen plan."),
        ("They have accelerated plans.", "They have sped up plans."),
        ("The noise abatement powers are old.", "The noise control powers are old."),
        ("We want the abatement of noise.", "We want the bringing to an end of noise."),
        ("Abatement is hard.", "Bringing to an end is hard."),
        ("It is a betterment plan.", "It is a progress plan."),
        ("We want betterment.", "We want getting better each day."),
    ],
)
def test_before_a_noun_stands_only_what_may_stand_there(before: str, after: str) -> None:
    """“Noise bringing to an end powers” is no English."""
    assert rewritten(_BEFORE_NOUNS, before) == after


def test_before_a_noun_other_choices_are_not_offered() -> None:
    """“A made quicker plan” is no English, “a hastened plan” is."""
    _, wording = wording_of(_BEFORE_NOUNS, "It is the accelerated plan.")
    assert [each.replacement for each in wording.suggestions] == ["sped-up", "hastened"]


def test_where_no_choice_fits_before_a_noun_all_are_offered() -> None:
    """A person may still make something of them."""
    _, wording = wording_of(_BEFORE_NOUNS, "The backdated award is here.")
    assert [each.replacement for each in wording.suggestions] == ["paid from an earlier date"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The funds allocated by the council.", "The funds given by the council."),
        ("We know the funds allocated by councils.", "We know the funds given by councils."),
        ("The board allocated them.", "The board gave them."),
    ],
)
def test_what_is_done_by_somebody_is_a_participle(before: str, after: str) -> None:
    """“Funds gave by the council” is no English."""
    glossary = glossary_of(entry_text("allocate", part="verb", instead=["give"]))
    assert rewritten(glossary, before) == after


def test_what_grew_by_an_amount_is_none() -> None:
    """“Costs grown by 5%” is no sentence."""
    glossary = glossary_of(entry_text("escalate", part="verb", instead=["grow"]))
    assert rewritten(glossary, "Costs escalated by 5%.") == "Costs grew by 5%."
