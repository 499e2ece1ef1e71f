import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from coprod_language.cli.main import cli

_PLAIN = "We meet on Monday. Bring a friend. Tea is free.\n"
_JARGON = "We will utilise the hall on Monday.\n"


def _run(*arguments: str, stdin: bytes | str | None = None) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)], input=stdin, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _paper(folder: Path, name: str, text: str) -> str:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return name


def _json(*arguments: str) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(_run("check", "--format", "json", *arguments).stdout)
    return whole


def test_a_paper_with_jargon_is_told_of_it(folder: Path) -> None:
    """The words, where they stand, and what to say instead."""
    result = _run("check", _paper(folder, "a.md", _JARGON))
    assert "[utilise]" in result.stdout
    assert "“use”" in result.stdout
    assert result.exit_code == 0


def test_every_place_points_at_its_words(folder: Path) -> None:
    """The contract: the source from start to end is the text."""
    source = "# Aims\r\n\r\nWe will **utilise** the hall, going\u00a0forward.\r\n"
    (folder / "a.md").write_bytes(source.encode())
    (paper,) = _json("a.md")["papers"]
    spans = [each for each in paper["findings"] if each["start"]]
    assert spans
    for finding in spans:
        start, end = finding["start"]["offset"], finding["end"]["offset"]
        assert source[start:end] == finding["text"]


@pytest.mark.parametrize(
    ("fail_on", "status"),
    [("warning", 1), ("suggestion", 1), ("error", 0), ("never", 0)],
)
def test_the_exit_status_follows_fail_on(folder: Path, fail_on: str, status: int) -> None:
    """A hook decides for itself what is too much."""
    paper = _paper(folder, "a.md", _JARGON)
    assert _run("check", paper, "--fail-on", fail_on).exit_code == status


def test_a_broken_paper_does_not_stop_the_others(folder: Path) -> None:
    """One clear line on standard error, status 2, and the rest is reported."""
    (folder / "broken.docx").write_bytes(b"not a zip archive")
    good = _paper(folder, "good.md", _JARGON)
    result = _run("check", "broken.docx", good, "missing.md", "--format", "json")
    whole = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [paper["path"] for paper in whole["papers"]] == ["good.md"]
    assert [error["path"] for error in whole["errors"]] == ["broken.docx", "missing.md"]
    assert len(result.stderr.splitlines()) == 2
    assert "coprod-language: missing.md: there is no such file" in result.stderr


def test_a_folder_is_searched_for_papers(folder: Path) -> None:
    """In alphabetical order, hidden folders left out."""
    for name in ("b/two.md", "a/one.txt", ".git/three.md", "c/picture.png"):
        _paper(folder, name, _PLAIN)
    assert [paper["path"] for paper in _json(".")["papers"]] == [
        os.path.join("a", "one.txt"),  # noqa: PTH118 - the path as it is shown
        os.path.join("b", "two.md"),  # noqa: PTH118 - the path as it is shown
    ]


def test_a_folder_with_nothing_to_check_is_a_mistake(folder: Path) -> None:
    """Silence would look like praise."""
    (folder / "empty").mkdir()
    result = _run("check", "empty")
    assert result.exit_code == 2
    assert "there is no paper in this folder" in result.stderr


def test_a_pattern_that_the_shell_left_alone_is_filled_in(folder: Path) -> None:
    """Windows shells do not do it."""
    _paper(folder, "a.md", _PLAIN)
    _paper(folder, "b.txt", _PLAIN)
    assert [paper["path"] for paper in _json("*.md")["papers"]] == ["a.md"]


@pytest.mark.usefixtures("folder")
def test_standard_input_is_read_and_named() -> None:
    """An editor pipes what is not saved yet."""
    result = _run("check", "-", "--stdin-filename", "draft.md", "--format", "jsonl", stdin=_JARGON)
    paper = json.loads(result.stdout)
    assert (paper["path"], paper["format"]) == ("draft.md", "markdown")


def test_the_report_goes_to_a_file_whole(folder: Path) -> None:
    """Standard output stays empty."""
    result = _run("check", _paper(folder, "a.md", _JARGON), "--output", "report.txt")
    assert result.stdout == ""
    assert "[utilise]" in (folder / "report.txt").read_text(encoding="utf-8")


def test_rules_are_chosen_and_left_out(folder: Path) -> None:
    """By their slugs."""
    paper = _paper(folder, "a.md", _JARGON)
    chosen = _json(paper, "--select", "jargon,long-sentence")["papers"][0]["findings"]
    assert {finding["rule"] for finding in chosen} == {"jargon"}
    left = _json(paper, "--ignore", "jargon")["papers"][0]["findings"]
    assert "jargon" not in {finding["rule"] for finding in left}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "jargn"], "there is no rule “jargn”"),
        (["--audience", "nobody"], "there is no audience “nobody”. The audiences are:"),
        (["--glossary", "nowhere.toml"], "nowhere.toml: there is no such file"),
        (["--model", "no_such_model"], "there is no spaCy model “no_such_model” here"),
        (["--jobs", "two"], "“two” is not a whole number, 0 or more"),
        (["--jobs", "-1"], "“-1” is not a whole number, 0 or more"),
        (["--output", "gone/report.txt"], "gone/report.txt: it could not be written: there is no"),
        (["--config", "nowhere.toml"], "nowhere.toml: there is no such file"),
    ],
)
def test_a_wrong_option_is_one_clear_line(folder: Path, arguments: list[str], said: str) -> None:
    """And status 2."""
    _paper(folder, "a.md", _PLAIN)
    command = [sys.executable, "-m", "coprod_language", "check", "a.md", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603 - our own command
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_house_list_is_laid_over_the_built_in_one(folder: Path) -> None:
    """It adds a word and switches one off."""
    _paper(folder, "ours.toml", '[hall]\ninstead = ["room"]\n[utilise]\noff = true\n')
    found = _json(_paper(folder, "a.md", _JARGON), "--glossary", "ours.toml")["papers"][0]
    entries = {finding["entry"] for finding in found["findings"]}
    assert "hall" in entries
    assert "utilise" not in entries


def test_settings_are_found_upwards_from_the_paper(folder: Path) -> None:
    """Each paper has those of the nearest folder."""
    _paper(folder, "pyproject.toml", '[tool.coprod-language]\nignore = ["jargon"]\n')
    _paper(folder, "near/coprod-language.toml", 'audience = "public"\n')
    far, near = _paper(folder, "a.md", _JARGON), _paper(folder, "near/b.md", _JARGON)
    one, two = _json(far, near)["papers"]
    assert "jargon" not in {finding["rule"] for finding in one["findings"]}
    assert "jargon" in {finding["rule"] for finding in two["findings"]}


def test_a_house_audience_is_used(folder: Path) -> None:
    """With its own name, and its own longest sentence."""
    _paper(
        folder,
        "coprod-language.toml",
        'audience = "our-panel"\n[audiences.our-panel]\nlike = "public"\nlongest-sentence = 5\n',
    )
    whole = _json(_paper(folder, "a.md", _JARGON))
    assert whole["audience"] == "our-panel"
    assert "long-sentence" in {each["rule"] for each in whole["papers"][0]["findings"]}


def test_a_paper_in_welsh_is_refused_unless_told_otherwise(folder: Path) -> None:
    """English words found in Welsh would be false alarms."""
    welsh = "Mae hwn yn bapur am iechyd a gofal yng Nghymru. Rydym eisiau gwybod eich barn. "
    paper = _paper(folder, "a.md", welsh * 8)
    refused = _run("check", paper)
    assert refused.exit_code == 2
    assert "Welsh" in refused.stderr
    assert _run("check", paper, "--any-language").exit_code in {0, 1}


def test_extract_only_prints_the_prose(folder: Path) -> None:
    """What would be checked, and nothing else."""
    paper = _paper(folder, "a.md", "# Aims\n\nSee [a link](https://example.org).\n")
    assert _run("check", paper, "--extract-only").stdout == "Aims\n\nSee a link.\n"


def test_several_processes_give_the_same_report(folder: Path) -> None:
    """In the same order, to the byte."""
    papers = [_paper(folder, f"{name}.md", _JARGON * 2) for name in "abcd"]
    one = _run("check", *papers, "--format", "json").stdout
    two = _run("check", *papers, "--format", "json", "--jobs", "2").stdout
    assert one == two


def test_quiet_leaves_out_papers_with_nothing_to_change(folder: Path) -> None:
    """A hook shows what is to be done."""
    papers = [_paper(folder, "plain.md", _PLAIN), _paper(folder, "jargon.md", _JARGON)]
    shown = _run("check", "--quiet", *papers).stdout
    assert "jargon.md" in shown
    assert "plain.md" not in shown


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_quiet_leaves_no_paper_out_of_what_a_program_reads(folder: Path, format_: str) -> None:
    """A paper that is not there would look as if it had not been checked."""
    papers = [_paper(folder, "plain.md", _PLAIN), _paper(folder, "jargon.md", _JARGON)]
    shown = _run("check", "--quiet", *papers, "--format", format_).stdout
    assert "plain.md" in shown
    assert "jargon.md" in shown


def test_help_loads_no_spacy() -> None:
    """It is to be quick."""
    code = (
        "import sys; from click.testing import CliRunner; import coprod_language;"
        "from coprod_language.cli.main import cli;"
        "print(CliRunner().invoke(cli, ['check', '--help']).output);"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert "Check papers for words that shut people out" in done.stdout
    assert done.stdout.strip().endswith("False")
