"""Tell words made of plain parts: "housebound", "timetabled"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from coprod_language.language.frequency import zipf
from coprod_language.language.spelling import spellings

_PLAIN: Final = 3.9
"""Zipf value from which on a part is taken for known: "wheel" has 4.2."""
_EVERYDAY: Final = 4.4
"""Zipf value from which on a learned ending does not hide a word: "organise" in
"organisational"."""
_PART: Final = 3  # letters of the shorter part of a compound
_STEM: Final = 3  # letters that an ending must leave
_NO_PARTS: Final = frozenset(
    """con per pro dis sub anti inter pre res tri cat par pan pal dec rep pol pen den ten ate ant
    ion""".split()
)
_BEFORE: Final = tuple("un in im dis re non over under out mis fore self mid down up".split())
_AFTER: Final = (
    "s", "es", "d", "ed", "ing", "er", "ers", "r", "rs", "or", "ors", "ly", "ily", "ness", "less",
    "ful", "fully", "able", "y", "ish", "hood", "ship", "ward", "wards", "wise", "like", "ist",
    "ists", "ment", "ments",
)  # fmt: skip
_LEARNED: Final = (
    ("isational", "ise"), ("isation", "ise"), ("ational", "ation"), ("ational", "e"),
    ("ation", "e"), ("ation", ""), ("ations", "ation"), ("al", ""), ("ally", ""), ("ity", ""),
    ("ity", "e"), ("ibility", "ible"), ("ability", "able"), ("ality", "al"), ("ic", ""),
    ("ical", "y"), ("ical", "ic"), ("ive", "e"), ("ive", ""), ("ion", ""), ("ion", "e"),
    ("iser", "ise"), ("ees", ""), ("ee", ""), ("ance", ""), ("ence", "ent"), ("iality", "ial"),
    ("ise", ""), ("ised", ""), ("ising", ""),
)  # fmt: skip
_LONGEST: Final = 30


@lru_cache(maxsize=8192)
def has_plain_parts(plain: str) -> bool:
    """Tell whether a word is put together from common words and plain endings.

    Args:
        plain: the word in small letters.
    """
    if len(plain) > _LONGEST:
        return False
    stems = (plain, *_stems(plain))
    if any(_is_common(stem) or _is_compound(stem) for stem in stems):
        return True
    learned = {stem for each in stems for stem in _learned_stems(each)}
    return any(_known(stem) >= _EVERYDAY for stem in learned)


def _known(stem: str) -> float:
    return max(map(zipf, spellings(stem)))


def _is_common(stem: str) -> bool:
    return _known(stem) >= _PLAIN


def _is_compound(stem: str) -> bool:
    cuts = range(_PART, len(stem) - _PART + 1)
    parts = ((stem[:cut], stem[cut:]) for cut in cuts)
    return any(
        _is_common(one) and _is_common(other) and not _NO_PARTS & {one, other}
        for one, other in parts
    )


def _stems(plain: str) -> Iterator[str]:
    """Take off a beginning, an ending, or both."""
    starts = [plain, *(plain.removeprefix(each) for each in _BEFORE if plain.startswith(each))]
    for start in starts:
        if len(start) >= _STEM and start != plain:
            yield start
        for ending in _AFTER:
            stem = start.removesuffix(ending)
            if stem == start or len(stem) < _STEM:
                continue
            yield stem
            yield stem + "e"
            if ending == "ly":  # sensibly
                yield stem + "le"
            if ending.startswith("i"):
                yield stem + "y"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _learned_stems(plain: str) -> Iterator[str]:
    for ending, instead in _LEARNED:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) >= _PART:
            yield stem + instead
