"""Take the words of a PDF page, with their places, out of PDFium.

PDFium gives single characters. Asking it about each of them is slow, so the text is fetched
in one call and cut into words, and only the first and last character of each word are asked
for their place. Places are as a reader sees the page when it is held so that the text is
upright: x to the right, y downwards, in points.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from coprod_language.readers.pdf.letters import plain
from coprod_language.readers.pdf.rules import Frame, Rule, lines_on, rules_of
from coprod_language.readers.pdf.styles import RAISED_SIZE, Styles


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a space, where it stands, and how it looks."""

    text: str
    """What it reads as."""
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of one page that are read with the page held one way up."""

    page: int
    """Page, from 0."""
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


def characters(textpage: pdfium.PdfTextPage, start: int, end: int) -> str:
    """Give the characters of a page one by one, as PDFium counts them.

    Args:
        textpage: the text of an open page.
        start: first character in PDFium's list for the page.
        end: last character in the list (exclusive).
    """
    codes = (pdfium_c.FPDFText_GetUnicode(textpage, index) for index in range(start, end))
    return "".join(chr(code) if 0 < code <= _LAST_CODE else " " for code in codes)


def _sheets(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> list[Sheet]:
    frames = [Frame(page, turn) for turn in range(4)]
    by_turn: dict[int, list[Word]] = {}
    for turn, word in _words(textpage, frames, number):
        by_turn.setdefault(turn, []).append(word)
    lines = lines_on(page)
    return [
        Sheet(number, frames[turn].height, tuple(words), rules_of(lines, frames[turn]))
        for turn, words in sorted(by_turn.items(), key=lambda item: -len(item[1]))
    ]


def _words(
    textpage: pdfium.PdfTextPage, frames: list[Frame], number: int
) -> Iterator[tuple[int, Word]]:
    styles = Styles(textpage)
    gauges = [_Gauge(textpage, frame) for frame in frames]
    for start, end, raw in _runs(textpage, styles):
        style = styles.of(start)
        if style.turn is None:
            continue
        for first, past, span in gauges[style.turn].measure(start, end):
            text = plain(raw[first - start : past - start])
            if text and frames[style.turn].holds(span.left, span.right, span.base):
                look = style.size, style.bold
                place = span.left, span.right, span.base
                yield style.turn, Word(text, *place, *look, number, first, past - first)


_RUN = re.compile(r"\S+")
_NOTE_MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?)\]’”\"'])(?P<after>\d{1,3}(?:,\d{1,3})*)$|^(?P<before>\d{1,3})(?=[^\W\d_])"
)


def _runs(textpage: pdfium.PdfTextPage, styles: Styles) -> Iterator[tuple[int, int, str]]:
    """Cut the text of a page into words, raised note marks apart."""
    text = _text(textpage)
    for run in _RUN.finditer(text):
        start, end = run.span()
        mark = _NOTE_MARK.search(run.group())
        if mark:
            middle = start + (mark.start() if mark["after"] else mark.end())
            of_mark, of_word = (end - 1, start) if mark["after"] else (start, end - 1)
            if styles.of(of_mark).size < RAISED_SIZE * styles.of(of_word).size:
                yield start, middle, text[start:middle]
                start = middle
        yield start, end, text[start:end]


def _text(textpage: pdfium.PdfTextPage) -> str:
    count = textpage.count_chars()
    if not count:
        return ""
    text = str(textpage.get_text_range(errors="surrogatepass"))
    # Some characters have no place in the bulk text, or take two there or in PDFium's list.
    return text if len(text) == count else characters(textpage, 0, count)


_LAST_CODE = 0x10FFFF


class _Span(NamedTuple):
    left: float
    right: float
    base: float
    together: bool
    """Whether the last character stands after the first, on its line."""


class _Gauge:
    """Measures words on a page that is held one way up."""

    def __init__(self, textpage: pdfium.PdfTextPage, frame: Frame) -> None:
        self._textpage = textpage
        self._frame = frame
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._rectangle = pdfium_c.FS_RECTF()

    def measure(self, start: int, end: int) -> Iterator[tuple[int, int, _Span]]:
        """Measure a word, in two or more parts where PDFium has joined it over lines."""
        span = self._span(start, end)
        if not span.together:
            for at in range(start + 1, end):
                if not self._span(start, at + 1).together:
                    yield start, at, self._span(start, at)
                    start = at
            span = self._span(start, end)
        yield start, end, span

    def _span(self, start: int, end: int) -> _Span:
        pdfium_c.FPDFText_GetCharOrigin(self._textpage, start, self._x, self._y)
        base = self._frame.place(self._x.value, self._y.value)[1]
        left, top, right, bottom = self._box(start)
        if end - start == 1:
            return _Span(left, right, base, together=True)
        last = self._box(end - 1)
        together = last[1] < bottom and last[3] > top and last[2] > left
        return _Span(min(left, last[0]), max(right, last[2]), base, together)

    def _box(self, index: int) -> tuple[float, float, float, float]:
        box = self._rectangle
        pdfium_c.FPDFText_GetLooseCharBox(self._textpage, index, box)
        (left, top), (right, bottom) = (
            self._frame.place(box.left, box.top),
            self._frame.place(box.right, box.bottom),
        )
        return min(left, right), min(top, bottom), max(left, right), max(top, bottom)
