"""The reports, one format a module: reports of papers go in, text comes out.

Each module has ``render(run) -> Iterator[str]``, which gives the text in pieces, so that a
long run can be shown while it goes on.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

REPORTS: Mapping[str, str] = MappingProxyType(
    {
        "csv": "coprod_language.reports.csv",
        "github": "coprod_language.reports.github",
        "html": "coprod_language.reports.html",
        "json": "coprod_language.reports.json",
        "jsonl": "coprod_language.reports.jsonl",
        "sarif": "coprod_language.reports.sarif",
        "text": "coprod_language.reports.text",
    }
)
"""Module of each format of report."""

FOR_PEOPLE: frozenset[str] = frozenset({"html", "text"})
"""Formats that people read from start to end. The others go to programs, which want all papers."""

SHOW_PAPERS: frozenset[str] = frozenset({"html"})
"""Formats that show the papers themselves, and so need them kept with their reports."""
