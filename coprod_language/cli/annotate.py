"""``coprod-language annotate``: write a reviewed copy of a paper."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from coprod_language.cli import options
from coprod_language.cli.settings import settings_in
from coprod_language.cli.writing import write_new
from coprod_language.errors import ConfigurationError, PaperError
from coprod_language.fixes import ANNOTATORS
from coprod_language.fixes.notes import Reviewing
from coprod_language.readers.kinds import EXTENSIONS


@click.command(short_help="Write a copy with comments at the words to look at.")
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
@options.audience
@options.glossary
@options.review
@options.config
def command(
    *,
    paper: Path,
    reviewed: Path,
    track_changes: bool,
    date: datetime | None,
    audience: str | None,
    glossaries: tuple[str, ...],
    reviews: tuple[str, ...],
    config: Path | None,
) -> None:
    """Write a copy of PAPER with a comment at each thing to look at.

    PAPER is a Word, OpenDocument or PDF file. The copy has its layout and all that is in it.
    """
    from coprod_language.checker import Checker  # noqa: PLC0415 - loads spaCy
    from coprod_language.reviewing import review_file  # noqa: PLC0415 - the same

    _demand_another(paper, reviewed)
    _demand_ending(paper, reviewed)
    settings = settings_in(
        paper.parent, config=config, audience=audience, glossaries=glossaries, reviews=reviews
    )
    moment = date.replace(tzinfo=UTC) if date else datetime.now(UTC)
    reviewing = Reviewing(date=moment, track_changes=track_changes)
    try:
        copy = review_file(Checker(settings), str(paper), reviewing)
    except PaperError as error:
        raise PaperError(f"{paper}: {error}") from error
    write_new(reviewed, copy, like=paper)


def _demand_another(paper: Path, reviewed: Path) -> None:
    same = paper.resolve() == reviewed.resolve()
    if same or (paper.exists() and reviewed.exists() and paper.samefile(reviewed)):
        raise ConfigurationError(
            f"{reviewed} is the paper itself, which is never changed. Give the copy another name"
        )


def _demand_ending(paper: Path, reviewed: Path) -> None:
    """Refuse a name that would have the copy opened as what it is not."""
    ending = paper.suffix.lower()
    is_wrong = EXTENSIONS.get(ending) in ANNOTATORS and reviewed.suffix.lower() != ending
    if is_wrong:
        raise ConfigurationError(
            f"{reviewed}: the copy is of the same kind as the paper. Have its name end in {ending} "
            "too"
        )
