"""Reports go from one process to another whole."""

from __future__ import annotations

import json
import pickle

from coprod_language import Checker, Settings
from coprod_language.packing import fields_of

TEXT = "The ICB will leverage a pathway, and co-production was undertaken by the committee.\n"


def test_a_report_comes_out_as_it_went_in() -> None:
    """With its findings, places, suggestions and paragraphs."""
    report = Checker(Settings()).check_text(TEXT * 9)
    assert report.findings
    assert report.paragraphs
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own


def test_records_inside_a_record_become_objects() -> None:
    """As the cache writes them."""
    report = Checker(Settings()).check_text(TEXT)
    finding = next(each for each in report.findings if each.entry == "leverage")
    data = json.loads(json.dumps(finding, default=fields_of))
    assert finding.start is not None
    assert data["start"]["offset"] == finding.start.offset
    assert data["suggestions"] == [each.to_dict() for each in finding.suggestions]
