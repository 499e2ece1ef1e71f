"""British words in their American spelling, of which the list of how common words are has more."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from coprod_language.language.frequency import zipf

_SWAPS: Final = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(?=(?:e[drs]?|ers|ing|able|ations?|ational(?:ly)?)$)", "iz"),
        (r"ys(?=(?:e[drs]?|ers|ing)$)", "yz"),
        (r"(?<=[a-z])our(?=$|s$|ed$|ing$|ite|able|al|ful|less|y$|er|ist|is)", "or"),
        (r"ae|oe", "e"),
        (r"oeuvre", "euver"),
        (r"(?<=[a-z][aeiou])ll(?=(?:ed|er|ers|ing|ings|ous|y)$)", "l"),
        (r"(?<=[a-z][aeiou])l(?=(?:ment|ments|s)?$)", "ll"),
        (r"(?<=[bcdgt])re(?=s?$)", "er"),
        (r"(?<=[a-z]en)c(?=es?$)", "s"),
        (r"ogue(?=s?$)", "og"),
        (r"amme(?=s?$)", "am"),
        (r"ctis(?=(?:e[drs]?|ing)$)", "ctic"),
        (r"^sc(?=ept)", "sk"),
        (r"^tyre", "tire"),
        (r"gement(?=s?$)", "gment"),
    )
)


@lru_cache(maxsize=8192)
def spellings(plain: str) -> tuple[str, ...]:
    """Give a word as it stands, and in American spelling where that is more common.

    Args:
        plain: the word in small letters.
    """
    common = zipf(plain)
    others = (pattern.sub(american, plain) for pattern, american in _SWAPS)
    return (plain, *sorted({other for other in others if zipf(other) > common}))
