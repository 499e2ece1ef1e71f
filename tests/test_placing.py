"""Paragraphs with their place and their ease."""

from __future__ import annotations

from coprod_language.checker import Checker

_PAPER = """\
# A meeting

We met in the hall. We had tea & cake.

- Notwithstanding **considerable** heterogeneity, methodologies necessitate reconfiguration.
- Yes.
"""


def test_each_paragraph_has_its_ease_and_its_place_in_the_file() -> None:
    """Headings have none, nor has an item of one word."""
    report = Checker().check_text(_PAPER, format="markdown")
    places = [_PAPER[each.start.offset : each.end.offset] for each in report.paragraphs]
    assert places[0] == "We met in the hall. We had tea & cake."
    assert places[1].startswith("Notwithstanding **considerable**")
    assert len(places) == 2
    easy, hard = report.paragraphs
    assert easy.ease > 70
    assert hard.ease < 20
    assert (hard.start.line, hard.start.column) == (5, 3)


def test_a_finding_names_the_heading_that_it_stands_under() -> None:
    """A heading stands under itself, and what comes before all headings under none."""
    paper = "We utilise it.\n\n# How to utilise it\n\nThey utilise it.\n"
    report = Checker(select=["jargon"]).check_text(paper, format="markdown")
    assert [finding.heading for finding in report.findings] == [
        None,
        "How to utilise it",
        "How to utilise it",
    ]
