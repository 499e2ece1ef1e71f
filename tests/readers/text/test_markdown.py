"""Markdown: what is prose, what is not, and where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.text.markdown import read
from tests.readers.places import line_ends, misplaced, out_of_place, outline, plain, tricky_text


def paper_of(text: str) -> Paper:
    """Read text as it would stand in a file."""
    return read(text.encode(), "paper.md")


def texts(text: str) -> list[str]:
    """List the text of each block."""
    return [block.text for block in paper_of(text).blocks]


_LAYOUTS = [
    "# {}",
    "{}\n===",
    "- {}",
    "1. {}",
    "> {}",
    "> - {}",
    "**{}**",
    "_{}_",
    "[{}](https://example.org/a_b)",
    "![{}](picture.png 'title')",
    "| {} | b |\n|---|---|\n| c | d |",
    "&amp; {} &#8217;",
    "`code` {} <b>\\*</b>",
    "😀 {}<br>{{{{ name }}}}",
    "[^1]: {}\n\nText[^1]",
    "<!-- no --> {}",
    "~~gone~~ {}",
    "\t- {}",
]


@given(st.lists(st.tuples(st.sampled_from(_LAYOUTS), tricky_text), min_size=1), line_ends)
def test_every_word_stands_where_it_says(parts: list[tuple[str, str]], line_end: str) -> None:
    """The source at the place of a word is that word, in any mark-up and with any line end."""
    text = "\n\n".join(layout.format(words) for layout, words in parts)
    assert misplaced(paper_of(text.replace("\n", line_end))) == []


@given(st.lists(tricky_text, min_size=1), line_ends)
def test_no_word_of_a_paragraph_is_lost(paragraphs: list[str], line_end: str) -> None:
    """Paragraphs come out as they went in, but for what cannot be seen."""
    assert texts((line_end * 2).join(paragraphs)) == [plain(each) for each in paragraphs]


@given(st.text(st.sampled_from("ab1 \n\r\t*_`~#>-+|[](){}!<>&;:.\\\"'%=^$é😀/"), max_size=80))
def test_any_text_is_read(text: str) -> None:
    """However it is marked up, text is read without an error and without a wrong place."""
    assert out_of_place(paper_of(text)) == []


def test_blocks_know_what_they_are() -> None:
    """Headings, items, cells, quotations, captions and notes are told apart."""
    text = (
        "# Plan\n\nWe will.[^1]\n\n- one\n  - two\n\n    more\n\n> Said she.\n\n"
        "![A hall](h.png)\n\n"
        "| Who |\n|---|\n| Us |\n\n[^1]: A note.\n"
    )
    assert outline(paper_of(text)) == [
        (BlockKind.HEADING, "Plan"),
        (BlockKind.PARAGRAPH, "We will."),
        (BlockKind.LIST_ITEM, "one"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.LIST_ITEM, "more"),
        (BlockKind.QUOTATION, "Said she."),
        (BlockKind.CAPTION, "A hall"),
        (BlockKind.TABLE_CELL, "Who"),
        (BlockKind.TABLE_CELL, "Us"),
        (BlockKind.NOTE, "A note."),
    ]


def test_headings_know_their_level() -> None:
    """The level is that of the mark, and only headings have one."""
    levels = [block.level for block in paper_of("## Two\n\nText\n\nOne\n===").blocks]
    assert levels == [2, None, 1]


def test_quotations_are_quoted_with_all_that_is_in_them() -> None:
    """A list in a quotation is quoted; GitHub's alerts are the writer's own words."""
    blocks = paper_of("> - theirs\n\n> [!NOTE]\n> ours\n\nours").blocks
    assert [(block.text, block.quoted) for block in blocks] == [
        ("theirs", True),
        ("ours", False),
        ("ours", False),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "---\ntitle: utilise\n---\n",
        "+++\ntitle = 'utilise'\n+++\n",
        "```\nutilise\n```",
        "~~~ text\nutilise\n~~~",
        "    utilise",
        "<div>\nutilise\n</div>",
        "<script>\nutilise\n</script>",
        "<!-- utilise\n\nutilise -->",
        "![](utilise.png)",
        "[x]: /utilise 'utilise'",
        "{% include utilise.html %}",
        "{# utilise #}",
        "{% comment %}\nutilise\n{% endcomment %}",
        "{{< figure src='utilise' >}}",
        "<%= utilise %>",
        "{: .utilise}",
        ":::utilise",
        "import Utilise from './utilise'",
        "<style>.utilise {}</style>",
    ],
)
def test_what_is_not_prose_is_left_out(hidden: str) -> None:
    """Front matter, code, HTML blocks, comments, targets and template tags are not read."""
    assert texts(f"{hidden}\n\nProse here.") == ["Prose here."]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Use `utilise` now", "Use … now"),
        ("See <https://example.org/utilise>.", "See …."),
        ("See https://example.org/utilise_it, please", "See …, please"),
        ("See www.example.org/a(b)c.", "See …."),
        ("Write to jo.b@example.org.uk now", "Write to … now"),
        ("Go to example.org.uk/utilise now", "Go to … now"),
        ("Dear {{ name | utilise }},", "Dear …,"),
        ("You get <%= number %> a week", "You get … a week"),
        ("a <kbd>Ctrl</kbd> key", "a … key"),
        ("[our page](/utilise 'utilise') is here", "our page is here"),
        ("this ~~utilise~~ or that", "this or that"),
        ("a <!-- utilise --> b", "a b"),
        ("one<br>two", "one two"),
        ("one  \ntwo\\\nthree\nfour", "one two three four"),
        ("co<b>-pro</b>duction and un*frigging*real", "co-production and unfriggingreal"),
        ("fish &amp; chips &#38; peas", "fish & chips & peas"),
        (r"5 \* 3 * 2", "5 * 3 * 2"),
        ("a note<sup>12</sup> and 10<sup>th</sup>", "a note and 10th"),
        ("**OUR STRATEGY **", "OUR STRATEGY"),
        (":smile: at 10:30:45", "at 10:30:45"),
        ("Go ![icon](i.png) on", "Go on"),
        ("{% if x %}Yes{% else %}No{% endif %}.", "YesNo."),
        ("and/or, e.g. this", "and/or, e.g. this"),
    ],
)
def test_text_within_a_sentence_reads_on(written: str, read_as: str) -> None:
    """What is not prose leaves an ellipsis where a reader would see it, or else nothing."""
    assert texts(written)[0] == read_as


def test_text_between_html_tags_on_lines_of_their_own_is_prose() -> None:
    """Blank lines around the text of a folded part make it ordinary Markdown."""
    text = "<details>\n<summary>More</summary>\n\nWe **meet** here.\n\n</details>\n"
    assert texts(text) == ["We meet here."]


def test_tags_in_a_table_cell_split_it() -> None:
    """Markdown has no lists in cells, so people write them in HTML."""
    assert texts("| a |\n|---|\n| x<ul><li>one</li><li>two</li></ul> |") == ["a", "x", "one", "two"]


def test_typed_bullets_begin_items() -> None:
    """Bullets pasted from a word processor are items in all but mark-up."""
    assert outline(paper_of("We will:\n• meet\n• talk")) == [
        (BlockKind.PARAGRAPH, "We will:"),
        (BlockKind.LIST_ITEM, "meet"),
        (BlockKind.LIST_ITEM, "talk"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: never closed\n\nProse here.\n\n# Head\n",
        "---\ntitle: never closed\ntags:\n  - one\nProse here.\n\nHead\n---\n",
        "---\n\nProse here.\n\n---\n\nHead",
    ],
)
def test_front_matter_that_is_never_closed_does_not_take_the_paper(text: str) -> None:
    """Only its settings go; what follows is read."""
    assert texts(text) == ["Prose here.", "Head"]


def test_offsets_count_code_points_with_line_ends_as_they_are() -> None:
    """Emoji count as one, CR LF as two, and a byte-order mark not at all."""
    paper = read("\ufeff😀😀\r\n\r\nWe utilise it".encode(), "paper.md")
    block = paper.blocks[0]
    at = block.text.index("utilise")
    start, end = block.source_span(at, at + 7)
    assert (start, paper.source[start:end]) == (9, "utilise")
    assert (paper.place(start).line, paper.place(start).column) == (3, 4)


def test_hostile_nesting_ends_soon() -> None:
    """Ten thousand open quotations and brackets take no longer than other text."""
    start = time.process_time()
    for text in ("> " * 10_000 + "a", "[" * 10_000, "{% " * 10_000, "- " * 10_000 + "a"):
        paper_of(text)
    assert time.process_time() - start < 10


def test_nul_bytes_are_refused() -> None:
    """A file with NUL bytes is not text."""
    with pytest.raises(PaperError, match=r"NUL bytes.* line 2"):
        read(b"one\njar\0gon", "paper.md")


def test_comments_are_kept_as_remarks() -> None:
    """One that does not end is none, however often it begins."""
    source = "<!-- one -->\n<!-- two -->\n\nHello <!-- three --> there.\n\n" + "<!-- " * 9
    remarks = read(source.encode(), "a.md").remarks
    assert [source[each.start : each.end] for each in remarks] == [
        "<!-- one -->",
        "<!-- two -->",
        "<!-- three -->",
    ]
