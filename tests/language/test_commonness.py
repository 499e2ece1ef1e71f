import pytest

from coprod_language.language.commonness import rarer_problems
from tests.words import entry_text, glossary_of


def _problems(word: str, **keys: object) -> str:
    return "\n".join(rarer_problems(glossary_of(entry_text(word, **keys)).entries.values()))


@pytest.mark.parametrize(
    ("word", "choices"),
    [
        ("utilise", ["use", "work with"]),
        ("in order to", ["to"]),
        ("at this moment in time", ["presently"]),
        ("going forward", [""]),
        ("co-produce", ["make together"]),
    ],
)
def test_a_commoner_or_shorter_choice_keeps_the_law(word: str, choices: list[str]) -> None:
    """A phrase is hard for its length; leaving a word out is always plainer."""
    assert _problems(word, instead=choices) == ""


@pytest.mark.parametrize(
    ("word", "choices", "told"),
    [
        ("use", ["utilise"], "offers “utilise”"),
        ("help", ["aid", "succour"], "offers “aid”, “succour”"),
        ("red tape", ["needless bureaucracy"], "offers “needless bureaucracy”"),
    ],
)
def test_a_rarer_choice_wants_a_reason(word: str, choices: list[str], told: str) -> None:
    """Each such choice is named."""
    assert told in _problems(word, instead=choices)
    assert _problems(word, instead=choices, rarer="People say it.") == ""


def test_a_reason_that_nothing_needs_is_told() -> None:
    """It would outlive the choice that it was for."""
    assert "no choice is rarer" in _problems("utilise", instead=["use"], rarer="People say it.")
