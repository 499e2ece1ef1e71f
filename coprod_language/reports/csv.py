"""The report for a spreadsheet: one row for each thing to look at."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.findings import Finding, Report
from coprod_language.reports.places import shown_path, where
from coprod_language.reports.run import Refusal, Run

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
_MARK: Final = "\ufeff"  # without it, spreadsheets take the text for another encoding
_LEAVE_OUT: Final = "(leave it out)"
# What a spreadsheet would run as a formula if a cell began with it, wide forms too.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠|%]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def render(run: Run) -> Iterator[str]:
    """Give the report as comma-separated values that are safe to open in a spreadsheet.

    UTF-8 with a byte-order mark; rows end with CR LF. A cell that a spreadsheet would run as a
    formula starts with an apostrophe. A paper that could not be checked has one row.

    Args:
        run: the papers.
    """
    yield _MARK + _row(_COLUMNS)
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            message = f"This paper could not be checked: {outcome.message}"
            yield _row([shown_path(outcome.path), *[""] * 6, message])
            continue
        for finding in outcome.findings:
            yield _row(_cells(finding, outcome))


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


def _row(cells: Iterable[str | int]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: str | int) -> str | int:
    if isinstance(cell, int):
        return cell
    text = _CONTROL.sub(" ", cell.encode(errors="replace").decode()).strip()
    return f"'{text}" if _FORMULA.match(text) else text
