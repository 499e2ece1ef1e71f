"""Jargon: words that shut people out, judged against the glossary.

Some words want replacing: there is a plainer way to say the same. Others carry meaning and
want explaining, once, where the paper first uses them; another term for the same thing wants it
too. A word that the paper only speaks of, as advice on words does, is left.

Why it matters: people cannot decide together about something that they cannot follow.

Example: "We will utilise the hall." Say instead: "We will use the hall."
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from coprod_language.hits import Hit, Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.language.explained import is_explained, is_introduced
from coprod_language.language.glossed import is_glossed, is_said_before
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.terms import Match
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.term_hits import hit_for
from coprod_language.settings.audiences import Audience

_ROOT: Final = 4  # letters


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; the audience has already chosen the words."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    names = _Names(analysis)
    explained = _explained(analysis, names)
    told = _told(analysis)
    seen: set[_Name] = set()
    for match in analysis.terms:
        entry = match.entry
        if entry.treatment is Treatment.ASK:
            continue
        if entry.treatment is Treatment.EXPLAIN:
            name = names.of(match)
            if name in explained or name in seen or names.holds_one_of(match, explained):
                continue
            seen.add(name)
        elif match.first >= told.get(entry.id, len(analysis.scene.words)):
            continue
        yield hit_for(RULE.slug, match, analysis)


_Name = tuple[str, int]


class _Names:
    """Tells the names apart that an entry has: who knows one need not know the other.

    "Youth justice" and "youth offending team" are two names; "commissioning" and "they commission"
    are one, and so are "care plan" and "plan of care".
    """

    def __init__(self, analysis: Analysis) -> None:
        self._words = analysis.scene.words
        self._known: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        self._met: dict[_Name, frozenset[str]] = {}

    def of(self, match: Match) -> _Name:
        """Give the entry and the number of the name that it is met by."""
        roots = _roots(self._words[match.first : match.last])
        known = self._known[match.entry.id]
        for number, other in enumerate(known):
            if roots <= other or other <= roots:
                return match.entry.id, number
        known.append(roots)
        self._met[match.entry.id, len(known) - 1] = roots
        return match.entry.id, len(known) - 1

    def holds_one_of(self, match: Match, explained: AbstractSet[_Name]) -> bool:
        """Tell whether a name has an explained one in it: "to lack mental capacity"."""
        roots = _roots(self._words[match.first : match.last])
        inside = (self._met[name] for name in explained)
        return any(len(other) > 1 and other <= roots for other in inside)


@lru_cache(maxsize=8192)
def _roots(words: tuple[str, ...]) -> frozenset[str]:
    """Give the first letters of each word that tells something, so that its forms are one."""
    telling = [word for word in words if word not in LITTLE_WORDS and word[0].isalnum()]
    return frozenset(word[:_ROOT] for word in telling)


def _explained(analysis: Analysis, names: _Names) -> set[_Name]:
    """Name the terms that the paper explains at their first use, or their first in a sentence.

    A title may use a term before the first paragraph can say what it means. And the paper may say
    what it means before it uses it: "a break for carers (respite)".
    """
    own = analysis.own_words
    first: dict[_Name, list[Match]] = {}
    for match in analysis.terms:
        if match.entry.treatment is Treatment.EXPLAIN:
            uses = first.setdefault(names.of(match), [])
            if not uses or (len(uses) == 1 and _is_heading(uses[0], analysis)):
                uses.append(match)
    explained = {
        name
        for name, uses in first.items()
        if any(is_explained(use, analysis, own) for use in uses)
    }
    for mention in analysis.mentions:
        name = names.of(mention)
        is_before = name in first and mention.first < first[name][-1].first
        if is_before and name not in explained and is_introduced(mention, analysis, own):
            explained.add(name)
    return explained


def _told(analysis: Analysis) -> dict[str, int]:
    """Give where the paper first says plain words for a word that could be replaced.

    From there on its readers know the word: "Low blood sugar (hypoglycaemia) can make you faint".
    """
    scene, own = analysis.scene, analysis.own_words
    told = [
        match
        for match in analysis.terms
        if match.entry.treatment is Treatment.REPLACE
        and (
            is_glossed(scene, match.last, match.entry.instead)
            or is_said_before(scene, match.first, match.entry.instead)
        )
    ]
    told += [
        mention
        for mention in analysis.mentions
        if mention.entry.treatment is Treatment.REPLACE and is_introduced(mention, analysis, own)
    ]
    told.sort(key=lambda each: each.first, reverse=True)
    return {each.entry.id: each.first for each in told}


def _is_heading(match: Match, analysis: Analysis) -> bool:
    kind = analysis.scene.block(match.first).kind
    return kind in {BlockKind.HEADING, BlockKind.HEADER}


RULE = Rule("jargon", "Words that shut people out, and terms that want explaining", build)
