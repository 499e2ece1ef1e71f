"""What somebody sees who types something that does not fit."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from coprod_language.cli import COMMANDS
from coprod_language.cli.main import main


def _run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["coprod-language", *arguments])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert isinstance(exit_.value.code, int)
    return exit_.value.code


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["chek", "a.md"], "there is no command “chek”. Did you mean “check”?"),
        (["glossary", "serch"], "there is no command “serch”. Did you mean “search”? For help:"),
        (["glossary", "foo"], "The commands are: add, check"),
        (["tell"], "The commands are: annotate, cache, check"),
        (["check"], "something is missing: PATHS."),
        (["explain"], "something is missing: TERM."),
        (["check", "a.md", "--formt", "text"], "Did you mean '--format'?"),
        (["check", "a.md", "--format", "pdf"], "'pdf' is not one of"),
        (["annotate", "a.docx"], "something is missing: -o or --output REVIEWED."),
    ],
)
def test_a_mistake_is_told_in_one_line_that_says_where_help_is(
    arguments: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On standard error, with the exit status for what could not be done."""
    assert _run(monkeypatch, *arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith("coprod-language: ")
    assert told in shown.err
    assert " --help" in shown.err


def test_a_paper_without_a_command_is_told_how_to_check_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is what people try first."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.md").write_text("Hello.")
    assert _run(monkeypatch, "plan.md") == 2
    assert "run “coprod-language check plan.md”" in capsys.readouterr().err


def test_nothing_at_all_shows_the_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command has one line there, which is not cut off."""
    assert _run(monkeypatch) == 0
    shown = capsys.readouterr().out
    assert "Start with: coprod-language check PAPER" in shown
    assert "..." not in shown.partition("Commands:")[2]


def test_an_error_of_ours_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the file and the reason."""
    monkeypatch.chdir(tmp_path)
    Path("bad.toml").write_text('audeince = "public"')
    Path("plan.md").write_text("Hello.")
    assert _run(monkeypatch, "check", "plan.md", "--config", "bad.toml") == 2
    assert capsys.readouterr().err == (
        "coprod-language: bad.toml: there is no setting “audeince”. Did you mean “audience”?\n"
    )


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_the_list_of_commands_says_what_each_says_of_itself(name: str) -> None:
    """The list is written down apart so that it needs no loading; the two must not part ways."""
    command = import_module(COMMANDS[name].module).command
    assert COMMANDS[name].summary == command.get_short_help_str(limit=200)
