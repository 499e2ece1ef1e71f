"""A reviewed copy of a Word paper: comments on the words, and tracked changes if asked for."""

from __future__ import annotations

from coprod_language.fixes.changes import safe_changes
from coprod_language.fixes.notes import Checked, Reviewing
from coprod_language.fixes.tracked_changes import Tracker
from coprod_language.fixes.word_comments import add_comments
from coprod_language.fixes.word_parts import open_for
from coprod_language.fixes.word_tags import Tags

_MOST_ROUNDS = 10


def annotate(checked: Checked, reviewing: Reviewing) -> bytes:
    """Give the same paper with the advice in it.

    Args:
        checked: the paper, and what was found in it.
        reviewing: how the copy is made.

    Raises:
        PaperError: the file is damaged.
    """
    file = open_for(checked.raw, checked.paper.source)
    tags = Tags(file)
    add_comments(file, checked.report, reviewing, tags)
    if reviewing.track_changes:
        report = checked.report
        tracker = Tracker(file, reviewing, tags)
        for _ in range(_MOST_ROUNDS):
            if not tracker.make(safe_changes(report.findings)):
                break
            report = checked.recheck(file.paper(checked.paper.path))
    return file.packed()
