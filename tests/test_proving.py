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


def test_a_safe_entry_shows_a_change_that_is_safe() -> None:
    """Else nobody has seen that it ever is."""
    keys = {"part": "verb", "instead": ["find"], "safe": {"not-just-before": ["in"]}}
    never = entry_text("locate", examples=["Locate in Bath. -> Find in Bath."], **keys)
    once = entry_text("locate", examples=["Locate it. -> Find it."], **keys)
    assert "is “safe”, but not in one of its examples" in _problems(never)
    assert _problems(once) == ""


def test_a_sentence_that_is_unsafe_is_flagged_and_not_changed_unread() -> None:
    """The entry holds both halves of the promise."""
    keys = {"part": "verb", "instead": ["find"], "examples": ["Locate it. -> Find it."]}
    missed = entry_text("locate", unsafe=["Find it."], safe=True, **keys)
    changed = entry_text("locate", unsafe=["We locate in Bath."], safe=True, **keys)
    where = {"not-just-before": ["in"]}
    sound = entry_text("locate", unsafe=["We locate in Bath."], safe=where, **keys)
    assert "does not flag “Find it.”, which “unsafe” says it flags" in _problems(missed)
    assert "calls its change safe in “We locate in Bath.”" in _problems(changed)
    assert _problems(sound) == ""
