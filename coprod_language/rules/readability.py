"""Readability: how hard the whole paper is, and its hardest sentences.

The score is the project's own ease score, from 0 (very hard) to 100 (very easy). `docs/scores.md`
says what it is made of and how well it agrees with people.

Why it matters: a paper that only some of the group can read is decided on by only some of it.

Say instead: shorter sentences and everyday words. The finding says which of them costs most.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.ease import Driver, Ease, rate_ease
from coprod_language.language.hard_places import hardest_sentences
from coprod_language.language.measured import add_up
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience, round_ease

_COSTLY: Final = 3.0
_FAR_BELOW: Final = 15.0
# What the usual formulas were made on. Of fewer words, one long one decides.
_ENOUGH_WORDS: Final = 100


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready with the ease that the audience needs."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        ease = rate_ease(add_up(analysis.measured))
        if ease is not None and ease.score < audience.least_ease:
            yield _whole_paper(ease, audience, words=analysis.amount.words)
        yield from _hardest(analysis, audience)

    return BuiltRule(find)


def _whole_paper(ease: Ease, audience: Audience, *, words: int) -> Hit:
    # Nine in ten people would put it below what the audience needs: then it is no mere matter
    # of taste.
    is_certain = ease.high < audience.least_ease
    is_likely = words >= _ENOUGH_WORDS
    costs = [_cost(driver) for driver in ease.drivers if driver.cost >= _COSTLY]
    because = f" {_sentence(costs)}" if costs else ""
    return Hit(
        rule=RULE.slug,
        start=None,
        end=None,
        message=(
            f"The paper is too hard to read for {audience.title}: ease "
            f"{round_ease(ease.score, audience.least_ease)} out of 100, and it needs "
            f"{audience.least_ease:.0f}.{because}"
        ),
        severity=_severity(is_certain=is_certain, is_likely=is_likely),
    )


def _severity(*, is_certain: bool, is_likely: bool) -> Severity:
    if is_certain:
        return Severity.ERROR
    return Severity.WARNING if is_likely else Severity.SUGGESTION


def _cost(driver: Driver) -> str:
    return f"{driver.name} cost {driver.cost:.0f}"


def _sentence(costs: list[str]) -> str:
    listed = ", ".join(costs)
    return f"Of the points it lost, {listed}."


def _hardest(analysis: Analysis, audience: Audience) -> Iterator[Hit]:
    below = max(audience.least_ease - _FAR_BELOW, 0.0)
    found = hardest_sentences(analysis.measured, analysis.scene.text, below=below)
    for sentence in found:
        reason = f": {sentence.reason}" if sentence.reason else ""
        yield Hit(
            rule=RULE.slug,
            start=sentence.start,
            end=sentence.end,
            message=(
                "This is one of the hardest sentences in the paper, at "
                f"{sentence.score:.0f} out of 100{reason}."
            ),
            severity=Severity.SUGGESTION,
        )


RULE = Rule("readability", "How hard the paper is to read, and its hardest sentences", build)
