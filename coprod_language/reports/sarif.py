"""The SARIF report: for code scanning on GitHub, and for editors.

SARIF 2.1.0 is an OASIS standard. What it holds is kept within the limits that GitHub code
scanning states: at most 25,000 results, the gravest first to be kept.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from coprod_language.findings import Finding, Report
from coprod_language.hits import Severity
from coprod_language.paper import Place
from coprod_language.readers import TEXT_FORMATS
from coprod_language.reports.fingerprints import fingerprints
from coprod_language.reports.places import repository_path, where
from coprod_language.reports.run import Refusal, Run
from coprod_language.rules import RULES
from coprod_language.rules.rule import Rule

MOST_RESULTS: Final = 25_000
"""GitHub refuses a file with more results than this."""
_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.SUGGESTION: "note",
}
_RULE_NUMBERS: Final = {slug: number for number, slug in enumerate(RULES)}

_Json = dict[str, Any]


def render(run: Run) -> Iterator[str]:
    """Give the report as one SARIF log with one run.

    Args:
        run: the papers. Those that could not be checked are notifications of the run.
    """
    kept = _Kept()
    notifications: list[_Json] = []
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            notifications.append(_refused(outcome))
        else:
            for finding, print_ in zip(
                outcome.findings, fingerprints(outcome.findings), strict=True
            ):
                kept.add(finding.severity, _result(finding, outcome, print_))
    is_complete = not notifications
    if kept.dropped:
        notifications.append(_left_out(kept.dropped))
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run)},
                "invocations": [
                    {
                        "executionSuccessful": is_complete,
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "results": kept.in_order(),
            }
        ],
    }
    yield from json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(log)
    yield "\n"


class _Kept:
    """The results that fit, by how much they matter."""

    def __init__(self) -> None:
        self._by_severity: dict[Severity, list[tuple[int, _Json]]] = {
            severity: [] for severity in Severity
        }
        self._count = 0

    @property
    def dropped(self) -> int:
        return max(0, self._count - MOST_RESULTS)

    def add(self, severity: Severity, result: _Json) -> None:
        self._count += 1
        if len(self._by_severity[severity]) < MOST_RESULTS:
            self._by_severity[severity].append((self._count, result))

    def in_order(self) -> list[_Json]:
        gravest = [numbered for each in self._by_severity.values() for numbered in each]
        ordered = sorted(gravest[:MOST_RESULTS], key=lambda numbered: numbered[0])
        return [result for _, result in ordered]


def _driver(run: Run) -> _Json:
    return {
        "name": "coprod-language",
        "version": run.version,
        "semanticVersion": run.version,
        "rules": [_rule(rule) for rule in RULES.values()],
        "properties": {"audience": run.audience, "glossary": run.glossary},
    }


def _rule(rule: Rule) -> _Json:
    page = cleandoc(sys.modules[rule.build.__module__].__doc__ or rule.summary)
    first, *_ = page.split("\n\n")
    return {
        "id": rule.slug,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(first.split())},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": "warning", "enabled": rule.is_default},
        "properties": {"tags": ["plain-language"], "problem.severity": "recommendation"},
    }


def _result(finding: Finding, report: Report, fingerprint: str) -> _Json:
    artifact = _artifact(report.path)
    is_text = report.format in TEXT_FORMATS
    message = finding.message
    if finding.start and not is_text:
        message = f"{where(finding, report.format)}: {message}"
    result: _Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _literal(message)},
        "locations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": _region(finding, report)}}
        ],
        "partialFingerprints": {"coprodLanguage/v1": fingerprint},
        "properties": {
            "entry": finding.entry,
            "treatment": finding.treatment,
            "page": finding.page,
            "quoted": finding.quoted,
        },
    }
    if finding.rule in _RULE_NUMBERS:
        result["ruleIndex"] = _RULE_NUMBERS[finding.rule]
    fixes = list(_fixes(finding, artifact)) if is_text else []
    return {**result, "fixes": fixes} if fixes else result


def _region(finding: Finding, report: Report) -> _Json:
    """Give the place; the first line for a whole paper, since GitHub wants a line."""
    if finding.start is None or finding.end is None or report.format not in TEXT_FORMATS:
        return {"startLine": 1}
    return {**_span(finding.start, finding.end), "snippet": {"text": finding.text}}


def _span(start: Place, end: Place) -> _Json:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _fixes(finding: Finding, artifact: _Json) -> Iterator[_Json]:
    if finding.start is None or finding.end is None:
        return
    for suggestion in finding.suggestions:
        if not suggestion.safe:
            continue
        words = suggestion.replacement
        replacement = {
            "deletedRegion": _span(finding.start, finding.end),
            "insertedContent": {"text": words},
        }
        advice = f"Say “{words}”." if words else "Leave it out."
        yield {
            "description": {"text": _literal(advice)},
            "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
        }


def _refused(refusal: Refusal) -> _Json:
    return {
        "level": "error",
        "message": {"text": _literal(f"This paper could not be checked: {refusal.message}")},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(refusal.path)}}],
    }


def _left_out(count: int) -> _Json:
    text = (
        f"The results that matter least are left out ({count:,} of them): "
        f"GitHub takes no more than {MOST_RESULTS:,}."
    )
    return {"level": "warning", "message": {"text": text}}


def _artifact(path: str) -> _Json:
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(repository_path(path)), "uriBaseId": "%SRCROOT%"}


def _literal(text: str) -> str:
    """Double braces: in a SARIF message, a number in braces stands for an argument."""
    return text.replace("{", "{{").replace("}", "}}")
