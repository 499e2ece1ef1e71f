"""What to change first: the words that stand in a paper most often and matter most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from coprod_language.findings import Finding
from coprod_language.hits import Severity, Treatment

_WEIGHT: Final = {Severity.ERROR: 4.0, Severity.WARNING: 2.0, Severity.SUGGESTION: 1.0}
_LONGEST: Final = 80
_SENTENCE: Final = 8  # words: the rules about sentences leave shorter ones alone
_PASSAGES: Final = frozenset({"amount", "long-paragraph", "long-sentence", "readability"})
"""Rules about a sentence or more, even where it is short: a paper may open with three words."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A word that a paper uses once or more often."""

    words: str
    """The word as the paper first has it."""
    count: int
    """How often it was found."""
    advice: str
    """What to do about it, in a few words."""
    first: Finding
    """Where it stands first."""


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
    return [_repeated(found) for _, found in ordered[:most]]


def word_list(findings: Iterable[Finding]) -> list[Repeated]:
    """List every word that was found, with how often.

    Args:
        findings: what was found in a paper. What is no word, such as a long sentence, is left
            out.

    Returns:
        The most frequent first; of two alike, by the alphabet.
    """
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if is_about_words(finding):
            groups[finding.rule, finding.entry or finding.text.casefold()].append(finding)
    listed = [_repeated(found) for found in groups.values()]
    return sorted(listed, key=lambda each: (-each.count, each.words.casefold()))


def is_about_words(finding: Finding) -> bool:
    """Tell whether a finding is about a few words, and not about a sentence or more."""
    if finding.start is None or len(finding.text) > _LONGEST or finding.rule in _PASSAGES:
        return False
    return finding.entry is not None or len(finding.text.split()) < _SENTENCE


def _repeated(found: list[Finding]) -> Repeated:
    words = " ".join(found[0].text.split())
    return Repeated(words, len(found), _advice(found[0]), found[0])


def _advice(finding: Finding) -> str:
    if finding.treatment is None:
        return finding.message
    if finding.treatment is Treatment.ASK:
        return "ask the people it is about."
    if finding.treatment is Treatment.EXPLAIN:
        return f"say what it means: {finding.explanation}."
    if not finding.suggestions:
        return "say it in other words."
    plain = finding.suggestions[0].replacement
    kept = finding.text.casefold().replace((finding.entry or "").casefold(), "").strip(" ,")
    if plain.casefold() == kept or not plain:
        return "leave it out."
    return f"say “{plain}”."
