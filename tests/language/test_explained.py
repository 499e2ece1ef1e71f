"""Telling whether a paper says what a term means."""

from __future__ import annotations

import pytest

from coprod_language.language.analysis import Analysis, analyse
from coprod_language.language.explained import is_explained
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave
from tests.words import analysis_of, entry_text, glossary_of

GLOSSARY = glossary_of(
    entry_text("respite", part="noun", means="a break for carers")
    + entry_text("utilise", part="verb", instead=["use"])
    + entry_text("in order to", part="phrase", instead=["to"])
    + entry_text("lasting", part="adjective", severity="suggestion", instead=["long"])
)


def says(analysis: Analysis) -> bool:
    """Tell whether the first term of a paper is explained."""
    return is_explained(analysis.terms[0], analysis, analysis.own_words)


def laid_out(*blocks: tuple[BlockKind, str]) -> Analysis:
    """Analyse blocks, each of its own kind."""
    woven = [weave(kind, text, [(0, len(text))]) for kind, text in blocks]
    return analyse(make_doc(woven), TermMatcher(make_lexicon(GLOSSARY)))


@pytest.mark.parametrize(
    "text",
    [
        "We offer respite (a short break for carers) each week.",
        "We offer respite (part of the week off for carers) each week.",
        "We offer respite (a lasting break for carers) each week.",
        "We offer respite (a break in order to rest) each week.",
        "We offer respite (2 weeks off for all our carers) each year.",
        "We offer respite – a short break for carers – each week.",
        "We offer respite, that is, a break for carers.",
        "After respite, which is a break from care, they felt better.",
        "We offer respite – breaks from care for a day or two.",
        "We offer respite—a short break for carers—each week.",
        "We offer respite. It is people having a break from care.",
        "We use the term respite for a break that carers have.",
        "The word “respite” means a break that carers have. We offer respite.",
        "Respite means a break for people who care.",
        "Respite is when a carer has a break.",
        "Respite, also known as a short break, is free.",
        "A break for carers: we call this respite.",
        "We offer respite. This means a break for carers.",
        "We offer respite, a short break for carers, each week.",
        "By respite we mean a break for carers.",
        "Respite: a break for people who care.",
        "We tell carers that respite is “a break from care”.",
        "You can ask for respite and day care (this is a break from care).",
        "Respite or RC is the break that carers have.",
        "We offer respite. It’s a short break for carers.",
        "We offer respite. This is a free service for carers.",
        "We offer respite (short break).",
        "We offer respite; this is a break for carers.",
        "We offer respite. It is a kind of break that carers have.",
        "We offer respite. Respite is a break for carers.",
        "Ask for respite breaks, which means that you can rest for a week.",
        "A week off from care is counted as respite.",
        "You can rest for a week while we care. This is respite.",
        "You may have respite. During respite, somebody else cares for a week.",
        "What is respite? Somebody else cares for a week.",
        "When we say respite, we mean a break from care.",
        "The term respite is used for a break from care.",
        "Respite involves having somebody else take over for a week.",
        "Ask for respite, in which somebody else takes over.",
        "Respite gives you a rest from looking after somebody.",
        "A respite lets people have a rest from care.",
        "Respite happens when a carer has some days off.",
        "The usual name for a break of this kind is respite.",
        "Respite is time that carers spend away from care.",
        "A break from care for a week is known as having respite.",
        "A respite is used to find out how well somebody does alone.",
        "You can set up respite to let someone rest from care.",
        "You can have a week off while we care. This respite is free.",
        "We offer respite. This is a specialist nurse who takes over for a week.",
        "The respite limits how long a carer works without a rest.",
        "Ask for respite. Respite are changes to the week that give a rest.",
    ],
)
def test_a_meaning_near_by_counts(text: str) -> None:
    """Brackets, dashes, "that is", "means", "is when", "known as", "we call this"."""
    assert says(analysis_of(GLOSSARY, text))


@pytest.mark.parametrize(
    "text",
    [
        "We offer respite each week.",
        "We offer respite (see page 4) each week.",
        "We offer respite (at least 12 weeks) each year.",
        "We offer respite (estimated to be worth £620m) each year.",
        "We offer respite (Paragraph 4 on page 12) each week.",
        "We offer respite (part 2 of the plan) each week.",
        "Respite is important to carers.",
        "We offer respite (a way to utilise your time) each week.",
        "Respite means.",
        "Respite, day care and advice are free.",
        "We offer respite (for all).",
        "This is respite.",
        "Carers do well here. This is respite that the board pays for.",
        "What is respite like? Carers say that it helps them.",
        "What is respite? Ask Ann.",
        "We offer respite. In May we paid for some more of it.",
        "Respite involves the whole board.",
        "Respite must be agreed with the board by May.",
        "Our respite gives you the best that there is.",
        "We offer respite (as described in our report).",
        "We offer respite – ask your social worker about it.",
        "After some respite, the whole family felt better.",
        "Ask for respite, the lunch club and the bus.",
        "The board agreed to respite, when it met last week in Leeds.",
        "We offer respite and advice (both of these are free).",
        "We offer respite. It is a good thing for us all.",
        "We offer respite. They are keen to use it again soon.",
        "We offer respite (each week).",
        "We offer respite. Respite helps carers to go on.",
        "We offer respite. They are clear that it helps.",
        "Our respite is clear that carers come first.",
        "Respite is something that carers value.",
        "Respite is time that has to be paid for by May.",
        "Our respite is used to the full each year.",
        "We offer respite to keep within our means.",
        "Ask Ann. This respite is free.",
        "They ask for respite, a day centre, lunch clubs or home care.",
        "They utilise each of the weeks that they have. This respite is free.",
        "You can have a week off while we care. The respite is free.",
    ],
)
def test_what_says_nothing_or_is_jargon_does_not_count(text: str) -> None:
    """A meaning has a few words at least, and none that want explaining."""
    assert not says(analysis_of(GLOSSARY, text))


@pytest.mark.parametrize(
    "title", ["Glossary", "Words we use", "What the words mean", "Jargon buster"]
)
@pytest.mark.parametrize(
    "entry",
    [
        ((BlockKind.LIST_ITEM, "Respite – a break for carers"),),
        ((BlockKind.LIST_ITEM, "Respite: a break for carers"),),
        ((BlockKind.TABLE_CELL, "Respite"), (BlockKind.TABLE_CELL, "A break for carers")),
    ],
)
def test_the_papers_own_word_list_counts(
    title: str, entry: tuple[tuple[BlockKind, str], ...]
) -> None:
    """It may be a list or a table, under any of its usual names."""
    use = (BlockKind.PARAGRAPH, "We offer respite each week.")
    assert says(laid_out(use, (BlockKind.HEADING, title), *entry))


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("What is respite?", "A carer can have a break from care for some days."),
        ("1. What we mean by respite", "A carer can have a break from care for some days."),
        ("About respite", "This is a break for people who care."),
    ],
)
def test_what_a_heading_asks_the_next_words_answer(heading: str, answer: str) -> None:
    """Plain pages are written so: a question, and then what the term means."""
    assert says(laid_out((BlockKind.HEADING, heading), (BlockKind.PARAGRAPH, answer)))


@pytest.mark.parametrize(
    ("heading", "answer"),
    [
        ("What is respite?", "Ask Ann."),
        ("What is respite?", "It is a way to utilise your time."),
        ("Who pays for respite?", "It is a question that we are asked often."),
        ("About respite", "Ask your council about the money for it."),
    ],
)
def test_what_does_not_answer_the_heading_does_not_count(heading: str, answer: str) -> None:
    """Nor do words under a heading that asks something else."""
    assert not says(laid_out((BlockKind.HEADING, heading), (BlockKind.PARAGRAPH, answer)))


def test_a_list_under_another_heading_is_no_word_list() -> None:
    """Only the title makes a list a word list."""
    use = (BlockKind.PARAGRAPH, "We offer respite each week.")
    entry = (BlockKind.LIST_ITEM, "Respite – ask Ann about that")
    assert not says(laid_out(use, (BlockKind.HEADING, "What we offer"), entry))


def test_a_word_list_in_jargon_does_not_count() -> None:
    """The reader is sent from one hard word to the next."""
    use = (BlockKind.PARAGRAPH, "We offer respite each week.")
    entry = (BlockKind.LIST_ITEM, "Respite – a way to utilise your time")
    assert not says(laid_out(use, (BlockKind.HEADING, "Glossary"), entry))


def test_a_footnote_that_explains_the_term_counts() -> None:
    """Wherever the note stands."""
    use = (BlockKind.PARAGRAPH, "We offer respite each week.")
    assert says(laid_out(use, (BlockKind.NOTE, "Respite is a break for carers.")))


def test_a_tooltip_counts() -> None:
    """The file itself says what the term means."""
    doc = make_doc([weave(BlockKind.PARAGRAPH, "We offer respite.", [(0, 17)])])
    matcher = TermMatcher(make_lexicon(GLOSSARY))
    assert says(analyse(doc, matcher, meanings=(("Respite", "a break"),)))
