"""Reading what a Word file is made of: tables, notes, boxes, pictures, headers."""

from __future__ import annotations

import pytest

from coprod_language.readers.word.reader import read
from tests.readers.office_files import (
    blocks_of,
    field,
    paragraph,
    read_word,
    run,
    word_file,
    word_text,
)


def test_deleted_rows_and_cells_of_a_table_are_not_read() -> None:
    """A row or a cell can be deleted as a whole."""
    body = (
        "<w:tbl>"
        f"<w:tr><w:tc>{paragraph('kept')}</w:tc>"
        f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('cut')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('cut too')}</w:tc></w:tr>"
        "</w:tbl>"
    )
    assert word_text(body) == "kept"


def test_notes_come_after_the_paragraph_that_refers_to_them() -> None:
    """Footnotes and endnotes both; the line above the notes is none."""
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph("____")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Every Monday.", style="H1")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="2">{paragraph("See the plan.")}</w:endnote>'
    body = (
        f'<w:p>{run("We meet.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        f'<w:p>{run("We talk.")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    )
    paper = read_word(body, footnotes=("footnotes", notes), endnotes=("endnotes", ends))
    assert blocks_of(paper) == [
        ("paragraph", "We meet."),
        ("note", "Every Monday."),
        ("paragraph", "We talk."),
        ("note", "See the plan."),
    ]


def test_a_note_gives_the_words_before_its_mark_a_meaning() -> None:
    """Not one that says where to look, and no words after the mark."""
    notes = (
        f'<w:footnote w:id="2">{paragraph("Carers and staff who plan meals.")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("See the long plan of May.")}</w:footnote>'
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        f"<w:p>{run('The meal group')}{mark.format(2)}{run(' met. The plan')}{mark.format(3)}"
        f"{run(' is new.')}</w:p>"
    )
    paper = read_word(body, footnotes=("footnotes", notes))
    meaning = "Carers and staff who plan meals."
    assert paper.meanings == (
        ("The meal group", meaning),
        ("meal group", meaning),
        ("group", meaning),
    )


def test_a_note_that_refers_to_itself_is_read_once() -> None:
    """Else the reading would never end."""
    note = (
        f'<w:footnote w:id="2"><w:p>{run("Round.")}<w:r><w:footnoteReference w:id="2"/></w:r>'
        "</w:p></w:footnote>"
    )
    body = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert blocks_of(read_word(body, footnotes=("footnotes", note))) == [("note", "Round.")]


def test_a_text_box_is_read_once() -> None:
    """Word writes it twice, for new and for old programs."""
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    body = (
        f"<w:p>{run('Beside it.')}<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert word_text(body) == "Beside it.|In the box."


def test_a_table_of_one_cell_is_a_box_around_paragraphs() -> None:
    """People frame text that way; in a real table the same text is a cell."""
    box = f"<w:tbl><w:tr><w:tc>{paragraph('A tip.')}</w:tc></w:tr></w:tbl>"
    cells = f"<w:tc>{paragraph('Who')}</w:tc><w:tc>{paragraph('Ask', style='Bullets')}</w:tc>"
    assert blocks_of(read_word(f"{box}<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == [
        ("paragraph", "A tip."),
        ("table-cell", "Who"),
        ("list-item", "Ask"),
    ]


@pytest.mark.parametrize(
    ("description", "read_as"),
    [
        ("Two people talk over tea.", "Two people talk over tea."),
        ("IMG_0042.JPG", ""),
        ("Picture 3", ""),
        ("Users with solid fill", ""),
        ("A close up of a logo\n\nDescription automatically generated", ""),
    ],
)
def test_a_picture_is_read_by_the_description_that_somebody_wrote(
    description: str, read_as: str
) -> None:
    """A file name or a machine's guess is no description."""
    body = (
        "<w:p><w:r><w:drawing><wp:inline>"
        f'<wp:docPr id="1" name="x" descr="{description.replace(chr(10), "&#10;")}"/>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    paper = read_word(body)
    assert blocks_of(paper) == ([("caption", read_as)] if read_as else [])


def test_a_description_that_the_caption_repeats_is_read_once() -> None:
    """Some programs write the same words into both."""
    body = '<w:p><w:r><wp:docPr descr="Tea at the hall"/></w:r></w:p>'
    paper = read_word(body + paragraph("Tea at the hall", style="C"))
    assert blocks_of(paper) == [("caption", "Tea at the hall")]


def test_the_words_of_a_smartart_diagram_are_read() -> None:
    """They stand in a part of their own."""
    raw = word_file(
        '<w:p><w:r><w:drawing><a:graphic><dgm:relIds r:dm="diagramData"/></a:graphic>'
        "</w:drawing></w:r></w:p>",
        raw_parts={
            "diagramData": (
                '<d:dataModel xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
                'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><d:ptLst><d:pt>'
                "<d:t><a:p><a:r><a:t>Listen</a:t></a:r></a:p></d:t></d:pt></d:ptLst></d:dataModel>"
            )
        },
    )
    assert blocks_of(read(raw, "a.docx")) == [("list-item", "Listen")]


def test_headers_and_footers_are_read_once_and_page_numbers_not_at_all() -> None:
    """Also when several sections use them, or two parts say the same."""
    header = ("hdr", paragraph("Draft", style="H1"))
    page = f"<w:p>{run('Page ')}{field(' PAGE ', run('2'))}{run(' of 9')}</w:p>"
    references = (
        '<w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
    )
    body = (
        paragraph("One.", properties=f"<w:sectPr>{references}</w:sectPr>")
        + paragraph("Two.")
        + f'<w:sectPr>{references}<w:headerReference w:type="default" r:id="header2"/></w:sectPr>'
    )
    paper = read_word(body, header1=header, header2=header, footer1=("ftr", page))
    assert blocks_of(paper) == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("header", "Draft"),
    ]


@pytest.mark.parametrize(("switch", "read_as"), [("", []), ("<w:titlePg/>", ["Cover"])])
def test_the_header_of_the_first_page_is_read_only_where_it_is_shown(
    switch: str, read_as: list[str]
) -> None:
    """Word keeps it in the file when it is switched off."""
    section = f'<w:sectPr><w:headerReference w:type="first" r:id="header1"/>{switch}</w:sectPr>'
    paper = read_word(section, header1=("hdr", paragraph("Cover")))
    assert [block.text for block in paper.blocks] == read_as


def test_tables_may_nest_as_deep_as_xml_may() -> None:
    """Eighty tables in each other do not exhaust the reader."""
    deep = "<w:tbl><w:tr><w:tc>" * 80 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 80
    assert [block.text for block in read_word(deep).blocks] == ["x"]
