"""The rule about short forms."""

from __future__ import annotations

import pytest

from coprod_language.hits import Hit, Severity
from coprod_language.paper import BlockKind
from coprod_language.rules import acronym
from coprod_language.settings.audiences import load_audience
from tests.words import analysis_of, glossary_of

GLOSSARY = glossary_of(
    """
    [ICB]
    stands-for = ["integrated care board"]

    [MDT]
    stands-for = ["multidisciplinary team"]

    [CIC]
    stands-for = ["community interest company", "child in care"]
    clues      = [["company", "business"], ["foster", "child"]]

    [AA]
    stands-for = ["Attendance Allowance"]
    clues      = [["page"]]

    [SW]
    stands-for = ["social worker"]
    clues      = [["hall"]]

    [LLP]
    stands-for = ["limited liability partnership"]

    [NA]
    stands-for = ["not applicable", "nursing associate"]

    [Nesda]
    stands-for = ["National Endowment for Shared Days Away"]

    ["R&D"]
    stands-for = ["research and development"]

    [S106]
    stands-for = ["section 106"]

    [NHS]
    stands-for = ["National Health Service"]
    known      = true
    """
)


def hits(*texts: str, audience: str = "public", kind: BlockKind = BlockKind.PARAGRAPH) -> list[Hit]:
    """Give what the rule finds in paragraphs."""
    rule = acronym.build(load_audience(audience))
    return list(rule.find(analysis_of(GLOSSARY, *texts, kind=kind)))


def offers(*texts: str, audience: str = "public") -> list[str]:
    """Give what the one finding offers."""
    (hit,) = hits(*texts, audience=audience)
    return [each.replacement for each in hit.suggestions]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The ICB met. The ICB voted.", "never spelled out"),
        ("The ICB met. The integrated care board (ICB) voted.", "before it is spelled out"),
        ("The quiet room team (QRT) met. The quiet room team (QRT) left.", "already"),
        ("The quiet room team (QRT) met on Monday.", "not used again"),
        ("A day care unit (DCU) opened. A dog club union (DCU) met. The DCU won.", "two things"),
        ("The VCFSE met us.", "never spelled out"),
        ("Many LPAs are made.", "never spelled out"),
        ("DoLS apply here.", "never spelled out"),
    ],
)
def test_each_problem_is_reported_once(text: str, said: str) -> None:
    """Never spelled out, only later, twice, for nothing, or for two things."""
    (hit,) = hits(text)
    assert said in hit.message


@pytest.mark.parametrize(
    "text",
    [
        "The integrated care board (ICB) met. The ICB voted.",
        "The ICB (integrated care board) met. The ICB voted.",
        "The NHS is here for you.",
        "The ICB is the body that pays for local care. The ICB met.",
        "ICB means integrated care board. The ICB met.",
        "Wait HERE and do NOT move.",
        "The integrated care board met on Monday. The ICB will meet again in June.",
        "The Quiet Room Trust met on Monday. The QRT will meet again in June.",
        "QRTM, (quiet room trust members) met in May. The QRTM ate.",
        "QRTM, the team that looks after quiet rooms",
        "Half of them use it (ICB, 2019). Others do not (QRTM 2020).",
        "Source: ICB and QRTM.",
        "This was said in Bell v QRTM [2008] and again in [2009] QRTM 14.",
        "The paper (ICB, 3 May 2019) is long.",
        "The ramp is in the SW corner of the hall.",
        "The page meets level AA for most people.",
        "Care Board (ICB) met on Monday and again in June.",
        "We thank Ann Bell BA (Hons) QRTM for her help.",
        "Nesda gave us money for this.",
        "Ann Bell (FCCA) keeps the books.",
        "It is as in Bell v Barnby QRTM, a case of long ago.",
        "QRTM Design Ltd drew the plans with Bell Moor LLP.",
        "We bought it from QRTM Developments and QRTM Ltd.",
        "The shop is called neat, N-E-A-T-E-R, in the town.",
        "NA",
    ],
)
def test_what_is_spelled_out_or_known_is_left(text: str) -> None:
    """Spelled out the first time and used again, said in plain words, or known to all."""
    assert hits(text) == []


@pytest.mark.parametrize("short", ["R&D", "S106"])
def test_a_listed_short_form_may_have_a_sign_or_a_number(short: str) -> None:
    """A number of a charity, which no list has, is no short form."""
    assert [hit.rule for hit in hits(f"The {short} money came late for us all.")] == ["acronym"]
    assert hits("The charity SC123456 paid for it all.") == []


def test_a_definition_in_a_word_list_at_the_end_is_enough() -> None:
    """The reader can look it up."""
    assert hits("The ICB met.", "Glossary", "ICB: integrated care board") == []


def test_a_definition_in_the_next_cell_of_a_table_is_enough() -> None:
    """Many papers end with a table of short forms."""
    rule = acronym.build(load_audience("public"))
    analysis = analysis_of(
        GLOSSARY, "ICB", "integrated care board", "MDT", "team", kind=BlockKind.TABLE_CELL
    )
    assert [hit.entry for hit in rule.find(analysis)] == ["MDT"]


def test_the_long_form_is_offered_with_the_short_one_in_brackets() -> None:
    """So that the short form may be used from then on."""
    assert offers("The ICB met. The ICB voted.") == ["integrated care board (ICB)"]


def test_a_short_form_used_once_is_offered_in_full() -> None:
    """Nobody needs the letters then."""
    assert offers("We met the ICB.") == ["integrated care board"]


def test_the_long_form_takes_the_plural_and_the_article() -> None:
    """The sentence stays good English."""
    assert offers("Both MDTs met. The MDT left.") == ["multidisciplinary teams (MDTs)"]
    assert offers("An MDT met. The MDT left.") == ["A multidisciplinary team (MDT)"]


def test_clue_words_choose_among_readings() -> None:
    """A company is no child."""
    assert offers("Our business is a CIC.") == ["community interest company"]
    assert offers("She was a CIC with a foster family.") == ["child in care"]


def test_all_readings_are_offered_where_nothing_decides() -> None:
    """The writer knows which it is."""
    assert offers("It is a CIC.") == ["community interest company", "child in care"]


def test_easy_read_spells_out_what_everyone_knows_too() -> None:
    """Guides to easy read ask for no initials; it is a mild finding."""
    (hit,) = hits("The NHS is here.", audience="easy-read")
    assert hit.severity is Severity.SUGGESTION


def test_listed_short_forms_matter_less_to_professionals() -> None:
    """They know most of them."""
    assert hits("The ICB met.", audience="professional")[0].severity is Severity.SUGGESTION
    assert hits("The ICB met.", audience="public")[0].severity is Severity.WARNING


def test_the_first_use_in_a_sentence_is_reported_not_the_one_in_a_title() -> None:
    """A title has no room to spell things out."""
    rule = acronym.build(load_audience("public"))
    analysis = analysis_of(GLOSSARY, "The MDT met.", "The MDT left.")
    (hit,) = rule.find(analysis)
    assert (hit.start, hit.end) == (4, 7)


def test_a_sum_gives_a_short_form_no_second_meaning() -> None:
    """What stands after an equals sign may be what to count."""
    text = "The quiet room tax (QRT) is new. Cost with QRT = Base Cost x QRT for all."
    assert hits(text) == []


def test_a_plural_may_have_a_capital_too() -> None:
    """Some write "ICBS" for more than one."""
    (hit,) = hits("Most ICBS met. Then the ICB ate.")
    assert hit.message.startswith("“ICB” is never spelled out.")
    assert [each.replacement for each in hit.suggestions] == ["integrated care boards (ICBs)"]


ADVICE = (
    "Use “older people”, not “pensioners”.",
    "We say “cancer” and avoid “the big C”.",
    "Say “ask”, not “enquire”.",
    "Write “help” instead of “assist”.",
)


def test_advice_on_words_may_name_short_forms() -> None:
    """“We say “board”, not “ICB”” is no use of it."""
    assert hits(*ADVICE, "We say “local board”, not “ICB”.") == []
    assert hits(*ADVICE, "The ICB will decide.") != []


def test_a_word_of_the_advice_still_counts_where_it_is_used() -> None:
    """The finding stands at the first use that is one."""
    (hit,) = hits(*ADVICE, "We say “local board”, not “ICB”.", "The ICB will decide.")
    assert hit.start > len(" ".join(ADVICE))
