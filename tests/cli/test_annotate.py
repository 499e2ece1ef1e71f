"""``coprod-language annotate``, from the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coprod_language.cli.main import cli
from coprod_language.errors import ConfigurationError, PaperError
from tests.readers.office_files import opendocument_file, paragraph, word_file

_PAPER = word_file(paragraph("We will utilise the hall on Monday to meet our friends."))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["annotate", *arguments], catch_exceptions=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with one paper in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.docx").write_bytes(_PAPER)
    (tmp_path / "a.docx").chmod(0o640)
    return tmp_path


def test_a_copy_is_written_and_the_paper_stays(folder: Path) -> None:
    """The copy has the paper's permissions, and the paper its bytes."""
    assert _run("a.docx", "-o", "b.docx", "--track-changes").exit_code == 0
    assert (folder / "a.docx").read_bytes() == _PAPER
    assert (folder / "b.docx").read_bytes().startswith(b"PK")
    assert (folder / "b.docx").stat().st_mode & 0o777 == 0o640


def test_the_copy_of_a_locked_paper_can_be_worked_on(folder: Path) -> None:
    """Whoever reviews it wants to save what they do."""
    (folder / "a.docx").chmod(0o440)
    assert _run("a.docx", "-o", "b.docx").exit_code == 0
    assert (folder / "b.docx").stat().st_mode & 0o777 == 0o640


def test_with_a_date_the_copy_is_always_the_same(folder: Path) -> None:
    """So a reviewed copy can be kept under version control."""
    _run("a.docx", "-o", "b.docx", "--date", "2027-03-04")
    _run("a.docx", "-o", "c.docx", "--date", "2027-03-04")
    assert (folder / "b.docx").read_bytes() == (folder / "c.docx").read_bytes()


def test_the_paper_itself_is_never_written_over(folder: Path) -> None:
    """Not under its own name, and not through a link."""
    (folder / "link.docx").symlink_to("a.docx")
    for name in ("a.docx", "./a.docx", "link.docx"):
        with pytest.raises(ConfigurationError, match="is the paper itself, which is never changed"):
            _run("a.docx", "-o", name)
    assert (folder / "a.docx").read_bytes() == _PAPER


@pytest.mark.parametrize(
    ("name", "content", "options", "message"),
    [
        ("a.md", b"We will utilise it.\n", (), "a.md: text files have no place for comments"),
        ("b.docx", b"no", (), "b.docx: not a Word file"),
        (
            "a.odt",
            opendocument_file("<text:p>We meet in the hall.</text:p>"),
            ("--track-changes",),
            "a.odt: only Word papers can have tracked changes",
        ),
    ],
)
def test_what_cannot_be_annotated_is_refused(
    folder: Path, name: str, content: bytes, options: tuple[str, ...], message: str
) -> None:
    """One line that says what to do, and no copy."""
    (folder / name).write_bytes(content)
    with pytest.raises(PaperError, match=message):
        _run(name, "-o", f"copy-{name}", *options)
    assert not (folder / f"copy-{name}").exists()


def test_a_copy_is_not_called_what_it_is_not(folder: Path) -> None:
    """A Word file named as a PDF opens nowhere."""
    with pytest.raises(ConfigurationError, match=r"Have its name end in \.docx too"):
        _run("a.docx", "-o", "b.pdf")
    (folder / "called.md").write_bytes(_PAPER)
    assert _run("called.md", "-o", "b.docx").exit_code == 0
