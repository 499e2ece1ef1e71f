"""The position law: whatever is woven, every character knows where it came from."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.paper import BlockKind
from coprod_language.weaving import Piece, weave
from tests.readers.places import plain

_ODD = "ab é\u0301\u00ad\u200b\u2011\ufb03\u00a0\t\n 😀e"
_sources = st.text(st.sampled_from(_ODD), min_size=1, max_size=40)


@st.composite
def _cut_sources(draw: st.DrawFn) -> tuple[str, list[Piece]]:
    """A source and pieces of it in order, some of which read as something else."""
    source = draw(_sources)
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8)))
    pieces = []
    for start, end in pairwise(cuts):
        text = draw(st.none() | st.sampled_from(["", " ", "&", "ab", "…"]))
        if start < end or text is not None:
            pieces.append(Piece(start, end, text))
    return source, pieces


@given(_cut_sources())
def test_every_character_comes_from_one_of_the_pieces(cut: tuple[str, list[Piece]]) -> None:
    """No place lies outside the pieces, and places never go back."""
    source, pieces = cut
    block = weave(BlockKind.PARAGRAPH, source, pieces)
    previous = 0
    for at in range(len(block.text)):
        start, end = block.source_span(at, at + 1)
        assert any(piece.start <= start <= end <= piece.end for piece in pieces)
        assert start >= previous
        previous = start


@given(_cut_sources())
def test_text_that_is_the_source_stands_where_it_says(cut: tuple[str, list[Piece]]) -> None:
    """A character that was not brought by the piece is the source's, but for its form."""
    source, pieces = cut
    pieces = [piece for piece in pieces if piece.text is None]
    block = weave(BlockKind.PARAGRAPH, source, pieces)
    for at, character in enumerate(block.text):
        there = source[slice(*block.source_span(at, at + 1))]
        if character == " ":
            assert there.isspace()
        else:
            assert unicodedata.normalize("NFKC", plain(there)).find(character) >= 0


@given(_cut_sources())
def test_white_space_is_single_and_inside(cut: tuple[str, list[Piece]]) -> None:
    """No block starts or ends with a space, has two in a row, or any other white space."""
    source, pieces = cut
    text = weave(BlockKind.PARAGRAPH, source, pieces).text
    assert text == " ".join(text.split())


@given(_sources)
def test_weaving_is_the_same_in_one_piece_or_many(source: str) -> None:
    """Cutting between two letters changes neither the text nor its places."""
    whole = weave(BlockKind.PARAGRAPH, source, [(0, len(source))])
    at = len(source) // 2
    if unicodedata.combining(source[at : at + 1] or "a"):
        return
    cut = weave(BlockKind.PARAGRAPH, source, [(0, at), (at, len(source))])
    assert cut.text == whole.text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("inte\u00adgrated", "integrated"),
        ("co\u2010design", "co-design"),
        ("o\ufb03ce", "office"),
        ("cafe\u0301", "café"),
        ("well\u200bbeing", "wellbeing"),
        ("in\u00a0order  to", "in order to"),
    ],
)
def test_words_are_seen_through_their_disguise(written: str, read: str) -> None:
    """What looks like a word to a reader is that word."""
    source = f"an {written} here"
    block = weave(BlockKind.PARAGRAPH, source, [(0, len(source))])
    at = block.text.index(read)
    assert block.text == f"an {read} here"
    assert source[slice(*block.source_span(at, at + len(read)))] == written


def test_a_replaced_piece_is_taken_whole() -> None:
    """A span that ends in an entity takes all of the entity."""
    source = "this &amp; that"
    block = weave(BlockKind.PARAGRAPH, source, [(0, 5), Piece(5, 10, "&"), (10, 15)])
    assert block.text == "this & that"
    assert source[slice(*block.source_span(0, 6))] == "this &amp;"
