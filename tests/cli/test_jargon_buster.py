"""``coprod-language jargon-buster``, from files to the list."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from coprod_language.cli.main import cli
from coprod_language.words_we_use import csv as csv_layout
from coprod_language.words_we_use import html, markdown
from coprod_language.words_we_use.collecting import UsedWord, merge_words

HOUSE = """
[zebra-plan]
also  = ["zebra plan"]
part  = "noun"
means = "our plan for safe roads"

[QRT]
stands-for = ["quiet room team"]
"""
PAPER = "We have a zebra plan. The QRT and the XQZV wrote it.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a paper and a house word list."""
    (tmp_path / "house.toml").write_text(HOUSE)
    (tmp_path / "paper.md").write_text(PAPER)
    return tmp_path


def run(folder: Path, *args: str) -> Result:
    """Run the command on the paper of the folder."""
    paper, house = str(folder / "paper.md"), str(folder / "house.toml")
    return CliRunner().invoke(cli, ["jargon-buster", paper, "--glossary", house, *args])


def test_terms_and_short_forms_are_listed_with_house_meanings(folder: Path) -> None:
    """In alphabetical order, and what nobody knows at the end."""
    result = run(folder)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines.index("| QRT | quiet room team |") < lines.index(
        "| zebra plan | our plan for safe roads |"
    )
    assert lines[-1] == "- XQZV"


def test_csv_is_read_back_as_it_was(folder: Path) -> None:
    """A row a word; the second column is empty where someone has to explain."""
    rows = list(csv.reader(io.StringIO(run(folder, "--format", "csv").stdout)))
    assert rows[0] == ["Word", "What it means"]
    assert rows[-1] == ["XQZV", ""]


def test_word_has_a_table_with_a_heading_row(folder: Path) -> None:
    """The row is marked as a heading, for screen readers and for the next page."""
    path = folder / "list.docx"
    assert run(folder, "--format", "word", "--output", str(path)).exit_code == 0
    (table,) = docx.Document(str(path)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Word", "What it means"]
    assert "w:tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 - nothing else shows it
    assert "w:tblHeader" not in table.rows[1]._tr.xml  # noqa: SLF001 - as above


def test_word_without_a_file_to_write_is_refused(folder: Path) -> None:
    """A Word file on the screen helps nobody."""
    result = run(folder, "--format", "word")
    assert result.exit_code == 2
    assert "--output" in result.stderr


def test_a_paper_that_cannot_be_read_is_named_and_the_rest_is_done(folder: Path) -> None:
    """One line on standard error, and exit status 2."""
    result = run(folder, str(folder / "nowhere.md"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "nowhere.md" in result.stderr
    assert "zebra plan" in result.stdout


def test_cells_that_a_spreadsheet_would_run_are_made_harmless() -> None:
    """A formula in a house list stays text."""
    text = csv_layout.render([UsedWord("=HYPERLINK(1)", "-1+1"), UsedWord("a", " @b")]).decode()
    rows = list(csv.reader(io.StringIO(text)))[1:]
    assert rows == [["'=HYPERLINK(1)", "'-1+1"], ["a", "'@b"]]


def test_html_is_escaped() -> None:
    """A meaning cannot bring its own tags."""
    page = html.render([UsedWord("<b>", "a & <script>"), UsedWord("<i>", None)]).decode()
    assert "<script>" not in page
    assert "<b>" not in page
    assert "<i>" not in page
    assert "a &amp; &lt;script&gt;" in page


def test_markdown_signs_stand_for_themselves() -> None:
    """A bar would end the cell."""
    assert r"| a\|b | \*c\* |" in markdown.render([UsedWord("a|b", "*c*")]).decode()


def test_papers_are_put_together_each_word_once() -> None:
    """A short form that two papers use for two things has both meanings."""
    one = [UsedWord("CIC", "child in care"), UsedWord("b", None)]
    two = [UsedWord("CIC", "community interest company"), UsedWord("b", "a letter")]
    assert merge_words([one, two]) == (
        UsedWord("b", "a letter"),
        UsedWord("CIC", "child in care; or community interest company"),
    )
