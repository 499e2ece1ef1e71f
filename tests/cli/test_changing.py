"""``check --fix`` and ``check --diff``, from the command line."""

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pptx import Presentation

from coprod_language.cli.changing import unified_diff
from coprod_language.cli.main import cli
from coprod_language.errors import ConfigurationError
from tests.readers.office_files import paragraph, word_file

_JARGON = b"\xef\xbb\xbfWe will **utilise** the hall\r\nin order to meet.\rAn  odd \xc2\xa3line"
_PLAIN = b"\xef\xbb\xbfWe will **use** the hall\r\nto meet.\rAn  odd \xc2\xa3line"


def _run(*arguments: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], input=stdin, catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_fix_changes_the_words_and_nothing_else(folder: Path) -> None:
    """Mark, mixed line ends, double spaces and the missing last line end all stay."""
    paper = folder / "a.md"
    paper.write_bytes(_JARGON)
    result = _run("--fix", "a.md")
    assert paper.read_bytes() == _PLAIN
    assert "a.md: 2 safe changes made" in result.stderr
    assert "utilise" not in result.stdout


def test_fixing_twice_changes_nothing_more(folder: Path) -> None:
    """The second run leaves even the file's date alone."""
    paper = folder / "a.md"
    paper.write_bytes(_JARGON)
    _run("--fix", "a.md")
    os.utime(paper, (1, 1))
    result = _run("--fix", "a.md")
    assert paper.read_bytes() == _PLAIN
    assert paper.stat().st_mtime == 1
    assert "made" not in result.stderr


def test_the_exit_status_is_that_of_what_is_left(folder: Path) -> None:
    """A hook that fixes passes once there is nothing left to say."""
    (folder / "a.md").write_bytes(b"We will utilise the hall.\n")
    assert _run("a.md", "--fail-on", "suggestion").exit_code == 1
    assert _run("--fix", "a.md", "--fail-on", "suggestion").exit_code == 0


def test_permissions_and_links_stay(folder: Path) -> None:
    """The file behind a link is changed; the link and the permissions stay."""
    paper = folder / "a.md"
    paper.write_bytes(_JARGON)
    paper.chmod(0o640)
    (folder / "link.md").symlink_to("a.md")
    _run("--fix", "link.md")
    assert (folder / "link.md").is_symlink()
    assert paper.read_bytes() == _PLAIN
    assert stat.S_IMODE(paper.stat().st_mode) == 0o640
    assert sorted(each.name for each in folder.iterdir()) == ["a.md", "link.md"]


def test_a_paper_that_may_not_be_changed_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line says why, the others go on, and the status is 2."""
    (folder / "a.md").write_bytes(_JARGON)
    monkeypatch.setattr(os, "access", lambda *_: False)
    result = _run("--fix", "a.md")
    assert result.exit_code == 2
    assert result.stderr == (
        "coprod-language: a.md: it may not be changed: it is marked as read-only\n"
    )
    assert (folder / "a.md").read_bytes() == _JARGON


def test_a_crash_while_writing_leaves_the_old_paper(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new file takes the old one's place in one step or not at all."""
    (folder / "a.md").write_bytes(_JARGON)

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    result = _run("--fix", "a.md")
    assert result.exit_code == 2
    assert "a.md: it could not be written: the disk is full" in result.stderr
    assert (folder / "a.md").read_bytes() == _JARGON
    assert [each.name for each in folder.iterdir()] == ["a.md"]


def test_standard_input_goes_fixed_to_standard_output() -> None:
    """An editor pipes a paper through, and gets the same bytes but for the words."""
    result = _run("--fix", "-", stdin=_JARGON)
    assert result.stdout_bytes == _PLAIN


def test_a_kind_that_cannot_be_written_is_only_checked(folder: Path) -> None:
    """One clear line; the file is not touched."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "The hall"
    slide.placeholders[1].text = "We will utilise the hall on Monday to meet our friends there."
    deck.save(str(folder / "a.pptx"))
    before = (folder / "a.pptx").read_bytes()
    result = _run("--fix", "a.pptx")
    assert (folder / "a.pptx").read_bytes() == before
    assert len(result.stderr.splitlines()) == 1
    assert "a.pptx: papers of this kind (powerpoint) are only checked" in result.stderr
    assert "[utilise]" in result.stdout


def test_diff_shows_the_changes_and_makes_none(folder: Path) -> None:
    """A unified diff, which the patch command takes."""
    (folder / "a.md").write_bytes(b"# Hall\n\nWe will utilise the hall.\nTea is free.\n")
    before = (folder / "a.md").read_bytes()
    result = _run("--diff", "a.md", "--fail-on", "warning")
    assert result.stdout == (
        "--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n # Hall\n \n"
        "-We will utilise the hall.\n+We will use the hall.\n Tea is free.\n"
    )
    assert result.exit_code == 1
    assert (folder / "a.md").read_bytes() == before


def test_the_diff_of_a_word_paper_is_one_of_its_text(folder: Path) -> None:
    """Word files are no text, so what was taken out of them is compared."""
    (folder / "a.docx").write_bytes(word_file(paragraph("We will utilise the hall on Monday.")))
    lines = _run("--diff", "a.docx").stdout.splitlines()
    assert lines[-2:] == [
        "-We will utilise the hall on Monday.",
        "+We will use the hall on Monday.",
    ]


def test_a_last_line_without_an_end_is_marked_in_the_diff() -> None:
    """As diff does, so that patch knows."""
    assert unified_diff("a", "x", "y").splitlines()[-4:] == [
        "-x",
        r"\ No newline at end of file",
        "+y",
        r"\ No newline at end of file",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--fix", "--diff", "a.md"), "choose one of --fix, --diff and --extract-only"),
        (("--fix", "-", "a.md"), "--fix takes standard input alone"),
    ],
)
def test_orders_that_contradict_are_refused(
    folder: Path, arguments: tuple[str, ...], message: str
) -> None:
    """Nothing is changed by guessing."""
    (folder / "a.md").write_bytes(_JARGON)
    with pytest.raises(ConfigurationError, match=message):
        _run(*arguments)
    assert (folder / "a.md").read_bytes() == _JARGON
