"""Settle overlaps: one problem is reported once, by the most useful rule.

A whole sentence that is long or a paper that is hard says nothing of the words in it, so
findings about sentences and papers neither yield nor make others yield.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from coprod_language.hits import Hit, Treatment

_LONGEST: Final = 400  # characters of the longest phrase that a word may lie in
_GLOSSARY: Final = frozenset({"about-people", "jargon"})
YIELDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "hard-word": _GLOSSARY | {"acronym", "buried-verb", "claim"},
        "buried-verb": _GLOSSARY,
        "hidden-agent": _GLOSSARY | {"buried-verb"},
        "double-negative": _GLOSSARY,
        "stacked-nouns": frozenset({"acronym", "jargon"}),
    }
)
"""By rule, the rules that it leaves a place to where it would say something about it too."""


def settle(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Drop each hit that a more useful one makes needless.

    A hit yields where its span lies inside that of a rule it yields to. A buried verb also
    yields where it only overlaps a word of the glossary. Where it holds the whole of one to be
    replaced, its own replacement takes that word away, so the word yields.

    Args:
        hits: what all the rules found, in any order.

    Returns:
        The hits that stay, in the order given.
    """
    hits = tuple(hits)
    by_start = sorted(
        (hit for hit in hits if hit.start is not None and hit.rule in _STRONGER), key=_start
    )
    return tuple(hit for hit in hits if not _is_needless(hit, by_start))


_STRONGER: Final = frozenset().union(*YIELDS.values()) | {"buried-verb"}


def _start(hit: Hit) -> int:
    return hit.start or 0


def _is_needless(hit: Hit, others: list[Hit]) -> bool:
    if hit.end is None or (hit.rule not in YIELDS and hit.rule != "jargon"):
        return False
    # Only what starts before this one ends can overlap it, and no word is this long.
    first = bisect_left(others, _start(hit) - _LONGEST, key=_start)
    last = bisect_left(others, hit.end, key=_start)
    return any(_gives_way(hit, other) for other in others[first:last] if other is not hit)


def _gives_way(hit: Hit, other: Hit) -> bool:
    if hit.start is None or hit.end is None or other.start is None or other.end is None:
        return False
    if hit.end <= other.start or other.end <= hit.start:
        return False
    inside = other.start <= hit.start and hit.end <= other.end
    if hit.rule == "jargon" and other.rule == "buried-verb":
        return _replaces(hit) and inside and (hit.start, hit.end) != (other.start, other.end)
    if hit.rule == "buried-verb" and other.rule in _GLOSSARY:
        holds = hit.start <= other.start and other.end <= hit.end
        return inside or not holds
    return inside and other.rule in YIELDS.get(hit.rule, ())


def _replaces(hit: Hit) -> bool:
    return hit.treatment is Treatment.REPLACE
