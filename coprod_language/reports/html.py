"""The report as a page: one file that can be sent by e-mail and opened in any browser.

The page needs nothing from the network and has no script. Its security policy allows none, so
nothing that stands in a paper can run.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import PurePath
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from coprod_language.findings import Finding, Report
from coprod_language.glossary.entry import name_in_list
from coprod_language.hits import Treatment
from coprod_language.reports.chart import Chart, make_chart
from coprod_language.reports.counting import Repeated, most_needed, word_list
from coprod_language.reports.layout import Group, lay_out
from coprod_language.reports.marking import Marker, Note
from coprod_language.reports.places import shown_path
from coprod_language.reports.run import Refusal, Run

_FIRST: Final = 5


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One paper on the page."""

    id: str
    report: Report
    name: str
    folder: str
    level: str
    numbers: str
    first: Sequence[Repeated]
    remarks: Sequence[str]
    chart: Chart | None
    chunks: Sequence[Sequence[Group]]
    notes: Sequence[Note]
    words: Sequence[Repeated]
    meanings: Sequence[tuple[str, str]]
    marker: Marker

    def mark(self, finding: Finding) -> str | None:
        """Give the id of the mark of a finding."""
        return self.marker.marks.get((finding.rule, finding.spot)) if finding.spot else None


def render(run: Run) -> Iterator[str]:
    """Give the page.

    Args:
        run: the papers, each with its body: without it a paper's text is left out.
    """
    sheets: list[_Sheet] = []
    refused: list[tuple[str, str]] = []
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            refused.append((shown_path(outcome.path), outcome.message))
        else:
            sheets.append(_sheet(outcome, f"p{len(sheets) + 1}-"))
    style = _style()
    template = _environment().get_template("report.html.jinja")
    context: dict[str, Any] = {
        "sheets": sheets,
        "refused": refused,
        "version": run.version,
        "style": Markup(style),  # noqa: S704 - our own file
        "style_hash": b64encode(sha256(style.encode()).digest()).decode(),
    }
    yield from template.generate(context)


@cache
def _style() -> str:
    return (files(__package__) / "page" / "report.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("coprod_language.reports", "page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _sheet(report: Report, prefix: str) -> _Sheet:
    marker = Marker(prefix, report.findings)
    body = report.body
    chunks = list(lay_out(body.paper, marker, prefix)) if body else []
    level, _, numbers = report.verdict.partition(". ")
    path = shown_path(report.path)
    return _Sheet(
        id=prefix,
        report=report,
        name=PurePath(path).name,
        folder=_folder(path),
        level=level.rstrip(".") + ".",
        numbers=numbers,
        first=most_needed(report.findings, _FIRST),
        remarks=[finding.message for finding in report.findings if finding.spot is None],
        chart=make_chart(body) if body else None,
        chunks=chunks,
        notes=list(marker.notes),
        words=word_list(report.findings),
        meanings=_meanings(report),
        marker=marker,
    )


def _folder(path: str) -> str:
    """Name the folder of a paper; nothing for the one that the command ran in."""
    folder = str(PurePath(path).parent)
    return "" if folder == "." else folder


def _meanings(report: Report) -> list[tuple[str, str]]:
    """List the terms that the paper should explain, with what to say."""
    found: dict[str, str] = {}
    for finding in report.findings:
        words = " ".join(finding.text.split())
        if finding.treatment is Treatment.EXPLAIN and finding.explanation:
            name = name_in_list(finding.entry, words) if finding.entry else words
            found.setdefault(name, finding.explanation)
        elif finding.rule == "acronym" and finding.suggestions and finding.entry:
            long = finding.suggestions[0].replacement.partition(" (")[0]
            told = f": {finding.explanation}" if finding.explanation else ""
            found.setdefault(finding.entry, f"short for {long}{told}")
    return sorted(found.items(), key=lambda pair: pair[0].casefold())
