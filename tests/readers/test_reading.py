"""The door: any path or bytes give a paper, or one clear reason why not."""

import os
from pathlib import Path

import pytest

from coprod_language.errors import PaperError
from coprod_language.paper import Paper, make_paper
from coprod_language.readers import limits, reading
from coprod_language.readers.reading import read_paper
from tests.readers.places import misplaced


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# Aims\n\nWe meet."),
        ("a.html", "<h1>Aims</h1><p>We meet."),
        ("a.rst", "Aims\n====\n\nWe meet."),
        ("a.txt", "Aims\n\nWe meet."),
        ("aims", "Aims\n\nWe meet."),
    ],
)
def test_a_file_is_read_by_what_it_is(tmp_path: Path, name: str, text: str) -> None:
    """The same paper gives the same blocks in every text format."""
    file = tmp_path / name
    file.write_bytes(text.encode())
    paper = read_paper(str(file))
    assert [(block.kind.value, block.text) for block in paper.blocks] == [
        ("heading", "Aims"),
        ("paragraph", "We meet."),
    ]
    assert (paper.path, paper.source) == (str(file), text)
    assert misplaced(paper) == []


def test_bytes_are_read_under_the_name_that_is_given() -> None:
    """Standard input has no name but the one that the user says."""
    assert read_paper("-", raw=b"*Hi* there").blocks[0].text == "Hi there"
    assert read_paper("x.md", raw=b"# Hi").format == "markdown"
    assert read_paper("-", raw=b"# Hi", format="markdown").format == "markdown"


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n"])
def test_an_empty_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    """Nothing but white space is nothing to check."""
    file = tmp_path / "a.md"
    file.write_bytes(raw)
    with pytest.raises(PaperError, match=r"^it is empty: there is nothing"):
        read_paper(str(file))


def test_a_file_without_prose_has_no_blocks() -> None:
    """A page of settings and code is in order; there is only nothing to say about it."""
    assert read_paper("a.md", raw=b"---\ntitle: x\n---\n\n```\ncode\n```\n").blocks == ()


def test_what_is_not_a_file_is_refused(tmp_path: Path) -> None:
    """A missing file, a folder and a name that no file can have each get their reason."""
    with pytest.raises(PaperError, match="no such file"):
        read_paper(str(tmp_path / "none.md"))
    with pytest.raises(PaperError, match="is a folder"):
        read_paper(str(tmp_path))
    with pytest.raises(PaperError, match="could not be read"):
        read_paper("a\0b")
    with pytest.raises(PaperError, match="could not be read"):
        read_paper("a" * 5000)


def test_a_file_that_never_ends_is_refused() -> None:
    """A device is not a paper."""
    if os.path.exists("/dev/zero"):  # noqa: PTH110 - reads better here
        with pytest.raises(PaperError, match="not an ordinary file"):
            read_paper("/dev/zero")


def test_a_file_without_permission_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The owner can help."""
    file = tmp_path / "a.md"
    file.write_text("Hi")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PaperError, match="may not be read"):
        read_paper(str(file))


def test_an_enormous_file_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its size is looked at before its content."""
    file = tmp_path / "a.md"
    file.write_bytes(b"a" * 1_500_000)
    monkeypatch.setattr(limits, "MOST_BYTES", 1_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with pytest.raises(PaperError, match=r"too large, at 2 MB: the most .* is 1 MB"):
        read_paper(str(file))


def test_an_unknown_format_is_a_mistake_of_the_program() -> None:
    """The message lists the formats there are."""
    with pytest.raises(ValueError, match="no format “wrd”: it must be one of html, markdown"):
        read_paper("a", raw=b"Hi", format="wrd")


@pytest.mark.parametrize(("name", "is_apart"), [("a.rst", True), ("a.md", False)])
def test_a_format_whose_library_may_hang_is_read_apart(
    name: str, *, is_apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With nesting alone, docutils can be kept busy for minutes."""
    asked: list[str] = []

    def read_guarded(format_: str, raw: bytes, path: str) -> Paper:
        asked.append(format_)
        return make_paper(path=path, format=format_, source=raw.decode(), blocks=[])

    monkeypatch.setattr(reading, "read_guarded", read_guarded)
    read_paper(name, raw=b"Hello.")
    assert bool(asked) == is_apart
