"""Read tables that say what words mean: which column has the words, and which the meanings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coprod_language.language.scene import Scene

Span = tuple[int, int]

_TERM: Final = re.compile(
    r"\W*(?:(?:the|our)\s)?(?:terms?|words?|word or phrase|phrases?|acronyms?|abbreviations?"
    r"|short forms?|initials|letters|jargon|(?:terms?|words?) (?:used|we use))\W*\Z",
    re.IGNORECASE,
)
_FULL: Final = re.compile(
    r"\W*(?:in full|full (?:name|form|title|term|meaning)|long form|stands for|what it stands for"
    r"|names?)\W*\Z",
    re.IGNORECASE,
)
_MEANING: Final = re.compile(
    r"\W*(?:(?:plain(?: english)? )?(?:meanings?|definitions?|explanations?)|explained"
    r"|descriptions?|(?:what|how) (?:it|they|this|we|the)\b[^\n]{0,30}\bmeans?|means"
    r"|in (?:plain|simple|other) (?:english|words))\W*\Z",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[\d.\s)]*\Z")
_MOST_TERM_WORDS: Final = 8
_TERM_SHARE: Final = 0.6  # a column of words has at most this many of the words in the meanings


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table of words and their meanings."""

    span: Span
    """First and last (exclusive) character of the table."""
    entries: tuple[tuple[Span, Span], ...]
    """Where each word stands, and where its meaning does."""


_Row = Mapping[int, Span]


def find_word_tables(scene: Scene, is_in_list: Callable[[int], bool]) -> Iterator[WordTable]:
    """Find the tables that say what words mean, in either order of their columns.

    Args:
        scene: the paper.
        is_in_list: tells whether a character stands under a title such as "Glossary".
    """
    for rows in _tables(scene):
        if len(rows) < 2:  # noqa: PLR2004 - a heading and a word
            continue
        spans = [span for row in rows for span in row.values()]
        start, end = min(spans)[0], max(last for _, last in spans)
        columns = _columns(scene.text, rows, is_listed=is_in_list(start))
        if columns is None:
            continue
        terms, meaning = columns
        is_headed = _heads_columns(scene.text, rows[0])
        entries = tuple(
            (row[term], row[meaning])
            for row in rows[is_headed:]
            for term in terms
            if term in row and meaning in row and _is_term(scene.text[slice(*row[term])])
        )
        yield WordTable((start, end), entries)


def _tables(scene: Scene) -> Iterator[list[dict[int, Span]]]:
    """Give the rows of each table, each with where the text of its cells stands."""
    tables: dict[int, dict[int, dict[int, Span]]] = {}
    for block in scene.blocks:
        if block.cell is not None:
            row = tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, {})
            start, _ = row.get(block.cell.column, (block.start, block.end))
            row[block.cell.column] = start, block.end
    for rows in tables.values():
        yield [rows[number] for number in sorted(rows)]


def _columns(
    text: str, rows: list[dict[int, Span]], *, is_listed: bool
) -> tuple[list[int], int] | None:
    """Tell which columns have words, and which one says what they mean."""
    heads = {column: text[slice(*span)] for column, span in rows[0].items()}
    terms = [column for column, head in heads.items() if _TERM.match(head)]
    fulls = [column for column, head in heads.items() if _FULL.match(head)]
    meanings = [column for column, head in heads.items() if _MEANING.match(head)]
    weights = _weights(text, rows[1:])
    if meanings and (terms or (is_listed and fulls)):
        return [*terms, *fulls], meanings[0]
    if terms:
        others = {column: weight for column, weight in weights.items() if column not in terms}
        return (terms, max(others, key=others.__getitem__)) if others else None
    if meanings and len(weights) == 2:  # noqa: PLR2004 - the other one
        others = {column: weight for column, weight in weights.items() if column != meanings[0]}
        return ([*others], meanings[0]) if others else None
    if is_listed and len(weights) > 1:
        meaning = max(weights, key=weights.__getitem__)
        terms = [
            each for each, weight in weights.items() if weight < _TERM_SHARE * weights[meaning]
        ]
        return (terms, meaning) if terms else None
    return None


def _heads_columns(text: str, row: _Row) -> bool:
    heads = (text[slice(*span)] for span in row.values())
    return any(_TERM.match(head) or _MEANING.match(head) for head in heads)


def _weights(text: str, rows: list[dict[int, Span]]) -> dict[int, float]:
    """Give how many words the cells of each column have; columns of numbers are left out."""
    counts: dict[int, list[int]] = {}
    for row in rows:
        for column, span in row.items():
            cell = text[slice(*span)]
            if not _NUMBER.match(cell):
                counts.setdefault(column, []).append(len(cell.split()))
    return {column: sum(each) / len(each) for column, each in counts.items()}


def _is_term(cell: str) -> bool:
    return 0 < len(cell.split()) <= _MOST_TERM_WORDS and not _NUMBER.match(cell)
