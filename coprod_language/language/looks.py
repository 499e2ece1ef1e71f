"""What shows in a word before anybody is asked: how common it is, how long, how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_language.language.frequency import zipf
from coprod_language.language.words import Word

# What to take off the end of a word, and what to put there, to come to its family's word.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
    ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("est", ""), ("ness", ""), ("ment", ""),
    ("ful", ""), ("less", ""),
)  # fmt: skip
_BY_LAST_LETTER = {
    letter: tuple(each for each in _ENDINGS if each[0][-1] == letter)
    for letter in {ending[-1] for ending, _ in _ENDINGS}
}
_DOUBLING = ("ed", "ing", "er")
_STEM = 3  # letters that must be left
_LEARNED = tuple(
    ending + plural
    for ending in """tion sion ity ment ance ence ism ology itis emia osis gram ical ous ive ate ise
    ize ary ory al ic""".split()
    for plural in ("", "s")
)
# Where the lines bend: from a rare word to a rarer one is a smaller step than from a common word
# to a rare one.
_FAMILY_BENDS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
_LETTER_BENDS = (0, 4, 8, 12)


def clues(word: Word) -> list[float]:
    """Give what a judgement of a word is estimated from.

    Args:
        word: the word.

    Returns:
        How common its family is, above each of six bends; how common it is itself; letters,
        above each of four bends; syllables; whether it is on the Dale-Chall list; and whether
        it has a learned ending.
    """
    return [
        *_above(family_zipf(word), _FAMILY_BENDS),
        word.zipf,
        *_above(word.letters, _LETTER_BENDS),
        word.syllables,
        float(word.listed),
        float(has_learned_ending(word.plain)),
    ]


def has_learned_ending(plain: str) -> bool:
    """Tell whether a word ends as learned words do ("-tion", "-itis")."""
    return plain.endswith(_LEARNED)


def family_zipf(word: Word) -> float:
    """Say how common the most common of a word and the words it may be made from is."""
    plain, common = word.plain, word.zipf
    for ending, instead in _BY_LAST_LETTER.get(plain[-1:], ()):
        if not plain.endswith(ending) or len(plain) - len(ending) < _STEM:
            continue
        stem = plain[: -len(ending)] + instead
        common = max(common, zipf(stem))
        if ending in _DOUBLING and not instead and len(stem) > _STEM and stem[-1] == stem[-2]:
            common = max(common, zipf(stem[:-1]))
    return common


def _above(value: float, bends: Sequence[float]) -> list[float]:
    return [value - bend if value > bend else 0.0 for bend in bends]
