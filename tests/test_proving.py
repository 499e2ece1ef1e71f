from coprod_language.language.lexicon import make_lexicon
from coprod_language.proving import prove
from tests.words import entry_text, glossary_of


def _problems(*entries: str) -> str:
    return "\n".join(prove(make_lexicon(glossary_of("\n".join(entries)))))


def test_examples_that_hold_are_no_problem() -> None:
    """A proof says nothing if all is well."""
    entry = entry_text(
        "utilise",
        part="verb",
        instead=["use"],
        examples=["We utilised it. -> We used it."],
        leave=["The utility bill came."],
    )
    assert _problems(entry) == ""


def test_an_example_that_is_not_flagged_is_told() -> None:
    """The entry promises more than it does."""
    entry = entry_text("utilise", instead=["use"], examples=["We use it. -> We use it."])
    assert "does not flag its example" in _problems(entry)


def test_an_example_that_becomes_something_else_is_told() -> None:
    """The right-hand side is exact."""
    entry = entry_text("utilise", part="verb", examples=["We utilise it. -> We use it."])
    assert "turns “We utilise it.” into “We PLAIN it.”, not “We use it.”" in _problems(entry)


def test_a_sentence_to_leave_alone_that_is_flagged_is_told() -> None:
    """The false alarm shows before anybody meets it."""
    entry = entry_text("offer", part="noun", leave=["I had a job offer."])
    assert "flags “I had a job offer.”, which is to be left alone" in _problems(entry)


def test_a_choice_that_is_itself_flagged_is_told() -> None:
    """Jargon for jargon helps nobody."""
    one = entry_text("utilise", instead=["leverage"], examples=["Utilise it. -> Leverage it."])
    two = entry_text("leverage", instead=["use"], examples=["Leverage it. -> Use it."])
    assert "offers “leverage”, which [leverage]" in _problems(one, two)


def test_a_meaning_that_is_itself_jargon_is_told() -> None:
    """An explanation that wants explaining is none."""
    one = entry_text("reablement", means="support to utilise your skills again")
    assert "“means” uses [utilise]" in _problems(one, entry_text("utilise"))
