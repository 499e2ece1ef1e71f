"""Leave out what is printed on every page: running heads and feet, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence

from coprod_language.readers.pdf.lines import Line
from coprod_language.readers.pdf.words import Sheet

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

    def is_furniture(sheet: Sheet, line: Line) -> bool:
        if _NUMBER.fullmatch(line.text) and (count > 1 or line.text[0] in "pP"):
            return True
        return max((len(seen[key]) for key in _keys(sheet, line)), default=0) >= needed

    return [(sheet, _peeled(sheet, lines, is_furniture)) for sheet, lines in pages]


def _peeled(sheet: Sheet, lines: Lines, is_furniture: Callable[[Sheet, Line], bool]) -> Lines:
    """Take furniture off the top and bottom, up to the first line that belongs to the page."""
    taken: set[int] = set()
    for from_top in (True, False):
        stop: float | None = None
        for at in sorted(range(len(lines)), key=lambda at: lines[at].base, reverse=not from_top):
            line = lines[at]
            if not _is_in_margin(sheet, line, from_top=from_top):
                break
            if stop is not None and abs(line.base - stop) > _ROW_GIVE * line.size:
                break
            if is_furniture(sheet, line):
                taken.add(at)
            elif stop is None:
                stop = line.base
    return [line for at, line in enumerate(lines) if at not in taken]


_FEW_PAGES = 4
_MARGIN = 0.13
# Points. Running heads stand in one place, give or take what a page break moves.
_STEP = 6
_ROW_GIVE = 0.5
_NUMBER = re.compile(
    r"(?:page|p\.?|pg\.?|slide)?[\s|\[–—-]*(?:\d{1,4}|[ivx]{1,5})"
    r"(?:\s*(?:of|/|\|)\s*\d{1,4})?[\s|\]–—-]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def _is_in_margin(sheet: Sheet, line: Line, *, from_top: bool) -> bool:
    if from_top:
        return line.base < _MARGIN * sheet.height
    return line.base > (1 - _MARGIN) * sheet.height


def _keys(sheet: Sheet, line: Line) -> list[tuple[str, int]]:
    """Give what a line is known by: its words without numbers, and its place, near enough."""
    if _is_in_margin(sheet, line, from_top=True):
        place = line.base
    elif _is_in_margin(sheet, line, from_top=False):
        place = line.base - sheet.height
    else:
        return []
    text = _DIGITS.sub("#", line.text.casefold())
    # Two steps that overlap, so that a place near the edge of one is amid the other.
    return [(text, 2 * round(place / _STEP)), (text, 2 * round(place / _STEP + 0.5) + 1)]
