import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from coprod_language.readers.kinds import EXTENSIONS

_ROOT = Path(__file__).parents[1]
_HOOKS: list[dict[str, Any]] = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
_BY_ID = {hook["id"]: hook for hook in _HOOKS}
_JARGON = "We will utilise the hall on Monday."


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty git repository that no settings of this computer reach."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    (tmp_path / "papers").mkdir()
    monkeypatch.chdir(tmp_path / "papers")
    _git("init", "--quiet")
    return tmp_path / "papers"


def _git(*arguments: str) -> str:
    done = subprocess.run(["git", *arguments], check=True, capture_output=True, text=True)  # noqa: S603, S607 - our own command
    return done.stdout


def _run(hook_id: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a hook of ours by pre-commit itself, in this environment and not one of its own."""
    hook = _BY_ID[hook_id] | {"language": "system", "args": list(arguments)}
    hook["entry"] = hook["entry"].replace("coprod-language", f"{sys.executable} -m coprod_language")
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    Path(".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    _git("add", ".")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def _word(text: str) -> bytes:
    paper = docx.Document()
    paper.add_paragraph(text)
    stream = io.BytesIO()
    paper.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("hook", _HOOKS, ids=list(_BY_ID))
def test_every_format_that_can_be_read_is_chosen(hook: dict[str, Any]) -> None:
    """In capitals too, as old cameras and Windows programs write endings."""
    for ending in EXTENSIONS:
        assert re.search(hook["files"], f"papers/a{ending}"), ending
        assert re.search(hook["files"], f"A{ending.upper()}"), ending
    assert not re.search(hook["files"], "notes.docx.py")


@pytest.mark.parametrize("name", ["requirements-dev.txt", "a/CMakeLists.txt", "LICENSE.md"])
def test_lists_for_tools_and_licences_are_left_out(name: str) -> None:
    """Nobody shares them as papers."""
    assert re.search(_BY_ID["coprod-language"]["exclude"], name)
    assert not re.search(_BY_ID["coprod-language"]["exclude"], "papers/our-requirements.txt")


def test_a_word_paper_is_not_passed_over(repository: Path) -> None:
    """pre-commit has no type for it, and would skip it without a word."""
    (repository / "plan.docx").write_bytes(_word(_JARGON))
    (repository / "notes.md").write_text("We meet on Monday.\n", encoding="utf-8")
    done = _run("coprod-language", "--fail-on", "warning")
    assert done.returncode == 1
    assert "plan.docx" in done.stdout
    assert "[utilise]" in done.stdout
    assert "notes.md" not in done.stdout


def test_papers_with_nothing_to_change_pass(repository: Path) -> None:
    """Without a line of report."""
    (repository / "notes.md").write_text("We meet on Monday.\n", encoding="utf-8")
    done = _run("coprod-language", "--fail-on", "suggestion")
    assert done.returncode == 0
    assert "Passed" in done.stdout


def test_all_papers_are_checked_by_one_process(repository: Path) -> None:
    """Its last line counts them together."""
    for number in range(9):
        (repository / f"{number}.md").write_text(f"{_JARGON}\n", encoding="utf-8")
    done = _run("coprod-language", "--fail-on", "warning")
    assert done.stdout.count("papers checked") == 1
    assert "9 papers checked" in done.stdout


def test_the_fixing_hook_makes_the_safe_changes(repository: Path) -> None:
    """pre-commit then stops, so that the writer can look at them."""
    paper = repository / "plan.md"
    paper.write_text(f"{_JARGON}\n", encoding="utf-8")
    assert _run("coprod-language-fix").returncode == 1
    assert paper.read_text(encoding="utf-8") == "We will use the hall on Monday.\n"
    assert _run("coprod-language-fix").returncode == 0


def test_the_page_about_pre_commit_names_every_hook() -> None:
    """With its id, as it is to be pasted."""
    page = (_ROOT / "docs" / "pre-commit.md").read_text(encoding="utf-8")
    for hook in _BY_ID:
        assert f"- id: {hook}\n" in page
