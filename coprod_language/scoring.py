"""What the numbers come to: the scores of a paper, and the verdict for its audience."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from coprod_language.hits import Hit, Severity, Treatment
from coprod_language.language.amount import Amount, per_100_words
from coprod_language.language.analysis import Analysis
from coprod_language.language.ease import TOO_SHORT, Ease, rate_ease
from coprod_language.language.measured import add_up
from coprod_language.language.reach import estimate_reach
from coprod_language.language.readability import score_text
from coprod_language.plurals import counted
from coprod_language.settings.audiences import Audience, round_ease

_NEARLY: Final = 10.0
_FAR: Final = 25.0
_FEW_WORDS: Final = 30
_NO_WORDS: Final = "there are no words"


@dataclass(frozen=True, slots=True)
class Scoring:
    """The numbers of a paper."""

    words: int
    """Words, headings and tables too."""
    sentences: int
    """Sentences of prose."""
    scores: Mapping[str, float | None]
    """Scores by name; None where the text is too short for one."""
    unscored: Mapping[str, str]
    """Why a score is None, by name, in plain words."""
    drivers: Mapping[str, float]
    """What makes it hard, with the points of ease that each costs."""
    verdict: str
    """What it comes to, in a few plain sentences."""


def score(analysis: Analysis, hits: Sequence[Hit], audience: Audience) -> Scoring:
    """Score a paper and say what that means for an audience.

    Args:
        analysis: the paper.
        hits: what the rules found in it.
        audience: who it is for.
    """
    counts = add_up(analysis.measured)
    ease = rate_ease(counts)
    amount = analysis.amount
    jargon = _jargon(hits, amount.words)
    formulas = score_text(counts)
    reasons = dict.fromkeys(_ease_scores(None), TOO_SHORT) | dict.fromkeys(jargon, _NO_WORDS)
    reasons |= formulas.reasons
    scores: dict[str, float | None] = {
        **_ease_scores(ease),
        **formulas.values,
        **jargon,
        "reading_minutes": amount.minutes,
        "slow_reading_minutes": amount.slow_minutes,
    }
    return Scoring(
        words=amount.words,
        sentences=int(counts.sentences),
        scores=scores,
        unscored={name: reasons[name] for name, value in scores.items() if value is None},
        drivers={driver.name: driver.cost for driver in ease.drivers} if ease else {},
        verdict=_verdict(ease, amount, jargon["jargon_per_100_words"], audience),
    )


def _ease_scores(ease: Ease | None) -> dict[str, float | None]:
    reach = estimate_reach(ease.score) if ease else None
    return {
        "ease": ease.score if ease else None,
        "ease_low": ease.low if ease else None,
        "ease_high": ease.high if ease else None,
        "adults_finding_it_hard_low": reach.low if reach else None,
        "adults_finding_it_hard_high": reach.high if reach else None,
    }


def _jargon(hits: Sequence[Hit], words: int) -> dict[str, float | None]:
    """Count words of jargon in 100 words, in all and by what to do about them.

    What is only a suggestion does not count: a plainer word may be a little better, but the
    other shuts nobody out.
    """
    grave = (hit for hit in hits if hit.severity is not Severity.SUGGESTION)
    counts = Counter(hit.treatment for hit in grave if hit.entry is not None)
    shares = {each: per_100_words(counts[each], words) for each in Treatment}
    in_all = counts[Treatment.REPLACE] + counts[Treatment.EXPLAIN]
    return {
        "jargon_per_100_words": per_100_words(in_all, words),
        **{f"{treatment}_per_100_words": share for treatment, share in shares.items()},
    }


def _verdict(ease: Ease | None, amount: Amount, jargon: float | None, audience: Audience) -> str:
    length = counted(amount.words, "word")
    if ease is None:
        missing = "Too short" if amount.words < _FEW_WORDS else "There are too few full sentences"
        return f"{missing} to say how hard it is to read. {length}."
    level = _level(ease.score - audience.least_ease, (jargon or 0) > audience.jargon)
    shown = round_ease(ease.score, audience.least_ease)
    sentences = [
        f"{level} for {audience.title}.",
        f"Ease {shown} out of 100; aim for {audience.least_ease:.0f} or more.",
        f"Most people would put it between {ease.low:.0f} and {ease.high:.0f}.",
        estimate_reach(ease.score).sentence,
        f"{length}, {_minutes(amount.minutes)} to read.",
    ]
    if jargon:
        sentences.append(
            f"{jargon:g} in every 100 words are jargon; aim for {audience.jargon:g} or fewer."
        )
    return " ".join(sentences)


def _level(margin: float, has_much_jargon: bool) -> str:  # noqa: FBT001 - one of two measures
    if margin >= 0:
        return "Too much jargon" if has_much_jargon else "Easy enough to read"
    hard = (
        "A little too hard to read"
        if margin >= -_NEARLY
        else "Too hard to read"
        if margin >= -_FAR
        else "Much too hard to read"
    )
    return f"{hard}, and too much jargon," if has_much_jargon else hard


def _minutes(minutes: float) -> str:
    whole = round(minutes)
    return "about a minute" if whole <= 1 else f"about {whole} minutes"
