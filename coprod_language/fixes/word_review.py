"""A reviewed copy of a Word paper: comments on the words, and tracked changes if asked for."""

from __future__ import annotations

from collections.abc import Callable

from coprod_language.findings import Report
from coprod_language.fixes.changes import safe_changes
from coprod_language.fixes.notes import Reviewing
from coprod_language.fixes.tracked_changes import Tracker
from coprod_language.fixes.word_comments import add_comments
from coprod_language.fixes.word_parts import open_for
from coprod_language.fixes.word_tags import Tags
from coprod_language.paper import Paper

_MOST_ROUNDS = 10


def annotate(
    raw: bytes,
    paper: Paper,
    report: Report,
    reviewing: Reviewing,
    recheck: Callable[[Paper], Report],
) -> bytes:
    """Give the same paper with the advice in it.

    Args:
        raw: the whole file.
        paper: the paper that was read from it.
        report: what was found in it.
        reviewing: how the copy is made.
        recheck: checks the paper again after changes, which may bring out others.

    Raises:
        PaperError: the file is damaged.
    """
    file = open_for(raw, paper.source)
    tags = Tags(file)
    add_comments(file, report, reviewing, tags)
    if reviewing.track_changes:
        tracker = Tracker(file, reviewing, tags)
        for _ in range(_MOST_ROUNDS):
            if not tracker.make(safe_changes(report.findings)):
                break
            report = recheck(file.paper(paper.path))
    return file.packed()
