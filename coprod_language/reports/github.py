"""Annotations in GitHub Actions: what was found is shown beside the lines of a pull request.

GitHub shows ten annotations of each kind for a step and drops the others without a word. So
this report chooses: different words come before the same word again, and a last notice says
how many things there are in all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from coprod_language.findings import Finding, Report
from coprod_language.hits import Severity
from coprod_language.plurals import counted
from coprod_language.readers import TEXT_FORMATS
from coprod_language.reports.places import repository_path, where
from coprod_language.reports.run import Refusal, Run

_SHOWN: Final = 10
_KINDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "notice",
}


def render(run: Run) -> Iterator[str]:
    """Give workflow commands, a line each, within what GitHub shows.

    Args:
        run: the papers.
    """
    kinds = {severity: _Kind() for severity in Severity}
    papers = 0
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            kinds[Severity.ERROR].add(_refused(outcome), key=None)
            continue
        papers += 1
        for finding in outcome.findings:
            line = _annotation(finding, outcome)
            kinds[finding.severity].add(line, key=(finding.rule, finding.entry or finding.message))
    total = sum(kind.count for kind in kinds.values())
    if total:
        # The summary is a notice too, and takes the place of one.
        kinds[Severity.SUGGESTION].room -= 1
        for kind in kinds.values():
            yield from kind.chosen()
        yield _command("notice", {"title": "Plain language"}, _summary(kinds, papers))


class _Kind:
    """The annotations of one kind, the first of each word apart from its repeats."""

    def __init__(self) -> None:
        self.room = _SHOWN
        self.count = 0
        self._told: set[tuple[str, str]] = set()
        self._first: list[tuple[int, str]] = []
        self._again: list[tuple[int, str]] = []

    def add(self, line: str, *, key: tuple[str, str] | None) -> None:
        self.count += 1
        repeated = key is not None and key in self._told
        if key is not None:
            self._told.add(key)
        lines = self._again if repeated else self._first
        if len(lines) < _SHOWN:
            lines.append((self.count, line))

    def chosen(self) -> Iterator[str]:
        """Give as many as there is room for, in the order of the papers."""
        for _, line in sorted([*self._first, *self._again][: self.room]):
            yield line


def _annotation(finding: Finding, report: Report) -> str:
    properties: dict[str, str | int] = {"file": repository_path(report.path)}
    message = finding.message
    if finding.start and finding.end and report.format in TEXT_FORMATS:
        properties |= {"line": finding.start.line, "endLine": finding.end.line}
        # GitHub takes columns only where both ends are on one line.
        if finding.start.line == finding.end.line:
            properties |= {"col": finding.start.column, "endColumn": finding.end.column}
    elif finding.start:
        # A line of a Word file or a PDF is no line that GitHub could show.
        message = f"{where(finding, report.format)}: {message}"
    title = f"Plain language: {finding.rule.replace('-', ' ')}"
    return _command(_KINDS[finding.severity], {**properties, "title": title}, message)


def _refused(refusal: Refusal) -> str:
    properties = {"file": repository_path(refusal.path), "title": "Plain language: not checked"}
    return _command("error", properties, refusal.message)


def _summary(kinds: dict[Severity, _Kind], papers: int) -> str:
    counts = Counter({_KINDS[severity]: kind.count for severity, kind in kinds.items()})
    listed = ", ".join(counted(counts[name], name) for name in _KINDS.values())
    dropped = sum(max(0, kind.count - kind.room) for kind in kinds.values())
    left = f" {dropped:,} of them are not shown here: see the report." if dropped else ""
    return f"{counted(papers, 'paper')} checked: {listed}.{left}"


def _command(name: str, properties: dict[str, str] | dict[str, str | int], message: str) -> str:
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
