"""The report that a person reads: the verdict, what to change first, then sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Final

from coprod_language.findings import Finding, Report
from coprod_language.hits import Treatment
from coprod_language.plurals import counted
from coprod_language.reports.context import in_context
from coprod_language.reports.counting import Repeated, most_needed
from coprod_language.reports.places import near, shown_path, where
from coprod_language.reports.run import Refusal, Run
from coprod_language.reports.style import Style

_FIRST: Final = 5
_GAP: Final = "  "
_NAMED: Final = re.compile(r"“([^”]*)”")
_HARD_SPACE: Final = "\u00a0"


def render(run: Run) -> Iterator[str]:
    """Give the report of each paper as text, and a last line for many.

    Args:
        run: the papers. Those that could not be checked are told of on standard error.
    """
    style = Style(run.colour)
    checked, findings, refused = 0, 0, 0
    for outcome in run.outcomes:
        if isinstance(outcome, Refusal):
            refused += 1
            continue
        checked += 1
        findings += len(outcome.findings)
        yield "\n".join(_paper(outcome, style, run.width)) + "\n\n"
    if checked + refused > 1:
        yield _last_line(checked, findings, refused) + "\n"


def _last_line(checked: int, findings: int, refused: int) -> str:
    line = f"{counted(checked, 'paper')} checked, {counted(findings, 'thing')} to look at."
    return f"{line} {counted(refused, 'paper')} could not be checked." if refused else line


def _paper(report: Report, style: Style, width: int) -> Iterator[str]:
    yield style.strong(shown_path(report.path))
    yield from (_GAP + line for line in wrap(report.verdict, width - len(_GAP)))
    if not report.findings:
        yield ""
        yield _GAP + _nothing(report)
        return
    first = most_needed(report.findings, _FIRST)
    if first:
        yield ""
        yield style.strong("Change these first")
        for repeated in first:
            yield from _wrapped(_change(repeated), width, indent=_GAP, hang="- ")
    yield ""
    things = counted(len(report.findings), "thing")
    yield style.strong(f"Sentence by sentence: {things} to look at")
    told: dict[tuple[str, str], Finding] = {}
    last = ""
    for _, together in groupby(report.findings, key=_sentence):
        findings = list(together)
        place = where(findings[0], report.format)
        yield ""
        if place != last:
            # A page or a heading stands over all that was found there.
            yield _GAP + style.faint(place)
        yield from _group(findings, report, told, style, width)
        last = place
    if report.left_out:
        yield ""
        yield _GAP + _known(report)


def _nothing(report: Report) -> str:
    if report.left_out:
        return f"Nothing new to change. {_known(report)}"
    return "Nothing to change. Well done."


def _known(report: Report) -> str:
    noun = "thing is" if report.left_out == 1 else "things are"
    return f"{report.left_out:,} {noun} left out, as you asked."


def _change(repeated: Repeated) -> str:
    times = f" ({repeated.count} times)" if repeated.count > 1 else ""
    return f"“{repeated.words}”{times}: {repeated.advice}"


def _sentence(finding: Finding) -> tuple[str | None, int]:
    return finding.sentence, finding.page or 0


def _group(
    findings: Sequence[Finding],
    report: Report,
    told: dict[tuple[str, str], Finding],
    style: Style,
    width: int,
) -> Iterator[str]:
    """Show a sentence once, with all that was found in it."""
    if findings[0].sentence:
        shown = in_context(findings[0].sentence, findings, style)
        yield from _wrapped(shown, width, indent=_GAP * 2)
    for finding in findings:
        key = (finding.rule, finding.entry or "")
        earlier = told.get(key) if finding.entry else None
        told.setdefault(key, finding)
        label = _label(finding)
        said = f"{_advice(finding, earlier, report.format)} {label}"
        for line in _wrapped(said, width, indent=_GAP * 2, hang="- "):
            coloured = style.severity(label, finding.severity)
            yield line.replace(label, coloured).replace(_HARD_SPACE, " ")


def _label(finding: Finding) -> str:
    """Name the rule and how much it matters, in one piece that no line end cuts."""
    quoted = ", in quoted words" if finding.quoted else ""
    return f"({finding.severity}: {finding.rule}{quoted})".replace(" ", _HARD_SPACE)


def _advice(finding: Finding, earlier: Finding | None, format_: str) -> str:
    """Say what to do; the tenth time, only the choice that fits here."""
    if earlier is None or earlier.start is None:
        return finding.message
    is_there = where(earlier, format_) == where(finding, format_)
    place = "above" if is_there else near(earlier, format_)
    again = f"“{_words(finding)}”: as {place}."
    if finding.treatment is Treatment.REPLACE and finding.suggestions:
        choice = finding.suggestions[0].replacement
        return f"{again} Here: “{choice}”." if choice else finding.message
    return again


def _words(finding: Finding) -> str:
    """Give the words as the message has them: the source may have marks among them."""
    named = _NAMED.match(finding.message)
    return named[1] if named else " ".join(finding.text.split())


def _wrapped(text: str, width: int, *, indent: str, hang: str = "") -> Sequence[str]:
    return wrap(
        text,
        max(width, 2 * len(indent) + 20),
        initial_indent=indent + hang,
        subsequent_indent=indent + " " * len(hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
