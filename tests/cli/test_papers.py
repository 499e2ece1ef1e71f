"""Which papers a command finds."""

from __future__ import annotations

from pathlib import Path

from coprod_language.cli.papers import find_papers
from coprod_language.reports.run import Refusal


def _found(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Hello.")
    found = find_papers([str(folder)])
    return [Path(each).name for each in found if isinstance(each, str)]


def test_a_folder_gives_its_papers_in_order(tmp_path: Path) -> None:
    """Those of folders in it too; not hidden files, nor the traces that Word leaves."""
    names = ["b.md", "a.DOCX", "in/c.html", ".d.md", "~$a.docx", "e.py", ".git/f.md"]
    assert _found(tmp_path, *names) == ["a.DOCX", "b.md", "c.html"]


def test_a_paper_that_a_template_makes_counts(tmp_path: Path) -> None:
    """Its name says first what it is and then how it is made."""
    names = ["a.html.md.erb", "b.md.njk", "c.html.j2", "d.rst.txt", "e.erb", "f.py.j2", "g.tar.gz"]
    assert _found(tmp_path, *names) == ["a.html.md.erb", "b.md.njk", "c.html.j2", "d.rst.txt"]


def test_a_folder_without_papers_is_told_of(tmp_path: Path) -> None:
    """Nobody should think that all is well there."""
    (tmp_path / "a.py").write_text("x")
    (refusal,) = find_papers([str(tmp_path)])
    assert isinstance(refusal, Refusal)
    assert "there is no paper in this folder" in refusal.message


def test_a_paper_that_is_named_twice_is_checked_once(tmp_path: Path) -> None:
    """By itself and in its folder."""
    paper = tmp_path / "a.md"
    paper.write_text("Hello.")
    assert list(find_papers([str(paper), str(tmp_path)])) == [str(paper)]
