"""Compare two drafts of a paper: what changed in ease, length and jargon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coprod_language.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Change:
    """A finding, or several alike, that went or came."""

    rule: str
    """Slug of the rule."""
    words: str
    """The entry of the glossary, or the words that the finding is about."""
    count: int
    """How many."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one draft to the next."""

    before: Report
    """The report on the older draft."""
    after: Report
    """The report on the newer draft."""
    gone: tuple[Change, ...]
    """Findings that the newer draft no longer has, the most first."""
    come: tuple[Change, ...]
    """Findings that the older draft did not have, the most first."""

    def difference(self, score: str) -> float | None:
        """Give how much a score rose (or fell, below 0).

        Args:
            score: name of a score, such as ``ease``.

        Returns:
            None where one of the drafts is too short for it.
        """
        before, after = self.before.scores.get(score), self.after.scores.get(score)
        return None if before is None or after is None else round(after - before, 2)

    def to_dict(self) -> dict[str, Any]:
        """Give the comparison for a program."""
        return {
            "before": _numbers(self.before),
            "after": _numbers(self.after),
            "difference": {name: self.difference(name) for name in self.after.scores},
            "gone": [_change(each) for each in self.gone],
            "come": [_change(each) for each in self.come],
        }


def compare(before: Report, after: Report) -> Comparison:
    """Compare the reports on two drafts.

    Findings are the same if their rule and their words are: a paper's lines move.

    Args:
        before: the report on the older draft.
        after: the report on the newer draft, for the same audience.
    """
    old, new = _count(before), _count(after)
    return Comparison(before, after, _changes(old - new), _changes(new - old))


def _count(report: Report) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, _words(finding)) for finding in report.findings)


def _words(finding: Finding) -> str:
    if finding.entry is not None:
        return finding.entry
    # The score in a message changes with every edit; the problem stays the same.
    return " ".join(finding.text.split()) or "the whole paper"


def _changes(counts: Mapping[tuple[str, str], int]) -> tuple[Change, ...]:
    changes = [Change(rule, words, count) for (rule, words), count in counts.items()]
    return tuple(sorted(changes, key=lambda each: (-each.count, each.rule, each.words)))


def _numbers(report: Report) -> dict[str, Any]:
    return {
        "path": report.path,
        "words": report.words,
        "findings": len(report.findings),
        "scores": dict(report.scores),
    }


def _change(change: Change) -> dict[str, Any]:
    return {"rule": change.rule, "words": change.words, "count": change.count}
