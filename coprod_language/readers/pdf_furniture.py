"""Leave out what is printed on every page: running heads and feet, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from coprod_language.readers.pdf_lines import Line
from coprod_language.readers.pdf_words import Sheet

Lines = list[Line]


def without_furniture(pages: Sequence[tuple[Sheet, Lines]]) -> list[tuple[Sheet, Lines]]:
    """Leave out lines that come back in the margin of page after page, and page numbers.

    Args:
        pages: each sheet of the paper with its lines.

    Returns:
        The same sheets with fewer lines.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for sheet, lines in pages:
        for line in lines:
            for key in _keys(sheet, line):
                seen[key].add(sheet.page)
    count = len({sheet.page for sheet, _ in pages})
    needed = 2 if count <= _FEW_PAGES else 3
    return [
        (sheet, [line for line in lines if not _is_furniture(sheet, line, seen, needed, count)])
        for sheet, lines in pages
    ]


_FEW_PAGES = 4
_MARGIN = 0.13
# Points. Running heads stand in one place, give or take what a page break moves.
_STEP = 6
_NUMBER = re.compile(
    r"(?:page|p\.?|pg\.?|slide)?[\s|–—-]*(?:\d{1,4}|[ivx]{1,5})"
    r"(?:\s*(?:of|/|\|)\s*\d{1,4})?[\s|–—-]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def _is_in_margin(sheet: Sheet, line: Line) -> bool:
    return not _MARGIN * sheet.height < line.base < (1 - _MARGIN) * sheet.height


def _keys(sheet: Sheet, line: Line) -> list[tuple[str, int]]:
    """Give what a line is known by: its words without numbers, and its place, near enough."""
    if not _is_in_margin(sheet, line):
        return []
    text = _DIGITS.sub("#", line.text.casefold())
    from_top = line.base < sheet.height / 2
    place = line.base if from_top else line.base - sheet.height
    return [(text, step) for step in (round(place / _STEP), round(place / _STEP + 0.5))]


def _is_furniture(
    sheet: Sheet, line: Line, seen: dict[tuple[str, int], set[int]], needed: int, count: int
) -> bool:
    keys = _keys(sheet, line)
    if not keys:
        return False
    if _NUMBER.fullmatch(line.text) and (count > 1 or line.text[0] in "pP"):
        return True
    return max(len(seen[key]) for key in keys) >= needed
