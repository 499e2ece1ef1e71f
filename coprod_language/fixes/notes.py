"""What the notes in a reviewed copy say, whatever the format writes them in.

The first time a word is met its note gives reason, choices and explanation. After that it
only says what to put here, so that the tenth "utilise" does not repeat a paragraph. One note
sums the paper up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from coprod_language.findings import Finding, Report
from coprod_language.hits import Treatment
from coprod_language.paper import Paper
from coprod_language.reports.counting import most_needed

AUTHOR: Final = "coprod-language"
"""Who the notes and changes are by."""
INITIALS: Final = "CL"
"""The initials that go with it."""
_FIRST: Final = 5


@dataclass(frozen=True, slots=True)
class Note:
    """A note on some words."""

    start: int
    """Where the words start in the source of the paper."""
    end: int
    """Where they end (exclusive)."""
    words: str
    """The words, white space made plain."""
    text: str
    """What to say of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A paper that has been checked and is to be given back with notes in it."""

    raw: bytes
    """The whole file."""
    paper: Paper
    """The paper that was read from it."""
    report: Report
    """What was found in it."""
    recheck: Callable[[Paper], Report]
    """Checks the paper again after changes, which may bring out others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewing:
    """How a reviewed copy is made."""

    date: datetime
    """The date of the notes, with its time zone."""
    track_changes: bool = False
    """Whether to make the safe changes as tracked changes."""


def word_notes(report: Report) -> list[Note]:
    """Write the notes on words and sentences.

    Args:
        report: what was found.

    Returns:
        In order of position.
    """
    told: set[str] = set()
    return [
        Note(
            finding.start.offset,
            finding.end.offset,
            " ".join(finding.text.split()),
            _said(finding, told),
        )
        for finding in report.findings
        if finding.start is not None and finding.end is not None
    ]


def summary_note(report: Report, elsewhere: Iterable[Note] = ()) -> list[str]:
    """Write the note that sums the paper up.

    Args:
        report: what was found.
        elsewhere: notes on words that the format allows no note at, such as in a header.

    Returns:
        Its paragraphs.
    """
    return list(_summary(report, tuple(elsewhere)))


def _said(finding: Finding, told: set[str]) -> str:
    seen = finding.entry is not None and finding.entry in told
    if finding.entry is not None:
        told.add(finding.entry)
    said = _again(finding) if seen else finding.message
    if finding.quoted:
        return f"{said} These are somebody's own words: change them only if they agree."
    return said


def _again(finding: Finding) -> str:
    """Say what fits here. What the word does to readers stands in its first note."""
    choice = finding.suggestions[0].replacement if finding.suggestions else ""
    return f"Again: try “{choice}”." if choice else "Again: see the first note on it."


def _summary(report: Report, elsewhere: tuple[Note, ...]) -> Iterator[str]:
    yield report.verdict
    if not report.findings:
        yield "Nothing to change. Well done."
        return
    for finding in report.findings:
        if finding.start is None and finding.message != report.verdict:
            yield finding.message
    first = most_needed(report.findings, _FIRST)
    if first:
        yield "Change these first:"
    for repeated in first:
        times = f" ({repeated.count} times)" if repeated.count > 1 else ""
        yield f"“{repeated.words}”{times}: {repeated.advice}"
    asked = sum(finding.treatment is Treatment.ASK for finding in report.findings)
    if asked:
        yield "Some words are about people. Ask the people themselves which words they choose."
    if elsewhere:
        yield "In places that cannot have a comment of their own, such as headers:"
    for note in elsewhere:
        yield note.text if f"“{note.words}”" in note.text else f"“{note.words}”: {note.text}"
