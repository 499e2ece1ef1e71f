"""Jargon: words that shut people out, judged against the glossary.

Some words want replacing: there is a plainer way to say the same. Others carry meaning and
want explaining, once, where the paper first uses them. A word that the paper only speaks of, as
advice on words does, is left.

Why it matters: people cannot decide together about something that they cannot follow.

Example: "We will utilise the hall." Say instead: "We will use the hall."
"""

from __future__ import annotations

from collections.abc import Iterator

from coprod_language.hits import Hit, Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.language.explained import is_explained, is_introduced
from coprod_language.language.glossed import is_glossed
from coprod_language.language.terms import Match
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.term_hits import hit_for
from coprod_language.settings.audiences import Audience


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; the audience has already chosen the words."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    explained = _explained(analysis)
    seen: set[str] = set()
    for match in analysis.terms:
        entry = match.entry
        if entry.treatment is Treatment.ASK:
            continue
        if entry.treatment is Treatment.EXPLAIN:
            if entry.id in explained or entry.id in seen:
                continue
            seen.add(entry.id)
        elif is_glossed(analysis.scene, match.last, entry.instead):
            continue
        yield hit_for(RULE.slug, match, analysis)


def _explained(analysis: Analysis) -> set[str]:
    """Name the terms that the paper explains at their first use, or their first in a sentence.

    A title may use a term before the first paragraph can say what it means. And the paper may say
    what it means before it uses it: "a break for carers (respite)".
    """
    own = analysis.own_words
    first: dict[str, list[Match]] = {}
    for match in analysis.terms:
        if match.entry.treatment is Treatment.EXPLAIN:
            uses = first.setdefault(match.entry.id, [])
            if not uses or (len(uses) == 1 and _is_heading(uses[0], analysis)):
                uses.append(match)
    explained = {
        id_ for id_, uses in first.items() if any(is_explained(use, analysis, own) for use in uses)
    }
    for mention in analysis.mentions:
        id_ = mention.entry.id
        is_before = id_ in first and mention.first < first[id_][-1].first
        if is_before and id_ not in explained and is_introduced(mention, analysis, own):
            explained.add(id_)
    return explained


def _is_heading(match: Match, analysis: Analysis) -> bool:
    kind = analysis.scene.block(match.first).kind
    return kind in {BlockKind.HEADING, BlockKind.HEADER}


RULE = Rule("jargon", "Words that shut people out, and terms that want explaining", build)
