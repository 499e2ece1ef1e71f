"""The report for a spreadsheet: one row for each thing to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from coprod_language.findings import Finding, Report
from coprod_language.reports.places import shown_path, where
from coprod_language.reports.run import Refusal, Run
from coprod_language.spreadsheets import MARK, row_text

_COLUMNS: Final = (
    "Paper",
    "Where",
    "Line",
    "Page",
    "How much it matters",
    "Rule",
    "Words",
    "What to do",
    "Say instead",
    "What it means",
    "Sentence",
    "In quoted words",
)
_LEAVE_OUT: Final = "(leave it out)"


def render(run: Run) -> Iterator[str]:
    """Give the report as comma-separated values that are safe to open in a spreadsheet.

    UTF-8 with a byte-order mark; rows end with CR LF. A cell that a spreadsheet would run as a
    formula starts with an apostrophe. A paper that could not be checked has one row.

    Args:
        run: the papers.
    """
    yield MARK + row_text(_COLUMNS)
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            message = f"This paper could not be checked: {outcome.message}"
            yield row_text([shown_path(outcome.path), *[""] * 6, message])
            continue
        for finding in outcome.findings:
            yield row_text(_cells(finding, outcome))


def _cells(finding: Finding, report: Report) -> Iterator[str | int]:
    yield shown_path(report.path)
    yield where(finding, report.format)
    yield finding.start.line if finding.start else ""
    yield finding.page or ""
    yield finding.severity
    yield finding.rule
    yield finding.text
    yield finding.message
    yield "; ".join(each.replacement or _LEAVE_OUT for each in finding.suggestions)
    yield finding.explanation or ""
    yield finding.sentence or ""
    yield "yes" if finding.quoted else "no"
