"""Choosing safe changes and making them in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.findings import Finding
from coprod_language.fixes.changes import Change, apply_changes, safe_changes
from coprod_language.hits import Severity, Suggestion
from coprod_language.paper import Place


def _finding(start: int, text: str, new: str, *, safe: bool = True) -> Finding:
    return Finding(
        rule="jargon",
        entry="x",
        treatment=None,
        severity=Severity.WARNING,
        text=text,
        message="",
        start=Place(start, 1, start + 1),
        end=Place(start + len(text), 1, start + len(text) + 1),
        page=None,
        sentence=None,
        suggestions=(Suggestion(new, safe=safe), Suggestion("other", safe=False)),
        explanation=None,
    )


def test_only_safe_suggestions_are_changes() -> None:
    """What wants a reader's judgement is left for one."""
    assert safe_changes([_finding(0, "utilise", "use", safe=False)]) == ()
    assert safe_changes([_finding(3, "utilise", "use")]) == (Change(3, 10, "use"),)


def test_of_two_that_overlap_the_first_is_made() -> None:
    """The longer of two that start together, and never both."""
    findings = [
        _finding(8, "enhanced offer", "better deal"),
        _finding(5, "an enhanced", "a better"),
        _finding(5, "an", "a"),
    ]
    assert safe_changes(findings) == (Change(5, 16, "a better"),)


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("Going forward, we", "We", Change(0, 17, "We")),
        ("plan going forward", "plan", Change(4, 18, "")),
        ("in order to", "to", Change(0, 9, "")),
        ("an enhanced\noffer", "a better\noffer", Change(0, 11, "a better")),
    ],
)
def test_whole_words_that_stay_are_left_alone(old: str, new: str, change: Change) -> None:
    """A change is as small as whole words allow, so a line end between words stays."""
    (made,) = safe_changes([_finding(0, old, new)])
    assert made == change


@given(st.text(alphabet="ab \n", max_size=30), st.data())
def test_making_a_change_gives_the_suggested_text(source: str, data: st.DataObject) -> None:
    """However small the change is cut, the result reads as was suggested."""
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    new = data.draw(st.text(alphabet="ab \n", max_size=8))
    changes = safe_changes([_finding(start, source[start:end], new)])
    assert apply_changes(source, changes) == source[:start] + new + source[end:]
