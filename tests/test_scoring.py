from dataclasses import replace

import pytest

from coprod_language.hits import Hit, Severity, Treatment
from coprod_language.scoring import score
from coprod_language.settings.audiences import load_audience
from tests.words import analysis_of, entry_text, glossary_of

_PLAIN = "We meet on Monday at the hall. Bring a friend with you. Tea is free and so is cake. "
_HARD = (
    "Notwithstanding considerable heterogeneity, contemporaneous interdisciplinary methodologies "
    "necessitate comprehensive organisational reconfiguration, institutional accountability "
    "arrangements and epistemological reconsideration throughout implementation. "
)
_GLOSSARY = glossary_of(entry_text("utilise"))


def _jargon(count: int) -> list[Hit]:
    hit = Hit("jargon", 0, 2, "x", Severity.WARNING, entry="utilise", treatment=Treatment.REPLACE)
    return [hit] * count


@pytest.mark.parametrize(
    ("text", "jargon", "verdict"),
    [
        (_PLAIN * 4, 0, "Easy enough to read for the public."),
        (_PLAIN * 4, 9, "Too much jargon for the public."),
        (_HARD * 4, 0, "Much too hard to read for the public."),
        (_HARD * 4, 9, "Much too hard to read, and too much jargon, for the public."),
    ],
)
def test_the_verdict_weighs_ease_and_jargon(text: str, jargon: int, verdict: str) -> None:
    """Short sentences full of jargon still shut people out."""
    scoring = score(analysis_of(_GLOSSARY, text), _jargon(jargon), load_audience("public"))
    assert scoring.verdict.startswith(verdict)


def test_jargon_is_counted_in_100_words_and_by_what_to_do() -> None:
    """Three in 60 words are five in 100."""
    analysis = analysis_of(_GLOSSARY, "One two three four five six. " * 10)
    scores = score(analysis, _jargon(3), load_audience("public")).scores
    assert scores["jargon_per_100_words"] == 5.0
    assert scores["replace_per_100_words"] == 5.0
    assert scores["ask_per_100_words"] == 0.0


def test_a_suggestion_is_not_counted_as_jargon() -> None:
    """A plainer word may be a little better; the other shuts nobody out."""
    analysis = analysis_of(_GLOSSARY, "One two three four five six. " * 10)
    hits = [replace(each, severity=Severity.SUGGESTION) for each in _jargon(3)]
    scores = score(analysis, [*hits, *_jargon(1)], load_audience("public")).scores
    assert scores["jargon_per_100_words"] == pytest.approx(100 / 60, abs=0.1)


def test_a_text_of_two_words_has_no_ease() -> None:
    """A score for it would be nonsense."""
    scoring = score(analysis_of(_GLOSSARY, "Thank you."), [], load_audience("public"))
    assert scoring.scores["ease"] is None
    assert scoring.unscored["ease"] == "it needs 3 words in sentences"
    assert scoring.verdict == "Too short to say how hard it is to read. 2 words."


def test_a_paper_with_no_sentences_is_not_called_short() -> None:
    """A list of names may be long; it is still no prose."""
    scoring = score(analysis_of(_GLOSSARY, *["Tea and cake"] * 40), [], load_audience("public"))
    assert scoring.verdict == (
        "There are too few full sentences to say how hard it is to read. 120 words."
    )


def test_a_paper_with_no_words_is_scored_all_the_same() -> None:
    """Nothing in it is no reason to fail."""
    scoring = score(analysis_of(_GLOSSARY), [], load_audience("public"))
    assert scoring.words == 0
    assert scoring.scores["jargon_per_100_words"] is None
    assert scoring.unscored["jargon_per_100_words"] == "there are no words"


@pytest.mark.parametrize("text", ["", "Thank you.", _PLAIN, _PLAIN * 6])
def test_every_score_that_is_not_given_has_its_reason(text: str) -> None:
    """And no other."""
    scoring = score(analysis_of(_GLOSSARY, *[text] * bool(text)), [], load_audience("public"))
    missing = {name for name, value in scoring.scores.items() if value is None}
    assert set(scoring.unscored) == missing
    assert all(scoring.unscored.values())


def test_the_verdict_says_how_many_adults_would_find_it_hard() -> None:
    """As an estimate with bounds, never as an age."""
    scoring = score(analysis_of(_GLOSSARY, _HARD * 4), [], load_audience("public"))
    low, high = (scoring.scores[f"adults_finding_it_hard_{end}"] for end in ("low", "high"))
    assert f"Our estimate is that {low} to {high} in 100 adults" in scoring.verdict
    assert "age" not in scoring.verdict.split()
