"""Check one text or file with a line of code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coprod_language.checker import checker_for
from coprod_language.findings import Report
from coprod_language.settings.options import make_settings


def check_text(text: str, *, format: str = "text", **options: Any) -> Report:  # noqa: A002, ANN401 - the contract's name; fields of Settings
    """Check text.

    Args:
        text: the text of a paper.
        format: one of the text formats: ``text``, ``markdown``, ``html`` or
            ``restructuredtext``.
        options: as for `Checker`, such as ``audience="public"``.

    Returns:
        The report, the same as ``coprod-language check`` gives.

    Raises:
        ConfigurationError: an option, audience or rule is unknown.
        GlossaryError: a word list cannot be read or breaks its rules.
        PaperError: the text cannot be checked, or is not in English.
    """
    return checker_for(make_settings(**options)).check_text(text, format=format)


def check_file(path: str | Path, **options: Any) -> Report:  # noqa: ANN401 - fields of Settings
    """Check a file.

    Args:
        path: a Word, OpenDocument, PDF, PowerPoint, Markdown, HTML, reStructuredText or
            plain-text file.
        options: as for `Checker`, such as ``audience="public"``.

    Returns:
        The report, the same as ``coprod-language check`` gives.

    Raises:
        ConfigurationError: an option, audience or rule is unknown.
        GlossaryError: a word list cannot be read or breaks its rules.
        PaperError: the file cannot be read or checked, or is not in English.
    """
    return checker_for(make_settings(**options)).check_file(path)
