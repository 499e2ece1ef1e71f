"""The report that a person reads: the verdict, what to change first, then line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from coprod_language.findings import Finding, Report, Treatment
from coprod_language.reports.counting import Repeated, most_needed
from coprod_language.reports.places import where
from coprod_language.reports.run import Refusal, Run
from coprod_language.reports.style import Style

_CONTEXT: Final = 60
_FIRST: Final = 5
_GAP: Final = "  "


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
    line = f"{_count(checked, 'paper')} checked, {_count(findings, 'thing')} to look at."
    return f"{line} {_count(refused, 'paper')} could not be checked." if refused else line


def _paper(report: Report, style: Style, width: int) -> Iterator[str]:
    yield style.strong(report.path)
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
    yield style.strong("Line by line")
    told: dict[tuple[str, str], Finding] = {}
    for finding in report.findings:
        yield ""
        yield from _finding(finding, report, told, style, width)
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


def _finding(
    finding: Finding,
    report: Report,
    told: dict[tuple[str, str], Finding],
    style: Style,
    width: int,
) -> Iterator[str]:
    yield _GAP + style.faint(where(finding, report.format)) + "  " + _label(finding, style)
    if finding.sentence and finding.rule != "long-sentence":
        yield from _wrapped(_in_context(finding, style), width, indent=_GAP * 2)
    elif finding.sentence:
        yield from _wrapped(_shortened(finding.sentence), width, indent=_GAP * 2)
    key = (finding.rule, finding.entry or "")
    earlier = told.get(key) if finding.entry else None
    told.setdefault(key, finding)
    yield from _wrapped(_advice(finding, earlier), width, indent=_GAP * 2)


def _label(finding: Finding, style: Style) -> str:
    quoted = ", in quoted words" if finding.quoted else ""
    return style.severity(f"{finding.severity}: {finding.rule}{quoted}", finding.severity)


def _in_context(finding: Finding, style: Style) -> str:
    """Show the words in their sentence, marked."""
    sentence = finding.sentence or ""
    words = " ".join(finding.text.split())
    at = sentence.find(words)
    if at < 0:
        return sentence
    before, after = sentence[:at], sentence[at + len(words) :]
    if len(before) > _CONTEXT:
        before = "… " + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + " …"
    return before + style.marked(words) + after


def _shortened(sentence: str) -> str:
    if len(sentence) <= 2 * _CONTEXT:
        return sentence
    return sentence[:_CONTEXT].rpartition(" ")[0] + " … " + sentence[-_CONTEXT:].partition(" ")[2]


def _advice(finding: Finding, earlier: Finding | None) -> str:
    """Say what to do; the tenth time, only the choice that fits here."""
    if earlier is None or earlier.start is None:
        return finding.message
    if finding.treatment is Treatment.REPLACE and finding.suggestions:
        choice = finding.suggestions[0].replacement
        return f"As in line {earlier.start.line}. Here: “{choice}”." if choice else finding.message
    return f"As in line {earlier.start.line}."


def _wrapped(text: str, width: int, *, indent: str, hang: str = "") -> Sequence[str]:
    return wrap(
        text,
        max(width, 2 * len(indent) + 20),
        initial_indent=indent + hang,
        subsequent_indent=indent + " " * len(hang),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
