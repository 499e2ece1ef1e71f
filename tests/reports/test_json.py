import json

from coprod_language.reports import json as json_report
from coprod_language.reports import jsonl
from coprod_language.reports.run import Refusal
from tests.reports.reports import a_finding, a_report, a_run


def _read(*outcomes: object) -> dict[str, object]:
    whole: dict[str, object] = json.loads("".join(json_report.render(a_run(*outcomes))))
    return whole


def test_the_whole_run_is_one_object() -> None:
    """The keys are those of the contract, in its order."""
    whole = _read(a_report())
    assert list(whole) == ["schema_version", "tool", "audience", "papers", "errors", "summary"]
    assert whole["schema_version"] == "1.0"
    assert whole["audience"] == "public"


def test_a_run_without_papers_is_still_an_object() -> None:
    """A script reads it like any other."""
    whole = _read()
    assert (whole["papers"], whole["errors"]) == ([], [])


def test_papers_come_in_order_and_refusals_among_the_errors() -> None:
    """A broken paper does not hide the others."""
    whole = _read(a_report(path="a.md"), Refusal("b.md", "it is empty"), a_report(path="c.md"))
    assert [paper["path"] for paper in whole["papers"]] == ["a.md", "c.md"]  # type: ignore[attr-defined]
    assert whole["errors"] == [{"path": "b.md", "message": "it is empty"}]


def test_the_summary_counts_by_severity() -> None:
    """Each severity has its count, also if it is 0."""
    summary = _read(a_report(a_finding(), a_finding()))["summary"]
    assert summary == {"papers": 1, "findings": 2, "error": 0, "warning": 2, "suggestion": 0}


def test_a_finding_has_the_keys_of_the_contract() -> None:
    """Other programs rely on each of them."""
    paper = json.loads("".join(jsonl.render(a_run(a_report(a_finding())))))
    finding = paper["findings"][0]
    for key in ("rule", "entry", "treatment", "severity", "text", "message", "start", "end"):
        assert key in finding
    assert finding["start"] == {"offset": 3, "line": 1, "column": 4}
    assert finding["suggestions"] == [{"replacement": "use", "safe": True}]


def test_json_lines_has_one_paper_a_line() -> None:
    """A refusal is told on standard error, not here."""
    lines = list(jsonl.render(a_run(a_report(), Refusal("b.md", "it is empty"), a_report())))
    assert len(lines) == 2
    assert all(line.endswith("}\n") and line.count("\n") == 1 for line in lines)
