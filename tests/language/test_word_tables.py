"""Tables that say what words mean."""

from __future__ import annotations

import pytest

from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import make_scene
from coprod_language.language.word_tables import find_word_tables
from coprod_language.paper import BlockKind, Cell
from coprod_language.weaving import weave

Rows = list[tuple[str, ...]]
TEA, HUB = "a hot drink made of leaves", "a big room to meet in and talk"


def entries_of(rows: Rows, *, listed: bool = False) -> dict[str, str]:
    """Give the words of one table with their meanings."""
    blocks = [
        weave(BlockKind.TABLE_CELL, text, [(0, len(text))], cell=Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]
    scene = make_scene(make_doc(blocks))
    return {
        scene.text[slice(*term)]: scene.text[slice(*meaning)]
        for table in find_word_tables(scene, lambda _: listed)
        for term, meaning in table.entries
    }


@pytest.mark.parametrize(
    "rows",
    [
        [("Term", "Meaning"), ("tea", TEA), ("hub", HUB)],
        [("What it means", "Word"), (TEA, "tea"), (HUB, "hub")],
        [("Meaning", "In the paper"), (TEA, "tea"), (HUB, "hub")],
        [("No", "Word", "Explanation"), ("1", "tea", TEA), ("2", "hub", HUB)],
        [("Word", "Where", ""), ("tea", "page 3", TEA), ("hub", "page 4", HUB)],
    ],
)
def test_the_headings_tell_which_column_has_the_words(rows: Rows) -> None:
    """In either order, with other columns beside them."""
    found = entries_of(rows)
    assert found["tea"] == TEA
    assert found["hub"] == HUB


def test_a_name_in_full_has_the_meaning_too() -> None:
    """A table of three columns: the letters, the name and what it means."""
    rows = [("Acronym", "Full name", "Definition"), ("BCH", "Barnby care hub", HUB)]
    assert entries_of(rows) == {"BCH": HUB, "Barnby care hub": HUB}


@pytest.mark.parametrize("rows", [[("tea", TEA), ("hub", HUB)], [(TEA, "tea"), (HUB, "hub")]])
def test_in_a_word_list_the_longer_column_has_the_meanings(rows: Rows) -> None:
    """A table under the title "Glossary" needs no headings; another one does."""
    assert entries_of([("", ""), *rows], listed=True) == {"tea": TEA, "hub": HUB}
    assert entries_of([("", ""), *rows]) == {}


def test_other_tables_say_nothing() -> None:
    """Numbers, and columns of any name."""
    assert entries_of([("Place", "Cost"), ("hub", "5"), ("hall", "7")], listed=True) == {}
    assert entries_of([("Place", "What we did there"), ("hub", "We met and had tea.")]) == {}
