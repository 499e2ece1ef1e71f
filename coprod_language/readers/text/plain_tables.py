"""Tables in plain text: lines next to one another, with tabs between their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coprod_language.readers.text.plain_lines import BULLET, TextLine

_CELL = re.compile(r"[^\t]+")
_FEWEST_ROWS = 2


def find_tables(lines: Sequence[TextLine]) -> Iterator[dict[int, list[TextLine]]]:
    """Find tables: runs of lines with the same number of cells, blank lines between them or not.

    Args:
        lines: all lines of a file, blank ones too.

    Yields:
        For each table its rows by the index of their lines, each a list of its cells.
    """
    rows: dict[int, list[TextLine]] = {}
    columns = 0
    for index, line in enumerate(lines):
        if not line.text:
            continue
        cells = _cells(line)
        if len(cells) != columns:
            if len(rows) >= _FEWEST_ROWS:
                yield rows
            rows, columns = {}, len(cells)
        if columns > 1:
            rows[index] = cells
    if len(rows) >= _FEWEST_ROWS:
        yield rows


def _cells(line: TextLine) -> list[TextLine]:
    # A tab after a bullet or a number sets off the words of a list item.
    bullet = BULLET.match(line.text)
    cells = []
    for found in _CELL.finditer(line.text, bullet.end() if bullet else 0):
        text = found[0].strip()
        if text:
            at = found.start() + found[0].index(text[0])
            cells.append(TextLine(text, line.start + at, line.indent + at))
    return cells
