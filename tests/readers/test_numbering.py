"""Where cells and items stand: in every format the same table and the same list."""

from __future__ import annotations

import io

import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx.util import Inches

from coprod_language.paper import Cell, Paper
from coprod_language.readers.numbering import Lists, Tables
from coprod_language.readers.paper_json import paper_from_data, paper_to_data
from coprod_language.readers.reading import read_paper
from coprod_language.readers.text.plain import read as read_plain
from tests.readers.office_files import opendocument_file, paragraph, word_file
from tests.readers.pdf_maker import Drawn, Rule, Text, make_pdf

_MARKDOWN = """\
| Who | When |
| --- | --- |
| Ann | |
| | Monday |

3. Tea
4. Talk
   - Quietly
5. Home
"""
_HTML = """\
<table><tr><th>Who<th>When<tr><td>Ann<td><tr><td><td>Monday</table>
<ol start=3><li>Tea<li>Talk<ul><li>Quietly</ul><li>Home</ol>
"""
_RST = """\
+-----+--------+
| Who | When   |
+=====+========+
| Ann |        |
+-----+--------+
|     | Monday |
+-----+--------+

3. Tea
4. Talk

   - Quietly

5. Home
"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def _word_item(text: str, level: int = 0, list_id: int = 1) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def _word_row(*cells: str, properties: str = "") -> str:
    inside = "".join(f"<w:tc>{paragraph(cell) if cell else '<w:p/>'}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def _word(body: str) -> Paper:
    raw = word_file(body, parts={"numbering": ("numbering", _NUMBERING)})
    return read_paper("plan.docx", raw=raw)


def _word_paper() -> Paper:
    head = _word_row("Who", "When", properties="<w:tblHeader/>")
    table = f"<w:tbl>{head}{_word_row('Ann', '')}{_word_row('', 'Monday')}</w:tbl>"
    items = (("Tea", 0), ("Talk", 0), ("Quietly", 1), ("Home", 0))
    return _word(table + "".join(_word_item(*item) for item in items))


def _opendocument_paper() -> Paper:
    def row(*cells: str) -> str:
        inside = "".join(
            f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells
        )
        return f"<table:table-row>{inside}</table:table-row>"

    style = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="1" text:start-value="3"/></text:list-style>'
    )
    first = "".join(
        f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item>"
        for text, inner in (
            ("Tea", ""),
            (
                "Talk",
                "<text:list><text:list-item><text:p>Quietly</text:p></text:list-item></text:list>",
            ),
        )
    )
    rows = f"<table:table-header-rows>{row('Who', 'When')}</table:table-header-rows>"
    text = (
        f"<table:table>{rows}{row('Ann', '')}{row('', 'Monday')}</table:table>"
        f'<text:list text:style-name="L">{first}</text:list>'
        '<text:list text:style-name="L" text:continue-numbering="true">'
        "<text:list-item><text:p>Home</text:p></text:list-item></text:list>"
    )
    return read_paper("plan.odt", raw=opendocument_file(text, automatic=style))


def _powerpoint_paper() -> Paper:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    box = (Inches(1), Inches(1), Inches(4), Inches(1))
    table = slide.shapes.add_table(3, 2, *box).table
    for row, column, text in ((0, 0, "Who"), (0, 1, "When"), (1, 0, "Ann"), (2, 1, "Monday")):
        table.cell(row, column).text = text
    frame = slide.shapes.add_textbox(*box).text_frame
    frame.text = "Tea\nTalk\nQuietly\nHome"
    for each, depth in zip(frame.paragraphs, (0, 0, 1, 0), strict=True):
        properties = each._p.get_or_add_pPr()  # noqa: SLF001 - python-pptx sets no numbers
        tag = "a:buChar" if depth else "a:buAutoNum"
        bullet = properties.makeelement(
            "{http://schemas.openxmlformats.org/drawingml/2006/main}" + tag.removeprefix("a:"),
            {"char": "-"} if depth else {"type": "arabicPeriod", "startAt": "3"},
        )
        properties.append(bullet)
        each.level = depth
    saved = io.BytesIO()
    presentation.save(saved)
    return read_paper("plan.pptx", raw=saved.getvalue())


def _text_paper(name: str, text: str) -> Paper:
    return read_paper(name, raw=text.encode())


def _cells(paper: Paper) -> list[tuple[str, Cell]]:
    return [(block.text, block.cell) for block in paper.blocks if block.cell is not None]


def _numbers(paper: Paper) -> list[tuple[str, int | None]]:
    return [(block.text, block.number) for block in paper.blocks if block.cell is None]


_PAPERS = {
    "html": lambda: _text_paper("plan.html", _HTML),
    "markdown": lambda: _text_paper("plan.md", _MARKDOWN),
    "opendocument": _opendocument_paper,
    "powerpoint": _powerpoint_paper,
    "restructuredtext": lambda: _text_paper("plan.rst", _RST),
    "word": _word_paper,
}


@pytest.mark.parametrize("format_", sorted(_PAPERS))
def test_a_cell_knows_its_row_and_column(format_: str) -> None:
    """Empty cells count, and headings are told from the rest, in every format with tables."""
    assert _cells(_PAPERS[format_]()) == [
        ("Who", Cell(0, 0, 0, heading=True)),
        ("When", Cell(0, 0, 1, heading=True)),
        ("Ann", Cell(0, 1, 0)),
        ("Monday", Cell(0, 2, 1)),
    ]


@pytest.mark.parametrize("format_", sorted(_PAPERS))
def test_an_item_of_a_numbered_list_knows_its_number(format_: str) -> None:
    """The list starts where the file says, and bullets in it have no number."""
    assert _numbers(_PAPERS[format_]()) == [
        ("Tea", 3),
        ("Talk", 4),
        ("Quietly", None),
        ("Home", 5),
    ]


def test_plain_text_has_numbers_too() -> None:
    """They are all that shows a list; letters are no numbers."""
    paper = read_plain(b"1. Tea\n2) Talk\n- Quietly\n(3) Home\na) Bus\n", "plan.txt")
    assert [block.number for block in paper.blocks] == [1, 2, None, 3, None]


def test_the_cells_of_a_pdf_are_found_by_its_drawn_lines() -> None:
    """On every sheet the tables get numbers of their own."""
    page: list[Drawn] = [Rule(x, 700, x, 636) for x in (70, 250, 430)]
    page += [Rule(70, y, 430, y) for y in (700, 668, 636)]
    page += [Text(80, 680, "Who"), Text(260, 680, "When")]
    page += [Text(80, 648, "Ann goes"), Text(260, 648, "On Monday")]
    paper = read_paper("plan.pdf", raw=make_pdf([page, page]))
    assert [cell for _, cell in _cells(paper)] == [
        Cell(table, row, column) for table in (0, 1) for row in (0, 1) for column in (0, 1)
    ]


def test_a_word_list_can_start_anew() -> None:
    """Two lists of one kind go on counting unless the file says otherwise."""
    paper = _word(_word_item("a") + _word_item("b") + _word_item("c", list_id=2) + _word_item("d"))
    assert [block.number for block in paper.blocks] == [3, 4, 1, 2]


def test_a_frame_in_a_cell_is_no_table() -> None:
    """Text in a box stands in the cell that the box stands in."""
    frame = f"<w:tbl>{_word_row('Boxed')}</w:tbl>"
    cells = f"<w:tc>{frame}<w:p/></w:tc><w:tc>{paragraph('Beside')}</w:tc>"
    paper = _word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert _cells(paper) == [("Boxed", Cell(0, 0, 0)), ("Beside", Cell(0, 0, 1))]


def test_cells_that_cover_others_push_those_after_them_on() -> None:
    """To the right and in the rows below."""
    tables = Tables()
    tables.begin()
    tables.begin_row()
    first = [tables.begin_cell(across=2, down=2), tables.begin_cell()]
    tables.begin_row()
    second = [tables.begin_cell()]
    assert first == [Cell(0, 0, 0), Cell(0, 0, 2)]
    assert second == [Cell(0, 1, 2)]


def test_a_cell_outside_of_any_table_has_no_place() -> None:
    """As in broken HTML."""
    tables = Tables()
    tables.begin_row()
    assert tables.begin_cell() is None
    tables.begin()
    assert tables.begin_cell() is None


@given(st.lists(st.sampled_from(["begin", "end", "begin_row", "begin_cell"]), max_size=40))
def test_no_two_cells_stand_in_the_same_place(steps: list[str]) -> None:
    """However broken the file is."""
    tables = Tables()
    found = [cell for step in steps if (cell := getattr(tables, step)()) is not None]
    assert len(set(found)) == len(found)


@given(st.lists(st.none() | st.integers(0, 9), max_size=8))
def test_lists_in_lists_count_by_themselves(firsts: list[int | None]) -> None:
    """An item of an outer list comes after those of the lists in it."""
    lists = Lists()
    for first in firsts:
        lists.begin(first)
        assert lists.begin_item() == first
    for first in reversed(firsts):
        assert lists.begin_item() == (None if first is None else first + 1)
        lists.end()
    assert lists.begin_item() is None


def test_cells_and_numbers_survive_the_trip_between_processes() -> None:
    """Office files and PDFs are read in a process of their own."""
    paper = _text_paper("plan.md", _MARKDOWN)
    assert paper_from_data(paper_to_data(paper)).blocks == paper.blocks
