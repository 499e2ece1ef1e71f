"""The list as a Word file: a real table with a heading row, to copy into a paper."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.oxml import OxmlElement
from docx.table import _Row

from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, TITLE, UNKNOWN, UNKNOWN_TITLE, WORD


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    document = Document()
    document.core_properties.title = TITLE
    document.add_heading(TITLE, level=1)
    known = [(each.word, each.meaning) for each in words if each.meaning]
    table = document.add_table(rows=1, cols=2, style="Table Grid")
    _fill(table.rows[0], WORD, MEANING, is_head=True)
    for word, meaning in known:
        _fill(table.add_row(), word, meaning)
    unknown = [each.word for each in words if not each.meaning]
    if unknown:
        document.add_heading(UNKNOWN_TITLE, level=2)
        document.add_paragraph(UNKNOWN)
        for word in unknown:
            document.add_paragraph(word, style="List Bullet")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _fill(row: _Row, word: str, meaning: str, *, is_head: bool = False) -> None:
    """Write a row. A head row is marked as one, so that it is read out and repeated."""
    first, second = row.cells
    first.paragraphs[0].add_run(word).bold = True
    second.paragraphs[0].add_run(meaning).bold = is_head
    if is_head:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no other way
