"""Reading OpenDocument texts."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

import odfdo
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.paper import Paper
from coprod_language.readers.opendocument.reader import read
from tests.readers.office_files import (
    blocks_of,
    misplaced_words,
    opendocument_file,
    word_file,
    zip_of,
)

_STYLES = """
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Table_20_Heading" style:family="paragraph"/>
<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>
<style:style style:name="Round" style:family="paragraph" style:parent-style-name="Round"/>
<style:style style:name="Secret" style:family="text">
  <style:text-properties text:display="none"/></style:style>
"""


def _read(text: str, *, automatic: str = "", pages: str = "") -> Paper:
    raw = opendocument_file(text, automatic=automatic, styles=_STYLES, pages=pages)
    return read(raw, "paper.odt")


def _text(text: str) -> str:
    return "|".join(block.text for block in _read(text).blocks)


def test_a_paper_made_with_odfdo_reads_in_order() -> None:
    """Headings, paragraphs, lists and tables each know what they are."""
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Our plan"))
    document.body.append(odfdo.Paragraph("We will open the hall."))
    document.body.append(odfdo.List(["On Mondays", "On Fridays"]))
    table = odfdo.Table("When", width=2, height=1)
    table.set_values([["Who", "When"]])
    document.body.append(table)
    saved = io.BytesIO()
    document.save(saved)
    paper = read(saved.getvalue(), "plan.odt")
    assert paper.format == "opendocument"
    assert blocks_of(paper) == [
        ("heading", "Our plan"),
        ("paragraph", "We will open the hall."),
        ("list-item", "On Mondays"),
        ("list-item", "On Fridays"),
        ("table-cell", "Who"),
        ("table-cell", "When"),
    ]
    assert misplaced_words(paper) == []


@pytest.mark.parametrize(
    ("element", "kind", "level"),
    [
        ('<text:h text:outline-level="3">{}</text:h>', "heading", 3),
        (
            '<text:h text:outline-level="10" text:style-name="Heading_20_2">{}</text:h>',
            "heading",
            2,
        ),
        ('<text:p text:style-name="Heading_20_2">{}</text:p>', "heading", 2),
        ('<text:p text:style-name="Title">{}</text:p>', "heading", 1),
        ('<text:p text:style-name="P1">{}</text:p>', "quotation", None),
        ('<text:p text:style-name="Figure">{}</text:p>', "caption", None),
        ('<text:p text:style-name="Round">{}</text:p>', "paragraph", None),
        ('<text:p text:style-name="Table_20_Heading">{}</text:p>', "paragraph", None),
    ],
)
def test_element_and_style_say_what_a_paragraph_is(
    element: str, kind: str, level: int | None
) -> None:
    """Also where an automatic style stands between."""
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" '
        'style:parent-style-name="Quotations"/>'
    )
    (block,) = _read(element.format("We meet."), automatic=automatic).blocks
    assert (block.kind, block.level, block.quoted) == (kind, level, kind == "quotation")


def test_elements_that_stand_for_white_space_are_read_as_white_space() -> None:
    """Some programs write every space as an element."""
    paper = _read(
        "<text:p>We<text:s/>meet<text:s text:c='3'/>on<text:tab/>Monday<text:line-break/>at "
        "\n      ten.</text:p>"
    )
    assert paper.blocks[0].text == "We meet on Monday at ten."
    assert paper.source == "We meet   on\tMonday\nat ten.\n"
    assert misplaced_words(paper) == []


def test_an_absurd_number_of_spaces_is_cut_down() -> None:
    """One element may say that it stands for a billion."""
    assert len(_read("<text:p>a<text:s text:c='999999999'/>b</text:p>").source) < 200


def test_what_stands_inside_a_sentence_is_read_or_passed_over() -> None:
    """Links and spans are read; comments, hidden text, page numbers and citations are not."""
    assert (
        _text(
            "<text:p>See <text:a>our <text:span>site</text:span></text:a>"
            "<office:annotation><text:p>Really?</text:p></office:annotation>"
            "<text:span text:style-name='Secret'> hidden<text:span> too</text:span></text:span>"
            " on page <text:page-number>3</text:page-number>"
            "<text:hidden-text text:is-hidden='true'> not now</text:hidden-text>.</text:p>"
        )
        == "See our site on page ."
    )


def test_deleted_text_is_not_read() -> None:
    """Tracked deletions stand at the top of the file."""
    assert (
        _text(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes>"
            "<text:p>We <text:change-start/>often<text:change-end/> meet.</text:p>"
        )
        == "We often meet."
    )


def test_contents_indexes_forms_and_code_are_not_read() -> None:
    """They are not the writer's prose."""
    assert (
        _text(
            "<text:table-of-content><text:index-body><text:p>Plan 1</text:p></text:index-body>"
            "</text:table-of-content><text:alphabetical-index><text:p>tea, 4</text:p>"
            "</text:alphabetical-index><text:p text:style-name='Preformatted_20_Text'>x = 1"
            "</text:p><text:p>We meet.</text:p>"
        )
        == "We meet."
    )


def test_notes_come_after_the_paragraph_that_refers_to_them() -> None:
    """Without their number."""
    paper = _read(
        "<text:p>We meet<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Every Monday.</text:p></text:note-body></text:note> often.</text:p>"
    )
    assert blocks_of(paper) == [("paragraph", "We meet often."), ("note", "Every Monday.")]


def test_a_note_gives_the_words_before_its_mark_a_meaning() -> None:
    """So a term with a note on it is explained."""
    paper = _read(
        "<text:p>Meals<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>What we eat together.</text:p></text:note-body></text:note> are hot.</text:p>"
    )
    assert paper.meanings == (("Meals", "What we eat together."),)


def test_text_boxes_shapes_and_descriptions_are_read() -> None:
    """A frame hangs on a paragraph or stands by itself; a formula is not read."""
    paper = _read(
        "<text:p>Beside it.<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box>"
        "</draw:frame></text:p><draw:g><draw:custom-shape><text:p>In the shape.</text:p>"
        "</draw:custom-shape></draw:g>"
        "<text:p><draw:frame><draw:image/><svg:title>logo.png</svg:title>"
        "<svg:desc>Two people talk.</svg:desc></draw:frame>"
        "<draw:frame><draw:object><text:p>x = 1</text:p></draw:object></draw:frame></text:p>"
    )
    assert blocks_of(paper) == [
        ("paragraph", "Beside it."),
        ("paragraph", "In the box."),
        ("paragraph", "In the shape."),
        ("caption", "Two people talk."),
    ]


def test_cells_lists_and_boxes_are_told_apart() -> None:
    """A heading in a list stays a heading, and a table of one cell is a box."""
    paper = _read(
        "<text:list><text:list-item><text:h text:outline-level='1'>One</text:h></text:list-item>"
        "<text:list-item><text:p>tea</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>A tip.</text:p>"
        "</table:table-cell></table:table-row></table:table>"
        "<table:table><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell>"
        "<table:covered-table-cell><text:p>Under.</text:p></table:covered-table-cell>"
        "<table:table-cell><text:p>When</text:p></table:table-cell></table:table-row>"
        "</table:table>"
    )
    assert blocks_of(paper) == [
        ("heading", "One"),
        ("list-item", "tea"),
        ("paragraph", "A tip."),
        ("table-cell", "Who"),
        ("table-cell", "When"),
    ]


def test_headers_in_use_are_read_once() -> None:
    """Page styles that no page has, headers switched off and page numbers are passed over."""
    pages = (
        '<style:master-page style:name="Standard">'
        "<style:header><text:p>Draft</text:p></style:header>"
        "<style:header-left><text:p>Draft</text:p></style:header-left>"
        "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
        "</style:master-page>"
        '<style:master-page style:name="Landscape"><style:header><text:p>Wide</text:p>'
        '</style:header><style:footer style:display="false"><text:p>Off</text:p></style:footer>'
        "</style:master-page>"
        '<style:master-page style:name="Unused"><style:header><text:p>Old</text:p></style:header>'
        "</style:master-page>"
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Landscape"/>'
    )
    paper = _read("<text:p>We meet.</text:p>", automatic=automatic, pages=pages)
    assert blocks_of(paper) == [
        ("paragraph", "We meet."),
        ("header", "Draft"),
        ("header", "Wide"),
    ]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1)
        | st.sampled_from(["\u00ad", "co\u2011pro", "\ufb01ne", "a\u0301", "\u200b"]),
        min_size=1,
        max_size=8,
    )
)
def test_every_word_is_where_the_paper_says(words: list[str]) -> None:
    """Whatever the spans hold, a word's place in the source reads as the word."""
    kept = [escape(word) for word in words if not set(word) & set("\ufffe\uffff")]
    spans = "<text:s/>".join(f"<text:span>{word}</text:span>{word}" for word in kept)
    assert misplaced_words(_read(f"<text:p>{spans}</text:p>")) == []


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"Only text.", "^not an OpenDocument text: it is not a zip archive$"),
        (word_file(""), "it is a Microsoft Office file"),
        (zip_of({"a.txt": "x"}), "a zip archive with something else"),
        (
            opendocument_file(
                "", extra={"META-INF/manifest.xml": "<x><manifest:encryption-data/></x>"}
            ),
            "protected by a password",
        ),
        (zip_of({"encrypted-package": "x"}), "protected by a password"),
        (opendocument_file("<text:p>"), r"its part content\.xml cannot be understood"),
    ],
    ids=["text", "word", "zip", "locked", "locked anew", "not XML"],
)
def test_what_cannot_be_read_is_refused_in_one_line(raw: bytes, message: str) -> None:
    """The message says what is wrong."""
    with pytest.raises(PaperError, match=message):
        read(raw, "a.odt")


def test_a_presentation_is_refused_by_its_name() -> None:
    """The message says what to do with it."""
    content = (
        '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
        "<o:body><o:presentation/></o:body></o:document-content>"
    )
    with pytest.raises(PaperError, match=r"it is a presentation: save it as \.pptx"):
        read(zip_of({"content.xml": content}), "a.odt")
