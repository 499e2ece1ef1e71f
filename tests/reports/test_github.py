import re

from hypothesis import given
from hypothesis import strategies as st

from coprod_language.hits import Severity
from coprod_language.paper import Place
from coprod_language.reports import github
from coprod_language.reports.run import Refusal
from tests.reports.reports import a_finding, a_report, a_run


def _lines(*outcomes: object) -> list[str]:
    return "".join(github.render(a_run(*outcomes))).split("\n")[:-1]  # type: ignore[arg-type]


def test_a_finding_is_a_warning_beside_its_line() -> None:
    """File, lines, columns, title and message, as GitHub documents them."""
    line = _lines(a_report(a_finding(message="Try “use”.")))[0]
    assert line == (
        "::warning file=paper.md,line=1,endLine=1,col=4,endColumn=11,"
        "title=Plain language%3A jargon::Try “use”."
    )


def test_each_severity_has_its_kind() -> None:
    """A suggestion is a notice."""
    found = [
        a_finding(severity=severity, entry=severity)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)
    ]
    kinds = [line.split()[0] for line in _lines(a_report(*found))]
    assert kinds[:3] == ["::error", "::warning", "::notice"]


def test_signs_that_mean_something_to_github_are_escaped() -> None:
    """A path with a comma is still one path, and 4.2% is still 4.2%."""
    line = _lines(a_report(a_finding(message="4.2%: a\nb"), path="a,b:c%.md"))[0]
    assert "file=a%2Cb%3Ac%25.md," in line
    assert line.endswith("::4.2%25: a%0Ab")


@given(st.text(), st.text(min_size=1))
def test_no_paper_can_give_github_a_command(message: str, path: str) -> None:
    """Every line is one of ours, whatever the paper and its name say."""
    lines = _lines(a_report(a_finding(message=message), path=path))
    assert len(lines) == 2
    assert all(re.match(r"::(warning|notice) ", line) for line in lines)


def test_columns_are_left_out_where_the_words_go_over_a_line_end() -> None:
    """GitHub refuses columns of two lines."""
    line = _lines(a_report(a_finding(end=Place(20, 2, 5))))[0]
    assert "line=1,endLine=2,title=" in line


def test_a_word_file_has_no_lines_that_github_could_show() -> None:
    """The place is said in the message."""
    line = _lines(a_report(a_finding(page=3), path="a.pdf", format="pdf"))[0]
    assert line.startswith("::warning file=a.pdf,title=")
    assert "::Page 3: “utilise”" in line


def test_paths_are_those_of_the_repository() -> None:
    """GitHub knows no “./papers”."""
    assert "file=papers/a.md," in _lines(a_report(a_finding(), path="./papers/a.md"))[0]


def test_different_words_come_before_the_same_word_again() -> None:
    """GitHub shows ten of each kind; ten times the same word would hide all others."""
    same = [a_finding(start=Place(at, at, 1), end=Place(at, at, 2)) for at in range(1, 30)]
    others = [a_finding(entry=f"word-{at}", message=f"other {at}") for at in range(9)]
    lines = _lines(a_report(*same, *others))
    warnings = [line for line in lines if line.startswith("::warning")]
    assert len(warnings) == 10
    assert sum("::other" in line for line in warnings) == 9


def test_the_last_line_counts_what_is_not_shown() -> None:
    """Nobody takes ten warnings for all there are."""
    found = [a_finding(start=Place(at, at, 1)) for at in range(1, 30)]
    last = _lines(a_report(*found))[-1]
    assert last == (
        "::notice title=Plain language::1 paper checked: 0 errors, 29 warnings, 0 notices. "
        "19 of them are not shown here: see the report."
    )


def test_notices_leave_room_for_the_last_line() -> None:
    """It is a notice itself."""
    found = [a_finding(severity=Severity.SUGGESTION, entry=f"word-{at}") for at in range(20)]
    assert len(_lines(a_report(*found))) == 10


def test_a_paper_that_could_not_be_checked_is_an_error() -> None:
    """It comes before everything else of its kind."""
    line = _lines(Refusal("b.docx", "it is empty"))[0]
    assert line == "::error file=b.docx,title=Plain language%3A not checked::it is empty"


def test_the_last_line_counts_one_as_one() -> None:
    """One error, not one errors."""
    assert _lines(Refusal("b.docx", "it is empty"))[-1].endswith(
        "::0 papers checked: 1 error, 0 warnings, 0 notices."
    )


def test_nothing_found_says_nothing() -> None:
    """A clean run leaves the pull request alone."""
    assert _lines(a_report()) == []
