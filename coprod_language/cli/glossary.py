"""``coprod-language glossary``: look at word lists, check them, start and change your own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from coprod_language.cli import options
from coprod_language.cli.glossary_add import add
from coprod_language.cli.glossary_export import export
from coprod_language.cli.glossary_review import review
from coprod_language.cli.naming import NamingGroup
from coprod_language.cli.settings import settings_in
from coprod_language.cli.votes import quoted
from coprod_language.errors import GlossaryError, why_unwritable
from coprod_language.glossary.choosing import in_order, of_theme
from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.glossary import Glossary, built_in_folder
from coprod_language.glossary.review_files import load_reviews
from coprod_language.glossary.reviews import Review, people_differ, tally
from coprod_language.glossary.template import TEMPLATE


@click.group(cls=NamingGroup, short_help="Look at the word lists, and make your own.")
def command() -> None:
    """Look at the word lists, check them, and make your own."""


command.add_command(add)
command.add_command(export)
command.add_command(review)


@command.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check word lists: the layout, the words and every example.

    PATHS are word lists or folders of them. With none, the built-in lists are checked.
    """
    from coprod_language.auditing import audit_built_in, audit_house  # noqa: PLC0415 - loads spaCy

    is_built_in = not paths or any(path.resolve() == built_in_folder().resolve() for path in paths)
    problems = audit_built_in() if is_built_in else audit_house(paths)
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        click.echo(f"{len(problems)} to put right.", err=True)
        raise SystemExit(1)
    click.echo("All is well with the word lists.")


@command.command("list")
@click.option("--theme", help="Only the words of one theme, such as digital.")
@options.glossary
def list_words(theme: str | None, glossaries: tuple[str, ...]) -> None:
    """List the words, and what to do about each."""
    words = in_order(_glossary(glossaries))
    for entry in words if theme is None else of_theme(theme, words):
        click.echo(_line(entry))


@command.command()
@click.argument("words")
@options.glossary
def search(words: str, glossaries: tuple[str, ...]) -> None:
    """Find entries that have WORDS in their name, meaning or choices."""
    wanted = words.casefold()
    found = [each for each in in_order(_glossary(glossaries)) if wanted in _line(each).casefold()]
    for entry in found:
        click.echo(_line(entry))
    if not found:
        click.echo(f"Nothing in the word lists has “{words}”.", err=True)
        raise SystemExit(1)


@command.command()
@options.glossary
@options.review
def stats(glossaries: tuple[str, ...], reviews: tuple[str, ...]) -> None:
    """Count the words by theme and by what to do about them, and the votes of your groups."""
    settings = settings_in(Path.cwd(), glossaries=glossaries, reviews=reviews)
    glossary = Glossary.load(settings.glossaries)
    for line in (*_counts(glossary), *_votes(load_reviews(settings.reviews), glossary)):
        click.echo(line)


@command.command()
@click.argument("path", type=click.Path(path_type=Path, dir_okay=False))
def new(path: Path) -> None:
    """Start a word list of your own at PATH."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        raise GlossaryError(f"{path}: this file is there already. Choose another name") from error
    except OSError as error:
        raise GlossaryError(f"{path}: {why_unwritable(error)}") from error
    click.echo(f"Started {path}. Open it in a text editor, then run:")
    click.echo(f"  coprod-language glossary check {path}")


def _glossary(glossaries: tuple[str, ...]) -> Glossary:
    return Glossary.load(settings_in(Path.cwd(), glossaries=glossaries).glossaries)


def _counts(glossary: Glossary) -> Iterator[str]:
    themes = Counter(entry.theme for entry in in_order(glossary))
    yield from (f"{count:6}  {theme}" for theme, count in sorted(themes.items()))
    yield f"{len(glossary.entries):6}  words and phrases in all"
    treatments = Counter(str(entry.treatment) for entry in glossary.entries.values())
    yield from (f"{count:6}    to {treatment}" for treatment, count in sorted(treatments.items()))
    yield f"{len(glossary.short_forms):6}  short forms"
    yield f"{len(glossary.leave_alone):6}  words left alone on purpose"


def _votes(reviews: tuple[Review, ...], glossary: Glossary) -> Iterator[str]:
    if not reviews:
        return
    by_term: defaultdict[str, list[Review]] = defaultdict(list)
    for each in reviews:
        by_term[each.term].append(each)
    yield f"{len({each.group for each in reviews}):6}  groups that gave their view"
    yield f"{len(by_term):6}  words that they voted on"
    for term, found in by_term.items():
        words, votes = max(tally(found).items(), key=lambda each: each[1].net, default=("", None))
        best = f" best liked {quoted(words)}, {votes}" if votes else " no votes"
        differ = ". People differ" if people_differ(found) else ""
        gone = "" if term in glossary.entries else ". The word lists no longer have it"
        yield f"          {term}:{best}{differ}{gone}"


def _line(entry: Entry | ShortForm) -> str:
    if isinstance(entry, ShortForm):
        return f"{entry.id}: stands for {' or '.join(entry.stands_for)}"
    if entry.means:
        return f"{entry.id}: means {entry.means}"
    if entry.ask:
        return f"{entry.id}: ask. {entry.ask}"
    return f"{entry.id}: say {' or '.join(map(quoted, entry.instead))}"
