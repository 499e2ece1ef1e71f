"""Find what stands in quotation marks: a speaker's words, which are not the writer's to change."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

_PAIRS: Final = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_MARKS: Final = frozenset({*_PAIRS, *_PAIRS.values()})


def find_quotations(
    texts: Sequence[str], blocks: Iterable[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Find quotations that open and close within one block.

    Args:
        texts: the tokens of a document.
        blocks: first and last (exclusive) token of each of its blocks.

    Returns:
        First and last (exclusive) token of each, the marks included, in order.
    """
    if not _PAIRS.keys() & set(texts):
        return ()
    marks = [at for at, text in enumerate(texts) if text in _MARKS]
    found: list[tuple[int, int]] = []
    for first, last in blocks:
        opened: tuple[int, str] | None = None
        for at in marks[bisect_left(marks, first) : bisect_left(marks, last)]:
            if opened is None and texts[at] in _PAIRS:
                opened = at, _PAIRS[texts[at]]
            elif opened is not None and texts[at] == opened[1]:
                found.append((opened[0], at + 1))
                opened = None
    return tuple(found)
