"""Say where a finding stands, in the words of the paper's format."""

from __future__ import annotations

import posixpath
from pathlib import Path
from textwrap import shorten
from typing import Final

from coprod_language.findings import Finding
from coprod_language.readers import TEXT_FORMATS

_WITH_PAGES: Final = frozenset({"pdf", "powerpoint"})
_STANDARD_INPUT: Final = "-"
_BEFORE: Final = {"Page": "on ", "Slide": "on ", "Line": "in ", "Paragraph": "in "}
_LONGEST_HEADING: Final = 60


def where(finding: Finding, format: str) -> str:  # noqa: A002 - the contract's name for it
    """Say where a finding stands, by what a reader of the paper can see.

    "Line 3, column 4" in a text, "Page 2" of a PDF, "Under “Our plans”" in a Word file, which has
    neither lines nor sure pages; "The whole paper".

    Args:
        finding: the finding.
        format: name of the paper's format.
    """
    if finding.start is None:
        return "The whole paper"
    if format in _WITH_PAGES and finding.page is not None:
        name = "Slide" if format == "powerpoint" else "Page"
        return f"{name} {finding.page}"
    if format in TEXT_FORMATS:
        return f"Line {finding.start.line}, column {finding.start.column}"
    return _by_heading(finding)


def _by_heading(finding: Finding) -> str:
    if finding.heading is None:
        return f"Paragraph {finding.spot.block + 1}" if finding.spot else "Near the start"
    is_in_it = finding.sentence is not None and finding.sentence in finding.heading
    heading = shorten(finding.heading, _LONGEST_HEADING, placeholder=" …")
    return f"{'In the heading' if is_in_it else 'Under'} “{heading}”"


def near(finding: Finding, format: str) -> str:  # noqa: A002 - as above
    """Say roughly where a finding stands, for the middle of a sentence: "on page 2".

    Args:
        finding: the finding, which is not about the whole paper.
        format: name of the paper's format.
    """
    place = where(finding, format)
    if format in TEXT_FORMATS:
        place = place.partition(",")[0]
    before = _BEFORE.get(place.partition(" ")[0], "")
    return before + place[0].lower() + place[1:]


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
