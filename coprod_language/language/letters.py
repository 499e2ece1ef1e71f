"""What it costs to take letters of a short form from one word of a long form."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_NUMBERS: Final = {
    "0": "zero",
    "1": "one first",
    "2": "two second to too ii",
    "3": "three third iii",
    "4": "four fourth for iv",
    "5": "five fifth v",
    "6": "six sixth vi",
    "7": "seven seventh vii",
    "8": "eight eighth viii",
    "9": "nine ninth ix",
    "+": "plus positive",
}
# Letters that stand for a sound or a part of a word.
_SOUNDS: Final = {
    "x": ("ex", "cross", "trans"),
    "q": ("cue",),
    "n": ("in", "en"),
    "&": ("and",),
    "e": ("oe",),
}
_MOST_TAKEN: Final = 6
_START: Final = 0.0
_CAPITAL: Final = 0.2
_NEXT: Final = 0.35
_INSIDE: Final = 0.85
SKIPPED: Final = 1.3
"""Cost of a word that no letter stands for."""
MOST: Final = _INSIDE + SKIPPED
"""Cost from which on a word is no start of a long form."""
IMPOSSIBLE: Final = 1e9
"""Cost of what cannot be."""


@lru_cache(maxsize=65536)
def word_costs(word: str, letters: str) -> tuple[tuple[int, float], ...]:
    """Give the cost of taking the last 1, 2, 3 … letters from one word, where that can be.

    Args:
        word: a word of a long form, as it stands.
        letters: the letters that are left to find, in lower case.

    Returns:
        Pairs of how many letters are taken and what that costs: 0 for a plain initial, rising.
    """
    plain = word.casefold()
    found = []
    for taken in range(1, min(len(letters), _MOST_TAKEN) + 1):
        cost = _take(word, plain, letters[-taken:])
        if cost < IMPOSSIBLE:
            found.append((taken, cost))
    # A short form may keep a word whole: "learning disability partnership (LD Partnership)".
    if len(plain) > _MOST_TAKEN and letters.endswith(plain):
        found.append((len(plain), _START))
    return tuple(found)


def _take(word: str, plain: str, wanted: str) -> float:
    """Give the lowest cost of finding letters in a word, in order, the first at its start."""
    if len(wanted) == 1 and _sounds(plain, wanted):
        return 0.1 if plain[0] != wanted else _START
    start = _START if plain.startswith(wanted[0]) else _inner_start(word, plain, wanted[0])
    at = plain.find(wanted[0])
    if at < 0:
        return IMPOSSIBLE
    cost = start
    for letter in wanted[1:]:
        following = plain.find(letter, at + 1)
        if following < 0 and letter == "x":  # as it sounds: OVX, "ovariectomised"
            following = plain.find("ct", at + 1)
        if following < 0:
            return IMPOSSIBLE
        cost += _letter_cost(word, at, following)
        at = following
    return cost


def _sounds(plain: str, letter: str) -> bool:
    if plain.startswith(letter):
        return True
    if letter in _NUMBERS and plain in _NUMBERS[letter].split():
        return True
    return any(plain.startswith(sound) and plain != sound for sound in _SOUNDS.get(letter, ())) or (
        letter == "&" and plain == "and"
    )


def _inner_start(word: str, plain: str, letter: str) -> float:
    at = plain.find(letter)
    if at > 0 and word[at : at + 1].isupper():
        return _CAPITAL
    return _INSIDE + SKIPPED


def _letter_cost(word: str, at: int, following: int) -> float:
    if word[following : following + 1].isupper():
        return _CAPITAL / 2
    if following == at + 1:
        return _NEXT
    return _INSIDE
