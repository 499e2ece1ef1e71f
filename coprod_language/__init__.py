"""Find the words in a paper that shut people out, before you share it.

    from coprod_language import check_text

    report = check_text("We utilise robust methodologies going forward.")
    for finding in report.findings:
        print(finding.text, finding.message)

Importing this package loads neither spaCy nor a word list; the first check does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coprod_language.checker import Checker
    from coprod_language.checking import check_file, check_text
    from coprod_language.errors import (
        ConfigurationError,
        CoprodLanguageError,
        GlossaryError,
        NotEnglishError,
        PaperError,
    )
    from coprod_language.findings import Finding, Report
    from coprod_language.glossary.glossary import Glossary
    from coprod_language.hits import Severity, Suggestion, Treatment
    from coprod_language.paper import Place
    from coprod_language.settings.configuration import Settings

_HOMES = {
    "Checker": "checker",
    "ConfigurationError": "errors",
    "CoprodLanguageError": "errors",
    "Finding": "findings",
    "Glossary": "glossary.glossary",
    "GlossaryError": "errors",
    "NotEnglishError": "errors",
    "PaperError": "errors",
    "Place": "paper",
    "Report": "findings",
    "Settings": "settings.configuration",
    "Severity": "hits",
    "Suggestion": "hits",
    "Treatment": "hits",
    "check_file": "checking",
    "check_text": "checking",
}

__all__ = [
    "Checker",
    "ConfigurationError",
    "CoprodLanguageError",
    "Finding",
    "Glossary",
    "GlossaryError",
    "NotEnglishError",
    "PaperError",
    "Place",
    "Report",
    "Settings",
    "Severity",
    "Suggestion",
    "Treatment",
    "check_file",
    "check_text",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
