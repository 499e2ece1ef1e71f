"""Choose "a" or "an" by the sound of the word after it."""

from __future__ import annotations

import re
from typing import Final

ARTICLES: Final = frozenset({"a", "an"})

# Spelt with a vowel, spoken with a consonant: a university, a European, a one-off.
_VOWEL_BUT_A: Final = re.compile(
    r"(?:eu|ew|oneself$|one(?:s|-\w+|\b)|once|ouija|u(?:ni(?!n|m[^aeo]|d|v[ao])|na?nim|biqu|kr|se\b|se[dsrf]|sing"
    r"|s(?:u|age|ab)|t(?:il|en|op|er)|ro|ri[nc]|re[at]|ra\w|gand|f[o]|tah|\.?k\b|\.?s\b|\.n\b))",
)
# Spelt with a consonant, spoken with a vowel: an hour, an heir, an MP.
_CONSONANT_BUT_AN: Final = re.compile(r"(?:hour|heir|heirloom|honest|honou?r|hors d)")
_LETTERS_WITH_AN: Final = frozenset("AEFHILMNORSX")
# Short forms spoken as words: a NICE guideline, a SEND review.
_SPOKEN: Final = re.compile(r"[B-DF-HJ-NP-TV-Z]?[AEIOU][A-Z]*[AEIOU]?[A-Z]*$")
_EIGHT: Final = re.compile(r"(?:8|11|18)(?:\D|$|\d{3}(?:\D|$)|,)|8\d")


def article_for(words: str) -> str:
    """Give the article that fits before words.

    Args:
        words: what comes after the article; not empty.

    Returns:
        ``a`` or ``an``.
    """
    word = re.split(r"[\s/]", words.lstrip("\"'“‘(["), maxsplit=1)[0]
    return "an" if _starts_with_vowel_sound(word) else "a"


def _starts_with_vowel_sound(word: str) -> bool:
    if not word:
        return False
    if word[0].isdigit():
        return bool(_EIGHT.match(word))
    if _is_spelled_out(word):
        return word[0] in _LETTERS_WITH_AN
    lower = word.lower()
    if lower[0] in "aeiou":
        return not _VOWEL_BUT_A.match(lower)
    return bool(_CONSONANT_BUT_AN.match(lower))


def _is_spelled_out(word: str) -> bool:
    """Tell whether a word is said letter by letter, as "MP" is and "NICE" is not."""
    letters = re.match(r"[A-Z]+", word)
    if not letters or len(letters.group()) != len(re.split(r"[^A-Za-z]|s$", word)[0]):
        return False
    capitals = letters.group()
    if len(capitals) == 1:
        return True
    return not (len(capitals) > 3 and _SPOKEN.fullmatch(capitals))  # noqa: PLR2004 - four letters
