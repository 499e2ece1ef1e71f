"""Baselines: findings that are known already, so that only new ones are reported.

A baseline is a text file with a row for each known finding, in alphabetical order. A row
names the paper, the rule and the entry of the word list. Of the paper's own words it holds
short hashes only. The rows say nothing of lines, so they survive when text moves; and they hold
hashes of a few words of the sentence, so they survive when most others change.

A finding is known if the baseline has a row for the same paper, rule and entry whose sentence
has a word in common with its own. Each row stands for one finding. So a second use of the same
word is new, and of two, the one whose sentence is more like the row's is the known one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from coprod_language.errors import ConfigurationError
from coprod_language.findings import Finding
from coprod_language.language.little_words import LITTLE_WORDS

HEADING: Final = (
    "# Findings that are known: coprod-language reports only others. Do not change this file by\n"
    "# hand. If two people changed it, keep the rows of both.\n"
)
"""How a baseline file starts."""
_NONE: Final = "-"
_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_DIGITS: Final = re.compile(r"\d+")
_ESCAPES: Final = {"%": "%25", "\t": "%09", "\n": "%0A", "\r": "%0D"}
_ESCAPED: Final = re.compile("|".join(_ESCAPES.values()))
_CELLS: Final = 6
_KEY_LENGTH: Final = 16
_SKETCHED: Final = 4  # words of a sentence that are kept
_HASH_LENGTH: Final = 3  # 4,096 values: enough to compare sentences, too few to give words away
_NEARLY_ALL: Final = 0.8


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One known finding."""

    path: str
    """The paper, from the folder of the baseline, with slashes."""
    rule: str
    """Slug of the rule."""
    entry: str
    """Id of the entry; ``-`` where there is none."""
    key: str
    """Hash of the rule, the entry and, where there is no entry, the words."""
    sketch: tuple[str, ...]
    """Hashes of a few words of the sentence, in order."""
    number: int
    """1, or which one it is of those with all else the same."""

    @property
    def alike(self) -> tuple[str, str, str]:
        """What two rows for the same word share."""
        return self.rule, self.entry, self.key


def rows_for(findings: Iterable[Finding], path: str) -> list[Row]:
    """Make the rows of a paper's findings, in the same order.

    Args:
        findings: what was found.
        path: what to call the paper.
    """
    counts: Counter[Row] = Counter()
    rows = []
    for finding in findings:
        row = _row(finding, path)
        counts[row] += 1
        rows.append(replace(row, number=counts[row]))
    return rows


def _row(finding: Finding, path: str) -> Row:
    words = _words(finding.text) if finding.text else _words(_DIGITS.sub("0", finding.message))
    around = _words(finding.sentence or finding.text)
    if finding.text and len(words) >= _NEARLY_ALL * len(around):
        # It is about the sentence, which may change a little and still be the same one.
        own: set[str] = set()
        named: list[str] = []
    else:
        own, named = set(words), words
    key = _hash(finding.rule, finding.entry or "", *([] if finding.entry else named))
    hashes = {_hash(key, word) for word in around if word not in own | LITTLE_WORDS}
    return Row(
        path=path,
        rule=finding.rule,
        entry=finding.entry or _NONE,
        key=key[:_KEY_LENGTH],
        sketch=tuple(each[:_HASH_LENGTH] for each in sorted(hashes)[:_SKETCHED]),
        number=1,
    )


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.casefold())]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="replace")).hexdigest()


def match_rows(found: Sequence[Row], known: Sequence[Row]) -> dict[int, int]:
    """Find the rows that findings are known by.

    Args:
        found: rows of what was found in a paper.
        known: rows of the baseline that may stand for them; their paths do not matter.

    Returns:
        For the index of each finding that is known, the index of its row.
    """
    rows: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, row in enumerate(known):
        rows[row.alike].append(index)
    pairs = sorted(
        (-likeness, at, index)
        for at, row in enumerate(found)
        for index in rows[row.alike]
        if (likeness := _likeness(row.sketch, known[index].sketch))
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, index in pairs:
        if at not in matched and index not in taken:
            matched[at] = index
            taken.add(index)
    return matched


def _likeness(one: Sequence[str], other: Sequence[str]) -> int:
    if one == other:
        return _SKETCHED + 1
    return len(set(one) & set(other))


def parse_rows(text: str, *, path: str) -> Iterator[Row]:
    """Read a baseline.

    Args:
        text: what its file holds.
        path: where the file is, for messages.

    Raises:
        ConfigurationError: a line is not a row.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != _CELLS or not cells[-1].isdecimal():
            hint = (
                "Keep the rows of both sides, and take out the marks between them"
                if line.startswith(("<<<<<<<", "=======", ">>>>>>>"))
                else "Write the baseline anew with --write-baseline"
            )
            raise ConfigurationError(f"{path}: line {number} is not a row of a baseline. {hint}")
        paper, rule, entry, key, sketch, count = cells
        yield Row(
            path=_ESCAPED.sub(lambda code: chr(int(code[0][1:], 16)), paper),
            rule=rule,
            entry=entry,
            key=key,
            sketch=tuple(sketch.split(".")) if sketch != _NONE else (),
            number=int(count),
        )


def format_rows(rows: Iterable[Row]) -> str:
    """Write a baseline: each row once, in alphabetical order.

    Args:
        rows: in any order.
    """
    lines = {
        "\t".join(
            (
                "".join(_ESCAPES.get(each, each) for each in row.path),
                row.rule,
                row.entry,
                row.key,
                ".".join(row.sketch) or _NONE,
                str(row.number),
            )
        )
        for row in rows
    }
    return HEADING + "".join(f"{line}\n" for line in sorted(lines))
