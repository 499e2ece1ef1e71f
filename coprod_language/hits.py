"""What a rule finds: a span of a spaCy ``Doc``, a reason and suggestions.

A hit knows nothing of files. `coprod_language.findings` is about hits that have a place in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from coprod_language.packing import Packed


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for the gravest, rising."""
        return list(Severity).index(self)


class Treatment(StrEnum):
    """What to do about a word."""

    REPLACE = "replace"
    """There is a plainer way to say it."""
    EXPLAIN = "explain"
    """The term carries meaning: keep it, and say what it means the first time."""
    ASK = "ask"
    """A word about people: ask the people it is about."""


@dataclass(frozen=True, slots=True)
class Suggestion(Packed):
    """One way to put it more plainly."""

    replacement: str
    """Exactly the text to put in place of the finding's; empty to leave it out."""
    safe: bool
    """Whether a machine may make the change unread."""

    def to_dict(self) -> dict[str, Any]:
        """Give the suggestion as in the JSON report."""
        return {"replacement": self.replacement, "safe": self.safe}


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found in a ``Doc``, before it has a place in a file."""

    rule: str
    """Slug of the rule."""
    start: int | None
    """First character in ``doc.text``; None where the hit is about the whole paper."""
    end: int | None
    """Character after the last (exclusive); None as `start` is."""
    message: str
    """What is hard here and what to do, in plain words."""
    severity: Severity
    """How much it matters."""
    entry: str | None = None
    """Id of the glossary entry, where one is behind it."""
    treatment: Treatment | None = None
    """What to do about the word, where the rule says so."""
    suggestions: tuple[Suggestion, ...] = ()
    """What to say instead, best first."""
    explanation: str | None = None
    """A meaning or background in plain words, to show or to use."""
