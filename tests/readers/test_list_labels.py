"""Labels of items that were typed by hand."""

from __future__ import annotations

import pytest

from coprod_language.readers.list_labels import begins_labelled_item, label_end
from coprod_language.readers.reading import read_paper
from tests.readers.office_files import blocks_of, read_word, run

ITEMS = [("paragraph", "We will:"), ("list-item", "meet;"), ("list-item", "write, and:"),
         ("list-item", "eat.")]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "is_item"),
    [
        ("We will:\na) meet", True),
        ("meet;\n  (b) write", True),
        ("meet, and\nii) write", True),
        ("the plan (see part\nb) is new", False),
        ("We meet.\nA) is old", False),
        ("We meet.\nabout) it", False),
    ],
)
def test_an_item_comes_after_a_whole_one(text: str, is_item: bool) -> None:  # noqa: FBT001
    """A letter at the start of a wrapped line is none."""
    assert begins_labelled_item(text, text.index("\n") + 1) is is_item


def test_the_label_ends_before_the_words() -> None:
    """With the space after it."""
    assert label_end("a) meet", 0, 7) == 3
    assert label_end("meet a)", 0, 7) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We will:\na) meet;\nb) write, and:\ni) eat.\n", "markdown"),
        ("<p>We will:<br>\n(a) meet;<br/>(b) write, and:<br>(i) eat.</p>", "html"),
    ],
)
def test_items_on_lines_of_their_own_are_items(text: str, name: str) -> None:
    """Markdown knows no list with letters."""
    assert blocks_of(read_paper("-", raw=text.encode(), format=name)) == ITEMS


def test_items_after_line_breaks_in_word_are_items() -> None:
    """People press shift and enter."""
    lines = "<w:r><w:br/></w:r>".join(
        run(text) for text in ("We will:", "a) meet;", "b) write, and:", "i) eat.")
    )
    assert blocks_of(read_word(f"<w:p>{lines}</w:p>")) == ITEMS
