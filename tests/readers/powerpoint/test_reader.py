"""Reading PowerPoint papers."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from coprod_language.errors import PaperError
from coprod_language.paper import Paper
from coprod_language.readers.powerpoint.reader import read
from tests.readers.office_files import blocks_of, misplaced_words, word_file, zip_of

_TITLE_SLIDE, _TITLE_AND_CONTENT, _BLANK = 0, 1, 6
_BOX = (Inches(1), Inches(1), Inches(4), Inches(1))


def _saved(presentation: Any) -> bytes:
    saved = io.BytesIO()
    presentation.save(saved)
    return saved.getvalue()


def _read(presentation: Any) -> Paper:
    return read(_saved(presentation), "slides.pptx")


def _slide(layout: int) -> tuple[Any, Any]:
    presentation = pptx.Presentation()
    return presentation, presentation.slides.add_slide(presentation.slide_layouts[layout])


def _described(shape: Any, description: str) -> None:
    shape.element.xpath(".//p:cNvPr")[0].set("descr", description)


def _add_to_properties(shape: Any, at: int, tag: str, **attributes: str) -> None:
    properties = shape.element.xpath(".//a:p")[at].get_or_add_pPr()
    namespace = "http://schemas.openxmlformats.org/drawingml/2006/main"
    etree.SubElement(properties, f"{{{namespace}}}{tag}", attributes)


def test_a_slide_reads_title_first_then_its_bullets_and_its_notes() -> None:
    """Each block gives the number of its slide as its page."""
    presentation, _ = _slide(_BLANK)
    slide = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_AND_CONTENT])
    slide.shapes.title.text = "Our plan"
    slide.placeholders[1].text = "Listen\nTalk"
    title = slide.shapes.title.element
    title.getparent().append(title)  # Drawn last, and read first all the same.
    slide.notes_slide.notes_text_frame.text = "Pause here."
    paper = _read(presentation)
    assert paper.format == "powerpoint"
    assert [(block.kind, block.level, block.page, block.text) for block in paper.blocks] == [
        ("heading", 1, 2, "Our plan"),
        ("list-item", None, 2, "Listen"),
        ("list-item", None, 2, "Talk"),
        ("note", None, 2, "Pause here."),
    ]
    assert misplaced_words(paper) == []


def test_the_subtitle_of_a_title_slide_is_a_heading() -> None:
    """It is one level down."""
    presentation, slide = _slide(_TITLE_SLIDE)
    slide.shapes.title.text = "Our plan"
    slide.placeholders[1].text = "For the board"
    blocks = _read(presentation).blocks
    assert [(block.kind, block.level) for block in blocks] == [("heading", 1), ("heading", 2)]


def test_a_bullet_switched_off_makes_a_paragraph_and_one_switched_on_a_list_item() -> None:
    """What the paragraph says comes before what its layout says."""
    presentation, slide = _slide(_TITLE_AND_CONTENT)
    slide.placeholders[1].text = "We listen.\nTalk"
    _add_to_properties(slide.placeholders[1], 0, "buNone")
    box = slide.shapes.add_textbox(*_BOX)
    box.text_frame.text = "Plain.\nPointed"
    _add_to_properties(box, 1, "buChar", char="•")
    assert blocks_of(_read(presentation)) == [
        ("paragraph", "We listen."),
        ("list-item", "Talk"),
        ("paragraph", "Plain."),
        ("list-item", "Pointed"),
    ]


def test_tables_groups_and_line_breaks_are_read() -> None:
    """Shapes in a group are read as if they stood alone."""
    presentation, slide = _slide(_BLANK)
    table = slide.shapes.add_table(1, 2, *_BOX).table
    table.cell(0, 0).text = "Who"
    table.cell(0, 1).text = "When"
    inner = slide.shapes.add_group_shape().shapes.add_group_shape()
    inner.shapes.add_shape(MSO_SHAPE.OVAL, *_BOX).text_frame.text = "We meet\von Monday."
    paper = _read(presentation)
    assert blocks_of(paper) == [
        ("table-cell", "Who"),
        ("table-cell", "When"),
        ("paragraph", "We meet on Monday."),
    ]
    assert misplaced_words(paper) == []


def test_descriptions_and_chart_titles_are_read_and_numbers_are_not() -> None:
    """A chart's labels are data."""
    presentation, slide = _slide(_BLANK)
    data = CategoryChartData()
    data.categories = ["East", "West"]
    data.add_series("Visits", (1, 2))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.PIE, *_BOX, data)
    frame.chart.has_title = True
    frame.chart.chart_title.text_frame.text = "Visits by area"
    _described(frame, "The west has twice as many.")
    assert blocks_of(_read(presentation)) == [
        ("caption", "The west has twice as many."),
        ("caption", "Visits by area"),
    ]


def test_hidden_slides_and_shapes_and_slide_numbers_are_not_read() -> None:
    """Nobody sees the first two, and the last is no prose."""
    presentation, slide = _slide(_TITLE_AND_CONTENT)
    slide.shapes.title.text = "Shown"
    hidden = slide.shapes.add_textbox(*_BOX)
    hidden.text_frame.text = "Hidden shape."
    hidden.element.xpath(".//p:cNvPr")[0].set("hidden", "1")
    number = slide.placeholders[1]
    number.text = "7"
    number.element.xpath(".//p:ph")[0].set("type", "sldNum")
    second = presentation.slides.add_slide(presentation.slide_layouts[_TITLE_AND_CONTENT])
    second.shapes.title.text = "Hidden slide"
    second.element.set("show", "0")
    assert blocks_of(_read(presentation)) == [("heading", "Shown")]


def test_a_slide_show_is_read_like_a_presentation() -> None:
    """A .ppsx differs in its content type alone."""
    presentation, slide = _slide(_TITLE_AND_CONTENT)
    slide.shapes.title.text = "Our plan"
    parts = {}
    with zipfile.ZipFile(io.BytesIO(_saved(presentation))) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name).replace(
                b"presentationml.presentation.main", b"presentationml.slideshow.main"
            )
    assert blocks_of(read(zip_of(parts), "a.ppsx")) == [("heading", "Our plan")]


@settings(max_examples=15)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1).filter(
            lambda text: not set(text) & set("\ufffe\uffff")
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_word_is_where_the_paper_says(words: list[str]) -> None:
    """Whatever the runs hold, a word's place in the source reads as the word."""
    presentation, slide = _slide(_BLANK)
    first = slide.shapes.add_textbox(*_BOX).text_frame.paragraphs[0]
    for word in words:
        first.add_run().text = word
    assert misplaced_words(_read(presentation)) == []


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"Only text.", "^not a PowerPoint file: it is not a zip archive$"),
        (word_file(""), "it is a Word file, and its name should end in .docx"),
    ],
    ids=["text", "word"],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: bytes, message: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(PaperError, match=message):
        read(raw, "a.pptx")
