"""Take "more" and "most" along where the plainer words have an ending for them: "stronger"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.language.terms import Match

_ENDINGS: Final = {"more": "JJR", "most": "JJS"}
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
    plain = forms["JJ"]
    is_first = match.first == scene.sentence(match.first)[0]
    more = "" if is_first else scene.words[match.first - 1]
    if more not in _ENDINGS or _serves_two(match.last, more, scene):
        return match.first, plain
    own = forms[_ENDINGS[more]]
    if own[0] == plain[0]:
        return match.first, plain
    pairs = zip(own, plain, strict=True)
    return match.first - 1, tuple(
        ending if ending != words else f"{more} {words}" for ending, words in pairs
    )


def _serves_two(after: int, more: str, scene: Scene) -> bool:
    """Tell "more robust and open" from "more robust and more open"."""
    _, end = scene.sentence(after - 1)
    joins = after < end and scene.words[after] in _AND
    return joins and more not in scene.words[after : min(end, after + _LOOK_AHEAD)]
