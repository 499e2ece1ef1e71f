"""``coprod-language annotate``: write a reviewed copy of a paper."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from coprod_language.cli.writing import write_new
from coprod_language.errors import ConfigurationError, PaperError
from coprod_language.fixes.notes import Reviewing
from coprod_language.settings.configuration import Settings, find_settings, load_settings


@click.command()
@click.argument("paper", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "reviewed",
    required=True,
    metavar="REVIEWED",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write the copy. The paper itself is never changed.",
)
@click.option(
    "--track-changes",
    is_flag=True,
    help="Also make the safe changes, as tracked changes that you can accept or reject (Word).",
)
@click.option(
    "--date",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    help="The date of the comments, in UTC, such as 2027-03-04.  [default: now]",
)
@click.option(
    "--audience", help="Who the paper is for: easy-read, public, mixed-group or professional."
)
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(),
    help="A word list of your own. You can give this more than once.",
)
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Take settings from this file, and look for no other.",
)
def command(
    *,
    paper: Path,
    reviewed: Path,
    track_changes: bool,
    date: datetime | None,
    audience: str | None,
    glossaries: tuple[str, ...],
    config: Path | None,
) -> None:
    """Write a copy of PAPER with a comment at each thing to look at.

    PAPER is a Word, OpenDocument or PDF file. The copy has its layout and all that is in it.
    """
    from coprod_language.checker import Checker, make_settings  # noqa: PLC0415 - loads spaCy
    from coprod_language.reviewing import review_file  # noqa: PLC0415 - the same

    _demand_another(paper, reviewed)
    file = config or find_settings(paper.parent)
    given = {"audience": audience, "glossaries": glossaries}
    settings = make_settings(
        load_settings(file) if file else Settings(),
        **{name: value for name, value in given.items() if value},
    )
    moment = date.replace(tzinfo=UTC) if date else datetime.now(UTC)
    reviewing = Reviewing(date=moment, track_changes=track_changes)
    try:
        write_new(reviewed, review_file(Checker(settings), str(paper), reviewing), like=paper)
    except PaperError as error:
        raise PaperError(f"{paper}: {error}") from error


def _demand_another(paper: Path, reviewed: Path) -> None:
    same = paper.resolve() == reviewed.resolve()
    if same or (paper.exists() and reviewed.exists() and paper.samefile(reviewed)):
        raise ConfigurationError(
            f"{reviewed} is the paper itself, which is never changed. Give the copy another name"
        )
