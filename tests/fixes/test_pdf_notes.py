"""Notes in a copy of a PDF."""

from datetime import UTC, datetime
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from coprod_language.checker import Checker
from coprod_language.findings import Report
from coprod_language.fixes.notes import Checked, Reviewing
from coprod_language.fixes.pdf_notes import annotate
from coprod_language.readers.pdf.reader import read
from tests.readers.pdf_maker import Text, column, make_pdf

_REVIEWING = Reviewing(date=datetime(2027, 3, 4, 9, 30, tzinfo=UTC))
_LINES = (
    "The group will utilise the hall on Monday and meet",
    "there in order to plan the walk with our friends.",
    "They will utilise the van as well, and bring tea.",
)


@cache
def _checker() -> Checker:
    return Checker(select=("jargon",), any_language=True)


def _pdf(*, rotate: int = 0) -> bytes:
    lines = [Text(72, 700 - 14 * at, line) for at, line in enumerate(_LINES)]
    return make_pdf([lines], rotate=rotate)


def _annotated(raw: bytes) -> bytes:
    paper = read(raw, "a.pdf")

    def unused(_: object) -> Report:
        raise AssertionError("nothing is changed, so nothing is checked again")

    report = _checker().check_paper(paper)
    checked = Checked(raw=raw, paper=paper, report=report, recheck=unused)
    return annotate(checked, _REVIEWING)


def _notes(raw: bytes) -> list[tuple[int, str, str]]:
    """Give the kind, the words under it and the text of each note, as PDFium sees them."""
    document = pdfium.PdfDocument(raw)
    page = document[0]
    words = page.get_textpage()
    notes = []
    for at in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page, at)
        box = pdfium_c.FS_RECTF()
        pdfium_c.FPDFAnnot_GetRect(annotation, box)
        under = words.get_text_bounded(box.left, box.bottom, box.right, box.top)
        length = pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
        buffer = (pdfium_c.FPDF_WCHAR * (length // 2))()
        pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, length)
        said = bytes(buffer).decode("utf-16-le").rstrip("\0")
        notes.append((pdfium_c.FPDFAnnot_GetSubtype(annotation), under.strip(), said))
    words.close()
    page.close()
    document.close()
    return notes


def test_each_note_lies_on_its_words() -> None:
    """The first note sums up; the others highlight what they are about."""
    (summary, *notes) = _notes(_annotated(_pdf()))
    assert summary[0] == pdfium_c.FPDF_ANNOT_TEXT
    assert "“utilise” (2 times): say “use”" in summary[2]
    assert [words for _, words, _ in notes] == ["utilise", "in order to", "utilise"]
    assert {kind for kind, _, _ in notes} == {pdfium_c.FPDF_ANNOT_HIGHLIGHT}
    assert notes[2][2] == "Again: try “use”."


def test_the_paper_itself_keeps_its_bytes() -> None:
    """The notes are added at the end, so even a signature on the paper still holds."""
    raw = _pdf()
    copy = _annotated(raw)
    assert copy.startswith(raw)
    assert read(copy, "a.pdf").source == read(raw, "a.pdf").source


def test_a_turned_page_has_its_notes_on_the_words_too() -> None:
    """Scans and wide tables are often turned."""
    notes = _notes(_annotated(_pdf(rotate=90)))
    assert [words for _, words, _ in notes[1:]] == ["utilise", "in order to", "utilise"]


def test_notes_lie_on_their_words_after_an_emoji() -> None:
    """PDFium counts an emoji as two characters; the notes do not drift, nor does the file break."""
    lines = ["~~ The ~ group^ will ~utilise the hall ~", "~ to meet ~ in order to plan the walk."]
    means = {"~": "\U0001f518", "^": "\ud83d"}
    notes = _notes(_annotated(make_pdf([column(lines)], means=means)))
    assert [words for _, words, _ in notes[1:]] == ["utilise", "in order to"]
