"""Words about people: words that may hurt the people they are about.

There is no single right word. The finding says what people have said they prefer, that views
differ, and who to ask.

Why it matters: a paper that labels people tells them that it was not written with them.

Example: "She suffers from dementia." Say instead: "She has dementia." Better still, ask her.
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.hits import Hit, Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.term_hits import hit_for
from coprod_language.settings.audiences import Audience


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; the audience has already chosen the words."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    for match in analysis.terms:
        if match.entry.treatment is Treatment.ASK:
            yield hit_for(RULE.slug, match, analysis)


RULE = Rule("about-people", "Words that may hurt the people they are about", build)
