import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from coprod_language import Settings, cache
from coprod_language.batch import Job, check_one
from coprod_language.cli.main import cli
from coprod_language.findings import Report
from coprod_language.reports.run import Refusal
from coprod_language.settings.configuration import load_settings

_TEXT = "# Aims\n\nWe will utilise the hall. The ABC will be there.\n\n<!-- plain: leave what -->\n"


@pytest.fixture
def paper(tmp_path: Path) -> str:
    """Give a paper."""
    (tmp_path / "a.md").write_text(_TEXT, encoding="utf-8")
    return str(tmp_path / "a.md")


def _check(path: str, **settings: object) -> Report | Refusal:
    return check_one(Job(path, Settings(**settings), use_cache=True))  # type: ignore[arg-type]


def _is_kept(path: str, **settings: object) -> bool:
    """Tell whether a report is kept for a paper as it is now."""
    made = Settings(**settings)  # type: ignore[arg-type]
    return cache.find_report(path, Path(path).read_bytes(), made) is not None


def test_a_kept_report_is_the_one_that_was_made(paper: str) -> None:
    """In every part, the notes and what the JSON report leaves out included."""
    made = _check(paper)
    kept = cache.find_report(paper, Path(paper).read_bytes(), Settings())
    assert isinstance(made, Report)
    assert made.notes
    assert made.findings
    assert kept == made


def test_whatever_changes_the_report_makes_a_new_one(paper: str, tmp_path: Path) -> None:
    """The paper, the settings, a word list, and what is to be left alone."""
    house = tmp_path / "house.toml"
    house.write_text('[hall]\ninstead = ["room"]\n', encoding="utf-8")
    lists = (str(house),)
    _check(paper, glossaries=lists)
    assert _is_kept(paper, glossaries=lists)
    assert _is_kept(paper, glossaries=lists, fail_on="never")
    assert not _is_kept(paper)
    assert not _is_kept(paper, glossaries=lists, audience="public")
    house.write_text('[hall]\ninstead = ["place"]\n', encoding="utf-8")
    cache.glossary_digest.cache_clear()  # as in the next process
    assert not _is_kept(paper, glossaries=lists)
    _check(paper)
    assert _is_kept(paper)
    Path(f"{paper}.leave.txt").write_text('leave "utilise"\n', encoding="utf-8")
    assert not _is_kept(paper)
    _check(paper)
    Path(paper).write_text("We meet on Monday.\n", encoding="utf-8")
    assert not _is_kept(paper)


def test_another_version_of_the_code_checks_anew(
    paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new rule finds new things in old papers."""
    _check(paper)
    monkeypatch.setattr(cache, "_code", lambda: "another")
    assert not _is_kept(paper)


def test_a_request_in_the_settings_is_for_one_path(paper: str, tmp_path: Path) -> None:
    """The same text elsewhere is another matter."""
    file = tmp_path / "coprod-language.toml"
    file.write_text('[[leave]]\npapers = ["a.md"]\nwords = ["utilise"]\n', encoding="utf-8")
    settings = load_settings(file)
    report = _check(paper, leave=settings.leave)
    assert isinstance(report, Report)
    assert report.left_out
    assert not _is_kept(paper)


def test_only_the_owner_can_read_what_is_kept(paper: str, reports_kept: Path) -> None:
    """It has sentences of the paper in it."""
    _check(paper)
    (file,) = reports_kept.iterdir()
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
        assert reports_kept.stat().st_mode & 0o777 == 0o700
    assert "# Aims" not in file.read_text(encoding="utf-8")


def test_a_report_cut_short_is_made_anew(paper: str, reports_kept: Path) -> None:
    """A crash or a full disk does no lasting harm."""
    made = _check(paper)
    (file,) = reports_kept.iterdir()
    for damage in (file.read_bytes()[:100], b"", b"[]", b"{}", b"\xff"):
        file.write_bytes(damage)
        assert _check(paper) == made


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(
    paper: str, reports_kept: Path
) -> None:
    """The answer is the same."""
    reports_kept.write_text("in the way", encoding="utf-8")
    assert isinstance(_check(paper), Report)


def test_a_full_disk_leaves_nothing_half_written(
    paper: str, reports_kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it fail the check."""

    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    def opened(handle: int, *_: object, **__: object) -> Full:
        os.close(handle)
        return Full()

    monkeypatch.setattr("coprod_language.cache.os.fdopen", opened)
    assert isinstance(_check(paper), Report)
    assert list(reports_kept.iterdir()) == []


def test_what_was_not_asked_for_the_longest_goes_first(
    tmp_path: Path, reports_kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So the folder does not grow for ever."""
    monkeypatch.setattr(cache, "MOST_REPORTS", 2)
    monkeypatch.setattr(cache, "BETWEEN_SWEEPS", 1)
    papers = [tmp_path / f"{name}.md" for name in "abc"]
    for age, paper in enumerate(papers):
        paper.write_text(_TEXT, encoding="utf-8")
        _check(str(paper))
        for file in reports_kept.iterdir():
            os.utime(file, (time.time() - 1000 + age, file.stat().st_mtime - 100))
    assert len(list(reports_kept.iterdir())) == 2
    assert _is_kept(str(papers[2]))
    monkeypatch.setattr(cache, "MOST_BYTES", 1)
    _check(str(tmp_path / "a.md"), audience="public")
    assert list(reports_kept.iterdir()) == []


def test_clear_takes_away_what_is_kept(paper: str, reports_kept: Path) -> None:
    """And says how much it was; the second time there is nothing."""
    for said in ("1 report taken away.", "0 reports taken away."):
        if said.startswith("1"):
            assert CliRunner().invoke(cli, ["check", paper]).exit_code == 0
        result = CliRunner().invoke(cli, ["cache", "clear"], catch_exceptions=False)
        assert result.stdout.strip() == said
    assert list(reports_kept.iterdir()) == []
    assert CliRunner().invoke(cli, ["check", paper, "--no-cache"]).exit_code == 0
    assert list(reports_kept.iterdir()) == []


def _command(folder: Path, *arguments: str) -> list[str]:
    """Give a command that tells on standard error whether it loaded spaCy."""
    code = (
        "import sys, atexit;"
        "atexit.register(lambda: print('spacy' in sys.modules, file=sys.stderr));"
        "import coprod_language.cache as cache, pathlib;"
        f"cache.user_cache_path = lambda *_, **__: pathlib.Path({str(folder)!r});"
        "from coprod_language.cli.main import main; main()"
    )
    return [sys.executable, "-c", code, "check", *arguments, "--format", "json"]


def test_a_second_run_loads_no_spacy(paper: str, tmp_path: Path) -> None:
    """It gives the same report to the byte."""
    command = _command(tmp_path / "cache", paper)
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")  # noqa: S603 - our own command
        for _ in range(2)
    )
    assert first.stderr.splitlines()[-1] == "True"
    assert second.stderr.splitlines()[-1] == "False"
    assert first.stdout == second.stdout


def test_two_processes_can_share_the_cache(tmp_path: Path) -> None:
    """At once, on the same papers; what is kept is whole."""
    for number in range(6):
        (tmp_path / f"{number}.md").write_text(_TEXT, encoding="utf-8")
    papers = sorted(map(str, tmp_path.glob("*.md")))
    running = [
        subprocess.Popen(  # noqa: S603 - our own command
            _command(tmp_path / "cache", *papers), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    one, two = (process.communicate()[0] for process in running)
    assert json.loads(one) == json.loads(two)
    kept = list((tmp_path / "cache" / "reports").iterdir())
    assert len(kept) == len(papers)
    for file in kept:
        assert json.loads(file.read_text(encoding="utf-8"))["findings"]
