"""The JSON Lines report: one paper a line, as each is done."""

from __future__ import annotations

import json
from collections.abc import Iterator

from coprod_language.findings import Report
from coprod_language.reports.run import Run


def render(run: Run) -> Iterator[str]:
    """Give each paper as one line of JSON. Papers that could not be checked give none.

    Args:
        run: the papers.
    """
    for outcome in run.outcomes:
        if isinstance(outcome, Report):
            yield json.dumps(outcome.to_dict(), ensure_ascii=False) + "\n"
