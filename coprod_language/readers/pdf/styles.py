"""Say how the characters of a PDF look: how large, how heavy, and which way up."""

from __future__ import annotations

import ctypes
import math
import re
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

RAISED_SIZE = 0.85
"""Type smaller than this, against that beside it, is that of a raised mark."""


class Style(NamedTuple):
    """How a run of characters looks."""

    size: float
    """Type size in points, as seen."""
    bold: bool
    """Whether the type is bold."""
    turn: int | None
    """Quarter turns clockwise that make it upright; None for slanting text."""


class Styles:
    """How characters look, asked once for each text object."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self._textpage = textpage
        self._matrix = pdfium_c.FS_MATRIX()
        self._known: dict[int | None, Style] = {}

    def of(self, index: int) -> Style:
        """Give the style of a character."""
        text_object = pdfium_c.FPDFText_GetTextObject(self._textpage, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = self._ask(index, bold=_is_bold(text_object))
        return style

    def _ask(self, index: int, *, bold: bool) -> Style:
        matrix = self._matrix
        pdfium_c.FPDFText_GetMatrix(self._textpage, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(self._textpage, index)
        size *= math.hypot(matrix.c, matrix.d)
        return Style(
            size=size if _LEAST_SIZE < size < _MOST_SIZE else _USUAL_SIZE,
            bold=bold,
            turn=_turn(math.degrees(math.atan2(matrix.b, matrix.a))),
        )


_SLANT_DEGREES = 3
_LEAST_SIZE, _USUAL_SIZE, _MOST_SIZE = 0.5, 10.0, 2000.0


def _turn(degrees: float) -> int | None:
    if math.isnan(degrees):
        return None
    quarters = round(degrees / 90)
    return None if abs(degrees - 90 * quarters) > _SLANT_DEGREES else quarters % 4


_BOLD_NAME = re.compile(rb"bold|black|heavy|semib|demi(?!ng)", re.IGNORECASE)
_BOLD_WEIGHT = 600
_LONGEST_NAME = 256


def _is_bold(text_object: Any) -> bool:  # noqa: ANN401 - PDFium's pointers have no type
    font = pdfium_c.FPDFTextObj_GetFont(text_object) if text_object else None
    if not font:
        return False
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    if 0 < pdfium_c.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME) <= _LONGEST_NAME:
        return _BOLD_NAME.search(name.value) is not None
    return bool(pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT)
