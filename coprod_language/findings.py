"""What the checker says: findings in the file, and the report.

A *finding* is a hit with its place in the file. Only the checker makes one from the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coprod_language.hits import Severity, Suggestion, Treatment
from coprod_language.packing import Packed
from coprod_language.paper import Paper, Place


@dataclass(frozen=True, slots=True)
class Spot(Packed):
    """Where a finding stands in the prose of its paper, for reports that show the prose."""

    block: int
    """Number of the block, from 0."""
    start: int
    """First character in the text of the block."""
    end: int
    """Character after the last."""


@dataclass(frozen=True, slots=True)
class Finding(Packed):
    """One thing to look at in a paper."""

    rule: str
    """Slug of the rule, such as ``jargon``."""
    entry: str | None
    """Id of the glossary entry behind it, if one is."""
    treatment: Treatment | None
    """What to do about the word, where the rule says so."""
    severity: Severity
    """How much it matters."""
    text: str
    """The words themselves, exactly as in the source; empty for the whole paper."""
    message: str
    """What is hard here and what to do, in plain words."""
    start: Place | None
    """First character; None where it is about the whole paper."""
    end: Place | None
    """Character after the last; None as `start` is."""
    page: int | None
    """Page or slide from 1, where the format has them."""
    sentence: str | None
    """The sentence around it, white space made plain; None for the whole paper."""
    suggestions: tuple[Suggestion, ...]
    """What to say instead, best first."""
    explanation: str | None
    """A meaning or background in plain words, to show or to use."""
    heading: str | None = None
    """The heading that it stands under or in; None where there is none above it."""
    quoted: bool = False
    """Whether it stands in somebody else's quoted words."""
    spot: Spot | None = None
    """Where it stands in the prose; None where it is about the whole paper."""

    def to_dict(self) -> dict[str, Any]:
        """Give the finding as in the JSON report."""
        return {
            "rule": self.rule,
            "entry": self.entry,
            "treatment": self.treatment,
            "severity": self.severity,
            "text": self.text,
            "message": self.message,
            "start": _place(self.start),
            "end": _place(self.end),
            "page": self.page,
            "heading": self.heading,
            "sentence": self.sentence,
            "suggestions": [each.to_dict() for each in self.suggestions],
            "explanation": self.explanation,
            "quoted": self.quoted,
        }


def _place(place: Place | None) -> dict[str, int] | None:
    if place is None:
        return None
    return {"offset": place.offset, "line": place.line, "column": place.column}


@dataclass(frozen=True, slots=True)
class PartEase:
    """How easy one part of a paper is to read."""

    block: int
    """Number of the block that the part starts in, from 0."""
    words: int
    """Words of prose in the part."""
    ease: float | None
    """From 0, very hard, to 100, very easy; None where it has too few words."""


@dataclass(frozen=True, slots=True)
class Body:
    """The paper itself, for a report that shows it and not only what was found in it."""

    paper: Paper
    """The paper as it was read."""
    course: tuple[PartEase, ...]
    """How easy it is from its start to its end."""
    least_ease: float
    """The ease that its audience needs."""


@dataclass(frozen=True, slots=True)
class Paragraph(Packed):
    """A paragraph, list item or other block of prose, with how easy it is."""

    start: Place
    """Where it starts."""
    end: Place
    """Where it ends, exclusive."""
    page: int | None
    """Page or slide, where the format has one."""
    ease: float
    """How easy it is to read, 0 to 100."""

    def to_dict(self) -> dict[str, Any]:
        """Give the paragraph as in the JSON report."""
        return {
            "start": _place(self.start),
            "end": _place(self.end),
            "page": self.page,
            "ease": self.ease,
        }


@dataclass(frozen=True, slots=True)
class Report(Packed):
    """What the checker says of one paper."""

    path: str
    """Where the paper came from; ``-`` for standard input or text given in a program."""
    format: str
    """Name of its format, such as ``markdown``."""
    words: int
    """Words of prose."""
    sentences: int
    """Sentences of prose."""
    scores: Mapping[str, float | None]
    """Scores by name, as in the JSON report; None where the text is too short for one."""
    findings: tuple[Finding, ...]
    """In order of position, then rule."""
    drivers: Mapping[str, float]
    """What makes the paper hard, with the points of ease that each costs."""
    verdict: str
    """What it comes to for this audience, in a sentence or two of plain words."""
    audience: str
    """Name of the audience that it was judged for."""
    unscored: Mapping[str, str] = field(default_factory=dict)
    """Why a score is None, by its name, in plain words."""
    paragraphs: tuple[Paragraph, ...] = ()
    """The blocks of prose with the ease of each, in order; those with too few words left out."""
    left_out: int = 0
    """Findings that are not among `findings`, as was asked for: they are known, not on new
    lines, or the writer wants them left alone."""
    notes: tuple[str, ...] = ()
    """What is odd about the writer's requests to leave something alone, a sentence each."""
    body: Body | None = None
    """The paper itself, only where it was asked for (`Settings.keep_papers`)."""

    def to_dict(self) -> dict[str, Any]:
        """Give the report as one of ``papers`` in the JSON report."""
        return {
            "path": self.path,
            "format": self.format,
            "status": "checked",
            "words": self.words,
            "sentences": self.sentences,
            "verdict": self.verdict,
            "scores": dict(self.scores),
            "unscored": dict(self.unscored),
            "drivers": dict(self.drivers),
            "findings": [finding.to_dict() for finding in self.findings],
            "paragraphs": [paragraph.to_dict() for paragraph in self.paragraphs],
            "left_out": self.left_out,
            "notes": list(self.notes),
        }
