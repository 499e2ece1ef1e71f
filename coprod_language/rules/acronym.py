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
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from coprod_language.findings import Hit, Severity, Suggestion
from coprod_language.glossary.entry import ShortForm
from coprod_language.language.analysis import Analysis
from coprod_language.language.clues import has_clue, near
from coprod_language.language.explained import explains
from coprod_language.language.long_forms import Definition
from coprod_language.language.own_words import OwnWords
from coprod_language.language.readings import choose_readings, spell_out
from coprod_language.language.same_words import are_same
from coprod_language.language.short_form_uses import Use
from coprod_language.language.short_forms import Abbreviation, find_abbreviations
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_EASY_READ: Final = "easy-read"
_PROFESSIONAL: Final = "professional"
_ASIDE: Final = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.CAPTION})
_APART: Final = frozenset({BlockKind.TABLE_CELL, BlockKind.NOTE, *_ASIDE})
_NEAR: Final = 6_000
_FEW_LETTERS: Final = 4
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
    for each in find_abbreviations(analysis):
        if each.listed and each.listed.known and like != _EASY_READ:
            continue
        if _CODE.search(each.short):
            continue
        first = _first_in_prose(each, paper)
        if first.token in taken:
            continue
        yield from _judge(each, first, paper)


def _first_in_prose(each: Abbreviation, paper: _Paper) -> Use:
    """Give the first use in running text: a title may come before it can be spelled out."""
    prose = (
        use for use in each.uses if paper.kind(use) not in _ASIDE and not paper.own.holds(use.start)
    )
    return next(prose, each.uses[0])


def _judge(each: Abbreviation, first: Use, paper: _Paper) -> Iterator[Hit]:
    if not each.definitions:
        if not _is_explained(each, first, paper):
            yield _never(each, first, paper)
        return
    text = paper.analysis.scene.text
    other = _other_meaning(each, text)
    if other is not None:
        yield _two_things(each, other, paper)
        return
    spelled = each.definitions[0]
    if first.end <= min(spelled.short[0], spelled.long[0]):
        if not (_stands_apart(spelled, paper) or _is_explained(each, first, paper)):
            yield _before(each, first, spelled, paper)
        return
    yield from _twice(each, paper)
    if len(each.uses) == 1 and not _stands_apart(spelled, paper):
        yield from _unused(each, first, spelled, paper)


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


def _never(each: Abbreviation, first: Use, paper: _Paper) -> Hit:
    scene, listed = paper.analysis.scene, each.listed
    readings = choose_readings(listed, first, scene) if listed else ()
    worded = [
        spell_out(each.short, long, first, scene, in_full=len(each.uses) == 1) for long in readings
    ]
    start = min((at for at, _ in worded), default=first.start)
    kept = tuple(choice for at, choice in worded if at == start)
    if listed is None:
        advice = "Write what it stands for the first time, with the short form in brackets."
    elif len(readings) > 1:
        advice = f"It may stand for {_either(readings)}. Say which the first time."
    elif len(each.short) <= _FEW_LETTERS and not _is_borne_out(listed, first, paper):
        advice = f"If it stands for “{readings[0]}”, say so the first time."
    else:
        advice = f"Say “{readings[0]}” the first time."
    return _hit(
        each,
        (start, first.end + len(first.tail)),
        f"“{each.short}” is never spelled out. {advice}",
        _graver(each, paper),
        suggestions=kept,
        explanation=listed.means if listed else None,
    )


def _is_borne_out(listed: ShortForm, first: Use, paper: _Paper) -> bool:
    """Tell whether the words around a short form speak for what the glossary says of it.

    Few letters stand for many things, more than any list has.
    """
    return has_clue(listed, near(paper.analysis.scene.text, first.start, first.end))


def _graver(each: Abbreviation, paper: _Paper) -> Severity:
    is_known = each.listed is not None and each.listed.known
    if is_known or (paper.like == _PROFESSIONAL and each.listed is not None):
        return Severity.SUGGESTION
    return Severity.WARNING


def _before(each: Abbreviation, first: Use, spelled: Definition, paper: _Paper) -> Hit:
    scene = paper.analysis.scene
    long = scene.text[slice(*spelled.long)]
    plain = Use(first.start, first.end, first.tail, first.token)
    start, choice = spell_out(each.short, long, plain, scene, in_full=False)
    return _hit(
        each,
        (start, first.end + len(first.tail)),
        f"“{each.short}” is used here before it is spelled out further on. "
        f"Say “{long}” here, the first time.",
        _graver(each, paper),
        suggestions=(choice,),
    )


def _twice(each: Abbreviation, paper: _Paper) -> Iterator[Hit]:
    told = [spelled for spelled in each.definitions if not _stands_apart(spelled, paper)]
    for one, again in pairwise(told):
        if again.short[0] - one.short[0] < _NEAR:
            start, end = min(again.long[0], again.short[0]), max(again.long[1], again.short[1])
            end += paper.analysis.scene.text[end : end + 1] in {")", "]"}
            yield _hit(
                each,
                (start, end),
                f"“{each.short}” has been spelled out already. From then on use one of the two.",
                Severity.SUGGESTION,
            )
            return


def _unused(each: Abbreviation, first: Use, spelled: Definition, paper: _Paper) -> Iterator[Hit]:
    text = paper.analysis.scene.text
    is_known = each.listed is not None and each.listed.known
    if is_known or _CITED.match(text, first.end):
        return
    long = text[slice(*spelled.long)]
    yield _hit(
        each,
        spelled.short,
        f"“{each.short}” is spelled out here and not used again. “{long}” by itself is enough.",
        Severity.SUGGESTION,
    )


def _other_meaning(each: Abbreviation, text: str) -> Definition | None:
    """Find a definition that gives another long form than the first."""
    said = text[slice(*each.definitions[0].long)]
    for other in each.definitions[1:]:
        if not are_same(said, text[slice(*other.long)]):
            return other
    return None


def _two_things(each: Abbreviation, other: Definition, paper: _Paper) -> Hit:
    text = paper.analysis.scene.text
    longs = [text[slice(*each.definitions[0].long)], text[slice(*other.long)]]
    return _hit(
        each,
        other.short,
        f"“{each.short}” stands for two things in this paper: {_either(longs, word='and')}. "
        "Write one of them in full each time.",
        Severity.WARNING,
    )


def _either(choices: tuple[str, ...] | list[str], *, word: str = "or") -> str:
    quoted = [f"“{choice}”" for choice in choices]
    return f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"


def _hit(
    each: Abbreviation,
    span: tuple[int, int],
    message: str,
    severity: Severity,
    *,
    suggestions: tuple[Suggestion, ...] = (),
    explanation: str | None = None,
) -> Hit:
    return Hit(
        rule=RULE.slug,
        start=span[0],
        end=span[1],
        message=message,
        severity=severity,
        entry=each.listed.id if each.listed else None,
        suggestions=suggestions,
        explanation=explanation,
    )


RULE = Rule("acronym", "Short forms that the paper does not spell out", build)
