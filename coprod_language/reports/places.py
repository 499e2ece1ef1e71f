"""Say where a finding stands, in the words of the paper's format."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import Final

from coprod_language.findings import Finding

TEXT_FORMATS: Final = frozenset({"text", "markdown", "html", "restructuredtext"})
"""Formats in which a line and a column are those of the file itself."""
_WITH_PAGES: Final = frozenset({"pdf", "powerpoint"})
_STANDARD_INPUT: Final = "-"


def where(finding: Finding, format: str) -> str:  # noqa: A002 - the contract's name for it
    """Say where a finding stands: "Line 3, column 4", "Page 2" or "The whole paper".

    Args:
        finding: the finding.
        format: name of the paper's format.
    """
    if finding.start is None:
        return "The whole paper"
    if format in _WITH_PAGES and finding.page is not None:
        name = "Slide" if format == "powerpoint" else "Page"
        return f"{name} {finding.page}"
    place = f"Line {finding.start.line}"
    return f"{place}, column {finding.start.column}" if format in TEXT_FORMATS else place


def near(finding: Finding, format: str) -> str:  # noqa: A002 - as above
    """Say roughly where a finding stands, for the middle of a sentence: "on page 2".

    Args:
        finding: the finding, which is not about the whole paper.
        format: name of the paper's format.
    """
    place = where(finding, format).partition(",")[0].lower()
    return f"{'in' if place.startswith('line') else 'on'} {place}"


def shown_path(path: str) -> str:
    """Give a path as text that can be written down: a name may be no proper text at all.

    Args:
        path: the path of a paper; ``-`` for standard input.
    """
    if path == _STANDARD_INPUT:
        return "standard input"
    return path.encode("utf-8", "replace").decode("utf-8")


def repository_path(path: str) -> str:
    """Give a path as a repository names it: with forward slashes, and without ``./``.

    Args:
        path: the path of a paper, as the user wrote it.
    """
    return posixpath.normpath(Path(shown_path(path)).as_posix())
