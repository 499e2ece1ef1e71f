"""Find the short forms in a paper, and what the paper says they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_language.glossary.entry import ShortForm
from coprod_language.language.analysis import Analysis
from coprod_language.language.definitions import find_definitions
from coprod_language.language.known_short_forms import Known, split_ending
from coprod_language.language.long_forms import Definition
from coprod_language.language.people_initials import people_initials
from coprod_language.language.short_form_uses import Use, find_uses


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form of a paper with all its places."""

    short: str
    """As it is written, in the singular."""
    uses: tuple[Use, ...]
    """Every place, in order."""
    definitions: tuple[Definition, ...]
    """Where the paper says what it stands for, in order."""
    listed: ShortForm | None
    """What the glossary says of it."""


def find_abbreviations(analysis: Analysis) -> list[Abbreviation]:
    """Find the short forms in a paper.

    Args:
        analysis: the paper.

    Returns:
        In order of their first place.
    """
    scene = analysis.scene
    defined: dict[str, list[Definition]] = {}
    for each in find_definitions(scene.text):
        key, _ = split_ending(scene.text[slice(*each.short)])
        if len(key) > 1:
            defined.setdefault(key, []).append(each)
    known = Known(analysis.lexicon.short_forms, defined, scene)
    people = people_initials(scene, known.listed)
    uses: dict[str, list[Use]] = {}
    for short, use in find_uses(scene, known):
        if short not in people or short in defined:
            uses.setdefault(short, []).append(use)
    return [
        Abbreviation(short, tuple(found), tuple(defined.get(short, ())), known.listed.get(short))
        for short, found in uses.items()
    ]
