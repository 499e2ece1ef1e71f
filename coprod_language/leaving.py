"""Leave alone what the writer of a paper asks to be left alone, and nothing else.

What is asked for stands in comments of the paper, in a small text file beside it, or in the
settings. A finding is left out if it is of a rule that is named, or if its words are named.
What leaves nothing out is told of, so that old requests do not pile up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from coprod_language.findings import Finding
from coprod_language.glossary.entry import word_of
from coprod_language.paper import Paper, Remark
from coprod_language.rules import RULES
from coprod_language.settings.leave import ENDING, FORM, Leave, Reach, is_for_checker, parse_leave

_ARTICLES: Final = frozenset({"a", "an", "the"})
_QUOTES: Final = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Left:
    """What remains of a paper's findings."""

    findings: tuple[Finding, ...]
    """Those that nobody asked to leave alone."""
    notes: tuple[str, ...]
    """What is odd about the requests, a sentence each."""


def leave_alone(
    findings: Iterable[Finding], paper: Paper, settings: Iterable[Leave] = (), beside: str = ""
) -> Left:
    """Take out the findings that are to be left alone.

    Args:
        findings: what was found in the paper.
        paper: the paper, with its comments.
        settings: what the settings ask for.
        beside: what the text file beside the paper holds.
    """
    requests = [
        *_from_remarks(paper),
        *_from_lines(beside),
        *(_Request(leave) for leave in settings if _is_for(leave, paper.path)),
    ]
    kept: list[Finding] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        by = [
            (number, target)
            for number, request in enumerate(requests)
            for target in request.targets_of(finding, paper)
        ]
        used.update(by)
        if not by:
            kept.append(finding)
    notes = [note for at, each in enumerate(requests) for note in _notes(at, each, used)]
    return Left(tuple(kept), tuple(notes))


@dataclass(frozen=True, slots=True)
class _Request:
    leave: Leave | None
    where: str = ""
    """Where it stands, for a note; empty where none is wanted."""
    remark: Remark | None = None

    def targets_of(self, finding: Finding, paper: Paper) -> Iterator[str]:
        """Name what of this asks to leave a finding alone."""
        if self.leave is None or not self._reaches(finding, paper):
            return
        if finding.rule in self.leave.rules:
            yield finding.rule
        for words in self.leave.words:
            if _is_named(finding, words):
                yield words

    def _reaches(self, finding: Finding, paper: Paper) -> bool:
        if self.leave is None or self.remark is None or self.leave.reach is Reach.PAPER:
            return True
        if finding.start is None or finding.end is None:
            return False
        if self.leave.reach is Reach.LINE:
            return finding.start.line <= _next_line(self.remark, paper) <= finding.end.line
        span = _block_at(self.remark, paper)
        return span is not None and span[0] <= finding.start.offset < span[1]


def _from_remarks(paper: Paper) -> Iterator[_Request]:
    for remark in paper.remarks:
        if is_for_checker(remark.text):
            line = paper.place(remark.start).line
            yield _Request(parse_leave(remark.text), f"line {line}", remark)


def _from_lines(text: str) -> Iterator[_Request]:
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            leave = parse_leave(line, reach=Reach.PAPER)
            fits = leave is not None and leave.reach is Reach.PAPER
            yield _Request(leave if fits else None, f"line {number} of its {ENDING} file")


def _is_for(leave: Leave, path: str) -> bool:
    if not leave.paths:
        return True
    whole = Path(path).resolve().as_posix()
    return any(fnmatchcase(whole, Path(pattern).as_posix()) for pattern in leave.paths)


def _is_named(finding: Finding, words: str) -> bool:
    wanted = _plain(words)
    entry = finding.entry
    if entry is not None and wanted in (_plain(entry), _plain(word_of(entry))):
        return True
    found = _plain(finding.text)
    return wanted in (found, found[1:] if found[:1] and found[0] in _ARTICLES else found)


def _plain(text: str) -> list[str]:
    return text.casefold().translate(_QUOTES).split()


def _next_line(remark: Remark, paper: Paper) -> int:
    """Give the first line after a comment that is not blank."""
    line = paper.place(remark.end).line + 1
    starts = [*paper.line_starts, len(paper.source)]
    while line < len(starts) and not paper.source[starts[line - 1] : starts[line]].strip():
        line += 1
    return line


def _block_at(remark: Remark, paper: Paper) -> tuple[int, int] | None:
    """Give the span of the block that a comment stands in, or of the next one after it."""
    spans = [
        (min(start for start, _ in block.sources), max(end for _, end in block.sources))
        for block in paper.blocks
    ]
    around = [span for span in spans if span[0] < remark.start and remark.end < span[1]]
    after = [span for span in spans if span[0] >= remark.end]
    before = [span for span in spans if _shares_line(span, remark, paper)]
    return min([*around, *before], default=min(after, default=None))


def _shares_line(span: tuple[int, int], remark: Remark, paper: Paper) -> bool:
    """Tell whether a comment stands at the end of the last line of a block."""
    return span[1] <= remark.start and not paper.source[span[1] : remark.start].strip(" \t")


def _notes(number: int, request: _Request, used: set[tuple[int, str]]) -> Iterator[str]:
    if not request.where:
        return
    if request.leave is None:
        yield f"{request.where}: this is not understood. Write it as: {FORM}"
        return
    for rule in request.leave.rules:
        if rule not in RULES:
            yield f"{request.where}: there is no rule “{rule}”. Put words in quotation marks"
        elif (number, rule) not in used:
            yield f"{request.where}: “{rule}” would be left alone, but finds nothing there"
    for words in request.leave.words:
        if (number, words) not in used:
            yield f"{request.where}: “{words}” would be left alone, but nothing is said of it there"
