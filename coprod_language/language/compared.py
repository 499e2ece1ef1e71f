"""Fit plainer words to the "more" or "highly" before them.

"More robust" becomes "stronger". "Highly meticulous" becomes "highly careful": of two words that
say how much, "very" goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.language.terms import Match

_ENDINGS: Final = {"more": "JJR", "most": "JJS"}
_HOW_MUCH: Final = _ENDINGS.keys() | frozenset(
    """as deeply equally especially extremely fairly highly how hugely increasingly incredibly less
    massively particularly quite rather really so too very""".split()
)
_SAYS_HOW_MUCH: Final = frozenset({"very", "too", "far", "most", "quite"})
_NEEDS_IT: Final = frozenset({"much", "many", "little"})
_AND: Final = frozenset({"and", "or", ","})
_LOOK_AHEAD: Final = 4


def compared(
    match: Match, scene: Scene, forms: Mapping[str, tuple[str, ...]]
) -> tuple[int, tuple[str, ...]]:
    """Give the first token of the span, and the choices in the form that it asks for.

    Args:
        match: an adjective with plainer words to put in its place.
        scene: the document.
        forms: the plainer words by tag.
    """
    is_first = match.first == scene.sentence(match.first)[0]
    more = "" if is_first else scene.words[match.first - 1]
    if more not in _HOW_MUCH:
        return match.first, forms["JJ"]
    plain = tuple(map(_without_how_much, forms["JJ"]))
    if more not in _ENDINGS or _serves_two(match.last, more, scene):
        return match.first, plain
    own = tuple(map(_without_how_much, forms[_ENDINGS[more]]))
    if own[0] == plain[0]:
        return match.first, plain
    pairs = zip(own, plain, strict=True)
    return match.first - 1, tuple(
        ending if ending != words else f"{more} {words}" for ending, words in pairs
    )


def _without_how_much(words: str) -> str:
    """Make "far too high" into "high", as in "increasingly high"."""
    first, _, rest = words.partition(" ")
    if first not in _SAYS_HOW_MUCH or not rest or rest in _NEEDS_IT:
        return words
    return _without_how_much(rest)


def _serves_two(after: int, more: str, scene: Scene) -> bool:
    """Tell "more robust and open" from "more robust and more open"."""
    _, end = scene.sentence(after - 1)
    joins = after < end and scene.words[after] in _AND
    return joins and more not in scene.words[after : min(end, after + _LOOK_AHEAD)]
