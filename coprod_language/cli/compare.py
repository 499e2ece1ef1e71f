"""``coprod-language compare``: did the rewrite help?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from coprod_language.cli import options
from coprod_language.cli.running import FAILED
from coprod_language.cli.settings import settings_in
from coprod_language.comparing import Change, Comparison, compare
from coprod_language.findings import Report
from coprod_language.plurals import counted

_SHOWN: Final = 8
_LONG: Final = 60
_ROWS: Final = (
    ("Ease, of 100", "ease"),
    ("Words in a sentence", "words_per_sentence"),
    ("Jargon in 100 words", "jargon_per_100_words"),
    ("Minutes to read", "reading_minutes"),
)


@click.command(short_help="Say whether a rewrite helped.")
@click.argument("before")
@click.argument("after")
@options.audience
@options.glossary
@options.review
@options.config
@options.format_of(["text", "json"], default="text", of="comparison")
def command(before: str, after: str, *, format_: str, config: Path | None, **over: Any) -> None:  # noqa: ANN401 - click's options
    """Compare two drafts of a paper, BEFORE and AFTER, and say whether the rewrite helped."""
    from coprod_language.batch import Job, check_one  # noqa: PLC0415 - loads spaCy, not for --help

    settings = settings_in(Path(after).parent, config=config, **over)
    reports = []
    for path in (before, after):
        outcome = check_one(Job(path, settings))
        if isinstance(outcome, Report):
            reports.append(outcome)
        else:
            click.echo(f"coprod-language: {outcome.path}: {outcome.message}", err=True)
    if len(reports) != 2:  # noqa: PLR2004 - before and after
        raise SystemExit(FAILED)
    comparison = compare(*reports)
    if format_ == "json":
        click.echo(json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(comparison)))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield _headline(comparison)
    yield ""
    yield f"{'':24}{'before':>10}{'after':>10}"
    before, after = comparison.before, comparison.after
    yield f"{'Words':24}{before.words:>10,}{after.words:>10,}"
    for label, name in _ROWS:
        yield f"{label:24}{_number(before, name):>10}{_number(after, name):>10}"
    yield f"{'Things to look at':24}{len(before.findings):>10,}{len(after.findings):>10,}"
    yield from _list("Gone", comparison.gone)
    yield from _list("New", comparison.come)


def _headline(comparison: Comparison) -> str:
    ease = comparison.difference("ease")
    jargon = comparison.difference("jargon_per_100_words")
    if ease is None or jargon is None:
        return "The drafts are too short to compare how easy they are."
    level = "as easy as the old"
    points = round(abs(ease))
    if points:
        direction = "easier" if ease > 0 else "harder"
        level = f"{counted(points, 'point')} {direction} to read"
    change = f", with {'less' if jargon < 0 else 'more'} jargon" if jargon else ""
    return f"The new draft is {level}{change}."


def _number(report: Report, name: str) -> str:
    value = report.scores.get(name)
    return "–" if value is None else f"{value:.1f}"


def _list(title: str, changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        return
    yield ""
    yield f"{title}:"
    for change in changes[:_SHOWN]:
        words = change.words if len(change.words) <= _LONG else change.words[:_LONG] + "…"
        times = f" ({change.count} times)" if change.count > 1 else ""
        yield f"  {change.rule}: {words}{times}"
    if len(changes) > _SHOWN:
        yield f"  … and {len(changes) - _SHOWN} more"
