"""Long sentences: too much to hold in mind at once.

Why it matters: by the end of a long sentence people have lost its start.

Say instead: two or three sentences, or a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.findings import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_MUCH_TOO_LONG = 1.6


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready with the audience's longest sentence."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        yield from _find(analysis, audience.longest_sentence)

    return BuiltRule(find)


def _find(analysis: Analysis, most: int) -> Iterator[Hit]:
    doc, scene = analysis.doc, analysis.scene
    for first, last in zip(scene.starts, scene.ends, strict=True):
        if last - first <= most:
            continue
        words = sum(1 for word in scene.words[first:last] if word[0].isalnum())
        if words <= most:
            continue
        much = words > most * _MUCH_TOO_LONG
        yield Hit(
            rule=RULE.slug,
            start=doc[first].idx,
            end=doc[last - 1].idx + len(doc[last - 1]),
            message=f"This sentence has {words} words. Split it: up to {most} is easier to follow.",
            severity=Severity.WARNING if much else Severity.SUGGESTION,
        )


RULE = Rule("long-sentence", "Sentences too long to hold in mind", build)
