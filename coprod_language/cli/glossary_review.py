"""``coprod-language glossary review``: take a group through words, and write down its votes.

Plain lines and prompts only: nothing moves on the screen and no colour means anything, so a
screen reader reads it all. Each answer is saved at once, so a meeting can stop at any time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from coprod_language.cli import options
from coprod_language.cli.papers import find_papers
from coprod_language.cli.settings import settings_in
from coprod_language.cli.voting import Meeting
from coprod_language.errors import GlossaryError, PaperError
from coprod_language.glossary.choosing import of_theme
from coprod_language.glossary.entry import Entry
from coprod_language.glossary.glossary import Glossary
from coprod_language.reports.run import Refusal
from coprod_language.settings.configuration import Settings

_FILE: Final = "reviews.toml"


@click.command()
@click.argument("words", nargs=-1)
@click.option(
    "--group",
    prompt="Name of the group (never of a person)",
    help="Name of the group that votes, never of a person.",
)
@click.option(
    "--in",
    "papers",
    multiple=True,
    type=click.Path(),
    help="Vote on the hard words of this paper or folder. May be repeated.",
)
@click.option("--theme", help="Vote on the words of one theme, such as housing-and-homelessness.")
@click.option(
    "--review",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The file for the votes.  [default: that of your settings, or {_FILE}]",
)
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the meeting.")
@click.option("--again", is_flag=True, help="Ask also what this group has voted on before.")
@options.glossary
def review(
    words: tuple[str, ...],
    *,
    group: str,
    papers: tuple[str, ...],
    theme: str | None,
    path: Path | None,
    day: datetime | None,
    again: bool,
    glossaries: tuple[str, ...],
) -> None:
    """Take a group through WORDS in a meeting and write down what it thinks of each.

    For each choice of plain words, say how many thumbs go up, down and in the middle. Only
    the name of the group is written down, no names of people.
    """
    if not group.strip():
        raise click.UsageError("Say which group votes: --group NAME")
    settings = settings_in(Path.cwd(), glossaries=glossaries)
    file = path or Path(settings.reviews[0] if settings.reviews else _FILE)
    entries = _entries(words, papers, theme, settings)
    Meeting(
        file=file,
        group=group.strip(),
        day=day.date() if day else date.today(),  # noqa: DTZ011 - the day where the meeting is
        again=again,
    ).hold(entries)


def _entries(
    words: Sequence[str], papers: Sequence[str], theme: str | None, settings: Settings
) -> list[Entry]:
    glossary = Glossary.load(settings.glossaries)
    found = [_named(word, glossary) for word in words]
    found += _in_papers(papers, settings, glossary) if papers else []
    if theme is not None:
        found += of_theme(theme, glossary.entries.values())
    if not (words or papers or theme):
        raise click.UsageError("Say which words to vote on: WORDS, --in PAPER or --theme THEME")
    return list({entry.id: entry for entry in found}.values())


def _named(word: str, glossary: Glossary) -> Entry:
    for found in glossary.named(word):
        if isinstance(found, Entry):
            return found
    close = get_close_matches(word, glossary.entries, n=3)
    hint = f" Did you mean {' or '.join(f'“{each}”' for each in close)}?" if close else ""
    raise GlossaryError(f"the word lists do not have “{word}”.{hint}")


def _in_papers(papers: Sequence[str], settings: Settings, glossary: Glossary) -> list[Entry]:
    """Give the glossary's words in papers, the most used first."""
    from coprod_language.checker import Checker  # noqa: PLC0415 - loads spaCy

    checker = Checker(settings, select=("jargon", "about-people"), ignore=())
    used: Counter[str] = Counter()
    for paper in find_papers(papers):
        if isinstance(paper, Refusal):
            click.echo(f"coprod-language: {paper.path}: {paper.message}", err=True)
            continue
        try:
            report = checker.check_file(paper)
        except PaperError as error:
            click.echo(f"coprod-language: {paper}: {error}", err=True)
            continue
        used.update(finding.entry for finding in report.findings if finding.entry)
    return [glossary.entries[id_] for id_, _ in used.most_common() if id_ in glossary.entries]
