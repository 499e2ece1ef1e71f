"""Word what the acronym rule says of a short form, and offer its long form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from coprod_language.glossary.entry import ShortForm
from coprod_language.hits import Hit, Severity, Suggestion
from coprod_language.language.clues import has_clue, near
from coprod_language.language.long_forms import Definition
from coprod_language.language.readings import choose_readings, spell_out
from coprod_language.language.scene import Scene
from coprod_language.language.short_form_uses import Use
from coprod_language.language.short_forms import Abbreviation

SLUG: Final = "acronym"
"""Slug of the rule that says it."""
_FEW_LETTERS: Final = 4
_BRACKETS: Final = frozenset(")]")


def never_spelled_out(each: Abbreviation, first: Use, scene: Scene, severity: Severity) -> Hit:
    """Say that a short form is never spelled out.

    Args:
        each: the short form.
        first: its first use in running text.
        scene: the paper.
        severity: how much it matters.
    """
    listed = each.listed
    readings = choose_readings(listed, first, scene) if listed else ()
    worded = [
        spell_out(each.short, long, first, scene, in_full=len(each.uses) == 1) for long in readings
    ]
    start = min((at for at, _ in worded), default=first.start)
    return _hit(
        each,
        (start, first.end + len(first.tail)),
        f"“{each.short}” is never spelled out. {_advice(each, first, readings, scene)}",
        severity,
        suggestions=tuple(choice for at, choice in worded if at == start),
        explanation=listed.means if listed and readings == listed.stands_for[:1] else None,
    )


def used_before(
    each: Abbreviation, first: Use, spelled: Definition, scene: Scene, severity: Severity
) -> Hit:
    """Say that a short form is used before it is spelled out.

    Args:
        each: the short form.
        first: its first use in running text.
        spelled: where it is spelled out.
        scene: the paper.
        severity: how much it matters.
    """
    long = scene.text[slice(*spelled.long)]
    start, choice = spell_out(each.short, long, first, scene, in_full=False)
    return _hit(
        each,
        (start, first.end + len(first.tail)),
        f"“{each.short}” is used here before it is spelled out further on. "
        f"Say “{long}” here, the first time.",
        severity,
        suggestions=(choice,),
    )


def spelled_again(each: Abbreviation, again: Definition, scene: Scene) -> Hit:
    """Say that a short form is spelled out a second time.

    Args:
        each: the short form.
        again: where it is spelled out once more.
        scene: the paper.
    """
    start, end = min(again.long[0], again.short[0]), max(again.long[1], again.short[1])
    end += scene.text[end : end + 1] in _BRACKETS
    return _hit(
        each,
        (start, end),
        f"“{each.short}” has been spelled out already. From then on use one of the two.",
        Severity.SUGGESTION,
    )


def not_used_again(each: Abbreviation, spelled: Definition, scene: Scene) -> Hit:
    """Say that a short form is spelled out for nothing.

    Args:
        each: the short form.
        spelled: where it is spelled out.
        scene: the paper.
    """
    long = scene.text[slice(*spelled.long)]
    return _hit(
        each,
        spelled.short,
        f"“{each.short}” is spelled out here and not used again. “{long}” by itself is enough.",
        Severity.SUGGESTION,
    )


def two_things(each: Abbreviation, other: Definition, scene: Scene) -> Hit:
    """Say that a short form stands for two things.

    Args:
        each: the short form.
        other: where it is spelled out as something else.
        scene: the paper.
    """
    longs = [scene.text[slice(*each.definitions[0].long)], scene.text[slice(*other.long)]]
    return _hit(
        each,
        other.short,
        f"“{each.short}” stands for two things in this paper: {_either(longs, word='and')}. "
        "Write one of them in full each time.",
        Severity.WARNING,
    )


def _advice(each: Abbreviation, first: Use, readings: Sequence[str], scene: Scene) -> str:
    if each.listed is None:
        return "Write what it stands for the first time, with the short form in brackets."
    if len(readings) > 1:
        return f"It may stand for {_either(readings)}. Say which the first time."
    if len(each.short) <= _FEW_LETTERS and not _is_borne_out(each.listed, first, scene):
        return f"If it stands for “{readings[0]}”, say so the first time."
    return f"Say “{readings[0]}” the first time."


def _is_borne_out(listed: ShortForm, first: Use, scene: Scene) -> bool:
    """Tell whether the words around a short form speak for what the glossary says of it.

    Few letters stand for many things, more than any list has.
    """
    return has_clue(listed, near(scene.text, first.start, first.end))


def _either(choices: Sequence[str], *, word: str = "or") -> str:
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
        rule=SLUG,
        start=span[0],
        end=span[1],
        message=message,
        severity=severity,
        entry=each.listed.id if each.listed else None,
        suggestions=suggestions,
        explanation=explanation,
    )
