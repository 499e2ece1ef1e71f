"""Cut stacks of lines into paragraphs."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_language.readers.pdf.lines import Line
from coprod_language.readers.pdf.stacks import Stack


@dataclass(frozen=True, slots=True)
class Habits:
    """How the paper is set, most of it."""

    size: float
    """Type size of most letters, in points."""
    pitch: float
    """From one baseline to the next within a paragraph, in type sizes."""
    bold: bool
    """Whether most letters are bold."""


MARKER = re.compile(
    r"(?P<bullet>[•●○▪■□◦‣⁃∙·►➢➤✓✔❖]\s*|[o*–—-]\s+)"
    r"|(?P<number>(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?)\s+)"
)
"""What stands before an item of a list, or before a numbered paragraph."""

SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*\d{0,2}$")


def habits_of(stacks: Iterable[Stack]) -> Habits:
    """Find how most of a paper is set.

    Args:
        stacks: all stacks of the paper.
    """
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    bold = letters = 0
    for stack in stacks:
        for line in stack.lines:
            sizes[round(2 * line.size) / 2] += len(line.text)
            bold += line.bold * len(line.text)
            letters += len(line.text)
        pitches.update(round(pitch, 1) for pitch in _pitches(stack))
    return Habits(
        size=sizes.most_common(1)[0][0] if sizes else 10.0,
        pitch=pitches.most_common(1)[0][0] if pitches else _USUAL_PITCH,
        bold=2 * bold > letters,
    )


def paragraphs_of(stack: Stack, habits: Habits) -> list[tuple[Line, ...]]:
    """Cut a stack into paragraphs and items of lists.

    Args:
        stack: lines of one column or cell.
        habits: how the paper is set.
    """
    own = _pitches(stack)
    pitch = (
        statistics.median_low(own)
        if len(own) >= _ENOUGH_PITCHES
        else max(habits.pitch, _USUAL_PITCH)
    )
    right = stack.right
    paragraphs: list[list[Line]] = []
    for line in stack.lines:
        if paragraphs and not _starts(paragraphs[-1], line, right, pitch):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [tuple(paragraph) for paragraph in _without_first_indents(paragraphs)]


_USUAL_PITCH = 1.2
_WIDER = 1.22
_ENOUGH_PITCHES = 3
_INDENT = 0.8


def _pitches(stack: Stack) -> list[float]:
    """Give the pitch, in type sizes, after each line that is full."""
    right = stack.right
    return [
        (below.base - above.base) / above.size
        for above, below in pairwise(stack.lines)
        if not _has_room(above, below, right)
    ]


def _has_room(above: Line, below: Line, right: float) -> bool:
    """Tell whether the first word of a line would have fitted on the line above."""
    word = below.words[0]
    return above.right + 0.3 * above.size + word.right - word.left < right - 0.2 * above.size


def _starts(paragraph: Sequence[Line], line: Line, right: float, pitch: float) -> bool:
    """Tell whether a line starts a new paragraph."""
    above = paragraph[-1]
    if (line.base - above.base) / above.size > _WIDER * pitch:
        return True
    has_room = _has_room(above, line, right) and not _is_centred(above, line)
    ends = SENTENCE_END.search(above.text) is not None
    if _is_item(paragraph, line, may_start=has_room or ends):
        return True
    if line.bold != above.bold and _changes_weight(above, line):
        return ends or not line.text[0].islower()
    if _is_outdented(paragraph, line) and not _is_centred(above, line):
        return True
    return has_room and (ends or not line.text[0].islower())


def _is_item(paragraph: Sequence[Line], line: Line, *, may_start: bool) -> bool:
    marker = MARKER.match(line.text)
    if marker is None:
        return False
    if marker["bullet"] and marker["bullet"][0] not in "o*–—-":
        return True
    first = MARKER.match(paragraph[0].text)
    same = first is not None and first.lastgroup == marker.lastgroup
    return may_start or (same and abs(paragraph[0].left - line.left) < 0.3 * line.size)


def _changes_weight(above: Line, line: Line) -> bool:
    return line.words[0].bold != above.words[-1].bold


def _is_centred(above: Line, line: Line) -> bool:
    shift = abs(above.left + above.right - line.left - line.right) / 2
    return shift < 0.5 * line.size < abs(above.left - line.left)


def _is_outdented(paragraph: Sequence[Line], line: Line) -> bool:
    """Tell whether a line stands further left than its paragraph's second line did."""
    return len(paragraph) > 1 and line.left < paragraph[-1].left - _INDENT * line.size


def _without_first_indents(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Cut further where a line is indented and the one after it is not."""
    cut: list[list[Line]] = []
    for paragraph in paragraphs:
        cut.append([paragraph[0]])
        hangs = MARKER.match(paragraph[0].text) is not None
        for number, line in enumerate(paragraph[1:], 1):
            above = paragraph[number - 1]
            below = paragraph[number + 1] if number + 1 < len(paragraph) else None
            indented = line.left > above.left + _INDENT * line.size
            returns = below is None or below.left < line.left - _INDENT * line.size
            if (
                indented
                and returns
                and not (hangs and number == 1)
                and SENTENCE_END.search(above.text)
                and not _is_centred(above, line)
            ):
                cut.append([])
            cut[-1].append(line)
    return cut
