"""Take the words of a PDF page, with their places, out of PDFium.

PDFium gives single characters. Asking it about each of them is slow, so the text is fetched
in one call and cut into words, and only the first and last character of each word are asked
for their place. Places are turned as a reader sees the page: x to the right, y downwards,
in points, the page's own rotation applied.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, where it stands, and how it looks."""

    text: str
    """What it reads as: ligatures opened, visible soft hyphens made hyphens."""
    left: float
    """Left edge in points from the left of its sheet."""
    right: float
    """Right edge in points."""
    base: float
    """Baseline in points from the top of its sheet."""
    size: float
    """Type size in points, as seen."""
    bold: bool
    """Whether the type is bold."""
    page: int
    """Page, from 0."""
    index: int
    """First character in PDFium's list for the page."""
    count: int
    """Characters in PDFium's list."""

    @property
    def top(self) -> float:
        """Top of the letters, near enough for layout."""
        return self.base - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Bottom of the letters."""
        return self.base + 0.2 * self.size


class Rule(NamedTuple):
    """A straight line drawn on the page, across or down."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one page that are read with the page held one way up."""

    page: int
    """Page, from 0."""
    width: float
    """Width in points as held."""
    height: float
    """Height in points as held."""
    words: tuple[Word, ...]
    """The words, in the order of the file."""
    rules: tuple[Rule, ...]
    """The lines drawn on it."""


def read_sheets(document: pdfium.PdfDocument, number: int) -> list[Sheet]:
    """Read one page.

    Text that runs up or down the page comes as a further sheet, turned so that it reads from
    left to right. Slanting text is left out: it is a watermark or a decoration.

    Args:
        document: an open document.
        number: page, from 0.

    Returns:
        The sheets that have words, the one with the most words first.

    Raises:
        pypdfium2.PdfiumError: the page cannot be loaded.
    """
    page = document[number]
    try:
        textpage = page.get_textpage()
        try:
            return _sheets(page, textpage, number)
        finally:
            textpage.close()
    finally:
        page.close()


# Tries to draw a curve with thousands of short lines are pictures, not tables.
_MOST_OBJECTS = 4000
_MOST_SEGMENTS = 400
_SLANT_DEGREES = 3
_LEAST_SIZE, _USUAL_SIZE, _MOST_SIZE = 0.5, 10.0, 2000.0

UNKNOWN = "\ufffd"
"""Stands for a letter of which the file does not say what it is."""

_CODES = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0xFFFF), UNKNOWN),
    # A hyphen: PDFium puts U+0002 or U+FFFE for one at the end of a line, and a soft hyphen
    # that stands in a PDF is one that is seen.
    **dict.fromkeys((0x0002, 0xFFFE, 0x00AD, 0x2010, 0x2011), "-"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    0x037E: ";",  # the Greek question mark, which some fonts have in place of the semicolon
    # Symbol fonts keep their characters here. Single ones are bullets and ticks.
    **dict.fromkeys(range(0xE000, 0xF900), "•"),
}
_SYMBOL_TEXT = re.compile("[\uf021-\uf07e]{2,}")


def _plain(text: str) -> str:
    """Give the characters that a reader sees for those that stand in the file."""
    if text.isascii() and text.isprintable():
        return text
    text = _SYMBOL_TEXT.sub(lambda run: "".join(chr(ord(c) - 0xF000) for c in run.group()), text)
    return text.translate(_CODES)


class _Style(NamedTuple):
    size: float
    bold: bool
    turn: int | None
    """Quarter turns, anticlockwise, against the page as held; None for slanting text."""


def _sheets(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> list[Sheet]:
    frames = [_Frame(page, turn) for turn in range(4)]
    by_turn: dict[int, list[Word]] = {}
    for turn, word in _words(textpage, frames, number):
        by_turn.setdefault(turn, []).append(word)
    lines = _lines(page)
    return [
        Sheet(
            page=number,
            width=frames[turn].width,
            height=frames[turn].height,
            words=tuple(words),
            rules=tuple(_rule(line, frames[turn]) for line in lines),
        )
        for turn, words in sorted(by_turn.items(), key=lambda item: -len(item[1]))
    ]


class _Frame:
    """Turns PDF coordinates into places on a page that is held so that text is upright."""

    def __init__(self, page: pdfium.PdfPage, turn: int) -> None:
        self.turn = turn
        self.left, self.bottom, self.right, self.top = page.get_cropbox()
        sides = self.right - self.left, self.top - self.bottom
        self.width, self.height = sides if turn % 2 == 0 else (sides[1], sides[0])

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give the place of a point with the page turned clockwise."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point is on the visible page, with a little give."""
        across, down = self.place(x, y)
        return -2 <= across <= self.width + 2 and -2 <= down <= self.height + 2


class _Styles:
    """How characters look, asked once for each text object."""

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        self.textpage = textpage
        self.known: dict[int | None, _Style] = {}

    def of(self, index: int) -> _Style:
        """Give the style of a character."""
        text_object = pdfium_c.FPDFText_GetTextObject(self.textpage, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value
        style = self.known.get(key)
        if style is None:
            style = self.known[key] = self._ask(index, text_object)
        return style

    def _ask(self, index: int, text_object: Any) -> _Style:
        matrix = pdfium_c.FS_MATRIX()
        pdfium_c.FPDFText_GetMatrix(self.textpage, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(self.textpage, index)
        size *= math.hypot(matrix.c, matrix.d)
        degrees = math.degrees(math.atan2(matrix.b, matrix.a))
        quarters = round(degrees / 90)
        slanting = abs(degrees - 90 * quarters) > _SLANT_DEGREES
        return _Style(
            size=size if _LEAST_SIZE < size < _MOST_SIZE else _USUAL_SIZE,
            bold=bool(text_object) and _is_bold(text_object),
            turn=None if slanting else quarters % 4,
        )


_BOLD_NAME = re.compile(r"bold|black|heavy|semib|demi(?!ng)", re.IGNORECASE)
_BOLD_WEIGHT = 600


def _is_bold(text_object: Any) -> bool:
    font = pdfium_c.FPDFTextObj_GetFont(text_object)
    if not font:
        return False
    buffer = ctypes.create_string_buffer(128)
    if 0 < pdfium_c.FPDFFont_GetBaseFontName(font, buffer, 128) <= 128:
        return _BOLD_NAME.search(buffer.value.decode("latin-1")) is not None
    return bool(pdfium_c.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT)


def _words(
    textpage: pdfium.PdfTextPage, frames: list[_Frame], number: int
) -> Iterator[tuple[int, Word]]:
    styles = _Styles(textpage)
    for start, end, text in _runs(textpage, styles):
        style = styles.of(start)
        if style.turn is None:
            continue
        frame = frames[style.turn]
        for first, past, span in _spans(textpage, frame, start, end):
            piece = text if past - first == end - start else text[first - start : past - start]
            if piece and frame.holds(span.left, span.base):
                word = Word(
                    text=piece,
                    left=span.left,
                    right=span.right,
                    base=span.base,
                    size=style.size,
                    bold=style.bold,
                    page=number,
                    index=first,
                    count=past - first,
                )
                yield style.turn, word


class _Span(NamedTuple):
    left: float
    right: float
    base: float
    together: bool
    """Whether the last character stands after the first, on its line."""


def _spans(
    textpage: pdfium.PdfTextPage, frame: _Frame, start: int, end: int
) -> Iterator[tuple[int, int, _Span]]:
    """Measure a word, in two or more parts where PDFium has joined it over lines."""
    span = _measure(textpage, frame, start, end)
    if span.together:
        yield start, end, span
        return
    for at in range(start + 1, end):
        longer = _measure(textpage, frame, start, at + 1)
        if not longer.together:
            yield start, at, _measure(textpage, frame, start, at)
            start = at
    yield start, end, _measure(textpage, frame, start, end)


def _measure(textpage: pdfium.PdfTextPage, frame: _Frame, start: int, end: int) -> _Span:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium_c.FPDFText_GetCharOrigin(textpage, start, x, y)
    base = frame.place(x.value, y.value)[1]
    left, top, right, bottom = _box(textpage, frame, start)
    if end - start == 1:
        return _Span(left, right, base, together=True)
    other = _box(textpage, frame, end - 1)
    together = other[1] < bottom and other[3] > top and other[2] > left
    return _Span(min(left, other[0]), max(right, other[2]), base, together)


def _box(
    textpage: pdfium.PdfTextPage, frame: _Frame, index: int
) -> tuple[float, float, float, float]:
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(textpage, index, box)
    one, other = frame.place(box.left, box.bottom), frame.place(box.right, box.top)
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )


_RUN = re.compile(r"[^\s]+")
_NOTE_MARK = re.compile(r"(?<=[^\W\d_]|[.,;:!?)\]’”\"'])\d{1,3}(?:,\d{1,3})*$")


def _runs(textpage: pdfium.PdfTextPage, styles: _Styles) -> Iterator[tuple[int, int, str]]:
    """Cut the text of a page into words, raised note marks apart."""
    text = _text(textpage)
    for run in _RUN.finditer(text):
        start, end = run.span()
        plain = _plain(run.group())
        if not plain:
            continue
        mark = _NOTE_MARK.search(run.group())
        if mark and styles.of(end - 1).size < 0.85 * styles.of(start).size:
            middle = start + mark.start()
            yield start, middle, _plain(text[start:middle])
            yield middle, end, _plain(text[middle:end])
        else:
            yield start, end, plain


def _text(textpage: pdfium.PdfTextPage) -> str:
    count = textpage.count_chars()
    if not count:
        return ""
    text = str(textpage.get_text_range(errors="replace"))
    if len(text) == count:
        return text
    codes = (pdfium_c.FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


_Line = tuple[float, float, float, float]


def _lines(page: pdfium.PdfPage) -> list[_Line]:
    """Find the straight lines and the edges of boxes drawn on the page."""
    lines: list[_Line] = []
    for number in range(min(pdfium_c.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = pdfium_c.FPDFPage_GetObject(page, number)
        if pdfium_c.FPDFPageObj_GetType(drawn) == pdfium_c.FPDF_PAGEOBJ_PATH:
            lines.extend(_lines_of(drawn))
    return lines


def _lines_of(drawn: Any) -> Iterator[_Line]:
    """Walk the outline of one drawn thing, and give its stretches across and down."""
    count = pdfium_c.FPDFPath_CountSegments(drawn)
    if not 1 < count <= _MOST_SEGMENTS:
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


def _rule(line: _Line, frame: _Frame) -> Rule:
    (left, top), (right, bottom) = frame.place(*line[:2]), frame.place(*line[2:])
    return Rule(min(left, right), min(top, bottom), max(left, right), max(top, bottom))
