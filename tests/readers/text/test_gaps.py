"""Gaps: covered up one for one, and cut out again."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.readers.text.gaps import ELLIPSIS, cover_gaps, cut_at_gaps

_marks = st.text(st.sampled_from("a{}%#<>=-/:.@ \nhtpsw()"), max_size=60)


def shown(text: str) -> str:
    """What is left of a text."""
    covered = cover_gaps(text)
    pieces = cut_at_gaps(covered, 0, len(text))
    return "".join(
        covered[piece.start : piece.end] if piece.text is None else piece.text for piece in pieces
    )


@given(_marks)
def test_covering_keeps_length_and_line_ends(text: str) -> None:
    """Every offset and every line stays where it was."""
    covered = cover_gaps(text)
    assert len(covered) == len(text)
    assert [at for at, each in enumerate(covered) if each == "\n"] == [
        at for at, each in enumerate(text) if each == "\n"
    ]


@given(_marks)
def test_pieces_cover_the_stretch_without_a_break(text: str) -> None:
    """What is cut is neither lost nor doubled."""
    at = 0
    for piece in cut_at_gaps(cover_gaps(text), 0, len(text)):
        assert piece.start == at < piece.end
        at = piece.end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a {{ b }} c", f"a {ELLIPSIS} c"),
        ("a {{ f({ x: { y: 1 } }) }} c", f"a {ELLIPSIS} c"),
        ("a {{{ b }}} c", f"a {ELLIPSIS} c"),
        ("a {%- if b -%} c", "a  c"),
        ("a {{#if b}} c {{/if}} d", "a  c  d"),
        ("a <%= b %> c <% d %> e", f"a {ELLIPSIS} c  e"),
        ("a {{ b", "a {{ b"),
        ("a {% b", "a {% b"),
        ("5% {of} 10%}", "5% {of} 10%}"),
        ("(see https://a.org/b_(c)).", f"(see {ELLIPSIS})."),
        ("mailto:jo@a.org, ok", f"{ELLIPSIS}, ok"),
        ("nhs.uk/health, and/or GOV.UK", f"{ELLIPSIS}, and/or GOV.UK"),
        ("50p/week @ noon", "50p/week @ noon"),
    ],
)
def test_tags_and_addresses_are_gaps(text: str, left: str) -> None:
    """What would show leaves an ellipsis, and the rest of the sentence stays."""
    assert shown(text) == left


@pytest.mark.parametrize("seed", ["{{ ", "{{{", "{% ", "<% ", "{ {} ", "http://", "a@", "a.", "("])
def test_unfinished_tags_end_soon(seed: str) -> None:
    """A file of nothing but beginnings takes no longer than another."""
    start = time.process_time()
    cover_gaps(seed * 50_000)
    assert time.process_time() - start < 3
