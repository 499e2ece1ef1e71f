"""The JSON report: one object for the whole run."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from coprod_language.findings import Report, Severity
from coprod_language.reports.run import Run

SCHEMA_VERSION: Final = "1.0"
"""Raised when a key is renamed or removed, never when one is added."""


def render(run: Run) -> Iterator[str]:
    """Give the report as one JSON object.

    Args:
        run: the papers.
    """
    reports, errors = [], []
    for outcome in run.outcomes:
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            errors.append({"path": outcome.path, "message": outcome.message})
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "coprod-language", "version": run.version, "glossary": run.glossary},
        "audience": run.audience,
        "papers": [report.to_dict() for report in reports],
        "errors": errors,
        "summary": _summary(reports),
    }
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _summary(reports: list[Report]) -> dict[str, int]:
    counts = Counter(finding.severity for report in reports for finding in report.findings)
    return {
        "papers": len(reports),
        "findings": counts.total(),
        **{str(severity): counts[severity] for severity in Severity},
    }
