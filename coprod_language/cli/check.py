"""``coprod-language check``: check papers and print a report."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from coprod_language.cli import options
from coprod_language.cli.changing import diffs, written
from coprod_language.cli.extract import extract
from coprod_language.cli.narrowing import only_new
from coprod_language.cli.output import opened, shows_colour
from coprod_language.cli.papers import STANDARD_INPUT, find_papers
from coprod_language.cli.running import (
    Asked,
    SettingsFinder,
    Tally,
    is_worth_showing,
    job,
    merged,
    with_progress,
)
from coprod_language.errors import ConfigurationError
from coprod_language.findings import Report
from coprod_language.glossary.glossary import digest_of, layer_files
from coprod_language.hits import Severity
from coprod_language.reports import FOR_PEOPLE, REPORTS
from coprod_language.reports.run import Refusal, Run
from coprod_language.settings.configuration import NEVER

if TYPE_CHECKING:
    from coprod_language.batch import Job

_WIDEST: Final = 100


def _rules(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    return tuple(slug.strip() for slug in value.split(",") if slug.strip()) if value else None


@click.command(short_help="Check papers and print a report. Start here.")
@click.argument("paths", nargs=-1, required=True)
@options.format_of(REPORTS, default="text", of="report")
@options.output
@options.audience
@options.glossary
@options.review
@click.option(
    "--select",
    metavar="RULES",
    callback=_rules,
    help="Use only these rules, with commas between them.",
)
@click.option(
    "--ignore",
    metavar="RULES",
    callback=_rules,
    help="Do not use these rules, with commas between them.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*map(str, Severity), NEVER]),
    help="Exit with 1 if something is found that matters at least this much.  [default: error]",
)
@options.stdin_filename
@options.config
@click.option(
    "--jobs",
    metavar="NUMBER",
    callback=options.whole_number,
    default="1",
    show_default=True,
    help="How many papers to check at a time; 0 for as many as this computer has cores.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Make the safe changes in Word and text papers, then report what is left. The paper on "
    "standard input goes to standard output, and the report only to --output.",
)
@click.option(
    "--diff",
    is_flag=True,
    help="Print the safe changes as a unified diff, and not a report. No paper is changed.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Leave out the findings that this file names. Only others are new.",
)
@click.option(
    "--write-baseline", is_flag=True, help="Write all that is found to the file of --baseline."
)
@click.option(
    "--prune-baseline",
    is_flag=True,
    help="Take the rows out of the file of --baseline that match nothing any more.",
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Only report what is on lines that are new since a git commit, branch or tag.",
)
@click.option(
    "--no-cache", is_flag=True, help="Check papers anew that have not changed since the last time."
)
@options.any_language
@options.model
@click.option(
    "--extract-only", is_flag=True, help="Only print the text that would be checked, and stop."
)
@click.option(
    "--quiet",
    is_flag=True,
    help="Show no progress; in text and HTML, no papers with nothing to change.",
)
def command(paths: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401 - click's options
    """Check papers for words that shut people out, and print a report.

    PATHS are papers or folders of papers: Word, OpenDocument, PDF, PowerPoint, Markdown,
    HTML, reStructuredText or plain text. A single - reads from standard input.
    """
    asked = Asked(**given)
    papers = list(find_papers(paths))
    _demand_sense(papers, asked)
    if asked.extract_only:
        raise SystemExit(extract(papers, asked))
    raise SystemExit((_change if asked.fix or asked.diff else _check)(papers, asked))


def _demand_sense(papers: Sequence[str | Refusal], asked: Asked) -> None:
    if sum((asked.fix, asked.diff, asked.extract_only)) > 1:
        raise ConfigurationError("choose one of --fix, --diff and --extract-only")
    if asked.fix and STANDARD_INPUT in papers and len(papers) > 1:
        raise ConfigurationError("--fix takes standard input alone, with no other paper")
    if (asked.write_baseline or asked.prune_baseline) and not asked.baseline:
        raise ConfigurationError("say which file it is: --baseline FILE")
    if asked.write_baseline and (asked.prune_baseline or asked.changed_since is not None):
        raise ConfigurationError("--write-baseline writes all that is found: give it alone")
    if asked.changed_since is not None and STANDARD_INPUT in papers:
        raise ConfigurationError("--changed-since compares files: name them")
    if (asked.fix or asked.diff) and (asked.baseline or asked.changed_since is not None):
        raise ConfigurationError(
            "--fix and --diff change all that is safe, old or new: leave out --baseline and "
            "--changed-since"
        )


def _check(papers: list[str | Refusal], asked: Asked) -> int:
    from coprod_language.batch import check_all  # noqa: PLC0415 - loads spaCy, not for --help

    settings_for = SettingsFinder(asked)
    tally = Tally(settings_for)
    checked = check_all(_jobs(papers, settings_for, asked), processes=asked.processes_for(papers))
    done = with_progress(merged(papers, checked), len(papers), quiet=asked.quiet)
    outcomes = tally.watch(only_new(done, asked))
    return _show(_rendered(outcomes, settings_for, asked), tally, asked)


def _change(papers: list[str | Refusal], asked: Asked) -> int:
    from coprod_language.batch import fix_all  # noqa: PLC0415 - loads spaCy, not for --help

    settings_for = SettingsFinder(asked)
    tally = Tally(settings_for)
    fixed = fix_all(_jobs(papers, settings_for, asked), processes=asked.processes_for(papers))
    outcomes = with_progress(merged(papers, fixed), len(papers), quiet=asked.quiet)
    if asked.diff:
        return _show(diffs(outcomes, tally), tally, asked)
    from_input = (asked.stdin_filename or STANDARD_INPUT) if papers == [STANDARD_INPUT] else None
    left = tally.watch(written(outcomes, from_input=from_input, quiet=asked.quiet))
    if from_input and asked.output is None:
        # Standard output has the paper.
        return _show(("" for _ in left), tally, asked)
    return _show(_rendered(left, settings_for, asked), tally, asked)


def _jobs(
    papers: Iterable[str | Refusal], settings_for: SettingsFinder, asked: Asked
) -> Iterator[Job]:
    return (job(paper, settings_for, asked) for paper in papers if isinstance(paper, str))


def _rendered(
    outcomes: Iterable[Report | Refusal], settings_for: SettingsFinder, asked: Asked
) -> Iterator[str]:
    common = settings_for(Path.cwd())
    leaves_out = asked.quiet and asked.format_ in FOR_PEOPLE
    run = Run(
        outcomes=filter(is_worth_showing, outcomes) if leaves_out else outcomes,
        audience=common.audience,
        version=version("coprod-language"),
        glossary=digest_of([*layer_files(common.glossaries), [*map(Path, common.reviews)]]),
        colour=asked.output is None and shows_colour(),
        width=min(shutil.get_terminal_size().columns, _WIDEST),
    )
    texts: Iterator[str] = import_module(REPORTS[asked.format_]).render(run)
    return texts


def _show(texts: Iterable[str], tally: Tally, asked: Asked) -> int:
    with opened(asked.output) as write:
        for text in texts:
            write(text)
    return tally.status
