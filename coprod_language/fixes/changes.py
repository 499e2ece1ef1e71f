"""Changes: the safe replacements of a report, cut down to the words that differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from coprod_language.findings import Finding


@dataclass(frozen=True, slots=True)
class Change:
    """Words to put in place of others."""

    start: int
    """Where the old words start in the source."""
    end: int
    """Where they end (exclusive)."""
    replacement: str
    """The new words; empty to leave the old ones out."""


_TOKEN = re.compile(r"\s+|\S+")


def safe_changes(findings: Iterable[Finding]) -> tuple[Change, ...]:
    """Choose the changes that a machine may make unread.

    Args:
        findings: what was found in a paper.

    Returns:
        In order of position. Where two would touch the same words, the one that starts first
        is taken, and of those the longest; the other may come up again when the changed
        paper is checked.
    """
    wanted = sorted(
        (change for finding in findings if (change := _safe_change(finding))),
        key=lambda change: (change.start, -change.end),
    )
    chosen: list[Change] = []
    for change in wanted:
        if not chosen or change.start >= chosen[-1].end:
            chosen.append(change)
    return tuple(chosen)


def apply_changes(
    source: str, changes: Sequence[Change], *, escape: Callable[[Change], str] | None = None
) -> str:
    """Make changes in a text.

    Args:
        source: the text.
        changes: in order of position, none touching another's words.
        escape: gives the new words as the format has to write them; as they are if None.
    """
    parts, at = [], 0
    for change in changes:
        parts += [source[at : change.start], escape(change) if escape else change.replacement]
        at = change.end
    return "".join([*parts, source[at:]])


def _safe_change(finding: Finding) -> Change | None:
    if finding.start is None or finding.end is None:
        return None
    for suggestion in finding.suggestions:
        if suggestion.safe and suggestion.replacement != finding.text:
            return _smallest(finding.start.offset, finding.text, suggestion.replacement)
    return None


def _smallest(start: int, old: str, new: str) -> Change:
    """Leave alone the whole words that both begin or end with."""
    olds, news = _TOKEN.findall(old), _TOKEN.findall(new)
    head = _shared(olds, news)
    tail = _shared(olds[head:][::-1], news[head:][::-1])
    start += sum(map(len, olds[:head]))
    olds, news = olds[head : len(olds) - tail], news[head : len(news) - tail]
    return Change(start, start + sum(map(len, olds)), "".join(news))


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count
