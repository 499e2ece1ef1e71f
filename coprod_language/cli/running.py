"""Run the checker over papers for the command line: settings, progress, exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from coprod_language.cli.papers import STANDARD_INPUT
from coprod_language.cli.settings import settings_in
from coprod_language.findings import Report
from coprod_language.hits import Severity
from coprod_language.reports import SHOW_PAPERS
from coprod_language.reports.run import Refusal
from coprod_language.settings.configuration import NEVER, Settings

if TYPE_CHECKING:
    from coprod_language.batch import Job

PASSED: Final = 0
"""Exit status where nothing is at or above ``--fail-on``."""
FOUND: Final = 1
"""Exit status where something is."""
FAILED: Final = 2
"""Exit status where a paper could not be checked."""
_MANY: Final = 3
_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The options of a command, as given. Those that it does not have stay as they are here."""

    format_: str = "text"
    """Name of the report's format."""
    output: Path | None = None
    """Where to write the report; standard output if None."""
    audience: str | None = None
    """Who the papers are for."""
    glossaries: tuple[str, ...] = ()
    """House word lists."""
    reviews: tuple[str, ...] = ()
    """Files of what groups think of the words."""
    select: tuple[str, ...] | None = None
    """The only rules to use."""
    ignore: tuple[str, ...] | None = None
    """Rules not to use."""
    fail_on: str | None = None
    """The mildest severity that fails a paper."""
    stdin_filename: str | None = None
    """What to call standard input."""
    config: Path | None = None
    """The settings file to use."""
    jobs: int = 1
    """How many papers to check at a time; 0 for one a core."""
    any_language: bool = False
    """Whether to check papers that do not look English."""
    model: str | None = None
    """The spaCy model to use in place of the built-in one."""
    extract_only: bool = False
    """Whether to print the text alone."""
    quiet: bool = False
    """Whether to leave out progress and papers with nothing to change."""
    fix: bool = False
    """Whether to make the safe changes."""
    diff: bool = False
    """Whether to print the safe changes, and make none."""
    baseline: Path | None = None
    """The file of known findings, which are left out."""
    write_baseline: bool = False
    """Whether to write what is found to it."""
    prune_baseline: bool = False
    """Whether to take out its rows that match nothing."""
    no_cache: bool = False
    """Whether to check each paper anew."""
    changed_since: str | None = None
    """The revision of the git repository since which lines are new."""

    def processes_for(self, papers: Sequence[object]) -> int:
        """How many of these papers to check at a time."""
        return min(self.jobs or os.cpu_count() or 1, len(papers))


class SettingsFinder:
    """Gives the settings for a paper's folder: files first, the command line over them."""

    def __init__(self, asked: Asked) -> None:
        """Make a finder for the options given."""
        over: dict[str, Any] = {
            "audience": asked.audience,
            "glossaries": asked.glossaries,
            "reviews": asked.reviews,
            "select": asked.select,
            "ignore": asked.ignore,
            "fail_on": asked.fail_on,
            "any_language": asked.any_language,
            "model": asked.model,
            "keep_papers": asked.format_ in SHOW_PAPERS,
        }
        self._settings_in = lru_cache(partial(settings_in, config=asked.config, **over))

    def __call__(self, folder: Path) -> Settings:
        """Give the settings for papers in a folder.

        Raises:
            ConfigurationError: a settings file does not fit.
        """
        return self._settings_in(folder)


def job(paper: str, settings_for: SettingsFinder, asked: Asked) -> Job:
    """Make the job of a paper; standard input is read here.

    Args:
        paper: its path, or ``-`` for standard input.
        settings_for: gives the settings for its folder.
        asked: the options of the command.

    Raises:
        ConfigurationError: a settings file does not fit.
    """
    from coprod_language.batch import Job  # noqa: PLC0415 - loads spaCy, not for --help

    if paper == STANDARD_INPUT:
        name = asked.stdin_filename or STANDARD_INPUT
        folder = Path(asked.stdin_filename or ".").parent
        return Job(name, settings_for(folder), sys.stdin.buffer.read(), not asked.no_cache)
    return Job(paper, settings_for(Path(paper).parent), use_cache=not asked.no_cache)


def merged(
    papers: Iterable[str | Refusal], checked: Iterator[_Outcome | Refusal]
) -> Iterator[_Outcome | Refusal]:
    """Put the papers that were never there among those checked, in order.

    Args:
        papers: what was asked for, in order: paths, and why there is no paper.
        checked: an outcome for each of the paths, in order.
    """
    for paper in papers:
        yield paper if isinstance(paper, Refusal) else next(checked)


def is_worth_showing(outcome: Report | Refusal) -> bool:
    """Tell whether a paper has anything to change."""
    return isinstance(outcome, Refusal) or bool(outcome.findings)


class Tally:
    """Tells of papers that could not be checked, and works out the exit status."""

    def __init__(self, settings_for: SettingsFinder) -> None:
        """Start with nothing found."""
        self.status = PASSED
        self._settings_for = settings_for

    def watch(self, outcomes: Iterable[Report | Refusal]) -> Iterator[Report | Refusal]:
        """Pass outcomes on, noting each."""
        for outcome in outcomes:
            if isinstance(outcome, Refusal):
                click.echo(f"coprod-language: {outcome.path}: {outcome.message}", err=True)
                self.status = FAILED
            else:
                for note in outcome.notes:
                    click.echo(f"coprod-language: {outcome.path}: {note}", err=True)
                if self._fails(outcome):
                    self.status = max(self.status, FOUND)
            yield outcome

    def _fails(self, report: Report) -> bool:
        fail_on = self._settings_for(Path(report.path).parent).fail_on
        if fail_on == NEVER:
            return False
        least = Severity(fail_on).rank
        return any(finding.severity.rank <= least for finding in report.findings)


def with_progress(outcomes: Iterable[_Outcome], count: int, *, quiet: bool) -> Iterator[_Outcome]:
    """Show a progress bar on standard error, if that is a terminal and there is much to do.

    Args:
        outcomes: one for each paper, as each is done.
        count: how many there will be.
        quiet: whether to show nothing.
    """
    if quiet or count < _MANY or not sys.stderr.isatty():
        yield from outcomes
        return
    with click.progressbar(outcomes, length=count, label="Checking", file=sys.stderr) as bar:
        yield from bar
