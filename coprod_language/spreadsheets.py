"""Tables for spreadsheets: comma-separated values that do no harm when they are opened."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Final

MARK: Final = "\ufeff"
"""Stands at the start of a file, since spreadsheets take it for another encoding without."""
# What a spreadsheet would run as a formula if a cell began with it, wide forms too.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠|%]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def row_text(cells: Iterable[str | int]) -> str:
    """Lay out a row, which ends with CR LF.

    A cell that a spreadsheet would run as a formula gets an apostrophe in front. Line ends and
    other control characters become a space.

    Args:
        cells: what stands in the row, from the left.
    """
    line = io.StringIO()
    csv.writer(line).writerow([_safe(cell) for cell in cells])
    return line.getvalue()


def _safe(cell: str | int) -> str | int:
    if isinstance(cell, int):
        return cell
    text = _CONTROL.sub(" ", cell.encode(errors="replace").decode()).strip()
    return f"'{text}" if _FORMULA.match(text) else text
