"""Find what a heading asks or names, and the words under it answer: "What is respite?"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind

_ASKS: Final = re.compile(
    r"\W*(?:[\d.]+\s+)?(?:what(?:\s(?:is|are|does|do)|[’']s)|who\s(?:is|are)|what\swe\smean\sby)"
    r"\s(?:an?\s|the\s)?\W*\Z",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(r"\W*(?:[\d.]+\s+)?(?:an?\s|the\s|about\s)?\W*\Z", re.IGNORECASE)
_NO_MORE: Final = re.compile(r"\W*(?:\([^()]{1,40}\)\W*)?(?:means?|for)?\W*\Z", re.IGNORECASE)
_OPENS: Final = re.compile(
    r"""\W*(?:(?:this|that|it|these|they)(?:\s\w+)?\s(?:is|are|means?|describes?|refers?)
    |when|where|someone|somebody|people\s(?:who|that|with))\s""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAST_WORDS: Final = 4
_PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def meaning_under(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """Find the sentence under a heading that says what a term in the heading means.

    Args:
        scene: the paper.
        first: the first token of the term.
        last: the token after the last.

    Returns:
        First and last (exclusive) character. None where the term stands in no heading, where the
        heading says more than the term, or asks something else, and where nothing answers it.
    """
    heading = scene.block(first)
    which = bisect_right(scene.block_starts, first)
    if heading.kind is not BlockKind.HEADING or which >= len(scene.blocks):
        return None
    before = scene.text[heading.start : scene.offsets[first]]
    if not _NO_MORE.match(scene.text[scene.end(last - 1) : heading.end]):
        return None
    answer = scene.blocks[which]
    if answer.kind not in _PROSE or answer.last <= answer.first:
        return None
    _, end = scene.sentence(answer.first)
    span = answer.start, scene.end(end - 1)
    said = scene.text[slice(*span)]
    is_meaning = _ASKS.match(before) or (_NAMES.match(before) and _OPENS.match(said))
    return span if is_meaning and len(said.split()) >= _LEAST_WORDS else None
