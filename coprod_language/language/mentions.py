"""Tell words that are spoken of, or stand apart, from words that do their work in a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from coprod_language.language.names import has_capital
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind

_QUOTES: Final = frozenset("\"'“”‘’«»`")
_LEADS: Final = frozenset({"to", "of", "that", "for"})
_STOPS: Final = frozenset(", . : ; ( ) – — - / ? !".split())
_LEAST_LETTERS: Final = 2
_NEIGHBOURS: Final = 2
# What may stand between a bracket and the term that names what was said before it.
_LEADS_IN: Final = frozenset(
    """the a an your our or also sometimes often usually commonly previously formerly medically
    called known as named""".split()
)
_NAMES_A_WORD: Final = frozenset({"word", "term", "phrase", "label", "expression"})
_POINTS_AT_ONE: Final = frozenset({"the", "this", "that", "a", "our"})
_AUTHOR: Final = re.compile(
    r"[\W\d]*[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\s(?:[A-Z]\.?[ -]?){1,3}(?:[,;(&]|\sand\s|(?<=\.))"
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d[a-z]?(?!\d)")
_NEAR_START: Final = 400
# "Self-reliance" is not reliance, and a co-pilot is no pilot.
_MAKES_ANOTHER_WORD: Final = frozenset({"self", "co", "de", "pre"})


def is_mention(scene: Scene, first: int, last: int) -> bool:
    """Tell whether words are spoken of, not used: alone in quotation marks or a heading.

    Alone in brackets they name what the words before have just said: "piles (haemorrhoids)",
    "the lining of the nose (also known as the mucous membrane)".

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.
    """
    if is_whole_heading(scene, first, last):
        return True
    if first == 0 or last >= len(scene.words):
        return False
    if is_in_quotes(scene, first, last):
        return True
    return scene.words[last] == ")" and is_in_brackets(scene, first)


def is_in_quotes(scene: Scene, first: int, last: int) -> bool:
    """Tell whether words stand alone in quotation marks.

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.
    """
    inside = first > 0 and last < len(scene.words)
    return inside and scene.words[first - 1] in _QUOTES and scene.words[last] in _QUOTES


def is_in_brackets(scene: Scene, first: int) -> bool:
    """Tell whether a bracket opens before a token, with no more between than "also known as".

    Args:
        scene: the document.
        first: index of the token.
    """
    at = first - 1
    while at > 0 and scene.words[at] in _LEADS_IN:
        at -= 1
    return at > 0 and scene.words[at] == "("


def is_half_of_another(scene: Scene, first: int) -> bool:
    """Tell whether words are the second half of a word that means something else: "self-reliance".

    Args:
        scene: the document.
        first: the first token.
    """
    if first < _NEIGHBOURS or scene.words[first - 1] != "-":
        return False
    return (
        scene.words[first - 2] in _MAKES_ANOTHER_WORD
        and scene.end(first - 2) == scene.offsets[first] - 1
    )


def is_called_a_word(scene: Scene, first: int) -> bool:
    """Tell whether "the word", "this term" or the like comes right before a token.

    Args:
        scene: the document.
        first: index of the token.
    """
    return (
        first > 1
        and scene.words[first - 1] in _NAMES_A_WORD
        and scene.words[first - 2] in _POINTS_AT_ONE
    )


def is_whole_heading(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a heading is these words and nothing else, as in a list of terms.

    Args:
        scene: the document.
        first: index of the first token of the words.
        last: index of the token after them.
    """
    if scene.sentence(first) != (first, last):
        return False
    block = scene.block(first)
    return (block.first, block.last) == (first, last) and block.kind is BlockKind.HEADING


def stands_apart(scene: Scene, first: int, last: int) -> bool:
    """Tell whether words may be spoken of, so that a person must look before they change.

    That is so for a capital that makes a set term of them ("the Proviso"); for a list item or a
    cell that is these words and nothing else, as in a table of words to avoid; in a run of words
    from A to Z; in a phrase that breaks off, as in "in order to: say to"; in half of a compound,
    such as "non-mainly"; where a short form follows, as in "myocardial infarction (MI)"; and in
    the title of somebody's paper: "Smith J, Jones K (2012) Elucidating the causes of …".

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.
    """
    block = scene.block(first)
    others = (*scene.texts[block.first : first], *scene.texts[last : block.last])
    is_alone = not any(char.isalnum() for text in others for char in text)
    return (
        is_alone
        or has_capital(scene, first, last) is True
        or _is_broken_off(scene, first, last)
        or _is_compound(scene, first, last)
        or _is_in_word_list(scene, first, last)
        or _has_short_form(scene, last)
        or _is_reference(scene.text[block.start : block.end])
    )


def _is_reference(block: str) -> bool:
    """Tell an entry of a reference list by the author that it starts with, and its year."""
    return _AUTHOR.match(block) is not None and _YEAR.search(block, 0, _NEAR_START) is not None


def _is_broken_off(scene: Scene, first: int, last: int) -> bool:
    """Tell a phrase that lacks what it leads up to: "in order to: say to"."""
    _, end = scene.sentence(first)
    leads = last - first > 1 and scene.words[last - 1] in _LEADS
    return leads and (last >= end or scene.words[last] in _STOPS)


def _is_compound(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a hyphen ties words to their neighbour: "non-predominantly"."""
    start, end = scene.offsets[first], scene.end(last - 1)
    return "-" in {scene.text[start - 1 : start], scene.text[end : end + 1]}


def _is_in_word_list(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a word stands in A to Z order between two words on each side."""
    around = scene.words[max(0, first - _NEIGHBOURS) : last + _NEIGHBOURS]
    in_order = all(one < other and one[0] == other[0] for one, other in pairwise(around))
    return in_order and len(around) > 2 * _NEIGHBOURS


def _has_short_form(scene: Scene, last: int) -> bool:
    following = scene.texts[last : last + 2]
    if len(following) < len("(") + 1 or following[0] != "(":
        return False
    short = following[1]
    return sum(map(str.isupper, short)) >= _LEAST_LETTERS and short.isalpha()
