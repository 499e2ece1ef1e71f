"""HTML: what is prose, what is not, and where it stands."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.text.html import read
from tests.readers.places import line_ends, misplaced, out_of_place, outline, plain, tricky_text


def paper_of(text: str) -> Paper:
    """Read text as it would stand in a file."""
    return read(text.encode(), "paper.html")


def texts(text: str) -> list[str]:
    """List the text of each block."""
    return [block.text for block in paper_of(text).blocks]


_LAYOUTS = [
    "<h1>{}</h1>",
    "<p>{}",
    "<p>\n {}\n</p>",
    "<ul><li>{}<li><b>b</b></ul>",
    "<table><tr><td>{}<td>b</table>",
    "<blockquote><p>{}</blockquote>",
    "<img alt=\"{}\"><img alt='{}'>",
    "<p>&amp; {} &#x1F600; caf&eacute;</p>",
    "<p><b>{}</b><code>code</code></p>",
    "😀<br>{}",
    "<!-- no -->{}<script>if (a < b) no()</script>",
    "{{{{ name }}}} {} {{% if x %}}",
    "<q>{}</q>",
]


@given(st.lists(st.tuples(st.sampled_from(_LAYOUTS), tricky_text), min_size=1), line_ends)
def test_every_word_stands_where_it_says(parts: list[tuple[str, str]], line_end: str) -> None:
    """The source at the place of a word is that word, in any mark-up and with any line end."""
    text = "\n".join(layout.format(words, words) for layout, words in parts)
    assert misplaced(paper_of(text.replace("\n", line_end))) == []


@given(st.lists(tricky_text, min_size=1), line_ends)
def test_no_word_of_a_paragraph_is_lost(paragraphs: list[str], line_end: str) -> None:
    """Paragraphs come out as they went in, but for what cannot be seen."""
    html = "".join(f"<p>{line_end}{each}" for each in paragraphs)
    assert texts(html) == [plain(each) for each in paragraphs]


_TAGS = ["p", "b", "a", "div", "li", "ul", "td", "table", "script", "title", "h2", "q", "abbr"]
_soup = st.lists(
    st.sampled_from(_TAGS).flatmap(lambda tag: st.sampled_from([f"<{tag}>", f"</{tag}>"]))
    | st.sampled_from(["<p hidden>", "<a href='#fn1'>", "<!--", "-->", "<", "&amp;", "&", "\r\n"])
    | st.sampled_from(["one", " ", "two 😀", "<br>", "<img alt=x>", "<abbr title='y'>"]),
    max_size=30,
).map("".join)


@given(_soup)
def test_any_tag_soup_is_read(text: str) -> None:
    """However broken the tags are, text is read without an error and without a wrong place."""
    assert out_of_place(paper_of(text)) == []


def test_blocks_know_what_they_are() -> None:
    """Title, headings, items, cells, quotations, captions and notes are told apart."""
    text = (
        "<title>Our plan</title><h2>Plan</h2><p>We will.<ul><li>one<ul><li>two</ul></ul>"
        "<blockquote>Said she.</blockquote><figure><img alt='A hall'><figcaption>Hall</figcaption>"
        "</figure><table><caption>Who</caption><tr><th>Us<td>You</table>"
        "<section role=doc-endnotes><ol><li>A note.</ol></section>"
    )
    assert outline(paper_of(text)) == [
        (BlockKind.HEADING, "Our plan"),
        (BlockKind.HEADING, "Plan"),
        (BlockKind.PARAGRAPH, "We will."),
        (BlockKind.LIST_ITEM, "one"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.QUOTATION, "Said she."),
        (BlockKind.CAPTION, "A hall"),
        (BlockKind.CAPTION, "Hall"),
        (BlockKind.CAPTION, "Who"),
        (BlockKind.TABLE_CELL, "Us"),
        (BlockKind.TABLE_CELL, "You"),
        (BlockKind.NOTE, "A note."),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>utilise</script>",
        "<style>utilise</style>",
        "<nav><p>utilise</p></nav>",
        "<div role=navigation>utilise</div>",
        "<template>utilise</template>",
        "<noscript>utilise</noscript>",
        "<svg><text>utilise</text></svg>",
        "<pre>utilise</pre>",
        "<p hidden>utilise",
        "<div aria-hidden=true>utilise</div>",
        "<p style='display: none'>utilise</p>",
        "<del>utilise</del>",
        "<select><option>utilise</select>",
        "<textarea>utilise</textarea>",
        "<a class='govuk-skip-link' href='#main'>utilise</a>",
        "<p lang=cy>utilise</p>",
        "<!-- utilise -->",
        "<head><meta name=description content=utilise></head>",
        "<header><a href=/>utilise</a></header>",
        "<footer><ul><li><a href=/>utilise</a></ul></footer>",
        "{% include 'utilise' %}",
        "{{ utilise({ items: [ { text: 'utilise', more: {} } ] }) }}",
        "---\ntitle: utilise\n---\n",
        "<img src=utilise.png alt=''>",
        "<a href=/utilise title=utilise></a>",
    ],
)
def test_what_is_not_prose_is_left_out(hidden: str) -> None:
    """Scripts, navigation, hidden parts, code and attributes are not read."""
    assert texts(f"{hidden}<p>Prose here.</p>") == ["Prose here."]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("co<b>-pro</b>duction", ["co-production"]),
        ("use <code>utilise</code> now", ["use … now"]),
        ("one<br>two<wbr>three", ["one twothree"]),
        ("one<br><br>two", ["one", "two"]),
        ("one<p>two<div>three</div>four", ["one", "two", "three", "four"]),
        ("fish &amp chips &pound;5", ["fish & chips £5"]),
        ("<p>said <q>yes</q></p>", ["said “yes”"]),
        ("a note<sup><a href='#fn1'>1</a></sup> on the 10<sup>th</sup>", ["a note on the 10th"]),
        ("<p><b>one<p>two</b> three", ["one", "two three"]),
        ("<h2>One</h3><p>two", ["One", "two"]),
        ("<h2>One<p>two", ["One", "two"]),
        ("<p>• one<br>• two", ["one", "two"]),
        ("<img alt='It&rsquo;s a &quot;hall&quot;'>", ['It’s a "hall"']),
        ("<footer><p>Write to <a href=/>us</a></p></footer>", ["Write to us"]),
        ("see https://example.org/utilise.", ["see …."]),
    ],
)
def test_text_reads_as_in_a_browser(written: str, read_as: list[str]) -> None:
    """Inline mark-up joins, blocks split, and entities are read."""
    assert texts(written) == read_as


def test_an_unclosed_heading_does_not_make_headings_of_the_rest() -> None:
    """A paragraph in a heading is a paragraph after it."""
    kinds = [block.kind for block in paper_of("<h2>One<p>two<p>three").blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_the_file_may_say_what_its_short_forms_mean() -> None:
    """The title of an abbreviation is its meaning, once however often it stands there."""
    paper = paper_of("<abbr title='Integrated Care &amp; Board'>ICB</abbr>, <abbr>X</abbr>" * 2)
    assert paper.meanings == (("ICB", "Integrated Care & Board"),)


def test_an_encoding_that_the_file_names_is_believed() -> None:
    """Cyrillic in Windows-1251 is read as such when the page says so."""
    raw = '<meta charset="windows-1251"><p>Привет'.encode("windows-1251")
    assert [block.text for block in read(raw, "p.html").blocks] == ["Привет"]


@pytest.mark.parametrize(
    "seed",
    ["<a ", "<!--", "</", "<b>", "<p>", "<li>", "<script>", "<ul><li>", "<abbr title=x>", "&"],
)
def test_hostile_mark_up_ends_soon(seed: str) -> None:
    """A file of nothing but unfinished or nested tags takes no longer than another."""
    start = time.process_time()
    paper_of(seed * 20_000)
    assert time.process_time() - start < 5
