"""Choose, of the words of the glossary that may be meant in a document, those that are.

Where an entry asks for it, tags decide. Of two that overlap the longer stays; of two that are
equally long, the first in the glossary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.language.terms import Candidates, Match

_LEAST_WORDS_OF_LIST: Final = 20


def needs_tags(candidates: Candidates) -> Iterator[int]:
    """Give the tokens whose sentences must be tagged before `decide`."""
    return (match.first for match in candidates.matches if match.waits or match.safe)


def decide(scene: Scene, candidates: Candidates) -> list[Match]:
    """Keep what is meant, and of what overlaps the longest.

    Args:
        scene: the document, with tags where `needs_tags` asked for them.
        candidates: what may be meant.

    Returns:
        In order of position.
    """
    meant = [
        match
        for match in candidates.matches
        if all(sense(scene, match.first, match.last) for sense in match.waits)
    ]
    ranges: list[tuple[int, int, Match | None]] = [(m.first, m.last, m) for m in meant]
    ranges += [(first, last, None) for first, last in candidates.left_alone]
    ranges += [(each.first, each.last, None) for each in candidates.mentions]
    ranges.sort(key=lambda each: (each[0] - each[1], each[0]))
    taken = bytearray(len(scene.words))
    kept = []
    for first, last, match in ranges:
        if any(taken[first:last]):
            continue
        taken[first:last] = b"\1" * (last - first)
        if match is not None:
            kept.append(match)
    return _for_people_in_lists(scene, sorted(kept, key=lambda match: match.first))


def _for_people_in_lists(scene: Scene, matches: list[Match]) -> list[Match]:
    """Leave to a person what stands in a run of words to avoid, as a plain words guide has it.

    No sentence of that length is for the greater part made of words of the glossary.
    """
    flagged: Counter[tuple[int, int]] = Counter()
    for match in matches:
        flagged[scene.sentence(match.first)] += match.last - match.first
    lists = {
        (start, end)
        for (start, end), count in flagged.items()
        if end - start >= _LEAST_WORDS_OF_LIST and 2 * count >= end - start
    }
    if not lists:
        return matches
    return [
        match._replace(safe=None) if scene.sentence(match.first) in lists else match
        for match in matches
    ]
