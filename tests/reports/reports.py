"""Reports for tests, made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from coprod_language.findings import Finding, Report
from coprod_language.hits import Severity, Suggestion, Treatment
from coprod_language.paper import Place
from coprod_language.reports.run import Refusal, Run


def a_finding(**changes: Any) -> Finding:
    """Make a finding of “utilise” in a sentence."""
    finding = Finding(
        rule="jargon",
        entry="utilise",
        treatment=Treatment.REPLACE,
        severity=Severity.WARNING,
        text="utilise",
        message="“utilise”: It is a longer word for the same thing. Try “use”.",
        start=Place(3, 1, 4),
        end=Place(10, 1, 11),
        page=None,
        sentence="We utilise the hall.",
        suggestions=(Suggestion("use", safe=True),),
        explanation=None,
    )
    return replace(finding, **changes)


def a_report(*findings: Finding, **changes: Any) -> Report:
    """Make a report of a small paper."""
    report = Report(
        path="paper.md",
        format="markdown",
        words=4,
        sentences=1,
        scores={"ease": None},
        drivers={},
        findings=findings,
        verdict="Easy to read for the public.",
        audience="public",
    )
    return replace(report, **changes)


def a_run(*outcomes: Report | Refusal, colour: bool = False) -> Run:
    """Make a run of reports and refusals."""
    return Run(outcomes, "public", "0.1.0", "0" * 64, colour=colour)
