"""Choose, of the plainer words, those that may stand before a noun.

"An accelerated plan" may become "a faster plan" or "a sped-up plan", but never "a paid from an
earlier date plan". "Noise abatement powers" may become "noise control powers", but never "noise
bringing to an end powers".
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.scene import Scene
from coprod_language.language.tag_choice import describes_noun, may_describe
from coprod_language.language.terms import Match

_PARTICLES: Final = frozenset("up down out off in on over back through apart together".split())
_NOUNS: Final = frozenset({"NN", "NNS"})
_ASKS_ON_WHAT: Final = frozenset(
    """acted agreed aimed believed called decided depended dealt focused insisted lived looked
    relied worked""".split()
)
# Words that open something that comes after a noun: "people who benefit", "way of working".
_AFTER_A_NOUN: Final = frozenset(
    """of for in on at to by from with about against between into over who whom whose what which
    that how why where when whether it them together""".split()
)


def before_noun_is_open(match: Match, choices: tuple[str, ...], scene: Scene) -> bool:
    """Tell whether tags decide which of the choices fit.

    Args:
        match: a term with plainer words to put in its place.
        choices: the plainer words, in one of their forms.
        scene: the document; it needs no tags.
    """
    if _fitting(match.entry.part, choices) in {(), choices}:
        return False
    if match.entry.part is Part.VERB:
        return may_describe(match, scene)
    return match.entry.part is Part.NOUN and _is_followed(match, scene)


def that_fit_before_noun(match: Match, choices: tuple[str, ...], scene: Scene) -> tuple[str, ...]:
    """Keep the choices that fit, where the term stands before a noun that it tells more about.

    Args:
        match: a term with plainer words to put in its place.
        choices: the plainer words, in the form that was chosen.
        scene: the document, with tags where `before_noun_is_open` asked for them.

    Returns:
        All of them where none fits: a person may still make something of them.
    """
    if match.entry.part is Part.VERB:
        stands_before = describes_noun(match, scene)
    elif match.entry.part is Part.NOUN:
        stands_before = _is_followed(match, scene) and _is_compound(match, scene)
    else:
        stands_before = False
    return (_fitting(match.entry.part, choices) or choices) if stands_before else choices


def _is_followed(match: Match, scene: Scene) -> bool:
    _, end = scene.sentence(match.first)
    return match.last < end and scene.texts[match.last].isalpha()


def _is_compound(match: Match, scene: Scene) -> bool:
    """Tell "abatement powers" from "the abatement" and "the abatements people want"."""
    # The tagger takes a rare noun before another for an adjective.
    return scene.tags[match.last - 1] in {"NN", "JJ"} and scene.tags[match.last] in _NOUNS


@lru_cache(maxsize=8192)
def _fitting(part: Part, choices: tuple[str, ...]) -> tuple[str, ...]:
    if part is Part.NOUN:
        return tuple(each for each in choices if _may_stand(each.split(" ")))
    return tuple(fitting for each in choices if (fitting := _as_adjective(each)))


def _may_stand(tokens: list[str]) -> bool:
    """Tell "constant improvement" from "way of working" and "getting better all the time"."""
    is_doing = len(tokens) > 2 and tokens[0].endswith("ing")  # noqa: PLR2004
    return not is_doing and not _AFTER_A_NOUN & set(tokens)


def _as_adjective(words: str) -> str:
    """Join a verb to its particle: "sped-up". Give nothing where more follows."""
    verb, _, rest = words.partition(" ")
    if not rest:
        return verb
    # "Sped-up" is said of a thing; "focused-on" leaves out on what.
    return f"{verb}-{rest}" if rest in _PARTICLES and verb not in _ASKS_ON_WHAT else ""
