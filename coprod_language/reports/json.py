"""The JSON report: one object for the whole run, written as the papers are done."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from coprod_language.findings import Report
from coprod_language.hits import Severity
from coprod_language.reports.run import Refusal, Run

SCHEMA_VERSION: Final = "1.0"
"""Raised when a key is renamed or removed, never when one is added."""


def render(run: Run) -> Iterator[str]:
    """Give the report as one JSON object, a paper at a time.

    Args:
        run: the papers.
    """
    head = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "coprod-language", "version": run.version, "glossary": run.glossary},
        "audience": run.audience,
    }
    yield _dump(head).removesuffix("\n}") + ',\n  "papers": ['
    errors: list[Refusal] = []
    counts: Counter[str] = Counter()
    papers = 0
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            errors.append(outcome)
            continue
        # On one line: to set it in takes json ten times as long, for programs that do not look.
        paper = json.dumps(outcome.to_dict(), ensure_ascii=False)
        yield f"{',' if papers else ''}\n    {paper}"
        papers += 1
        counts.update(_severities(outcome))
    tail = {
        "errors": [{"path": each.path, "message": each.message} for each in errors],
        "summary": _summary(papers, counts),
    }
    yield ("\n  ]" if papers else "]") + "," + _dump(tail).removeprefix("{") + "\n"


def _severities(report: Report) -> Iterator[str]:
    return (str(finding.severity) for finding in report.findings)


def _summary(papers: int, counts: Counter[str]) -> dict[str, int]:
    by_severity = {str(severity): counts[severity] for severity in Severity}
    return {"papers": papers, "findings": counts.total(), **by_severity}


def _dump(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
