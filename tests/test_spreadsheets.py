import pytest

from coprod_language.spreadsheets import row_text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "|", "%", "＝", " =", "\t="])
def test_no_cell_is_run_as_a_formula(start: str) -> None:
    """A spreadsheet runs what begins with such a sign."""
    assert row_text([f"{start}1+1"]).lstrip("\"'").startswith(start.strip())
    assert row_text([f"{start}1+1"]).lstrip('"').startswith("'")


def test_a_row_stays_on_one_line() -> None:
    """Numbers stay numbers, and a quotation mark is doubled."""
    assert row_text([3, "two\nlines", 'say "hi"']) == '3,two lines,"say ""hi"""\r\n'
