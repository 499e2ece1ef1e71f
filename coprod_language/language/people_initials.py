"""Find the initials of people in notes of a meeting or an interview: they are no short forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from typing import Final

from coprod_language.language.scene import Scene

# "KQ: The roof leaks.", but not "FAQ: " alone in a paper.
_TURN: Final = re.compile(r"(?P<initials>[A-Z]{2,4}):\s+[^\s:]")
_PRESENT: Final = re.compile(
    r"(?:also )?(?:present|in attendance|attendees|attending|attended|apologies)\b", re.IGNORECASE
)
# Letters in brackets after a name may be the body that somebody comes from.
_INITIALS: Final = re.compile(r"(?<![\w(&/.-])[A-Z]{2,4}(?![\w&)-]|\.\w)")
_LEAST_TURNS: Final = 4


def people_initials(scene: Scene, listed: Container[str]) -> frozenset[str]:
    """Give the initials that stand for people.

    They open turns of which there are several, some of them by the same people; or they stand in
    the line that says who was there.

    Args:
        scene: the paper.
        listed: short forms that a glossary knows. Who was there may have come from one.
    """
    turns = Counter[str]()
    present: set[str] = set()
    for block in scene.blocks:
        text = scene.text[block.start : block.end]
        turns.update(_speakers(text))
        if _PRESENT.match(text):
            present.update(each for each in _INITIALS.findall(text) if each not in listed)
    again = sum(count for count in turns.values() if count > 1)
    if turns.total() >= _LEAST_TURNS and 2 * again >= turns.total():
        present.update(turns)
    return frozenset(present)


def _speakers(text: str) -> Iterator[str]:
    turn = _TURN.match(text)
    if turn:
        yield turn["initials"]
