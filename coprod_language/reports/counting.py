"""What to change first: the words that stand in a paper most often and matter most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from coprod_language.findings import Finding, Severity, Treatment

_WEIGHT: Final = {Severity.ERROR: 4.0, Severity.WARNING: 2.0, Severity.SUGGESTION: 1.0}


@dataclass(frozen=True, slots=True)
class Repeated:
    """A word that a paper uses once or more often."""

    words: str
    """The word as the paper first has it."""
    count: int
    """How often it was found."""
    advice: str
    """What to do about it, in a few words."""


def most_needed(findings: Iterable[Finding], most: int) -> list[Repeated]:
    """Choose the words whose change would help most.

    Args:
        findings: what was found in a paper.
        most: how many to choose at most.

    Returns:
        Those with the most weight first: how often they stand there times how much they
        matter. Words of equal weight stay in the order of the paper.
    """
    groups: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.entry is not None and finding.treatment is not None and not finding.quoted:
            groups[finding.entry].append(finding)
    ordered = sorted(groups.items(), key=lambda group: -sum(_WEIGHT[f.severity] for f in group[1]))
    return [
        Repeated(" ".join(found[0].text.split()), len(found), _advice(found[0]))
        for _, found in ordered[:most]
    ]


def _advice(finding: Finding) -> str:
    if finding.treatment is Treatment.ASK:
        return "ask the people it is about."
    if finding.treatment is Treatment.EXPLAIN:
        return f"say what it means: {finding.explanation}."
    if not finding.suggestions:
        return "say it in other words."
    plain = finding.suggestions[0].replacement
    if plain.casefold() in finding.text.casefold():
        return "leave it out."
    return f"say “{plain}”."
