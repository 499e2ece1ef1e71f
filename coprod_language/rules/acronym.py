"""Short forms: letters such as "ICB" that stand for words the reader was never told.

It looks for a short form that is never spelled out, or only after it was used; that is spelled
out twice, or spelled out and not used again; and for one that stands for two things. Short
forms that everyone knows are left alone, except in easy read.

Why it matters: people who know the letters read on, and people who do not are shut out. They
seldom ask.

Example: "The ICB will decide." Say instead: "The integrated care board (ICB) will decide."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Final

from coprod_language.glossary.entry import ShortForm
from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.clues import count_clues, near
from coprod_language.language.explained import explains
from coprod_language.language.long_forms import Definition
from coprod_language.language.mentions import is_whole_heading
from coprod_language.language.own_words import OwnWords
from coprod_language.language.same_words import are_same
from coprod_language.language.scene import Scene
from coprod_language.language.short_form_uses import Use
from coprod_language.language.short_forms import Abbreviation, find_abbreviations
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.short_form_hits import (
    SLUG,
    never_spelled_out,
    not_used_again,
    spelled_again,
    two_things,
    used_before,
)
from coprod_language.settings.audiences import Audience

_EASY_READ: Final = "easy-read"
_PROFESSIONAL: Final = "professional"
_ASIDE: Final = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.CAPTION})
_APART: Final = frozenset({BlockKind.TABLE_CELL, BlockKind.NOTE, *_ASIDE})
_NEAR: Final = 6_000
_SURE_CLUES: Final = 2
_BESIDE: Final = 250
_OPENED: Final = re.compile(r"(?P<last>[a-z]{4,})\s\(\Z")
_NAME: Final = re.compile(r"[A-Z][a-z]+(?:,?\s(?:(?:and|of|for|the|in|&)\s)*[A-Z][a-z]+)+")
_CITED: Final = re.compile(r"[)\]]?,?\s\(?(?:19|20)\d\d\b")


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready for an audience."""
    return BuiltRule(partial(_find, like=audience.like))


@dataclass(frozen=True, slots=True)
class _Paper:
    """What the rule knows of a paper."""

    analysis: Analysis
    own: OwnWords
    like: str

    def kind(self, at: Use) -> str:
        return self.analysis.scene.block(at.token).kind


# A number of a charity, a form or a case is no abbreviation: SC123456.
_CODE: Final = re.compile(r"\d{3}")


def _find(analysis: Analysis, *, like: str) -> Iterator[Hit]:
    paper = _Paper(analysis, analysis.own_words, like)
    taken = {at for match in analysis.terms for at in range(match.first, match.last)}
    for each in (_as_used(each, analysis) for each in find_abbreviations(analysis)):
        if not each.uses:
            continue
        if each.listed and _is_known(each.listed, each.uses[0], analysis) and like != _EASY_READ:
            continue
        is_code = each.listed is None and _CODE.search(each.short)
        if is_code or (_is_name(each) and like != _EASY_READ):
            continue
        first = _first_in_prose(each, paper)
        if first.token in taken:
            continue
        yield from _judge(each, first, paper)


def _as_used(each: Abbreviation, analysis: Analysis) -> Abbreviation:
    """Leave out the places that only speak of a short form, as advice on words does."""
    spoken_of, scene = analysis.spoken_of, analysis.scene
    uses = (
        use
        for use in each.uses
        if not spoken_of.holds(use.token, use.token + 1)
        and not (spoken_of.is_advice and is_whole_heading(scene, use.token, use.token + 1))
    )
    return replace(each, uses=tuple(uses))


def _is_known(listed: ShortForm, use: Use, analysis: Analysis) -> bool:
    """Tell whether everyone knows a short form: DNA in cells, but not "DNA", did not attend."""
    if not listed.known or len(listed.stands_for) == 1:
        return listed.known
    around = near(analysis.scene.text, use.start, use.end)
    first, *others = (
        (long.split()[0], count_clues(listed, at, around))
        for at, long in enumerate(listed.stands_for)
    )
    return first[1] > 0 or not any(
        word != first[0] and clues >= _SURE_CLUES for word, clues in others
    )


def _is_name(each: Abbreviation) -> bool:
    """Tell whether people say it as a name and not in letters: Ofsted, Defra."""
    # "R&D" and "S106" have no small letters, but the look of a title all the same.
    return each.listed is not None and each.short.isalpha() and each.short.istitle()


def _first_in_prose(each: Abbreviation, paper: _Paper) -> Use:
    """Give the first use in running text: a title may come before it can be spelled out."""
    prose = (
        use for use in each.uses if paper.kind(use) not in _ASIDE and not paper.own.holds(use.start)
    )
    return next(prose, each.uses[0])


def _judge(each: Abbreviation, first: Use, paper: _Paper) -> Iterator[Hit]:
    scene = paper.analysis.scene
    if not each.definitions:
        if not (_is_explained(each, first, paper) or _is_told_beside(each, first, scene)):
            yield never_spelled_out(each, first, scene, _graver(each, paper))
        return
    other = _other_meaning(each, scene.text)
    if other is not None:
        yield two_things(each, other, scene)
        return
    spelled = each.definitions[0]
    if first.end <= min(spelled.short[0], spelled.long[0]):
        if not (_stands_apart(spelled, paper) or _is_explained(each, first, paper)):
            yield used_before(each, first, spelled, scene, _graver(each, paper))
        return
    again = _told_again(each, paper)
    if again is not None:
        yield spelled_again(each, again, scene)
    if _is_needless(each, first, spelled, paper):
        yield not_used_again(each, spelled, scene)


def _is_told_beside(each: Abbreviation, first: Use, scene: Scene) -> bool:
    """Tell whether the words that a short form stands for have just been said without it."""
    before = scene.text[max(0, first.start - _BESIDE) : first.start]
    longs = each.listed.stands_for if each.listed else ()
    lower = before.lower()
    if any(long.lower() in lower for long in longs) or _has_initials(each.short, before):
        return True
    # A line end may part a name: "… Health and Care Excellence (NICE)".
    opened = _OPENED.search(lower)
    return opened is not None and any(
        len(long.split()) > 1 and long.lower().endswith(opened["last"]) for long in longs
    )


def _has_initials(short: str, before: str) -> bool:
    """Tell whether a name with just these initials has been said: "Networked Data Lab", NDL."""
    names = (name.group().split() for name in _NAME.finditer(before))
    return any(
        "".join(word[0] for word in name if word[0].isupper()).endswith(short) for name in names
    )


def _is_explained(each: Abbreviation, first: Use, paper: _Paper) -> bool:
    listed = each.listed
    names = [each.short, *((*listed.also, listed.id, *listed.stands_for) if listed else ())]
    uses = {each.uses[0], first}
    return any(
        explains(paper.analysis, paper.own, use.token, use.token + 1, names=names) for use in uses
    )


def _stands_apart(spelled: Definition, paper: _Paper) -> bool:
    """Tell whether a definition stands in a table, a note, or a word list of two columns."""
    at = spelled.short[0]
    scene = paper.analysis.scene
    kind = scene.block(bisect_right(scene.offsets, at) - 1).kind
    begin, end = sorted((*spelled.short, *spelled.long))[1:3]
    return kind in _APART or paper.own.holds(at) or "\n\n" in scene.text[begin:end]


def _graver(each: Abbreviation, paper: _Paper) -> Severity:
    is_known = each.listed is not None and each.listed.known
    if is_known or (paper.like == _PROFESSIONAL and each.listed is not None):
        return Severity.SUGGESTION
    return Severity.WARNING


def _told_again(each: Abbreviation, paper: _Paper) -> Definition | None:
    """Find where a short form is spelled out again soon after it was."""
    told = [spelled for spelled in each.definitions if not _stands_apart(spelled, paper)]
    soon = (again for one, again in pairwise(told) if again.short[0] - one.short[0] < _NEAR)
    return next(soon, None)


def _is_needless(each: Abbreviation, first: Use, spelled: Definition, paper: _Paper) -> bool:
    """Tell whether a short form is given and not used again."""
    is_known = each.listed is not None and each.listed.known
    return (
        len(each.uses) == 1
        and not is_known
        and not _stands_apart(spelled, paper)
        and not _CITED.match(paper.analysis.scene.text, first.end)
    )


def _other_meaning(each: Abbreviation, text: str) -> Definition | None:
    """Find a definition that gives another long form than the first."""
    said = text[slice(*each.definitions[0].long)]
    for other in each.definitions[1:]:
        if not are_same(said, text[slice(*other.long)]):
            return other
    return None


RULE = Rule(SLUG, "Short forms that the paper does not spell out", build)
