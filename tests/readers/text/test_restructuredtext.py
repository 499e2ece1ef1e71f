"""reStructuredText: what is prose, what is not, and where it stands."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.text import restructuredtext
from coprod_language.readers.text.restructuredtext import read
from tests.readers.places import line_ends, misplaced, out_of_place, outline, plain, tricky_text


def paper_of(text: str) -> Paper:
    """Read text as it would stand in a file."""
    return read(text.encode(), "paper.rst")


def texts(text: str) -> list[str]:
    """List the text of each block."""
    return [block.text for block in paper_of(text).blocks]


_LAYOUTS = [
    "{}\n============================================================================",
    "- {}\n  {}",
    "#. {}",
    "  {}\n  {}",
    "*{}*",
    "**{}** \\* ``code``",
    "`{} <https://example.org/a_b>`_",
    ":ref:`{} <there>` and `{}`_",
    "|sub| {}",
    "{}::\n\n  literal",
    ".. note:: {}\n   {}",
    ".. image:: picture.png\n   :alt: {}\n      {}\n   :width: 3",
    ".. figure:: picture.png\n\n   {}",
    ".. [1] {}",
    ":Field: {}",
    "Term\n   {}",
    "| {}\n| {}",
    "\t{}",
    "😀 {} {{{{ name }}}}",
]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(_LAYOUTS), tricky_text), min_size=1), line_ends)
def test_every_word_stands_where_it_says(parts: list[tuple[str, str]], line_end: str) -> None:
    """The source at the place of a word is that word, in any mark-up and with any line end."""
    text = "\n\n".join(layout.format(words, words) for layout, words in parts)
    assert misplaced(paper_of(text.replace("\n", line_end))) == []


@settings(max_examples=40)
@given(st.lists(tricky_text.filter(lambda text: text != "x"), min_size=1), line_ends)
def test_no_word_of_a_paragraph_is_lost(paragraphs: list[str], line_end: str) -> None:
    """Paragraphs come out as they went in, but for what cannot be seen."""
    assert texts((line_end * 2).join(paragraphs)) == [plain(each) for each in paragraphs]


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab1 \n\r\t*_`:|-=+.\\<>[]#😀é"), max_size=80))
def test_any_text_is_read(text: str) -> None:
    """However it is marked up, text is read without an error and without a wrong place."""
    assert out_of_place(paper_of(text)) == []


def test_blocks_know_what_they_are() -> None:
    """Titles, items, cells, quotations, captions and notes are told apart."""
    text = (
        "====\nPlan\n====\n\nPart\n----\n\nWe will. [1]_\n\n* one\n\n  * two\n\n"
        "Term\n   Meaning.\n\n"
        "Para.\n\n   Said she.\n\n.. figure:: h.png\n   :alt: A hall\n\n   Hall\n\n"
        "==  ===\nUs  You\n==  ===\nWe  Us\n==  ===\n\n.. [1] A note.\n"
    )
    assert outline(paper_of(text)) == [
        (BlockKind.HEADING, "Plan"),
        (BlockKind.HEADING, "Part"),
        (BlockKind.PARAGRAPH, "We will."),
        (BlockKind.LIST_ITEM, "one"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.LIST_ITEM, "Term"),
        (BlockKind.LIST_ITEM, "Meaning."),
        (BlockKind.PARAGRAPH, "Para."),
        (BlockKind.QUOTATION, "Said she."),
        (BlockKind.CAPTION, "A hall"),
        (BlockKind.CAPTION, "Hall"),
        (BlockKind.TABLE_CELL, "Us"),
        (BlockKind.TABLE_CELL, "You"),
        (BlockKind.TABLE_CELL, "We"),
        (BlockKind.TABLE_CELL, "Us"),
        (BlockKind.NOTE, "A note."),
    ]


def test_headings_know_their_level() -> None:
    """The level is the depth of the section."""
    text = "One\n===\n\nTwo\n---\n\nText\n\nAgain\n=====\n"
    assert [block.level for block in paper_of(text).blocks] == [1, 2, None, 1]


@pytest.mark.parametrize(
    "hidden",
    [
        ".. utilise",
        "..\n   utilise",
        "::\n\n   utilise",
        ".. code:: text\n\n   utilise",
        ".. code-block:: text\n\n   utilise",
        ".. toctree::\n\n   utilise",
        ".. include:: utilise.rst",
        ".. raw:: html\n\n   <p>utilise</p>",
        ".. image:: utilise.png\n   :width: 3",
        ".. _utilise: https://example.org",
        ".. math:: utilise",
        ">>> utilise",
        "{% include utilise %}",
        "https://example.org/utilise",
    ],
)
def test_what_is_not_prose_is_left_out(hidden: str) -> None:
    """Literal blocks, comments, unknown directives and targets are not read."""
    assert texts(f"{hidden}\n\nProse here.") == ["Prose here."]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Use ``utilise`` now", "Use … now"),
        ("Use :code:`utilise` now", "Use … now"),
        ("the |utilise| here", "the … here"),
        ("a `link <https://example.org/utilise>`_ here", "a link here"),
        ("a :term:`word <utilise>` here", "a word here"),
        ("a :unknown:`word` here", "a word here"),
        ("a simple_ one and `two words`__", "a simple one and two words"),
        ("*one* **two** three [#]_", "one two three"),
        (r"re\ *mark*\ able and 5 \* 3", "remarkable and 5 * 3"),
        (r"a note\ :sup:`1` on the 10\ :sup:`th`", "a note on the 10th"),
        ("one *star only", "one star only"),
        ("one\ntwo", "one two"),
        ("see this::\n\n  utilise", "see this:"),
        (".. seealso:: This too.", "This too."),
    ],
)
def test_inline_mark_up_reads_on(written: str, read_as: str) -> None:
    """Mark-up goes, its words stay, and what is not prose leaves an ellipsis."""
    assert texts(written)[0] == read_as


def test_cells_of_one_row_have_places_of_their_own() -> None:
    """A word that stands in two cells of a line is found in each."""
    text = "+-----+-----+\n| a b | b   |\n+-----+-----+\n"
    paper = paper_of(text)
    assert [block.source_span(0, len(block.text)) for block in paper.blocks] == [(16, 19), (22, 23)]


def test_tabs_do_not_move_places() -> None:
    """Docutils turns tabs into spaces, but the file still has tabs."""
    text = "*\tone\ttwo\n\tthree\n"
    paper = paper_of(text)
    assert misplaced(paper) == []
    assert [block.text for block in paper.blocks] == ["one two three"]


def test_nothing_is_written_about_mistakes(capfd: pytest.CaptureFixture[str]) -> None:
    """Docutils keeps what it thinks of the file to itself."""
    paper_of("One\n=\n\n.. nonsense:: x\n\n*star\n\n:a:`b\n")
    assert capfd.readouterr() == ("", "")


def test_other_files_are_not_read() -> None:
    """No directive makes the reader open another file."""
    text = f".. include:: {__file__}\n.. csv-table::\n   :file: {__file__}\n\nProse."
    assert texts(text) == ["Prose."]


def test_a_file_too_long_for_docutils_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would read for minutes."""
    monkeypatch.setattr(restructuredtext, "MOST_CHARACTERS", 10)
    with pytest.raises(PaperError, match="11 characters"):
        paper_of("a" * 11)


def test_lists_nested_too_deep_are_refused() -> None:
    """Docutils follows nesting by calling itself, which has an end."""
    text = "\n\n".join("  " * depth + "* a" for depth in range(300))
    with pytest.raises(PaperError, match="nested too deep"):
        paper_of(text)


def test_one_huge_block_ends_soon() -> None:
    """Mark-up is not looked for in a block longer than any paragraph."""
    start = time.process_time()
    paper = paper_of("*a " * 30_000)
    assert misplaced(paper) == []
    assert time.process_time() - start < 5
