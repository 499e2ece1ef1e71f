"""Say what each paragraph of a PDF is, and put together what a page break cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coprod_language.paper import BlockKind, Cell
from coprod_language.readers.pdf.lines import Line
from coprod_language.readers.pdf.paragraphs import (
    MARKER,
    SENTENCE_END,
    Habits,
    habits_of,
    paragraphs_of,
)
from coprod_language.readers.pdf.stacks import Stack


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading or the like."""

    kind: BlockKind
    """What it is."""
    lines: tuple[Line, ...]
    """Its lines in reading order."""
    skip: int = 0
    """Characters at its start that are a bullet or a number, not words."""
    level: int | None = None
    """Heading level from 1, for a heading."""
    cell: Cell | None = None
    """The cell of a table, counted in the tables of its sheet."""
    number: int | None = None
    """Its number, for an item of a numbered list."""

    @property
    def size(self) -> float:
        """Type size of its first line, in points."""
        return self.lines[0].size

    @property
    def text(self) -> str:
        """Its words, line ends as spaces."""
        return " ".join(line.text for line in self.lines)


def passages_of(stacks: Sequence[Stack]) -> list[Passage]:
    """Cut stacks into passages and say what each is.

    Args:
        stacks: all stacks of a paper, in reading order.
    """
    habits = habits_of(stacks)
    passages = [
        _passage(lines, stack, habits) for stack in stacks for lines in paragraphs_of(stack, habits)
    ]
    return _with_levels(_joined(_joined_headings(passages)))


_LONGEST_HEADING = 25
_MOST_HEADING_LINES = 4
_LARGER = 1.12
_NOTE_SIZE = 0.92
_SAME_SIZE = 0.05
_HEADING_PITCH = 1.6
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|box|map|image|photo|diagram)\s+\d+\b", re.IGNORECASE
)
_NOTE = re.compile(r"(?:(?:\d{1,3}|[*†‡§])[.)]?|[ivx]{1,4}[.)])\s*(?![\d.)\s])(?=.)")
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s")
_LETTER = re.compile(r"[^\W\d_]")


def _passage(lines: tuple[Line, ...], stack: Stack, habits: Habits) -> Passage:
    text = " ".join(line.text for line in lines)
    marker = MARKER.match(text)
    skip = _length_of_markers(text)
    in_table = stack.edge is not None
    is_bullet = marker is not None and marker["bullet"] is not None
    if not in_table and not is_bullet and _is_heading(lines, text[skip:], habits):
        return Passage(BlockKind.HEADING, lines, skip)
    if not in_table and _is_note(lines, habits):
        note = _NOTE.match(text)
        return Passage(BlockKind.NOTE, lines, note.end() if note else 0)
    if marker and skip and not _is_section_number(marker):
        number = _NUMBER.match(marker[0])
        return Passage(
            BlockKind.LIST_ITEM,
            lines,
            skip,
            cell=stack.cell,
            number=int(number[1]) if number else None,
        )
    if in_table:
        return Passage(BlockKind.TABLE_CELL, lines, skip, cell=stack.cell)
    if _CAPTION.match(text) and len(text.split()) < 2 * _LONGEST_HEADING:
        return Passage(BlockKind.CAPTION, lines)
    return Passage(BlockKind.PARAGRAPH, lines, skip)


def _length_of_markers(text: str) -> int:
    """Give the length of a bullet or number before an item, or of a bullet and a number."""
    end = 0
    for _ in range(2):
        marker = MARKER.match(text, end)
        if marker is None or marker.end() == len(text):
            break
        end = marker.end()
    return end


def _is_section_number(marker: re.Match[str]) -> bool:
    return "." in (marker["number"] or "").strip(".) ")


def _is_heading(lines: Sequence[Line], text: str, habits: Habits) -> bool:
    if len(lines) > _MOST_HEADING_LINES or len(text.split()) > _LONGEST_HEADING:
        return False
    if not _LETTER.search(text) or text[-1] in ".;,":
        return False
    larger = lines[0].size >= _LARGER * habits.size
    bold = not habits.bold and all(line.bold for line in lines)
    return larger or (bold and lines[0].size >= 0.95 * habits.size and not text[0].islower())


def _is_note(lines: Sequence[Line], habits: Habits) -> bool:
    if lines[0].size > _NOTE_SIZE * habits.size:
        return False
    return _NOTE.match(lines[0].text) is not None


def _joined_headings(passages: Iterable[Passage]) -> list[Passage]:
    """Put together what looks like a heading and its rest.

    A line that is cut from what follows it by a wide gap may be half of a longer heading, or
    the first line of a paragraph in large type.
    """
    joined: list[Passage] = []
    for passage in passages:
        last = joined[-1] if joined else None
        if last and last.kind is BlockKind.HEADING and _is_rest(last, passage):
            kind = passage.kind if passage.kind is BlockKind.PARAGRAPH else last.kind
            joined[-1] = replace(last, kind=kind, lines=(*last.lines, *passage.lines))
        else:
            joined.append(passage)
    return joined


def _is_rest(heading: Passage, passage: Passage) -> bool:
    above, below = heading.lines[-1], passage.lines[0]
    return (
        passage.kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}
        and not passage.skip
        and above.page == below.page
        and above.bold == below.bold
        and abs(above.size - below.size) < _SAME_SIZE * above.size
        and 0 < below.base - above.base < _HEADING_PITCH * above.size
        and min(above.right, below.right) > max(above.left, below.left)
        and (below.text[0].islower() or above.text[-1] in ",-–&")
    )


_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_OPEN_ENDS = re.compile(
    r"\b(?:a|an|the|and|or|of|to|in|on|for|with|by|from|at|as|that|which|is|are|was|were|"
    r"be|been|has|have|had|will|would|can|could|should|may|must|our|their|its|his|her|your|"
    r"this|these|not|who|than)$|,$",
    re.IGNORECASE,
)


def _joined(passages: Iterable[Passage]) -> list[Passage]:
    """Put paragraphs together that end of column or page cut, whatever stands between."""
    joined: list[Passage] = []
    last: int | None = None
    for passage in passages:
        if last is not None and _goes_on(joined[last], passage):
            joined[last] = replace(joined[last], lines=(*joined[last].lines, *passage.lines))
            continue
        joined.append(passage)
        if passage.kind in _PROSE:
            last = len(joined) - 1
        elif passage.kind is BlockKind.HEADING:
            last = None
    return joined


def _goes_on(last: Passage, passage: Passage) -> bool:
    """Tell whether a paragraph is the rest of another, from the column or page before."""
    above, below = last.lines[-1], passage.lines[0]
    if passage.kind is not BlockKind.PARAGRAPH or passage.skip:
        return False
    if above.page == below.page and below.base > above.base and above.left < below.right:
        same_column = min(above.right, below.right) > max(above.left, below.left)
        if same_column and below.base - above.base > 2 * above.size:
            return False
    if below.page - above.page > 1 or abs(above.size - below.size) > _SAME_SIZE * above.size:
        return False
    if above.bold != below.bold or SENTENCE_END.search(above.text):
        return False
    if (
        below.text[0].islower()
        or below.text[0] == "("
        or last.text.count("(") > last.text.count(")")
    ):
        return True
    return _OPEN_ENDS.search(above.text) is not None or above.text[-1] == "-"


def _with_levels(passages: Sequence[Passage]) -> list[Passage]:
    """Number the headings' levels by their size, the largest first."""
    sizes = sorted({round(p.size) for p in passages if p.kind is BlockKind.HEADING}, reverse=True)
    return [
        replace(p, level=min(1 + sizes.index(round(p.size)), 6))
        if p.kind is BlockKind.HEADING
        else p
        for p in passages
    ]
