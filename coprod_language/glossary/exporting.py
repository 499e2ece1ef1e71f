"""Words for other programs: a glossary as JSON, or as a table for a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.spreadsheets import MARK, row_text

SCHEMA_VERSION: Final = "1.0"
_COLUMNS: Final = (
    "Word",
    "Also written",
    "What to do",
    "Say instead",
    "What it means",
    "What people prefer",
    "Why",
    "Example",
    "Left alone",
    "Word list",
    "Source",
)
_LEAVE_OUT: Final = "(leave it out)"


def json_text(words: Iterable[Entry | ShortForm], *, digest: str) -> str:
    """Give words as JSON, all that the word lists say of each.

    Args:
        words: in the order that they are to have.
        digest: SHA-256 of the word lists that they are from.
    """
    words = list(words)
    whole = {
        "schema_version": SCHEMA_VERSION,
        "glossary": digest,
        "words": [_entry(each) for each in words if isinstance(each, Entry)],
        "short_forms": [_short_form(each) for each in words if isinstance(each, ShortForm)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def csv_text(words: Iterable[Entry | ShortForm]) -> Iterator[str]:
    """Give words as a table that is safe to open in a spreadsheet.

    Args:
        words: in the order that they are to have.

    Yields:
        The rows, the names of the columns first.
    """
    yield MARK + row_text(_COLUMNS)
    for each in words:
        yield row_text(_entry_cells(each) if isinstance(each, Entry) else _short_cells(each))


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "entry": entry.id,
        "also": list(entry.also),
        "part": entry.part,
        "treatment": entry.treatment,
        "instead": list(entry.instead),
        "means": entry.means,
        "ask": entry.ask,
        "why": entry.why,
        "severity": entry.severity,
        "audiences": list(entry.audiences),
        "conditions": _conditions(entry.conditions.given()),
        "safe": entry.safe,
        "safe_where": _conditions(entry.safe_where.given()),
        "examples": list(entry.examples),
        "leave": list(entry.leave),
        "theme": entry.theme,
        "source": entry.source,
    }


def _short_form(short: ShortForm) -> dict[str, Any]:
    return {
        "entry": short.id,
        "also": list(short.also),
        "stands_for": list(short.stands_for),
        "means": short.means,
        "known": short.known,
        "theme": short.theme,
    }


def _conditions(given: dict[str, Any]) -> dict[str, Any]:
    """Name conditions as the word lists do."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in given.items()}
    if "either" in named:
        named["either"] = [_conditions(group) for group in named["either"]]
    return named


def _entry_cells(entry: Entry) -> Iterator[str]:
    yield entry.id
    yield "; ".join(entry.also)
    yield entry.treatment
    yield "; ".join(each or _LEAVE_OUT for each in entry.instead)
    yield entry.means or ""
    yield entry.ask or ""
    yield entry.why
    yield next(iter(entry.examples), "")
    yield next(iter(entry.leave), "")
    yield entry.theme
    yield entry.source or ""


def _short_cells(short: ShortForm) -> Iterator[str]:
    yield short.id
    yield "; ".join(short.also)
    yield "spell out"
    yield "; ".join(short.stands_for)
    yield short.means or ""
    yield from ("", "", "", "")
    yield short.theme
    yield ""
