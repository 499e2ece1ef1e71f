"""Jargon: words that shut people out, judged against the glossary.

Some words want replacing: there is a plainer way to say the same. Others carry meaning and
want explaining, once, where the paper first uses them.

Why it matters: people cannot decide together about something that they cannot follow.

Example: "We will utilise the hall." Say instead: "We will use the hall."
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.findings import Hit, Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.language.explained import is_explained
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.term_hits import hit_for
from coprod_language.settings.audiences import Audience


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; the audience has already chosen the words."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    explained: set[str] = set()
    for match in analysis.terms:
        entry = match.entry
        if entry.treatment is Treatment.ASK:
            continue
        if entry.treatment is Treatment.EXPLAIN:
            if entry.id in explained:
                continue
            explained.add(entry.id)
            if is_explained(match, analysis):
                continue
        yield hit_for(RULE.slug, match, analysis)


RULE = Rule("jargon", "Words that shut people out, and terms that want explaining", build)
