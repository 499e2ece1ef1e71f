"""Take the words after a term along where the plainer words go around or behind them.

"A needs-led service" becomes "a service based on need", "resubmit it" becomes "send it again",
"sufficiently clear" becomes "clear enough", and "was temporarily closed" "was closed for now".
"""

from __future__ import annotations

from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.after_noun import behind, comes_after_noun, noun_after
from coprod_language.language.scene import Scene
from coprod_language.language.terms import Match

_BEFORE_NOUN: Final = frozenset({"NN", "NNS", "JJ", "VBN"})
_BEFORE_ENOUGH: Final = frozenset({"JJ", "RB", "VBN"})
_BE: Final = frozenset("be is are was were been being".split())
# What may follow such a participle. "Opposed to it" and "sent home" would be torn apart.
_AFTER_PARTICIPLE: Final = frozenset(
    """. , ; : ) and or but by until before after when while because since so during in at
    for""".split()
)
# What is said of the whole sentence, or of how much, stays before the participle.
_STAYS: Final = frozenset({"no doubt", "of course", "that is", "far too", "more than enough"})
_PRONOUNS: Final = frozenset({"it", "them", "him", "me", "us"})
_PARTICLES: Final = frozenset("again apart aside away back down off out together up".split())
# With these most verbs keep together: "look in it", but "build it in".
_SPLIT_FEW: Final = {
    "in": frozenset(
        """build builds built building take takes took taken taking fill fills filled filling bring
        brings brought bringing put puts putting""".split()
    ),
    "on": frozenset("pass passes passed passing take takes took taken taking".split()),
    "over": frozenset("take takes took taken taking hand hands handed handing".split()),
}


def next_is_open(match: Match, scene: Scene) -> bool:
    """Tell whether tags decide if the plainer words go behind what comes next.

    Args:
        match: a term with plainer words to put in its place.
        scene: the document; it needs no tags.
    """
    first_choice = match.entry.instead[0]
    moves = match.entry.part is Part.ADJECTIVE and comes_after_noun(first_choice)
    if match.entry.part is Part.ADVERB:
        moves = first_choice == "enough" or _follows_be(match, first_choice, scene)
    _, end = scene.sentence(match.first)
    return moves and match.last < end and scene.words[match.last].isalpha()


def with_next(match: Match, choices: tuple[str, ...], scene: Scene) -> tuple[tuple[str, ...], int]:
    """Put plainer words and what comes next in their order.

    Args:
        match: a term with plainer words to put in its place.
        choices: the plainer words, in the form that was chosen.
        scene: the document, with tags where `next_is_open` asked for them.

    Returns:
        The choices, and the token after the last of the words that they replace.
    """
    _, end = scene.sentence(match.first)
    if match.last == end or not choices:
        return choices, match.last
    if match.entry.part is Part.ADJECTIVE:
        return _around_noun(match, choices, scene)
    following, tag = scene.texts[match.last], scene.tags[match.last]
    if match.entry.part is Part.VERB and following in _PRONOUNS and any(map(_splits, choices)):
        return tuple(_around(words, following) for words in choices), match.last + 1
    if match.entry.part is Part.ADVERB and choices[0] == "enough" and tag in _BEFORE_ENOUGH:
        return tuple(
            f"{following} {words}" if words == "enough" else f"{words} {following}"
            for words in choices
        ), match.last + 1
    if match.entry.part is Part.ADVERB and _ends_in_participle(match, choices[0], scene):
        return tuple(
            f"{following} {words}" if " " in words else f"{words} {following}" for words in choices
        ), match.last + 1
    return choices, match.last


def _ends_in_participle(match: Match, first_choice: str, scene: Scene) -> bool:
    """Tell "was temporarily closed by them" from "was temporarily given a room"."""
    _, end = scene.sentence(match.first)
    if scene.tags[match.last] != "VBN" or not _follows_be(match, first_choice, scene):
        return False
    return match.last + 1 == end or scene.words[match.last + 1] in _AFTER_PARTICIPLE


def _follows_be(match: Match, first_choice: str, scene: Scene) -> bool:
    """Tell whether an adverb of several words may stand in a passive."""
    is_first = match.first == scene.sentence(match.first)[0]
    is_phrase = " " in first_choice and first_choice not in _STAYS
    return is_phrase and not is_first and scene.words[match.first - 1] in _BE


def _around_noun(
    match: Match, choices: tuple[str, ...], scene: Scene
) -> tuple[tuple[str, ...], int]:
    """Put what comes after its noun behind it.

    Where words around are bound to the noun, what can stand before it comes first.
    """
    if scene.tags[match.last] not in _BEFORE_NOUN or not comes_after_noun(choices[0]):
        return choices, match.last
    noun_end = noun_after(match.first, match.last, scene)
    if noun_end is None:
        return tuple(sorted(choices, key=comes_after_noun)), match.last
    noun, tag = scene.wording(match.last, noun_end), scene.tags[noun_end - 1]
    return tuple(behind(noun, tag, words) for words in choices), noun_end


def _splits(words: str) -> bool:
    """Tell "send again", which goes around "it", from "deal with" and "keep"."""
    verb, _, rest = words.lower().partition(" ")
    return rest in _PARTICLES or verb in _SPLIT_FEW.get(rest, ())


def _around(words: str, pronoun: str) -> str:
    if not _splits(words):
        return f"{words} {pronoun}"
    verb, _, particle = words.partition(" ")
    return f"{verb} {pronoun} {particle}"
