"""Mark what was found in the paper's own text: blocks and findings in, passages out.

Short findings, such as a word, are marks in the text. Those about a whole sentence or more
are a small tag after it, so that the words inside can still be marked one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from coprod_language.findings import Finding, Spot
from coprod_language.hits import Severity
from coprod_language.paper import Block
from coprod_language.reports.counting import is_about_words

_MATTERS: Final = {
    Severity.ERROR: "Matters most",
    Severity.WARNING: "Worth changing",
    Severity.SUGGESTION: "Worth a look",
}
_LABELS: Final = {
    "jargon": "hard word",
    "acronym": "short form",
    "about-people": "word about people",
    "readability": "hard sentence",
    "amount": "a lot to read",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about a place."""

    label: str
    """What kind of thing it is, in a few words."""
    matters: str
    """How much it matters, in words."""
    message: str
    """What is hard and what to do."""
    choices: tuple[str, ...]
    """What to say instead that the message does not name."""
    meaning: str | None
    """What it means, where the message does not say."""


@dataclass(frozen=True, slots=True)
class Note:
    """What is shown when a mark is pressed. Marks that say the same share one."""

    id: str
    """Its id on the page."""
    title: str
    """The words that it is about."""
    remarks: tuple[Remark, ...]
    """What there is to say."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked or not."""

    text: str
    """The words; for a tag, what the tag says."""
    mark: str | None = None
    """Id of the mark on the page; None for plain text."""
    note: str | None = None
    """Id of the note that the mark opens."""
    kind: str = ""
    """How to show the mark: ``replace``, ``explain``, ``ask``, ``other`` or ``tag``."""


class Marker:
    """Marks one paper, and gathers its notes."""

    def __init__(self, prefix: str, findings: Iterable[Finding]) -> None:
        """Lay the findings out by block.

        Args:
            prefix: what the ids of this paper's marks begin with.
            findings: what was found in the paper.
        """
        self.marks: dict[tuple[str, Spot], str] = {}
        """Id of the mark for a finding, by its rule and spot; filled as blocks are marked."""
        self._prefix = prefix
        self._notes: dict[tuple[str, tuple[Remark, ...]], Note] = {}
        self._found: dict[int, list[tuple[Spot, Finding]]] = defaultdict(list)
        for finding in findings:
            if finding.spot is not None:
                self._found[finding.spot.block].append((finding.spot, finding))

    @property
    def notes(self) -> Iterable[Note]:
        """The notes of the blocks marked so far."""
        return self._notes.values()

    def pieces(self, number: int, block: Block) -> Iterator[Piece]:
        """Cut the text of a block into plain and marked pieces.

        Args:
            number: number of the block.
            block: the block.
        """
        found = self._found.get(number, [])
        short = [each for each in found if is_about_words(each[1])]
        tags = sorted(
            (each for each in found if not is_about_words(each[1])), key=lambda each: each[0].end
        )
        at = 0
        for start, end, cluster in _clusters(short):
            yield from self._plain(block.text, at, start, tags)
            words = block.text[start:end]
            yield self._mark(words, words, cluster, kind=str(cluster[0][1].treatment or "other"))
            at = end
        yield from self._plain(block.text, at, len(block.text), tags)

    def _plain(
        self, text: str, start: int, end: int, tags: list[tuple[Spot, Finding]]
    ) -> Iterator[Piece]:
        """Give plain text, with the tags of what ends in it."""
        while tags and tags[0][0].end <= end:
            here = max(tags[0][0].end, start)
            ending = [each for each in tags if each[0].end <= here]
            del tags[: len(ending)]
            if here > start:
                yield Piece(text[start:here])
            label = ", ".join(dict.fromkeys(rule_label(finding.rule) for _, finding in ending))
            yield self._mark(label, label.capitalize(), ending, kind="tag")
            start = here
        if end > start:
            yield Piece(text[start:end])

    def _mark(
        self, text: str, title: str, found: Sequence[tuple[Spot, Finding]], *, kind: str
    ) -> Piece:
        mark = f"{self._prefix}m{len(self.marks)}"
        for spot, finding in found:
            self.marks.setdefault((finding.rule, spot), mark)
        remarks = tuple(dict.fromkeys(_remark(finding) for _, finding in found))
        fresh = Note(f"{self._prefix}n{len(self._notes)}", title, remarks)
        note = self._notes.setdefault((title, remarks), fresh)
        return Piece(text, mark, note.id, kind)


def rule_label(rule: str) -> str:
    """Name what a rule finds, in a few plain words."""
    return _LABELS.get(rule, rule.replace("-", " "))


def _clusters(
    found: Sequence[tuple[Spot, Finding]],
) -> Iterator[tuple[int, int, list[tuple[Spot, Finding]]]]:
    """Put together findings that overlap: they share a mark."""
    cluster: list[tuple[Spot, Finding]] = []
    end = 0
    for each in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        if cluster and each[0].start >= end:
            yield cluster[0][0].start, end, cluster
            cluster = []
        end = max(end, each[0].end) if cluster else each[0].end
        cluster.append(each)
    if cluster:
        yield cluster[0][0].start, end, cluster


def _remark(finding: Finding) -> Remark:
    told = finding.message
    choices = (each.replacement for each in finding.suggestions)
    meaning = finding.explanation
    return Remark(
        label=rule_label(finding.rule),
        matters=_MATTERS[finding.severity],
        message=told,
        choices=tuple(choice for choice in choices if choice and f"“{choice}”" not in told),
        meaning=None if meaning is None or meaning in told else meaning,
    )
