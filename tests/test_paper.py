"""A paper's lines and columns, and which of its blocks are kept."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_language.paper import BlockKind, Place, make_paper
from coprod_language.weaving import weave
from tests.readers.places import misplaced


@given(st.lists(st.sampled_from(["a", "😀", "\n", "\r\n", "\r"]), max_size=20).map("".join))
def test_lines_and_columns_count_from_one(source: str) -> None:
    """The line and column of each offset are those that splitting into lines gives."""
    paper = make_paper(path="p", format="text", source=source, blocks=())
    line, column = 1, 1
    for offset, character in enumerate(source):
        assert paper.place(offset) == Place(offset, line, column)
        ends = character == "\n" or (character == "\r" and source[offset + 1 : offset + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)


def test_blocks_without_a_word_are_left_out() -> None:
    """A rule or a lone bullet is not prose."""
    source = "--- • Words"
    blocks = [weave(BlockKind.PARAGRAPH, source, [span]) for span in [(0, 3), (4, 5), (6, 11)]]
    paper = make_paper(path="p", format="text", source=source, blocks=blocks)
    assert [block.text for block in paper.blocks] == ["Words"]
    assert misplaced(paper) == []
