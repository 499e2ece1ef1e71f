"""``coprod-language glossary add``: put a word into a house list."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from coprod_language.cli.output import opened
from coprod_language.errors import GlossaryError, why_unreadable
from coprod_language.glossary.adding import Value, add_entry, entry_lines
from coprod_language.glossary.entry import Part

_SAY: Final = {
    "replace": ("instead", "Plainer words, the best first. Put “ / ” between choices"),
    "explain": ("means", "What it means, in up to 25 plain words"),
    "ask": ("ask", "What people have said they prefer, and who to ask"),
}
_ORDER: Final = ("also", "part", "instead", "means", "ask", "why", "example", "leave")
_NAMES: Final = {"example": "examples"}
_BETWEEN: Final = " / "


@click.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("word")
@click.option("--instead", multiple=True, help="Plainer words, the best first. May be repeated.")
@click.option("--means", help="What it means, for a word to keep and explain.")
@click.option("--ask", help="What people have said they prefer, for a word about people.")
@click.option("--why", help="Why it shuts people out, in one plain sentence.")
@click.option("--also", multiple=True, help="Another spelling or wording. May be repeated.")
@click.option(
    "--example",
    multiple=True,
    help="A sentence to flag; with “ -> ” and what it becomes. May be repeated.",
)
@click.option("--leave", multiple=True, help="A sentence to leave alone. May be repeated.")
@click.option("--part", type=click.Choice([str(part) for part in Part]), help="How the word bends.")
def add(path: Path, word: str, **given: Any) -> None:  # noqa: ANN401 - click's options
    """Add WORD to the house list at PATH, in its A to Z place.

    Without --instead, --means or --ask it asks you for each thing in turn. What breaks the
    rules of the word lists is not added, and you are told why.
    """
    name = word.strip()
    if not name:
        raise GlossaryError(f"{path}: a word with no letters cannot be added")
    if not any(given[key] for key in ("instead", "means", "ask")):
        given |= _ask(name, given)
    keys = _keys(given)
    old = _read(path)
    text = add_entry(old, name, keys, path=str(path))
    _demand_sound(path, text, name)
    with opened(path) as write:
        write(text)
    click.echo(f"Added to {path}:")
    click.echo("\n".join(entry_lines(name, keys)))


def _ask(name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Ask for what the options did not say."""
    do = click.prompt(
        f"What should people do about “{name}”?", type=click.Choice(list(_SAY)), default="replace"
    )
    key, question = _SAY[do]
    said: str = click.prompt(question)
    answers: dict[str, Any] = {key: _choices(said) if key == "instead" else said}
    if not given["part"]:
        answers["part"] = click.prompt(
            "How does it bend?",
            type=click.Choice([str(part) for part in Part]),
            default=str(Part.PHRASE),
        )
    if not given["why"]:
        answers["why"] = click.prompt("Why does it shut people out? (Enter for none)", default="")
    for key, question in (
        ("also", "Other spellings, “ / ” between them (Enter for none)"),
        ("example", "A sentence to flag (Enter for none)"),
        ("leave", "A sentence to leave alone (Enter for none)"),
    ):
        if not given[key]:
            said = click.prompt(question, default="", show_default=False)
            answers[key] = _choices(said) if key == "also" else [said.strip()] * bool(said.strip())
    if do == "replace" and answers.get("example") and " -> " not in answers["example"][0]:
        after = click.prompt(f"What does it become with “{answers['instead'][0]}”?")
        answers["example"] = [f"{answers['example'][0]} -> {after.strip()}"]
    return answers


def _choices(said: str) -> list[str]:
    return [each.strip() for each in said.split(_BETWEEN) if each.strip()]


def _keys(given: Mapping[str, Any]) -> dict[str, Value]:
    keys: dict[str, Value] = {}
    for key in _ORDER:
        value = given.get(key)
        if value:
            keys[_NAMES.get(key, key)] = str(value) if isinstance(value, str) else list(value)
    return keys


def _read(path: Path) -> str:
    try:
        # As bytes, so that the ends of lines stay as they are.
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise GlossaryError(f"{path}: {why_unreadable(error)}") from error
    except UnicodeDecodeError as error:
        raise GlossaryError(f"{path}: save this file as UTF-8 text") from error


def _demand_sound(path: Path, text: str, name: str) -> None:
    """Refuse an entry that breaks the rules, before the list is changed."""
    from coprod_language.auditing import audit_house  # noqa: PLC0415 - loads spaCy

    with tempfile.TemporaryDirectory() as folder:
        # Under its own name, so that what is made of it is kept for the next check.
        trial = Path(folder) / path.name
        trial.write_bytes(text.encode("utf-8"))
        problems: Sequence[str] = audit_house([trial], only=[name])
        if problems:
            told = "\n".join(problem.replace(str(trial), str(path)) for problem in problems)
            raise GlossaryError(f"“{name}” was not added to {path}.\n{told}")
