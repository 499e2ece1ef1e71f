"""Amount: too much to digest.

A paper is also hard to take part in where there is too much of it: more words than people can
read before a meeting, no headings to find the way by, no short summary to start from.

Why it matters: people with little time or energy are shut out first.

Say instead: less. Put the rest where those who want it can find it.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.hits import Hit, Severity
from coprod_language.language.amount import Unheaded
from coprod_language.language.analysis import Analysis
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready with the longest paper that the audience can be asked to read."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        amount = analysis.amount
        if amount.words > audience.most_words:
            yield _note(
                f"The paper has {amount.words:,} words, which take {amount.minutes:.0f} minutes to "
                f"read, or {amount.slow_minutes:.0f} for a slow reader. Up to "
                f"{audience.most_words:,} is fair to ask of {audience.title}."
            )
        if amount.summary is False:
            yield _note(
                f"The paper has {amount.words:,} words and does not open with a summary. "
                "Put the main points in a few sentences at the top."
            )
        for stretch in amount.unheaded:
            yield _unheaded(stretch, analysis)

    return BuiltRule(find)


def _note(message: str) -> Hit:
    return Hit(rule=RULE.slug, start=None, end=None, message=message, severity=Severity.SUGGESTION)


def _unheaded(stretch: Unheaded, analysis: Analysis) -> Hit:
    block = analysis.scene.blocks[stretch.first]
    return Hit(
        rule=RULE.slug,
        start=block.start,
        end=block.end,
        message=(
            f"From here on {stretch.words:,} words follow with no heading. A heading every 300 "
            "words or so helps people find their place."
        ),
        severity=Severity.SUGGESTION,
    )


RULE = Rule("amount", "Too much to read: length, headings, a summary", build)
