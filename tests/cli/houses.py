"""A small house for tests of the commands on words: quick built-in lists, a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coprod_language import lexicons
from coprod_language.cli.main import cli
from tests.words import entry_text

WORDS = (
    entry_text("stakeholder", part="noun", means="anyone with an interest", why="It hides who.")
    + entry_text("sufferer", part="noun", ask="Views differ. Ask the person.", why="It labels.")
    + entry_text(
        "tackle",
        part="verb",
        instead=["solve", "deal with"],
        safe=True,
        why="You tackle a person with a ball.",
        examples=["We will tackle debt. -> We will solve debt."],
    )
)


def make_house(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in a folder, with three built-in words and a cache of their own."""
    (folder / "built-in").mkdir()
    (folder / "built-in" / "words.toml").write_text(WORDS)
    (folder / "house").mkdir()
    # No checker from another test, made of the real word lists.
    monkeypatch.setattr("coprod_language.checker._kept", {})
    for module in ("glossary.glossary", "lexicons", "auditing", "cli.glossary"):
        monkeypatch.setattr(
            f"coprod_language.{module}.built_in_folder", lambda: folder / "built-in"
        )
    monkeypatch.setattr(lexicons, "user_cache_path", lambda *_, **__: folder / "cache")
    monkeypatch.chdir(folder / "house")


def run(*arguments: str, said: str = "") -> Result:
    """Run a command with what somebody types."""
    return CliRunner().invoke(cli, arguments, input=said, catch_exceptions=False)
