"""Where a long sentence can be parted: its joins, its asides and the lists inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from coprod_language.language.little_words import LITTLE_WORDS


class JoinKind(Enum):
    """What holds two parts of a sentence together."""

    SEMICOLON = auto()
    """A semicolon, or a dash with a whole thought after it."""
    WORD = auto()
    """A word such as "and", "but" or "which", with a thought of its own after it."""


@dataclass(frozen=True, slots=True)
class Join:
    """A place where a sentence can be parted in two."""

    kind: JoinKind
    """What stands there."""
    at: int
    """Character in the sentence at which the second part starts."""


# A join of two thoughts has a doer and a verb of its own after it. A pronoun is a doer; of
# other words only the verb after them tells.
_PRONOUN: Final = r"(?:we|you|they|it|he|she|i|there|this|that(?=['’]s|\s(?:is|was|will|means)\b))"
_VERB: Final = (
    r"(?:is|are|was|were|will|would|can|could|should|may|might|must|shall|has|have|had|do|does|did"
    r"|need|needs|want|wants|make|makes|means)"
)
_DIVIDE: Final = re.compile(
    rf"(?:;|\s[–—]|\s-{{1,2}})\s+(?=(?:[^\s;:.()]+\s+){{1,8}}?{_VERB}\b|{_PRONOUN}['’\s])",
    re.IGNORECASE,
)
_WORD: Final = re.compile(
    rf"""\s+(?=(?:and|but|so(?!\s+that\b))\s+{_PRONOUN}['’\s]\s*(?!who\b|which\b|that\b)\w+)
    |,\s+(?=(?:and|but|so|yet)\s+(?!that\b|where\b|if\b|when\b|who\b|which\b|to\b|for\b|by\b
        |in\b|on\b|with\b)(?!not\b|also\b|therefore\b|{_VERB}\b)(?:[^\s,;:.()]+\s+){{1,5}}?{_VERB}\b)
    |,\s+(?=which\s+(?!of\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\s\((?P<round>[^()]+)\)|\s[–—]\s(?P<dashed>[^–—;:]+?)\s[–—](?=\s)")
_ASIDE_WORDS: Final = 6


def find_joins(sentence: str) -> list[Join]:
    """Find where a sentence can be parted.

    Args:
        sentence: its text.

    Returns:
        In order; none inside brackets.
    """
    inside = [found.span() for found in re.finditer(r"\([^()]*\)", sentence)]
    found = [Join(JoinKind.SEMICOLON, at.end()) for at in _DIVIDE.finditer(sentence)]
    found += [Join(JoinKind.WORD, at.end()) for at in _WORD.finditer(sentence)]
    return sorted(
        (join for join in found if not any(start < join.at < end for start, end in inside)),
        key=lambda join: join.at,
    )


def find_aside(sentence: str) -> str | None:
    """Find the longest aside: words in brackets or between dashes that could stand apart.

    Args:
        sentence: its text.
    """
    asides = [(each["round"] or each["dashed"]).strip() for each in _ASIDE.finditer(sentence)]
    longest = max(asides, key=lambda aside: len(aside.split()), default="")
    return longest if len(longest.split()) >= _ASIDE_WORDS else None


# "a, b and c" with or without a comma before "and"; after a colon also "a; b; c".
_SERIES: Final = re.compile(
    # It starts where something ends; to try it at every letter would take long.
    r"(?<![^,;:()–—])(?:[^,;:()–—]+,\s+){2,}[^,;:()–—]*?\b(?:and/or|and|or|&)\s+[^,;:()–—]+",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(r":\s+(?:[^;:]+;\s+){2,}[^;:]+")
_LABEL: Final = re.compile(r"(?<![\w(])\(?(?P<label>[a-z]|[ivx]{1,4}|\d)\)\s+")
_LABELS: Final = ("abcdefgh", ("i", "ii", "iii", "iv", "v", "vi", "vii"), "123456789")
_LEAST_LABELLED: Final = 2
_ENDING: Final = re.compile(r"[,;]?\s*\b(?:and|or)?[,;]?\s*\Z")
_LAST: Final = re.compile(r"\s*\b(?:and/or|and|or|&)\s+(?!.*\b(?:and|or)\b)")
_LEADS: Final = frozenset(
    """for with of to by in into on at from as like through about are is be was were including
    include includes need needs provide provides offer offers cover covers across between and or
    between both either that such than against towards within""".split()
)
_NO_START: Final = _LEADS | {"and", "or", "whether", "under", "also", "therefore", "not"}
_LEAST_ITEMS: Final = 4
_MOST_WORDS: Final = 9
_THOUGHT: Final = frozenset(
    """is are was were will would can could should may might must shall has have had we you they it
    he she i which who because if when while although whose""".split()
)
_SLACK: Final = 3
_LONGEST: Final = 3_000  # characters: more than that is a data dump, not a sentence


def find_list(sentence: str) -> tuple[str, ...]:
    """Find the things that a sentence lists, where there are so many that a list reads better.

    Args:
        sentence: its text.

    Returns:
        Four or more short items, or nothing. Where they start and end is read from the
        commas and the little words around them.
    """
    if len(sentence) > _LONGEST:
        return ()
    labelled = _labelled(sentence)
    if labelled:
        return labelled
    parted = _PARTED.search(sentence)
    if parted:
        return tuple(_tidy(item) for item in parted.group().split(";"))
    start = sentence.find(": ") + 1
    lists = [tuple(_items(series.group())) for series in _SERIES.finditer(sentence, start)]
    longest = max(lists, key=len, default=())
    return longest if len(longest) >= _LEAST_ITEMS and all(map(_is_thing, longest)) else ()


def _labelled(sentence: str) -> tuple[str, ...]:
    """Find items with labels that follow each other: "a) … b) …", "(i) … (ii) …"."""
    labels = list(_LABEL.finditer(sentence))
    best: list[re.Match[str]] = []
    for series in _LABELS:
        coming = iter(series)
        wanted = next(coming)
        found = []
        for label in labels:
            if label["label"] == wanted:
                found.append(label)
                wanted = next(coming, "")
        best = max(best, found, key=len)
    if len(best) < _LEAST_LABELLED:
        return ()
    ends = [*(label.start() for label in best[1:]), len(sentence)]
    items = (sentence[label.end() : end] for label, end in zip(best, ends, strict=True))
    return tuple(_ENDING.sub("", _tidy(item)) for item in items)


def _is_thing(item: str) -> bool:
    """Tell whether an item is a thing of few words, and not a thought of its own."""
    words = item.lower().split()
    is_short = 0 < len(words) <= _MOST_WORDS
    return is_short and words[0] not in _NO_START and not _THOUGHT & {*words}


def _tidy(item: str) -> str:
    return re.sub(r"^\s*(?:and|or)\s+", "", item.strip(" :,.!?")).strip()


def _items(series: str) -> Iterator[str]:
    *parts, last = re.split(r",\s+", series.strip(" :.!?”\"'"))
    parts += [part for part in _LAST.split(last, maxsplit=1) if part]
    middle = max((len(part.split()) for part in parts[1:-1]), default=_MOST_WORDS)
    yield " ".join(_without_lead(parts[0].split(), middle))
    yield from parts[1:-1]
    yield " ".join(_without_tail(parts[-1].split(), middle))


def _without_lead(words: list[str], middle: int) -> list[str]:
    """Take off the words before the first item: "help with | housing"."""
    for at in range(len(words) - 1, -1, -1):
        if words[at].lower() in _LEADS and at >= len(words) - middle - _SLACK:
            return words[at + 1 :]
    return words[-middle - 1 :] if len(words) > middle + _SLACK else words


def _without_tail(words: list[str], middle: int) -> list[str]:
    """Take off the words after the last item: "transport | so that people can"."""
    for at in range(1, len(words)):
        if at >= middle and words[at].lower() in LITTLE_WORDS:
            return words[:at]
    return words
