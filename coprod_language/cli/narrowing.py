"""Only what is new: ``check --baseline`` and ``check --changed-since``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from coprod_language.baseline import Row, format_rows, match_rows, parse_rows, rows_for
from coprod_language.cli.output import opened
from coprod_language.cli.running import Asked
from coprod_language.errors import ConfigurationError, PaperError
from coprod_language.findings import Finding, Report
from coprod_language.plurals import counted
from coprod_language.reports.run import Refusal
from coprod_language.revisions import NewLines, Since
from coprod_language.utf8 import read_utf8

_MOST_NAMED = 3


def only_new(outcomes: Iterable[Report | Refusal], asked: Asked) -> Iterator[Report | Refusal]:
    """Leave known and old findings out, if that was asked for.

    Args:
        outcomes: the papers as they are done.
        asked: the options of the command.

    Raises:
        ConfigurationError: the baseline cannot be used, or the revision is not there.
    """
    if asked.baseline is not None:
        known = Baseline(asked.baseline, write=asked.write_baseline, prune=asked.prune_baseline)
        # First, or rows for lines that are not new would seem to match nothing.
        outcomes = known.watch(outcomes)
    if asked.changed_since is not None:
        outcomes = since(outcomes, asked.changed_since)
    return iter(outcomes)


class Baseline:
    """Takes known findings out of reports, and keeps the file that names them."""

    def __init__(self, file: Path, *, write: bool, prune: bool) -> None:
        """Read a baseline.

        Args:
            file: where it is.
            write: whether to write what is found to it.
            prune: whether to take out the rows that match nothing.

        Raises:
            ConfigurationError: it cannot be read.
        """
        self._file = file
        self._writes, self._prunes = write, prune
        rows = () if write and not file.exists() else parse_rows(_read(file), path=str(file))
        self._rows: dict[str, list[Row]] = {}
        for row in rows:
            self._rows.setdefault(row.path, []).append(row)
        self._stale: dict[str, list[Row]] = {}
        self._found = 0

    def watch(self, outcomes: Iterable[Report | Refusal]) -> Iterator[Report | Refusal]:
        """Pass reports on without what is known, and bring the file up to date at the end."""
        for outcome in outcomes:
            yield outcome if isinstance(outcome, Refusal) else self._new(outcome)
        self._stale |= {path: rows for path, rows in self._rows.items() if self._is_gone(path)}
        self._finish()

    def _new(self, report: Report) -> Report:
        path = self._name(report.path)
        found = rows_for(report.findings, path)
        self._found += len(found)
        was = path if path in self._rows else self._old_name(found)
        known = self._rows.pop(was, [])
        matched = match_rows(found, known)
        if self._writes:
            self._rows[path] = found
            return left_out(report, lambda _: False)
        kept = [row for at, row in enumerate(known) if at in matched.values()]
        stale = [row for at, row in enumerate(known) if at not in matched.values()]
        self._rows[path] = [replace(row, path=path) for row in kept]
        if stale:
            self._stale[path] = stale
        is_known = {id(report.findings[at]) for at in matched}
        return left_out(report, lambda finding: id(finding) not in is_known)

    def _old_name(self, found: list[Row]) -> str:
        """Find the paper that is gone and had the most of these findings: this one, renamed."""
        gone = [path for path in self._rows if self._is_gone(path)]
        counts = {path: len(match_rows(found, self._rows[path])) for path in gone}
        best = max(gone, key=lambda path: counts[path], default="")
        return best if counts.get(best) else ""

    def _name(self, path: str) -> str:
        """Name a paper from the folder of the baseline, wherever the command runs."""
        try:
            return Path(os.path.relpath(path, self._file.parent)).as_posix()
        except ValueError:  # on another drive
            return Path(path).resolve().as_posix()

    def _is_gone(self, path: str) -> bool:
        return not (self._file.parent / path).exists()

    def _finish(self) -> None:
        count = sum(map(len, self._stale.values()))
        if self._writes:
            self._write()
            _tell(f"{self._file}: {counted(self._found, 'finding')} written, which are now known")
        elif count and self._prunes:
            self._write()
            _tell(f"{self._file}: {counted(count, 'row')} taken out that matched nothing")
        elif count:
            _tell(
                f"{self._file}: {counted(count, 'row')} matched nothing any more "
                f"({_named(self._stale)}). Take them out with --prune-baseline"
            )

    def _write(self) -> None:
        left = [row for path, rows in self._rows.items() if not self._is_gone(path) for row in rows]
        with opened(self._file) as write:
            write(format_rows(left))


def since(outcomes: Iterable[Report | Refusal], revision: str) -> Iterator[Report | Refusal]:
    """Leave out what is not on lines that are new since a revision.

    Args:
        outcomes: the papers as they are done.
        revision: a commit, branch or tag.

    Raises:
        ConfigurationError: as `Since.new_lines`.
    """
    compared = Since(revision)
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            yield outcome
            continue
        try:
            new = compared.new_lines(outcome.path)
        except PaperError as error:
            yield Refusal(outcome.path, str(error))
            continue
        yield left_out(outcome, partial(_is_new, new))


def _is_new(new: NewLines, finding: Finding) -> bool:
    if new.whole:
        return True
    if finding.start is None or finding.end is None:
        return False
    return not new.lines.isdisjoint(range(finding.start.line, finding.end.line + 1))


def left_out(report: Report, keep: Callable[[Finding], bool]) -> Report:
    """Leave findings out of a report, and count them.

    Args:
        report: what was found.
        keep: tells which findings to keep.
    """
    findings = tuple(finding for finding in report.findings if keep(finding))
    count = len(report.findings) - len(findings)
    return replace(report, findings=findings, left_out=report.left_out + count)


def _read(file: Path) -> str:
    if not file.exists():
        raise ConfigurationError(f"{file}: there is no such file. Make it with --write-baseline")
    return read_utf8(file, refuse=ConfigurationError)


def _named(stale: dict[str, list[Row]]) -> str:
    names = [f"{path}: {len(rows):,}" for path, rows in sorted(stale.items())]
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more:,} more papers" if more > 0 else "")


def _tell(text: str) -> None:
    click.echo(f"coprod-language: {text}", err=True)
