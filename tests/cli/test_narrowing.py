import io
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result

from coprod_language.cli.main import cli
from coprod_language.errors import ConfigurationError

_OLD = "We will utilise the village hall on Monday.\n"
_NEW = "Nurses leverage a list of contacts.\n"


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], catch_exceptions=False)


def _found(*arguments: str) -> list[tuple[str, str]]:
    """Name the paper and text of each finding of a word list."""
    whole: dict[str, Any] = json.loads(_run(*arguments, "--format", "json").stdout)
    return [
        (paper["path"], finding["text"])
        for paper in whole["papers"]
        for finding in paper["findings"]
        if finding["entry"]
    ]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder to work in, that no settings of this computer reach."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "A. Writer")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "writer@example.org")
    (tmp_path / "papers").mkdir()
    monkeypatch.chdir(tmp_path / "papers")
    return tmp_path / "papers"


def _git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)  # noqa: S603, S607 - our own command


def _commit() -> None:
    _git("add", ".")
    _git("commit", "--quiet", "--message", "A change")


def _write(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def _word(name: str, *texts: str) -> str:
    paper = docx.Document()
    for text in texts:
        paper.add_paragraph(text)
    stream = io.BytesIO()
    paper.save(stream)
    Path(name).write_bytes(stream.getvalue())
    return name


@pytest.fixture
def known(folder: Path) -> Path:
    """Give a folder with a paper whose findings are in a baseline."""
    _write("a.md", _OLD)
    assert _run("a.md", "--baseline", "known.txt", "--write-baseline").exit_code == 0
    return folder


@pytest.mark.usefixtures("known")
def test_only_what_is_not_in_the_baseline_is_reported() -> None:
    """Lines may move, and nearby words may change."""
    _write("a.md", f"# Aims\n\n{_NEW}\nWe will soon utilise the old village hall on Tuesday.\n")
    assert _found("a.md") == [("a.md", "leverage"), ("a.md", "utilise")]
    assert _found("a.md", "--baseline", "known.txt") == [("a.md", "leverage")]


@pytest.mark.usefixtures("known")
def test_known_findings_do_not_fail_and_are_counted() -> None:
    """The report does not claim that all is well."""
    done = _run("a.md", "--baseline", "known.txt", "--fail-on", "suggestion")
    assert done.exit_code == 0
    assert "Nothing new to change" in done.stdout
    assert "Well done" not in done.stdout


@pytest.mark.usefixtures("known")
def test_rows_that_match_nothing_are_told_of_and_pruned() -> None:
    """They would let the same word back in."""
    _write("a.md", "We meet on Monday.\n")
    before = Path("known.txt").read_text(encoding="utf-8")
    told = _run("a.md", "--baseline", "known.txt")
    assert "matched nothing any more (a.md: " in told.stderr
    assert "--prune-baseline" in told.stderr
    assert Path("known.txt").read_text(encoding="utf-8") == before
    assert "taken out" in _run("a.md", "--baseline", "known.txt", "--prune-baseline").stderr
    assert "a.md" not in Path("known.txt").read_text(encoding="utf-8")
    assert _run("a.md", "--baseline", "known.txt").stderr == ""


@pytest.mark.usefixtures("known")
def test_rows_of_papers_that_are_not_checked_now_are_kept() -> None:
    """A hook checks only the papers of one commit."""
    _write("b.md", _NEW)
    done = _run("b.md", "--baseline", "known.txt", "--prune-baseline")
    assert done.stderr == ""
    _run("b.md", "--baseline", "known.txt", "--write-baseline")
    assert _found("a.md", "b.md", "--baseline", "known.txt") == []


@pytest.mark.usefixtures("known")
def test_a_paper_that_was_renamed_keeps_its_rows() -> None:
    """And another that is new does not get them."""
    Path("a.md").rename("z.md")
    assert _found("z.md", "--baseline", "known.txt") == []
    _write("a.md", _OLD)
    assert _found("z.md", "--baseline", "known.txt") == [("z.md", "utilise")]


def test_a_baseline_means_the_same_from_any_folder(
    known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its paths start from its own folder."""
    monkeypatch.chdir(known.parent)
    assert _found("papers/a.md", "--baseline", "papers/known.txt") == []


def test_two_branches_that_add_rows_merge() -> None:
    """By keeping the rows of both, as git does when told so."""
    _git("init", "--quiet", "--initial-branch=main")
    _write(".gitattributes", "known.txt merge=union\n")
    _write("a.md", _OLD)
    _run("a.md", "--baseline", "known.txt", "--write-baseline")
    _commit()
    for branch, name in (("one", "b.md"), ("two", "c.md")):
        _git("switch", "--quiet", "--create", branch, "main")
        _write(name, _NEW)
        _run(name, "--baseline", "known.txt", "--write-baseline")
        _commit()
    _git("merge", "--quiet", "one")
    assert _found("a.md", "b.md", "c.md", "--baseline", "known.txt") == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--write-baseline"], "--baseline FILE"),
        (["--baseline", "missing.txt"], "there is no such file. Make it with --write-baseline"),
        (["--baseline", "known.txt", "--fix"], "--fix and --diff change all"),
        (["--changed-since", "main", "--diff"], "--fix and --diff change all"),
        (["--changed-since", "HEAD", "-"], "compares files"),
    ],
)
def test_options_that_do_not_go_together_are_refused(arguments: list[str], said: str) -> None:
    """In one line that says why."""
    _write("a.md", _OLD)
    with pytest.raises(ConfigurationError, match=said):
        _run("a.md", *arguments)


@pytest.fixture
def repository(folder: Path) -> Path:
    """Give a git repository with a paper."""
    _git("init", "--quiet", "--initial-branch=main")
    _write("a.md", f"{_OLD}\nTea is free.\n")
    _commit()
    return folder


@pytest.mark.usefixtures("repository")
def test_only_new_lines_are_reported() -> None:
    """Whether they are committed or not."""
    _write("a.md", f"# Aims\n\n{_OLD}\n{_NEW}\nTea is free.\n")
    assert _found("a.md", "--changed-since", "HEAD") == [("a.md", "leverage")]
    _commit()
    assert _found("a.md", "--changed-since", "HEAD~1") == [("a.md", "leverage")]


@pytest.mark.usefixtures("repository")
def test_a_paper_that_has_not_changed_has_nothing_new() -> None:
    """Nor has it findings about the whole paper."""
    done = _run("a.md", "--changed-since", "HEAD", "--fail-on", "suggestion")
    assert done.exit_code == 0
    assert "Nothing new to change" in done.stdout


@pytest.mark.usefixtures("repository")
def test_all_of_a_new_paper_is_new() -> None:
    """Also before git knows of it."""
    _write("b.md", _OLD)
    assert _found("b.md", "--changed-since", "HEAD") == [("b.md", "utilise")]


@pytest.mark.usefixtures("repository")
def test_a_renamed_paper_is_compared_with_what_it_was() -> None:
    """Only its new lines are new."""
    _git("mv", "a.md", "plan.md")
    _write("plan.md", f"{_OLD}\nTea is free.\n\n{_NEW}")
    assert _found("plan.md", "--changed-since", "HEAD") == [("plan.md", "leverage")]


@pytest.mark.usefixtures("repository")
def test_what_others_have_added_since_is_not_new() -> None:
    """The paper is compared with the point where the branch left."""
    _git("switch", "--quiet", "--create", "ours")
    _git("switch", "--quiet", "main")
    _write("a.md", "We meet on Monday.\n")
    _commit()
    _git("switch", "--quiet", "ours")
    assert _found("a.md", "--changed-since", "main") == []


@pytest.mark.usefixtures("repository")
def test_a_word_paper_is_compared_by_its_text() -> None:
    """Git sees only that its bytes differ."""
    _word("plan.docx", _OLD, "Tea is free.")
    _commit()
    _word("plan.docx", "Tea is free.", _NEW, _OLD)
    new = _found("plan.docx", "--changed-since", "HEAD")
    assert ("plan.docx", "leverage") in new
    assert len(new) < len(_found("plan.docx"))


@pytest.mark.usefixtures("repository")
def test_other_line_ends_are_no_change() -> None:
    """As when git gives Windows its own."""
    Path("a.md").write_bytes(Path("a.md").read_bytes().replace(b"\n", b"\r\n"))
    assert _found("a.md", "--changed-since", "HEAD") == []


def test_a_shallow_clone_is_explained(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to do."""
    _write("a.md", _NEW)
    _commit()
    copy = repository.parent / "copy"
    _git("clone", "--quiet", "--depth=1", repository.as_uri(), str(copy))
    monkeypatch.chdir(copy)
    with pytest.raises(ConfigurationError, match=r"shallow clone.*git fetch --unshallow"):
        _run("a.md", "--changed-since", "HEAD~1")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["nothing", "--output=pwned", "", "HEAD:a.md", "a b"])
def test_an_unknown_revision_is_refused(revision: str) -> None:
    """And is never an option for git."""
    with pytest.raises(ConfigurationError, match="git knows no revision"):
        _run("a.md", f"--changed-since={revision}")
    assert not Path("pwned").exists()


def test_a_folder_outside_any_repository_is_explained() -> None:
    """There is nothing to compare with."""
    with pytest.raises(ConfigurationError, match="not in a git repository"):
        _run(_write("a.md", _OLD), "--changed-since", "HEAD")


@pytest.mark.usefixtures("repository")
def test_it_works_within_a_hook_of_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git sets variables there that mean nothing elsewhere."""
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    _write("sub/b.md", _NEW)
    assert _found("sub/b.md", "--changed-since", "HEAD") == [(str(Path("sub/b.md")), "leverage")]
