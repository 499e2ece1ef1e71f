"""The commands. Each is loaded only when it is asked for, so that ``--help`` is quick."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Named(NamedTuple):
    """A command that has not been loaded."""

    module: str
    """The module that holds it, a click command called ``command``."""
    summary: str
    """What it does, as the first sentence of its own help has it."""


COMMANDS: Mapping[str, Named] = MappingProxyType(
    {
        "annotate": Named(
            "coprod_language.cli.annotate", "Write a copy with comments at the words to look at."
        ),
        "cache": Named(
            "coprod_language.cli.cache", "Take away the reports that are kept on this computer."
        ),
        "check": Named(
            "coprod_language.cli.check",
            "Check papers and print a report. Start here.",
        ),
        "compare": Named(
            "coprod_language.cli.compare",
            "Say whether a rewrite helped.",
        ),
        "explain": Named(
            "coprod_language.cli.explain",
            "Say what the word lists know of a word.",
        ),
        "glossary": Named(
            "coprod_language.cli.glossary", "Look at the word lists, and make your own."
        ),
        "jargon-buster": Named(
            "coprod_language.cli.jargon_buster",
            "Write the list of words that papers use, with meanings.",
        ),
    }
)
"""Every command by name."""
