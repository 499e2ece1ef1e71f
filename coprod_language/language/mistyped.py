"""Tell what a speller would rather mend than a plain-language editor: typing errors."""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from coprod_language.language.capitals import is_word
from coprod_language.language.frequency import ABSENT, zipf
from coprod_language.language.word_facts import highest_zipf, is_torn_off

_LONGEST: Final = 30
_MUCH_COMMONER: Final = 2.0
_LETTERS: Final = string.ascii_lowercase


@lru_cache(maxsize=8192)
def may_be_mistyped(plain: str) -> bool:
    """Tell whether a speller would rather mend a word than a plain-language editor.

    Args:
        plain: the word in small letters.

    Returns:
        True where no dictionary has the word and nobody else writes it, or it is one letter
        away from a common one, or a part torn off one: "nicate".
    """
    if is_word(plain) or len(plain) > _LONGEST:
        return False
    common = zipf(plain)
    if common == ABSENT or is_torn_off(plain):
        return True
    commonest = highest_zipf([*_one_letter_away(plain)])
    return commonest is not None and commonest >= common + _MUCH_COMMONER


def _one_letter_away(plain: str) -> Iterator[str]:
    for at in range(len(plain) + 1):
        before, after = plain[:at], plain[at:]
        if after:
            yield before + after[1:]
            for letter in _LETTERS:
                yield before + letter + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
