"""Places on a page as a reader holds it, and the lines drawn there."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c


class Rule(NamedTuple):
    """A straight line drawn on a page, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_across(self) -> bool:
        """Whether it runs from left to right."""
        return self.bottom - self.top < _THICK and _LEAST_ACROSS < self.right - self.left < math.inf

    @property
    def is_down(self) -> bool:
        """Whether it runs from top to bottom."""
        return self.right - self.left < _THICK and _LEAST_DOWN < self.bottom - self.top < math.inf


class Frame:
    """Turns PDF coordinates into places on a page that is held so that a text is upright."""

    def __init__(self, page: pdfium.PdfPage, turn: int) -> None:
        """Hold a page.

        Args:
            page: the page.
            turn: quarter turns clockwise, 0 to 3.
        """
        self._turn = turn
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        sides: tuple[float, float] = self._right - self._left, self._top - self._bottom
        self.width, self.height = sides if turn % 2 == 0 else (sides[1], sides[0])

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give the place of a point, in points from the left and from the top."""
        if self._turn == 0:
            return x - self._left, self._top - y
        if self._turn == 1:
            return y - self._bottom, x - self._left
        if self._turn == _UPSIDE_DOWN:
            return self._right - x, y - self._bottom
        return self._top - y, self._right - x

    def holds(self, left: float, right: float, base: float) -> bool:
        """Tell whether a word starts on the visible page, with a little give.

        A broken file may give a place that is no number: it is on no page.
        """
        on_width = -_GIVE <= left <= self.width + _GIVE and right < math.inf
        return on_width and -_GIVE <= base <= self.height + _GIVE


def lines_on(page: pdfium.PdfPage) -> list[Line]:
    """Find the straight lines and the edges of boxes drawn on a page.

    Args:
        page: the page.

    Returns:
        Both ends of each, in PDF coordinates.
    """
    lines: list[Line] = []
    for number in range(min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium_c.FPDFPage_GetObject(page, number)
        if pdfium_c.FPDFPageObj_GetType(drawn) == pdfium_c.FPDF_PAGEOBJ_PATH:
            lines.extend(_outline(drawn))
    return lines


def rules_of(lines: list[Line], frame: Frame) -> tuple[Rule, ...]:
    """Give the lines that run straight across or down.

    Args:
        lines: both ends of each, in PDF coordinates.
        frame: how the page is held.
    """
    rules = (_rule(line, frame) for line in lines)
    return tuple(rule for rule in rules if rule.is_across or rule.is_down)


Line = tuple[float, float, float, float]

_UPSIDE_DOWN = 2
# All in points.
_GIVE = 2.0
_THICK = 2.0
_LEAST_ACROSS = 10.0
_LEAST_DOWN = 6.0
# A page with more is a map or a drawing; a thing with more is a curve.
_MOST_OBJECTS = 4000
_MOST_SEGMENTS = 400
# Of 255 in each of red, green and blue.
_WHITE = 250


def _outline(drawn: Any) -> Iterator[Line]:  # noqa: ANN401 - PDFium's pointers have no type
    """Walk the outline of one drawn thing, and give its straight stretches."""
    count = pdfium_c.FPDFPath_CountSegments(drawn)
    if not 1 < count <= _MOST_SEGMENTS or not _is_seen(drawn):
        return
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFPageObj_GetMatrix(drawn, matrix)
    raw_x, raw_y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for number in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(drawn, number)
        pdfium_c.FPDFPathSegment_GetPoint(segment, raw_x, raw_y)
        x, y = raw_x.value, raw_y.value
        here = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            yield (*last, *here)
        last = here
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            yield (*last, *first)


def _is_seen(drawn: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a drawn thing has a line around it, or is filled with more than white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(drawn, fill, stroke)
    if stroke.value:
        return True
    colours = [ctypes.c_uint() for _ in range(4)]
    known = pdfium_c.FPDFPageObj_GetFillColor(drawn, *colours)
    *shades, opacity = (colour.value for colour in colours)
    return bool(fill.value) and not (known and (min(shades) >= _WHITE or opacity == 0))


def _rule(line: Line, frame: Frame) -> Rule:
    (left, top), (right, bottom) = frame.place(*line[:2]), frame.place(*line[2:])
    return Rule(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
