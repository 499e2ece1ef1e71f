"""The commands. Each is loaded only when it is asked for, so that ``--help`` is quick."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "annotate": "coprod_language.cli.annotate",
        "cache": "coprod_language.cli.cache",
        "check": "coprod_language.cli.check",
        "compare": "coprod_language.cli.compare",
        "explain": "coprod_language.cli.explain",
        "glossary": "coprod_language.cli.glossary",
        "jargon-buster": "coprod_language.cli.jargon_buster",
    }
)
"""Module of each command; it holds a click command called ``command``."""
