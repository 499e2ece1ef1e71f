"""Find what a verb acts on, by words alone: its object, or the subject of a passive."""

from __future__ import annotations

from typing import Final

from coprod_language.language.phrases import Phrases
from coprod_language.language.scene import Scene

# What ends the noun phrase after a verb: another clause, a preposition, a full stop.
_ENDS_PHRASE: Final = frozenset(
    """that which who whom whose when while where because if so but although though unless until
    in on at by for from with to into through across over under between against without within
    during before after since via per as than
    is are was were be been being am has have had do does did will would can could may might
    shall should must cannot
    he she they we you i it there
    . ; : ? ! ( ) [ ] – — …""".split()
)
_BE: Final = frozenset("is are was were be been being get gets got getting isn't aren't".split())
_OBJECT_REACH: Final = 12
_SUBJECT_REACH: Final = 10


def is_acted_on(scene: Scene, first: int, last: int, phrases: Phrases) -> bool:
    """Tell whether one of some phrases stands in what a verb acts on.

    Args:
        scene: the document; it needs no tags.
        first: the first token of the verb.
        last: the token after its last.
        phrases: what to look for.
    """
    return _object_has(scene, last, phrases) or _subject_has(scene, first, last, phrases)


def _object_has(scene: Scene, last: int, phrases: Phrases) -> bool:
    _, end = scene.sentence(last - 1)
    stop = min(end, last + _OBJECT_REACH)
    at = last
    while at < stop and scene.words[at] not in _ENDS_PHRASE:
        at += 1
    return scene.has(last, at, phrases)


def _subject_has(scene: Scene, first: int, last: int, phrases: Phrases) -> bool:
    """Look at what is acted on in "outcomes were delivered" and "outcomes delivered by"."""
    if not scene.words[last - 1].endswith(("ed", "en", "n", "t", "d")) and last - first == 1:
        return False
    start, _ = scene.sentence(first)
    at = first
    while at > start and (scene.words[at - 1].endswith("ly") or scene.words[at - 1] in _BETWEEN_BE):
        at -= 1
    if at == start or scene.words[at - 1] not in _BE:
        return scene.has(max(start, first - 1), first, phrases)
    end = at
    while end > start and scene.words[end - 1] in _AUXILIARY:
        end -= 1
    return scene.has(max(start, end - _SUBJECT_REACH), end, phrases)


_BETWEEN_BE: Final = frozenset(
    "not also now then all both often never always already still".split()
)
_AUXILIARY: Final = _BE | frozenset(
    "will would can could may might shall should must has have had not n't to also".split()
)
