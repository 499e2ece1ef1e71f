"""Plain text: which lines make a block, what it is, and where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.paper import BlockKind, Cell, Paper
from coprod_language.readers.text.plain import read
from tests.readers.places import (
    line_ends,
    misplaced,
    out_of_place,
    outline,
    plain,
    tricky_text,
    words,
)


def paper_of(text: str) -> Paper:
    """Read text as it would stand in a file."""
    return read(text.encode(), "paper.txt")


def texts(text: str) -> list[str]:
    """List the text of each block."""
    return [block.text for block in paper_of(text).blocks]


@given(
    st.lists(tricky_text, min_size=1), st.sampled_from(["\n", "\n\n", "\n- ", "\n> "]), line_ends
)
def test_every_word_is_there_and_where_it_says(
    lines: list[str], between: str, line_end: str
) -> None:
    """No word is lost, and the source at the place of each is that word."""
    paper = paper_of(between.join(lines).replace("\n", line_end))
    assert misplaced(paper) == []
    assert words(paper) == [plain(word) for line in lines for word in line.split()]


@given(st.text(st.sampled_from("abA1. \n\r\t-*>#=•\u00ad:😀é"), max_size=80))
def test_any_text_is_read(text: str) -> None:
    """Whatever its lines look like, text is read without an error or a wrong place."""
    assert out_of_place(paper_of(text)) == []


WRAPPED = """\
A STRATEGY FOR ALL
We will work with people who use the service and with their carers, so that
the plan is theirs. It will take time.
A new paragraph starts here, and goes on to the end of the line as it should
do.

What we will do:
- meet each month, and more often where there
  is need
- talk

1. First
2) Second

Aims
====

> They said that it
> was late.
Here is my answer.

Next steps

Kind regards,
"""


def test_lines_are_put_together_and_told_apart() -> None:
    """Wrapped lines join; headings, items and quoted email stay on their own."""
    assert outline(paper_of(WRAPPED)) == [
        (BlockKind.HEADING, "A STRATEGY FOR ALL"),
        (
            BlockKind.PARAGRAPH,
            (
                "We will work with people who use the service and with their carers, so that the "
                "plan is theirs. It will take time."
            ),
        ),
        (
            BlockKind.PARAGRAPH,
            "A new paragraph starts here, and goes on to the end of the line as it should do.",
        ),
        (BlockKind.PARAGRAPH, "What we will do:"),
        (BlockKind.LIST_ITEM, "meet each month, and more often where there is need"),
        (BlockKind.LIST_ITEM, "talk"),
        (BlockKind.LIST_ITEM, "First"),
        (BlockKind.LIST_ITEM, "Second"),
        (BlockKind.HEADING, "Aims"),
        (BlockKind.QUOTATION, "They said that it was late."),
        (BlockKind.PARAGRAPH, "Here is my answer."),
        (BlockKind.HEADING, "Next steps"),
        (BlockKind.PARAGRAPH, "Kind regards,"),
    ]


def test_quoted_email_is_quoted() -> None:
    """What the other person wrote is not the writer's to change."""
    quoted = [block.text for block in paper_of(WRAPPED).blocks if block.quoted]
    assert quoted == ["They said that it was late."]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("We want better serv-\nices now", "We want better services now"),
        ("We have a long-\nterm plan", "We have a long-term plan"),
        ("Our co-\nproduction group", "Our co-production group"),
        ("We inte\u00ad\ngrate care", "We integrate care"),
        ("Zorgle-\nblat here, and zorgle-blat there", "Zorgle-blat here, and zorgle-blat there"),
        ("Zorgle-\nblat here, and zorgleblat there", "Zorgleblat here, and zorgleblat there"),
        ("We met -\nand talked", "We met - and talked"),
    ],
)
def test_words_broken_at_a_line_end_are_mended(written: str, read_as: str) -> None:
    """A hyphen goes only where the word has none of its own."""
    paper = paper_of(written)
    assert [block.text for block in paper.blocks] == [read_as]


def test_text_without_wrapping_has_one_paragraph_a_line() -> None:
    """Where lines run on for as long as they like, each line end was meant."""
    line = "We will meet in the hall on the first Monday of each month to talk. " * 4
    assert texts(f"{line}\n{line}\nAims\n{line}") == [line.strip()] * 2 + ["Aims", line.strip()]


def test_one_word_on_each_line_is_still_a_sentence() -> None:
    """Short lines say nothing in a file of short lines."""
    text = "The carers and Fiona meet in the Hall. They talk."
    assert texts("\n".join(text.split())) == [text]


def test_time_stamps_are_not_words() -> None:
    """A transcript reads as what was said."""
    assert texts("00:01:02.300 Good morning\n00:01:05.100 to you all.") == [
        "Good morning to you all."
    ]


def test_subtitles_read_as_one() -> None:
    """A sentence runs on from one subtitle to the next."""
    cues = ["Good morning", "to you", "all here."]
    text = "\n\n".join(
        f"{number}\n00:00:0{number},000 --> 00:00:0{number},900\n{cue}"
        for number, cue in enumerate(cues, 1)
    )
    assert texts(text) == ["Good morning to you all here."]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("See https://example.org/utilise now", "See … now"),
        ("the [tax charge](/utilise) is", "the tax charge is"),
        ("**Bold** and *italic*, 5 * 3, a_b", "Bold and italic, 5 * 3, a_b"),
        ("<% if utilise %>\nYou get <%= n %>.\n<% end %>", "You get …."),
    ],
)
def test_mark_up_in_plain_text_is_seen_through(written: str, read_as: str) -> None:
    """Plain text often has links, bold type and template tags in it."""
    assert texts(written) == [read_as]


@pytest.mark.parametrize("text", ["word " * 100_000, "word\n" * 20_000, "a-\nb" * 20_000])
def test_long_lines_and_many_lines_end_soon(text: str) -> None:
    """Half a megabyte in one line, or a word on each of many, takes no longer than other text."""
    start = time.process_time()
    paper_of(text)
    assert time.process_time() - start < 5


def test_lines_with_tabs_are_rows_of_a_table() -> None:
    """Also with blank lines between them, or several tabs to line the columns up."""
    paper = read(
        b"Our words:\n\nward\t\ta room with beds\n\nclinic\ta place to see a nurse\n", "a.txt"
    )
    cells = [(block.text, block.cell) for block in paper.blocks if block.cell]
    assert cells == [
        ("ward", Cell(0, 0, 0)),
        ("a room with beds", Cell(0, 0, 1)),
        ("clinic", Cell(0, 1, 0)),
        ("a place to see a nurse", Cell(0, 1, 1)),
    ]
    assert {block.kind for block in paper.blocks[1:]} == {BlockKind.TABLE_CELL}
    for block in paper.blocks:
        start, end = block.source_span(0, len(block.text))
        assert paper.source[start:end] == block.text


@pytest.mark.parametrize(
    "text", ["1.\tWe met.\n2.\tWe ate.\n", "We met\tat noon.\n", "We met\tat noon.\nWe ate.\n"]
)
def test_a_tab_alone_makes_no_table(text: str) -> None:
    """It may set off the number of an item, or stand where a space was meant."""
    assert all(block.cell is None for block in read(text.encode(), "a.txt").blocks)


def test_notes_and_what_sends_to_them_are_read_as_such() -> None:
    """A number in square brackets is no word of the sentence."""
    paper = read(b"The roof[1] leaks.[2] Who pays?\n\n[1] Of the hall.\n[2] Since May.\n", "a.txt")
    assert [(block.kind, block.text) for block in paper.blocks] == [
        (BlockKind.PARAGRAPH, "The roof leaks. Who pays?"),
        (BlockKind.NOTE, "Of the hall."),
        (BlockKind.NOTE, "Since May."),
    ]


def test_a_number_in_brackets_among_words_is_left_there() -> None:
    """As in a paper that cites its sources so."""
    paper = read(b"As was said in\n[1] and [2], it leaks.\n", "a.txt")
    assert [block.text for block in paper.blocks] == ["As was said in [1] and [2], it leaks."]
