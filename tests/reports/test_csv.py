import csv as csv_reader
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.hits import Suggestion, Treatment
from coprod_language.reports import csv
from coprod_language.reports.run import Refusal
from tests.reports.reports import a_finding, a_report, a_run


def _render(*outcomes: object) -> str:
    return "".join(csv.render(a_run(*outcomes)))  # type: ignore[arg-type]


def _rows(*outcomes: object) -> list[dict[str, str]]:
    text = _render(*outcomes).removeprefix("\ufeff")
    return list(csv_reader.DictReader(io.StringIO(text, newline="")))


def test_it_starts_with_a_mark_so_that_spreadsheets_read_the_letters_rightly() -> None:
    """Without the mark, a curly quotation mark turns into three odd letters."""
    assert _render(a_report()).startswith("\ufeffPaper,Where,")


def test_each_thing_found_is_a_row() -> None:
    """What it is, where, and what to say instead."""
    (row,) = _rows(a_report(a_finding()))
    assert row["Paper"] == "paper.md"
    assert row["Where"] == "Line 1, column 4"
    assert row["Words"] == "utilise"
    assert row["Say instead"] == "use"
    assert row["Sentence"] == "We utilise the hall."


def test_choices_and_meanings_have_their_columns() -> None:
    """An empty choice is said in words."""
    finding = a_finding(
        treatment=Treatment.EXPLAIN,
        suggestions=(Suggestion("", safe=False), Suggestion("later", safe=False)),
        explanation="from now on",
    )
    (row,) = _rows(a_report(finding))
    assert row["Say instead"] == "(leave it out); later"
    assert row["What it means"] == "from now on"


def test_a_paper_that_could_not_be_checked_has_a_row() -> None:
    """Whoever gets the sheet by e-mail never sees standard error."""
    (row,) = _rows(Refusal("b.docx", "it is empty"))
    assert (row["Paper"], row["Rule"]) == ("b.docx", "")
    assert row["What to do"] == "This paper could not be checked: it is empty"


@pytest.mark.parametrize(
    "nasty",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "＝1+1",
        "\r\n=cmd|' /C calc'!A0",
        "|calc",
        "%0",
    ],
)
def test_no_cell_is_run_as_a_formula(nasty: str) -> None:
    """A paper must not be able to run anything in the spreadsheet of its reader."""
    report = a_report(a_finding(text=nasty, sentence=nasty, message=nasty), path=nasty)
    (row,) = _rows(report)
    for column in ("Paper", "Words", "Sentence", "What to do"):
        assert row[column].startswith("'")


@given(st.text())
def test_whatever_stands_in_a_paper_stays_in_its_cell(words: str) -> None:
    """No text breaks out into another cell or row, or begins like a formula."""
    report = a_report(a_finding(text=words), a_finding())
    rows = _rows(report)
    assert len(rows) == 2
    assert rows[0]["Rule"] == "jargon"
    assert not rows[0]["Words"].lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))


def test_numbers_stay_numbers() -> None:
    """So that a sheet can be sorted by line."""
    (row,) = _rows(a_report(a_finding(page=4)))
    assert (row["Line"], row["Page"]) == ("1", "4")
