"""Read PDF files, on PDFium.

A PDF has no paragraphs: it says where to put each letter. So the words are taken out with
their places (`pdf_words`), put into lines (`pdf_lines`) and stacks in reading order
(`pdf_stacks`, `pdf_tables`, `pdf_order`), cut into paragraphs (`pdf_paragraphs`) that are then
named (`pdf_passages`), and written out as the text that offsets refer to (`pdf_text`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from coprod_language.errors import PaperError
from coprod_language.paper import Paper, make_paper
from coprod_language.readers.pdf.furniture import without_furniture
from coprod_language.readers.pdf.lines import lines_of
from coprod_language.readers.pdf.passages import passages_of
from coprod_language.readers.pdf.sense import makes_sense
from coprod_language.readers.pdf.stacks import stacks_of
from coprod_language.readers.pdf.text import Script, blocks_of, write
from coprod_language.readers.pdf.words import Sheet, read_sheets


def read(raw: bytes, path: str) -> Paper:
    """Read a PDF.

    Args:
        raw: the bytes of the file.
        path: where it came from, for the paper.

    Returns:
        The paper; its source is the text in reading order.

    Raises:
        PaperError: the file is broken, locked, a picture, or its letters make no sense.
    """
    source, blocks = blocks_of(script_of(raw))
    return make_paper(path=path, format="pdf", source=source, blocks=blocks)


def script_of(raw: bytes) -> Script:
    """Take the text out of a PDF, with the place of each word.

    Args:
        raw: the bytes of the file.

    Raises:
        PaperError: as `read`.
    """
    document = open_pdf(raw)
    try:
        sheets = [
            sheet for number in range(len(document)) for sheet in read_sheets(document, number)
        ]
        _demand_words(document, sheets)
    except pdfium.PdfiumError as error:
        raise PaperError(_BROKEN) from error
    finally:
        document.close()
    pages = without_furniture([(sheet, lines_of(sheet)) for sheet in sheets])
    stacks = [stack for sheet, lines in pages for stack in stacks_of(lines, sheet.rules)]
    return write(passages_of(stacks))


_BROKEN = "this PDF is broken or cut short; ask for it again, or save it again from its program"
_LOCKED = "this PDF is locked with a password; save a copy without one, and check that"
_NOT_PDF = "this is not a PDF, whatever its name says; save the paper as PDF again"
_NO_TEXT = "there are no words in this PDF to check"
_PICTURE = (
    "this is a picture of a page: there are no words in it to check. "
    "Use the file that it was printed from, or run text recognition (OCR) on it first"
)
_CIPHER = (
    "the words in this PDF cannot be read: its fonts do not say which letters they draw. "
    "Use the file that it was made from, or run text recognition (OCR) on it first"
)
_FORM = (
    "this is a form that only Adobe's own programs can show; "
    "print it to a new PDF from there, and check that"
)
_FORM_NOTICE = re.compile(r"please wait\b", re.IGNORECASE)
_SIGNATURE_WITHIN = 1024


def open_pdf(raw: bytes) -> pdfium.PdfDocument:
    """Open a PDF; the caller closes it.

    Args:
        raw: the bytes of the file.

    Raises:
        PaperError: it is no PDF, broken or locked.
    """
    if b"%PDF-" not in raw[:_SIGNATURE_WITHIN]:
        raise PaperError(_NOT_PDF)
    try:
        document = pdfium.PdfDocument(raw)
        if len(document) == 0:
            raise PaperError(_BROKEN)
    except pdfium.PdfiumError as error:
        locked = error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}
        raise PaperError(_LOCKED if locked else _BROKEN) from error
    return document


def _demand_words(document: pdfium.PdfDocument, sheets: Sequence[Sheet]) -> None:
    """Refuse a paper without words, or whose words are not what its reader sees."""
    texts = [" ".join(word.text for word in sheet.words) for sheet in sheets]
    text = " ".join(texts)
    if document.get_formtype() in _ADOBE_FORMS and _FORM_NOTICE.match(text):
        raise PaperError(_FORM)
    if not makes_sense(text):
        raise PaperError(_CIPHER)
    senseless = sum(len(each) for each in texts if not makes_sense(each))
    if senseless > _MOST_SENSELESS * len(text):
        raise PaperError(_CIPHER)
    if not any(character.isalpha() for character in text):
        raise PaperError(_PICTURE if _has_picture(document) else _NO_TEXT)


_ADOBE_FORMS = (pdfium_c.FORMTYPE_XFA_FULL, pdfium_c.FORMTYPE_XFA_FOREGROUND)
_MOST_SENSELESS = 0.3


def _has_picture(document: pdfium.PdfDocument) -> bool:
    for number in range(len(document)):
        page = document[number]
        for _ in page.get_objects(filter=(pdfium_c.FPDF_PAGEOBJ_IMAGE,)):
            return True
    return False
