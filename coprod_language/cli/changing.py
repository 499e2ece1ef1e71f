"""``check --fix`` and ``check --diff``: make the safe changes of papers, or show them."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from coprod_language.cli.running import Tally
from coprod_language.cli.writing import replace_file
from coprod_language.errors import PaperError
from coprod_language.findings import Report
from coprod_language.plurals import counted
from coprod_language.reports.run import Refusal

if TYPE_CHECKING:
    from coprod_language.fixing import Fixed

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_NO_LINE_END: Final = "\\ No newline at end of file\n"


def written(
    outcomes: Iterable[Fixed | Refusal], *, from_input: str | None, quiet: bool
) -> Iterator[Report | Refusal]:
    """Write the papers that have changed, and say so on standard error.

    Args:
        outcomes: papers with their changes made in memory.
        from_input: what the paper from standard input is called. It is written to standard
            output.
        quiet: whether to leave out how much was changed.

    Yields:
        What is left to look at in each paper.
    """
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            yield outcome
            continue
        path = outcome.report.path
        try:
            if path == from_input:
                sys.stdout.buffer.write(outcome.raw)
            elif outcome.changes:
                replace_file(Path(path), outcome.raw)
        except PaperError as error:
            yield Refusal(path, str(error))
            continue
        _tell(outcome, quiet=quiet)
        yield outcome.report


def diffs(outcomes: Iterable[Fixed | Refusal], tally: Tally) -> Iterator[str]:
    """Show what the safe changes would be, and note for the exit status what there is now.

    Args:
        outcomes: papers with their changes made in memory.
        tally: notes what is found.

    Yields:
        A unified diff for each paper that would change. For a Word paper it is one of the
        text taken out of it.
    """
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            list(tally.watch([outcome]))
            continue
        list(tally.watch([outcome.found]))
        _tell(outcome, quiet=True)
        yield unified_diff(outcome.found.path, outcome.before, outcome.after)


def unified_diff(path: str, before: str, after: str) -> str:
    """Give the difference of two texts as ``diff -u`` does; empty if there is none."""
    lines = difflib.unified_diff(
        _LINE.findall(before), _LINE.findall(after), fromfile=path, tofile=path
    )
    return "".join(
        line if line.endswith(("\n", "\r")) else f"{line}\n{_NO_LINE_END}" for line in lines
    )


def _tell(fixed: Fixed, *, quiet: bool) -> None:
    path = fixed.report.path
    if not fixed.can_fix:
        click.echo(
            f"coprod-language: {path}: papers of this kind ({fixed.report.format}) are only "
            "checked. Safe changes are made in Word and text papers",
            err=True,
        )
    elif fixed.changes and not quiet:
        made = counted(fixed.changes, "safe change")
        click.echo(f"coprod-language: {path}: {made} made", err=True)
