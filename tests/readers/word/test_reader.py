"""Reading Word papers."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.readers.office.passages import lay_out
from coprod_language.readers.word.reader import open_word, read, walk
from tests.readers.office_files import (
    blocks_of,
    misplaced_words,
    opendocument_file,
    paragraph,
    read_word,
    relations,
    run,
    word_file,
    zip_of,
)


def test_a_paper_made_with_python_docx_reads_in_order() -> None:
    """Headings, paragraphs, lists, quotations, tables and headers each know what they are."""
    document = docx.Document()
    document.add_heading("Our plan", level=0)
    document.add_heading("What we will do", level=1)
    document.add_paragraph("We will open the hall.")
    document.add_paragraph("On Mondays", style="List Bullet")
    document.add_paragraph("It felt like home.", style="Quote")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Who"
    table.cell(0, 1).text = "When"
    document.sections[0].header.paragraphs[0].text = "Draft for comment"
    saved = io.BytesIO()
    document.save(saved)
    paper = read(saved.getvalue(), "plan.docx")
    assert paper.format == "word"
    assert blocks_of(paper) == [
        ("heading", "Our plan"),
        ("heading", "What we will do"),
        ("paragraph", "We will open the hall."),
        ("list-item", "On Mondays"),
        ("quotation", "It felt like home."),
        ("table-cell", "Who"),
        ("table-cell", "When"),
        ("header", "Draft for comment"),
    ]
    assert [block.quoted for block in paper.blocks].index(True) == 4
    assert misplaced_words(paper) == []


@pytest.mark.parametrize(
    ("style", "properties", "kind", "level"),
    [
        ("H1", "", "heading", 1),
        ("House", "", "heading", 1),
        ("Outline", "", "heading", 3),
        ("T", "", "heading", 1),
        ("Heading2", "", "heading", 2),
        ("Normal", '<w:outlineLvl w:val="1"/>', "heading", 2),
        ("H1", '<w:outlineLvl w:val="9"/>', "paragraph", None),
        ("Bullets", "", "list-item", None),
        ("Normal", '<w:numPr><w:numId w:val="3"/></w:numPr>', "list-item", None),
        ("Bullets", '<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph", None),
        ("Q", "", "quotation", None),
        ("C", "", "caption", None),
        ("Loop", "", "paragraph", None),
    ],
)
def test_style_outline_and_numbering_say_what_a_paragraph_is(
    style: str, properties: str, kind: str, level: int | None
) -> None:
    """The paragraph's own properties come before its style, and that before its parent."""
    (block,) = read_word(paragraph("We meet on Monday.", style=style, properties=properties)).blocks
    assert (block.kind, block.level, block.quoted) == (kind, level, kind == "quotation")


def test_the_source_is_the_text_with_a_line_for_each_block() -> None:
    """An empty line stands between blocks unless they follow each other in a list."""
    body = (
        paragraph("Plan", style="H1")
        + paragraph("")
        + paragraph("We will:")
        + paragraph("meet", style="Bullets")
        + paragraph("talk", style="Bullets")
        + paragraph("That is all.")
        + paragraph("Thank you.")
    )
    assert (
        read_word(body).source == "Plan\n\nWe will:\n\nmeet\ntalk\n\nThat is all.\n\nThank you.\n"
    )


def test_the_strict_edition_of_the_format_is_read() -> None:
    """It differs in its namespaces."""
    raw = word_file(paragraph("We meet.", properties='<w:outlineLvl w:val="0"/>'), strict=True)
    assert blocks_of(read(raw, "a.docx")) == [("heading", "We meet.")]


def test_a_relation_to_a_part_that_is_not_there_does_no_harm() -> None:
    """Real files have them: a link to a heading, a picture called NULL."""
    raw = word_file(paragraph("We meet."))
    document = open_word(raw).archive.read("word/document.xml")
    parts = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relations({"styles": "#top", "image": "NULL"}),
    }
    assert blocks_of(read(zip_of(parts), "a.docx")) == [("paragraph", "We meet.")]


def test_the_runs_of_the_walk_have_the_places_that_the_paper_has() -> None:
    """So whoever writes into the file can go from an offset to the element."""
    raw = word_file(f"<w:p>{run('We ')}{run('often', '<w:b/>')}</w:p>" + paragraph("meet."))
    paper = read(raw, "a.docx")
    runs = [run for placed in lay_out(walk(open_word(raw))) for run in placed.runs]
    assert [paper.source[start:end] for _, start, end in runs] == ["We ", "often", "meet."]
    assert all(run.element.text == paper.source[start:end] for run, start, end in runs)


_WORDS = st.lists(
    st.text(
        st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=("Cc", "Cs"))
        | st.sampled_from("\u00ad\u200b\u2011\ufb01\u00a0\t"),
        min_size=1,
        max_size=8,
    ).filter(lambda text: "\ufffe" not in text and "\uffff" not in text),
    min_size=1,
    max_size=6,
)


@given(st.lists(_WORDS, min_size=1, max_size=4))
def test_every_word_is_where_the_paper_says(paragraphs: list[list[str]]) -> None:
    """Whatever the runs hold, a word's place in the source reads as the word."""
    body = ("".join(run(escape(word)) for word in words) for words in paragraphs)
    paper = read(word_file("".join(f"<w:p>{runs}</w:p>" for runs in body)), "a.docx")
    assert misplaced_words(paper) == []


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"Only text.", "^not a Word file: it is not a zip archive$"),
        (zip_of({"a.txt": "x"}), "a zip archive with something else"),
        (opendocument_file(""), "it is an OpenDocument text"),
        (
            zip_of(
                {
                    "_rels/.rels": relations({"officeDocument": "xl/workbook.xml"}),
                    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/'
                    'spreadsheetml/2006/main"/>',
                }
            ),
            "it is an Excel workbook",
        ),
        (word_file("<w:p>"), r"its part word/document\.xml cannot be understood"),
        (word_file("<w:ins>" * 3000 + "</w:ins>" * 3000), "cannot be understood"),
    ],
    ids=["text", "zip", "odt", "excel", "not XML", "nested too deep"],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: bytes, message: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(PaperError, match=message) as caught:
        read(raw, "a.docx")
    assert "\n" not in str(caught.value)


def test_entities_are_not_resolved() -> None:
    """So that no file can be pulled in, and none can blow up."""
    raw = zip_of(
        {
            "_rels/.rels": relations({"officeDocument": "d.xml"}),
            "d.xml": '<!DOCTYPE x [<!ENTITY secret "do not read">]>'
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:body><w:p><w:r><w:t>&secret;</w:t><w:t>We meet.</w:t></w:r></w:p></w:body>"
            "</w:document>",
        }
    )
    assert [block.text for block in read(raw, "a.docx").blocks] == ["We meet."]


def test_a_paper_with_another_file_in_it_is_refused() -> None:
    """Part of it would be left out without a word; Word makes one paper of the two."""
    with pytest.raises(PaperError, match="packed inside it as another file"):
        read(word_file(paragraph("Hello.") + '<w:altChunk r:id="chunk"/>'), "paper.docx")
