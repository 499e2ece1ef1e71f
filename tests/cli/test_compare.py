import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from coprod_language.cli.main import cli

_BEFORE = (
    "In order to facilitate co-production, stakeholders will utilise the established pathway "
    "going forward, notwithstanding capacity constraints across the whole system. "
)
_AFTER = "We will meet at the hall on Monday. Bring a friend if you like. Tea is free. "


def _compare(folder: Path, before: str, after: str, *options: str) -> Result:
    for name, text in (("before.md", before), ("after.md", after)):
        (folder / name).write_text(text, encoding="utf-8")
    paths = [str(folder / name) for name in ("before.md", "after.md")]
    return CliRunner().invoke(cli, ["compare", *paths, *options], catch_exceptions=False)


def test_a_rewrite_that_helped_is_said_to(tmp_path: Path) -> None:
    """People need to see that the work was worth it."""
    shown = _compare(tmp_path, _BEFORE * 3, _AFTER * 3).stdout
    assert shown.startswith("The new draft is ")
    assert "easier to read, with less jargon." in shown
    assert "jargon: utilise (3 times)" in shown


def test_a_rewrite_that_did_not_help_is_said_to(tmp_path: Path) -> None:
    """The other way round."""
    shown = _compare(tmp_path, _AFTER * 3, _BEFORE * 3).stdout
    assert "harder to read, with more jargon." in shown
    assert "New:" in shown


def test_the_same_draft_twice_has_no_difference(tmp_path: Path) -> None:
    """Nothing went and nothing came."""
    shown = _compare(tmp_path, _AFTER * 3, _AFTER * 3).stdout
    assert shown.startswith("The new draft is as easy as the old.")
    assert "Gone:" not in shown


def test_less_jargon_in_a_draft_as_easy_is_said_to(tmp_path: Path) -> None:
    """Even where the score hardly moves."""
    before, after = (f"We will {verb} the hall on Monday. " for verb in ("utilise", "use"))
    plain = _AFTER * 80
    shown = _compare(tmp_path, before + plain, after + plain).stdout
    assert shown.startswith("The new draft is as easy as the old, with less jargon.")


def test_word_files_are_compared(tmp_path: Path) -> None:
    """What most papers are written in."""
    for name, text in (("before", _BEFORE), ("after", _AFTER)):
        document = Document()
        document.add_heading("The plan", 1)
        document.add_paragraph(text * 3)
        document.save(str(tmp_path / f"{name}.docx"))
    paths = [str(tmp_path / f"{name}.docx") for name in ("before", "after")]
    shown = CliRunner().invoke(cli, ["compare", *paths], catch_exceptions=False).stdout
    assert "easier to read, with less jargon." in shown
    assert "jargon: utilise (3 times)" in shown


def test_a_program_gets_json(tmp_path: Path) -> None:
    """With each score before, after and between."""
    whole = json.loads(_compare(tmp_path, _BEFORE * 3, _AFTER * 3, "--format", "json").stdout)
    assert whole["difference"]["ease"] > 0
    assert {"rule": "jargon", "words": "utilise", "count": 3} in whole["gone"]


@pytest.mark.parametrize("missing", ["before.md", "after.md"])
def test_a_missing_draft_is_one_clear_line(tmp_path: Path, missing: str) -> None:
    """And status 2."""
    _compare(tmp_path, _BEFORE, _AFTER)
    (tmp_path / missing).unlink()
    paths = [str(tmp_path / name) for name in ("before.md", "after.md")]
    result = CliRunner().invoke(cli, ["compare", *paths])
    assert result.exit_code == 2
    assert f"{missing}: there is no such file" in result.stderr
