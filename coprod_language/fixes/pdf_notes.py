"""A reviewed copy of a PDF: the words highlighted, each with a note.

The notes are added at the end of the file, as programs do when you save your own notes: all
that was there before keeps its bytes.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterable, Iterator
from datetime import UTC
from itertools import groupby
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from coprod_language.errors import PaperError
from coprod_language.fixes.notes import AUTHOR, Checked, Note, Reviewing, summary_note, word_notes
from coprod_language.readers.pdf.places import Box, find_boxes
from coprod_language.readers.pdf.reader import open_pdf

_WORDS: Final = (255, 220, 80)
_PASSAGE: Final = (190, 220, 255)
_LONG: Final = 60
# A highlight of more characters than this is of a sentence, and a paler one.
_SHOWN: Final = 4
# The flag that prints a note with its page.
_ICON: Final = 20.0
_EDGE: Final = 12.0
# Size of the icon of the note that sums up, and its distance from the corner, in points.


def annotate(checked: Checked, reviewing: Reviewing) -> bytes:
    """Give the same PDF with notes at the words.

    Args:
        checked: the paper, and what was found in it.
        reviewing: how the copy is made.

    Raises:
        PaperError: the file is damaged.
    """
    notes = word_notes(checked.report)
    boxes = find_boxes(checked.raw, [(note.start, note.end) for note in notes])
    document = open_pdf(checked.raw)
    try:
        with_place = [(note, found) for note, found in zip(notes, boxes, strict=True) if found]
        elsewhere = [note for note, found in zip(notes, boxes, strict=True) if not found]
        _add_summary(document, "\n".join(summary_note(checked.report, elsewhere)), reviewing)
        for note, found in with_place:
            for page, on_page in groupby(found, key=lambda box: box.page):
                _add_highlight(document, page, list(_joined(on_page)), note, reviewing)
        packed = io.BytesIO()
        document.save(packed, flags=pdfium_c.FPDF_INCREMENTAL)
    except pdfium.PdfiumError as error:
        raise PaperError("no notes can be put into it. Save it again from its program") from error
    finally:
        document.close()
    return packed.getvalue()


def _joined(boxes: Iterable[Box]) -> Iterator[Box]:
    """Join the boxes of words that follow one another on a line."""
    line: Box | None = None
    for box in boxes:
        if line and _is_on_line(box, line):
            line = Box(
                line.page,
                line.left,
                min(line.bottom, box.bottom),
                max(line.right, box.right),
                max(line.top, box.top),
            )
            continue
        if line:
            yield line
        line = box
    if line:
        yield line


def _is_on_line(box: Box, line: Box) -> bool:
    middle = (box.bottom + box.top) / 2
    return line.bottom < middle < line.top and box.left >= line.left


def _add_highlight(
    document: pdfium.PdfDocument, page: int, boxes: list[Box], note: Note, reviewing: Reviewing
) -> None:
    whole = Box(
        page,
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )
    annotation = _Annotation(document, whole, pdfium_c.FPDF_ANNOT_HIGHLIGHT)
    for box in boxes:
        annotation.cover(box)
    colour = _PASSAGE if len(note.words) > _LONG else _WORDS
    annotation.finish(note.text, colour, reviewing)


def _add_summary(document: pdfium.PdfDocument, text: str, reviewing: Reviewing) -> None:
    left, _, _, top = document[0].get_cropbox()
    box = Box(1, left + _EDGE, top - _EDGE - _ICON, left + _EDGE + _ICON, top - _EDGE)
    _Annotation(document, box, pdfium_c.FPDF_ANNOT_TEXT).finish(text, _WORDS, reviewing)


class _Annotation:
    """A note in the making, by the functions of PDFium."""

    def __init__(self, document: pdfium.PdfDocument, box: Box, kind: int) -> None:
        self._page = document[box.page - 1]
        self._made = pdfium_c.FPDFPage_CreateAnnot(self._page.raw, kind)
        if not self._made:
            raise pdfium.PdfiumError("no note can be made")
        rectangle = pdfium_c.FS_RECTF(box.left, box.top, box.right, box.bottom)
        pdfium_c.FPDFAnnot_SetRect(self._made, rectangle)

    def cover(self, box: Box) -> None:
        """Highlight a box as well."""
        corners = pdfium_c.FS_QUADPOINTSF(
            *(box.left, box.top, box.right, box.top),
            *(box.left, box.bottom, box.right, box.bottom),
        )
        pdfium_c.FPDFAnnot_AppendAttachmentPoints(self._made, corners)

    def finish(self, text: str, colour: tuple[int, int, int], reviewing: Reviewing) -> None:
        """Say what the note says, and whose it is.

        Args:
            text: what the note says.
            colour: red, green and blue, each 0 to 255.
            reviewing: whose note it is, and when it was made.
        """
        pdfium_c.FPDFAnnot_SetColor(self._made, pdfium_c.FPDFANNOT_COLORTYPE_Color, *colour, 255)
        pdfium_c.FPDFAnnot_SetFlags(self._made, _SHOWN)
        moment = reviewing.date.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
        for key, value in (("Contents", text), ("T", AUTHOR), ("M", moment)):
            pdfium_c.FPDFAnnot_SetStringValue(self._made, key.encode(), _wide(value))
        pdfium_c.FPDFPage_CloseAnnot(self._made)
        self._page.close()


def _wide(text: str) -> ctypes.Array[ctypes.c_ushort]:
    """Write text as PDFium takes it: UTF-16, with a zero at the end."""
    encoded = text.encode("utf-16-le") + b"\0\0"
    return (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)
