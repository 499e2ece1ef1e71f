"""One run of the checker: the papers as they are done, and those that could not be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coprod_language.findings import Report


@dataclass(frozen=True, slots=True)
class Refusal:
    """A paper that could not be checked."""

    path: str
    """Where the paper is."""
    message: str
    """Why it could not be checked, in one plain sentence."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a report is made of."""

    outcomes: Iterable[Report | Refusal]
    """One for each paper, in order; may be a stream that is read once."""
    audience: str
    """Name of the audience that the papers were judged for."""
    version: str
    """Version of the checker."""
    glossary: str
    """SHA-256 of the glossaries in force."""
    colour: bool = False
    """Whether the text goes to a terminal that shows colours."""
    width: int = 80
    """Columns of the terminal."""
