"""Keep the paper with its report, for a report that shows the paper."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from coprod_language.findings import Body, PartEase
from coprod_language.language.hard_places import STRETCH, profile
from coprod_language.language.measured import Measured, add_up
from coprod_language.language.pipeline import block_starts
from coprod_language.paper import Paper

_MOST_PARTS: Final = 48  # bars that can still be told apart on a phone


def keep_paper(paper: Paper, measured: Measured, *, least_ease: float) -> Body:
    """Put together what a report needs to show the paper.

    Args:
        paper: the paper.
        measured: the counts of its sentences.
        least_ease: the ease, 0 to 100, that its audience needs.
    """
    words = int(add_up(measured).words)
    starts = block_starts(paper.blocks)
    course = tuple(
        PartEase(
            block=bisect_right(starts, stretch.start) - 1,
            words=stretch.words,
            ease=stretch.ease.score if stretch.ease else None,
        )
        for stretch in profile(measured, words=max(STRETCH, -(-words // _MOST_PARTS)))
    )
    return Body(paper, course, least_ease)
