"""Choose, of the plainer words, those that may be in the passive.

"Consent was obtained" may become "consent was gained", and "the cost was met" is fine too. But
"the facts were given a false idea of" and "the talk was come before by a film" are no English.
"""

from __future__ import annotations

from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.scene import Scene
from coprod_language.language.terms import Match

_BE: Final = frozenset("be is are was were been being am 's 're".split())
_PARTICLES: Final = frozenset("up down out off in on over back through apart together away".split())
_PREPOSITIONS: Final = frozenset("of for from about to on in with at by into after".split())
_NEVER_PASSIVE: Final = frozenset(
    "agreed become been come cried fallen gone got had lived refused stood".split()
)
_SAID_OF_THINGS: Final = frozenset({"got rid of", "made light of", "made use of", "taken care of"})
_LOOK_BACK: Final = 4


def that_fit_passive(
    match: Match, tag: str, choices: tuple[str, ...], scene: Scene
) -> tuple[str, ...]:
    """Keep the choices that fit, where the term stands in the passive.

    Args:
        match: a term with plainer words to put in its place.
        tag: the form that it has.
        choices: the plainer words in that form.
        scene: the document.

    Returns:
        All of them where none fits: a person may still make something of them.
    """
    if match.entry.part is not Part.VERB or tag != "VBN" or not _follows_be(match, scene):
        return choices
    return tuple(words for words in choices if _may_be_passive(words)) or choices


def _follows_be(match: Match, scene: Scene) -> bool:
    start, _ = scene.sentence(match.first)
    for at in range(match.first - 1, max(start, match.first - _LOOK_BACK) - 1, -1):
        word = scene.words[at]
        if word in _BE:
            return True
        if word not in {"not", "n't", "also", "then", "yet"} and not word.endswith("ly"):
            return False
    return False


def _may_be_passive(words: str) -> bool:
    tokens = words.split(" ")
    if tokens[0] in _NEVER_PASSIVE and words not in _SAID_OF_THINGS:
        return False
    if tokens[:2] == ["made", "people"]:
        # "Rules are made people keep": those who are made to do it stand in the way.
        return False
    hangs = len(tokens) > 2 and tokens[-1] in _PREPOSITIONS  # noqa: PLR2004 - "paid for" is fine
    return not hangs or tokens[1] in _PARTICLES or words in _SAID_OF_THINGS
