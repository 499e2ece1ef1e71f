"""``coprod-language glossary``: look at word lists, check them and start new ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from coprod_language.errors import GlossaryError
from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.glossary import Glossary, built_in_folder, word_list_files
from coprod_language.glossary.laws import glossary_problems, list_problems
from coprod_language.glossary.template import TEMPLATE
from coprod_language.glossary.word_list import read_word_list

_house = click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="A word list of your own to lay over the built-in ones. You can give it more than once.",
)


@click.group()
def command() -> None:
    """Look at the word lists, check them, and start your own."""


@command.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check word lists: the layout, the words and every example.

    PATHS are word lists or folders of them. With none, the built-in lists are checked.
    """
    problems = _problems(paths)
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        click.echo(f"{len(problems)} to put right.", err=True)
        raise SystemExit(1)
    click.echo("All is well with the word lists.")


def _problems(paths: tuple[Path, ...]) -> list[str]:
    from coprod_language.proving import prove  # noqa: PLC0415 - loads spaCy

    folder = built_in_folder()
    is_built_in = not paths or any(path.resolve() == folder.resolve() for path in paths)
    problems: list[str] = []
    for path in paths or (folder,):
        for file in word_list_files(path):
            rows = read_word_list(file)
            if path.resolve() == folder.resolve() or file.parent.resolve() == folder.resolve():
                problems += list_problems(rows)
    try:
        glossary = Glossary.load(() if is_built_in else paths)
    except GlossaryError as error:
        return [*problems, *str(error).splitlines()]
    found = [*glossary_problems(glossary), *prove(glossary)]
    if not is_built_in:
        own = tuple(f"{file.stem}.toml:" for path in paths for file in word_list_files(path))
        found = [problem for problem in found if problem.startswith(own)]
    return [*problems, *found]


@command.command("list")
@click.option("--theme", help="Only the words of one theme, such as meetings.")
@_house
def list_words(theme: str | None, glossaries: tuple[Path, ...]) -> None:
    """List the words, and what to do about each."""
    glossary = Glossary.load(glossaries)
    for entry in _sorted(glossary):
        if theme in (None, entry.theme):
            click.echo(_line(entry))


@command.command()
@click.argument("words")
@_house
def search(words: str, glossaries: tuple[Path, ...]) -> None:
    """Find entries that have WORDS in their name, meaning or choices."""
    wanted = words.casefold()
    found = [
        each for each in _sorted(Glossary.load(glossaries)) if wanted in _line(each).casefold()
    ]
    for entry in found:
        click.echo(_line(entry))
    if not found:
        click.echo(f"Nothing in the word lists has “{words}”.", err=True)
        raise SystemExit(1)


@command.command()
@_house
def stats(glossaries: tuple[Path, ...]) -> None:
    """Count the words by theme and by what to do about them."""
    glossary = Glossary.load(glossaries)
    themes = Counter(entry.theme for entry in _sorted(glossary))
    for theme, count in sorted(themes.items()):
        click.echo(f"{count:6}  {theme}")
    treatments = Counter(str(entry.treatment) for entry in glossary.entries.values())
    click.echo(f"{len(glossary.entries):6}  words and phrases in all")
    for treatment, count in sorted(treatments.items()):
        click.echo(f"{count:6}    to {treatment}")
    click.echo(f"{len(glossary.short_forms):6}  short forms")
    click.echo(f"{len(glossary.leave_alone):6}  words left alone on purpose")


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
        raise GlossaryError(f"{path}: cannot be written: {error.strerror}") from error
    click.echo(f"Started {path}. Open it in a text editor, then run:")
    click.echo(f"  coprod-language glossary check {path}")


def _sorted(glossary: Glossary) -> list[Entry | ShortForm]:
    both: list[Entry | ShortForm] = [*glossary.entries.values(), *glossary.short_forms.values()]
    return sorted(both, key=lambda each: each.id.casefold())


def _line(entry: Entry | ShortForm) -> str:
    if isinstance(entry, ShortForm):
        return f"{entry.id}: stands for {' or '.join(entry.stands_for)}"
    if entry.means:
        return f"{entry.id}: means {entry.means}"
    if entry.ask:
        return f"{entry.id}: ask. {entry.ask}"
    choices = " or ".join(f"“{words}”" if words else "leave it out" for words in entry.instead)
    return f"{entry.id}: say {choices}"
