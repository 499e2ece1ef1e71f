"""Reviewing: check a paper and give a copy of it with the advice written in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from coprod_language.checker import Checker
from coprod_language.errors import PaperError
from coprod_language.fixes import ANNOTATORS, FIXERS
from coprod_language.fixes.notes import Checked, Reviewing
from coprod_language.readers import TEXT_FORMATS
from coprod_language.readers.reading import read_bytes, read_paper


def review_file(checker: Checker, path: str, reviewing: Reviewing) -> bytes:
    """Make a reviewed copy of a paper, in memory.

    Args:
        checker: says what there is to look at.
        path: where the paper is.
        reviewing: how the copy is made.

    Raises:
        PaperError: the paper cannot be read or checked, or its format cannot hold notes.
    """
    raw = read_bytes(Path(path))
    paper = read_paper(path, raw=raw)
    _demand_room(paper.format, track_changes=reviewing.track_changes)
    checked = Checked(
        raw=raw, paper=paper, report=checker.check_paper(paper), recheck=checker.check_paper
    )
    copy: bytes = import_module(ANNOTATORS[paper.format]).annotate(checked, reviewing)
    return copy


def _demand_room(format: str, *, track_changes: bool) -> None:  # noqa: A002 - the contract's name
    if format in TEXT_FORMATS:
        raise PaperError(
            "text files have no place for comments. Use check, or check --diff to see the changes"
        )
    if format not in ANNOTATORS:
        kinds = ", ".join(sorted(ANNOTATORS))
        raise PaperError(f"papers of this kind ({format}) cannot be annotated, only: {kinds}")
    if track_changes and format not in FIXERS:
        raise PaperError("only Word papers can have tracked changes: leave out --track-changes")
