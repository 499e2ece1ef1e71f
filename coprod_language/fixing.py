"""Fixing: check a paper, make its safe changes, and check again until none is left."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Final

from coprod_language.checker import Checker
from coprod_language.findings import Report
from coprod_language.fixes import FIXERS
from coprod_language.fixes.changes import safe_changes
from coprod_language.readers.reading import read_bytes, read_paper

_MOST_ROUNDS: Final = 10
# One change may bring out another, hardly ever a third. The limit holds where the words of a
# house list go round in a circle.


@dataclass(frozen=True, slots=True)
class Fixed:
    """A paper with its safe changes made."""

    found: Report
    """What there was to look at before."""
    report: Report
    """What is left to look at."""
    raw: bytes
    """The file with the changes; as it was if there are none."""
    changes: int
    """How many changes were made."""
    can_fix: bool
    """Whether files of this format can be changed at all."""
    before: str
    """The source before: the text itself, or what was taken out of the file."""
    after: str
    """The source after."""


def fix_file(checker: Checker, path: str, *, raw: bytes | None = None) -> Fixed:
    """Make the safe changes of a paper, in memory.

    Args:
        checker: says what is safe.
        path: where the paper came from; its ending tells text formats apart.
        raw: its content, where that does not come from the file.

    Raises:
        PaperError: the file cannot be read, checked or written back.
    """
    raw = read_bytes(Path(path)) if raw is None else raw
    paper = read_paper(path, raw=raw)
    before, count = paper.source, 0
    found = report = checker.check_paper(paper)
    can_fix = paper.format in FIXERS
    for _ in range(_MOST_ROUNDS if can_fix else 0):
        changes = safe_changes(report.findings)
        if not changes:
            break
        raw = import_module(FIXERS[paper.format]).fix(raw, paper, changes)
        count += len(changes)
        paper = read_paper(path, raw=raw)
        report = checker.check_paper(paper)
    return Fixed(found, report, raw, count, can_fix, before, paper.source)
