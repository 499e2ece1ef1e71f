"""Find where on the pages of a PDF a stretch of its text stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium

from coprod_language.readers.pdf.letters import plain_starts
from coprod_language.readers.pdf.reader import open_pdf, script_of
from coprod_language.readers.pdf.text import Written
from coprod_language.readers.pdf.words import Word, characters


class Box(NamedTuple):
    """A rectangle on a page, in PDF points from the page's bottom left corner."""

    page: int
    """Page, from 1."""
    left: float
    bottom: float
    right: float
    top: float


def find_boxes(raw: bytes, spans: Sequence[tuple[int, int]]) -> list[list[Box]]:
    """Find where stretches of a paper's source stand, by reading the PDF again.

    Args:
        raw: the bytes of the file, the same as when the paper was read.
        spans: start and end (exclusive) offsets in the paper's source.

    Returns:
        For each span its boxes in reading order, one for each word or part of one.

    Raises:
        PaperError: as when reading.
    """
    written = script_of(raw).written
    starts = [each.start for each in written]
    document = open_pdf(raw)
    try:
        textpages: dict[int, pdfium.PdfTextPage] = {}
        return [
            [
                _box(document, textpages, written[at], start, end)
                for at in _words_in(written, starts, start, end)
            ]
            for start, end in spans
        ]
    finally:
        document.close()


def _words_in(
    written: Sequence[Written], starts: Sequence[int], start: int, end: int
) -> Iterator[int]:
    first = max(bisect_right(starts, start) - 1, 0)
    for at in range(first, len(written)):
        if written[at].start >= end:
            return
        if written[at].start + len(written[at].word.text) > start:
            yield at


def _box(
    document: pdfium.PdfDocument,
    textpages: dict[int, pdfium.PdfTextPage],
    written: Written,
    start: int,
    end: int,
) -> Box:
    word = written.word
    if word.page not in textpages:
        textpages[word.page] = document[word.page].get_textpage()
    textpage = textpages[word.page]
    sides = [
        textpage.get_charbox(at, loose=True)
        for at in _ends(textpage, word, start - written.start, end - written.start)
    ]
    lefts, bottoms, rights, tops = zip(*sides, strict=True)
    return Box(word.page + 1, min(lefts), min(bottoms), max(rights), max(tops))


def _ends(textpage: pdfium.PdfTextPage, word: Word, start: int, end: int) -> tuple[int, int]:
    """Give the first and the last of PDFium's characters that make up part of a word.

    All those of the word where that cannot be told.
    """
    starts = plain_starts(characters(textpage, word.index, word.index + word.count))
    length = len(word.text)
    if starts.pop() != length:
        return word.index, word.index + word.count - 1
    first, last = max(start, 0), min(end, length) - 1
    return (
        word.index + bisect_right(starts, first) - 1,
        word.index + bisect_right(starts, last) - 1,
    )
