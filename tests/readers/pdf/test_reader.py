"""What the PDF reader makes of a page."""

from __future__ import annotations

import math
import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.pdf import reader, styles
from coprod_language.readers.pdf.places import find_boxes
from coprod_language.readers.pdf.sense import makes_sense
from tests.readers.pdf_maker import Drawn, Rule, Text, column, make_pdf

LEFT = [
    "We asked forty people who use the day",
    "centre what they would like to change.",
    "Most of them told us about the buses,",
    "and about the long wait on the phone.",
    "A few said that the room was too cold,",
    "so we have moved the group upstairs.",
]
RIGHT = [
    "In spring we will meet the bus company",
    "with three members of the group. They",
    "will say what happened on Route Nine.",
    "After that we will write to everybody",
    "who came, and tell them what we heard",
    "and what is going to happen about it.",
]


def read(*pages: list[Drawn], rotate: int = 0, extra: str = "") -> Paper:
    """Read pages of drawn things."""
    return reader.read(make_pdf(pages, rotate=rotate, extra=extra), "paper.pdf")


def texts(paper: Paper) -> list[str]:
    """Give the words of each block."""
    return [block.text for block in paper.blocks]


def kinds(paper: Paper) -> list[BlockKind]:
    """Give what each block is."""
    return [block.kind for block in paper.blocks]


def two_columns(*, by_rows: bool) -> list[Drawn]:
    """Draw two columns, one after the other or line by line."""
    left, right = column(LEFT), column(RIGHT, x=310)
    if by_rows:
        return [line for row in zip(left, right, strict=True) for line in row]
    return [*left, *right]


@pytest.mark.parametrize("by_rows", [False, True])
def test_reads_the_left_column_before_the_right_one(*, by_rows: bool) -> None:
    """Two columns are read one after the other, however the file draws their lines."""
    paper = read(two_columns(by_rows=by_rows))
    assert " ".join(texts(paper)) == " ".join([*LEFT, *RIGHT])


def test_reads_a_heading_across_both_columns_in_its_place() -> None:
    """What stands above a heading across the page is read before it, in both columns."""
    page: list[Drawn] = [
        *column(LEFT[:3]),
        *column(RIGHT[:3], x=310),
        Text(
            72, 690, "What the people who came to the meetings in the spring told us", 18, bold=True
        ),
        *column(LEFT[3:], top=650),
        *column(RIGHT[3:], x=310, top=650),
    ]
    text = " ".join(texts(read(page)))
    places = [text.index(words) for words in (LEFT[0], RIGHT[0], "What the", LEFT[3], RIGHT[3])]
    assert places == sorted(places)


def test_reads_a_title_between_two_columns_first() -> None:
    """A short title in the middle of the page stands above both columns, not in one."""
    page: list[Drawn] = [Text(330, 790, "What we heard", 18), *two_columns(by_rows=False)]
    assert texts(read(page))[0] == "What we heard"


def test_reads_a_date_on_the_right_before_what_stands_below_it_on_the_left() -> None:
    """Two parts one below the other are no columns."""
    page: list[Drawn] = [Text(450, 790, "3 May 2024"), *column(["Dear member of the group,"])]
    assert texts(read(page)) == ["3 May 2024", "Dear member of the group,"]


def test_reads_three_columns() -> None:
    """Three narrow columns are read from left to right."""
    lines = [f"column {name} line {at} of four" for name in "abc" for at in range(4)]
    page: list[Drawn] = [
        line
        for number in range(3)
        for line in column(lines[4 * number : 4 * number + 4], x=60 + 165 * number)
    ]
    assert " ".join(texts(read(page))) == " ".join(lines)


def test_puts_a_word_together_that_a_line_end_cut() -> None:
    """A hyphen that is there only because the line ended goes, and offsets still fit."""
    paper = read(column(["People told us that they need better infor-", "mation in plain words."]))
    block = paper.blocks[0]
    assert "information" in block.text
    at = block.text.index("information")
    start, end = block.source_span(at, at + len("information"))
    assert paper.source[start:end] == "infor-\nmation"


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("the whole of our local co-", "production group will meet", "co-production"),
        ("we need a plan for the long-", "term and for the short", "long-term"),
        ("we pay for both short-", "and long-term stays", "short- and"),
        ("for the year from 2019-", "20 onwards we plan", "2019-20"),
        ("a programme led by the non-", "NHS partners in the town", "non-NHS"),
    ],
)
def test_keeps_a_hyphen_that_belongs_to_its_word(line: str, following: str, expected: str) -> None:
    """A hyphen at a line end stays where the word would have it anyway."""
    assert expected in texts(read(column([line, following])))[0]


def test_learns_from_the_paper_whether_a_word_has_a_hyphen() -> None:
    """A word that stands elsewhere without a hyphen is put together without one."""
    lines = ["The wellbeing of all of us matters, and the well-", "being of carers matters too."]
    assert "the wellbeing of carers" in texts(read(column(lines)))[0]


def test_takes_a_visible_soft_hyphen_for_a_hyphen() -> None:
    """A soft hyphen amid a line is seen on the page, so it is read."""
    assert texts(read(column(["We believe in co\u00adproduction."]))) == [
        "We believe in co-production."
    ]


def test_takes_no_break_spaces_for_spaces() -> None:
    """Words with no-break spaces between them are words."""
    paper = read(column(["The\u00a0voluntary\u00a0sector\u00a0is\u00a0here."]))
    assert paper.source == "The voluntary sector is here.\n"


def test_leaves_out_running_heads_and_page_numbers() -> None:
    """What comes back in the margin of every page is no part of the paper."""
    pages: list[list[Drawn]] = [
        [
            Text(72, 810, "Draft strategy for the board", 9),
            *column([f"On page {word} we say something new."]),
            Text(290, 30, f"Page {number} of 4", 9),
        ]
        for number, word in enumerate(["one", "two", "three", "four"], 1)
    ]
    paper = read(*pages)
    assert texts(paper) == [
        f"On page {word} we say something new." for word in ("one two three four".split())
    ]
    assert [block.page for block in paper.blocks] == [1, 2, 3, 4]


def test_keeps_the_last_line_of_a_page_although_it_stands_low() -> None:
    """Only what comes back is left out, not whatever stands in the margin."""
    pages: list[list[Drawn]] = [
        [Text(72, 60, f"The {word} page ends here.")] for word in ("first", "second", "third")
    ]
    assert len(texts(read(*pages))) == 3


def test_knows_headings_by_their_type() -> None:
    """Larger or bolder lines are headings, the largest of the first level."""
    paper = read(
        [
            Text(72, 780, "Our plan for carers", 20),
            Text(72, 740, "What we heard", 14, bold=True),
            *column(LEFT, top=715),
            Text(72, 615, "What comes next", 11, bold=True),
            *column(RIGHT, top=598),
        ]
    )
    headings = [(b.text, b.level) for b in paper.blocks if b.kind is BlockKind.HEADING]
    assert headings == [("Our plan for carers", 1), ("What we heard", 2), ("What comes next", 3)]


def test_knows_items_of_lists_and_leaves_their_bullets_out() -> None:
    """Each item is one block without its bullet, its second line with it."""
    paper = read(
        [
            *column(["We will do three things this year:"]),
            Text(72, 740, "•"),
            *column(
                ["write to everybody who asked us to, and say", "what we have done"], x=90, top=740
            ),
            Text(72, 712, "•"),
            Text(90, 712, "meet twice"),
            Text(72, 698, "3."),
            Text(90, 698, "publish the notes"),
        ]
    )
    assert texts(paper)[1:] == [
        "write to everybody who asked us to, and say what we have done",
        "meet twice",
        "publish the notes",
    ]
    assert set(kinds(paper)[1:]) == {BlockKind.LIST_ITEM}


def test_reads_a_table_row_by_row_and_cell_by_cell() -> None:
    """The words of one cell are one block, whatever stands beside them."""
    rows = [
        ("Who", "What"),
        ("Our board", "agrees the plan"),
        ("The group", "checks it\nevery year"),
    ]
    page: list[Drawn] = [Rule(x, 700, x, 604) for x in (70, 250, 430)]
    page += [Rule(70, y, 430, y) for y in (700, 668, 636, 604)]
    for number, row in enumerate(rows):
        for x, cell in zip((75, 255), row, strict=True):
            page += column(cell.split("\n"), x=x, top=688 - 32 * number, pitch=13)
    paper = read(page)
    assert texts(paper) == [
        "Who",
        "What",
        "Our board",
        "agrees the plan",
        "The group",
        "checks it every year",
    ]
    assert set(kinds(paper)) == {BlockKind.TABLE_CELL}


def test_takes_no_notice_of_white_boxes_behind_the_words() -> None:
    """Boxes that nobody sees, as some programs draw behind each line, make no table."""
    boxes = "\n".join(f"1 g 70 {756 - 14 * at} 400 14 re f 0 g" for at in range(len(LEFT)))
    boxes += "\n1 g 70 686 200 84 re f 0 g"
    paper = read(column(LEFT), extra=boxes)
    assert texts(paper) == [" ".join(LEFT)]


def test_keeps_two_panels_beside_each_other_as_paragraphs() -> None:
    """Coloured boxes make a grid, but two panels of prose are no table."""
    panels = [Rule(x, 780, x, 600) for x in (60, 300, 540)]
    panels += [Rule(60, y, 540, y) for y in (780, 600, 590)]
    paper = read([*panels, *two_columns(by_rows=False)])
    assert texts(paper) == [" ".join(LEFT), " ".join(RIGHT)]
    assert set(kinds(paper)) == {BlockKind.PARAGRAPH}


def test_goes_on_after_bold_words_that_fill_a_line() -> None:
    """A change of weight amid a sentence ends no paragraph."""
    page: list[Drawn] = [
        Text(72, 760, "You can choose both of these or neither,", bold=True),
        *column(["in which case only you will see them."], top=746),
    ]
    assert len(texts(read(page))) == 1


def test_cuts_paragraphs_at_wider_gaps_and_at_short_lines() -> None:
    """A gap between lines, or a line that ends early with a full stop, ends a paragraph."""
    paper = read([*column([*LEFT[:3], "and so on.", *RIGHT[:3]]), *column(RIGHT[3:], top=640)])
    assert texts(paper) == [
        " ".join([*LEFT[:3], "and so on."]),
        " ".join(RIGHT[:3]),
        " ".join(RIGHT[3:]),
    ]


def test_puts_a_paragraph_together_that_a_page_end_cut() -> None:
    """A sentence that goes on overleaf is one sentence, on the page where it starts."""
    paper = read(column(LEFT[:3]), column(LEFT[3:]))
    assert texts(paper) == [" ".join(LEFT)]
    assert paper.blocks[0].page == 1


def test_knows_a_note_at_the_foot_and_leaves_its_mark_out_of_the_word() -> None:
    """A raised number is no part of the word before it, and the note is no paragraph."""
    paper = read(
        [
            Text(72, 760, "Half of the carers"),
            Text(165, 764, "1", 6),
            Text(172, 760, "who answered are over sixty years old."),
            *column(RIGHT, top=740),
            Text(72, 100, "1", 6),
            Text(76, 97, "From the survey in the spring.", 8),
        ]
    )
    assert texts(paper)[0].startswith("Half of the carers who answered are")
    assert paper.blocks[-1].kind is BlockKind.NOTE
    assert paper.blocks[-1].text == "From the survey in the spring."


def test_knows_a_caption() -> None:
    """A short line that starts with “Figure 2” is a caption."""
    paper = read([*column(LEFT), Text(72, 600, "Figure 2: people who came, by month")])
    assert kinds(paper) == [BlockKind.PARAGRAPH, BlockKind.CAPTION]


def test_reads_a_page_that_is_turned() -> None:
    """Text that runs up a page which is then turned reads like any other."""
    page: list[Drawn] = [
        Text(100 + 14 * number, 72, line, turn="0 1 -1 0") for number, line in enumerate(LEFT)
    ]
    assert texts(read(page, rotate=90)) == [" ".join(LEFT)]


def test_reads_words_up_the_side_after_the_page_and_no_watermark() -> None:
    """Words at a right angle come last; slanting ones are decoration."""
    page: list[Drawn] = [
        Text(40, 300, "Printed on both sides", 8, turn="0 1 -1 0"),
        Text(150, 300, "DRAFT", 90, turn="0.7 0.7 -0.7 0.7"),
        *column(LEFT),
    ]
    assert texts(read(page)) == [" ".join(LEFT), "Printed on both sides"]


def _shifted(text: str, by: int) -> str:
    letters = string.ascii_lowercase
    moved = letters[by:] + letters[:by]
    return text.translate(str.maketrans(letters + letters.upper(), moved + moved.upper()))


@pytest.mark.parametrize("by", range(1, 26))
def test_refuses_words_whose_letters_are_shifted(by: int) -> None:
    """A text layer that is a cipher is called unreadable, not scored."""
    with pytest.raises(PaperError, match="cannot be read: its fonts"):
        read(column([_shifted(line, by) for line in [*LEFT, *RIGHT]]))


@pytest.mark.parametrize("seed", range(8))
def test_refuses_words_whose_letters_are_shuffled(seed: int) -> None:
    """So is one in which each letter stands for any other."""
    letters = list(string.ascii_lowercase)
    random.Random(seed).shuffle(letters)  # noqa: S311 - nothing is kept secret
    table = str.maketrans(string.ascii_lowercase, "".join(letters))
    with pytest.raises(PaperError, match="cannot be read: its fonts"):
        read(column([line.lower().translate(table) for line in [*LEFT, *RIGHT]]))


def test_refuses_a_paper_of_which_most_pages_are_a_cipher() -> None:
    """One clear page does not make the others readable."""
    secret = column([_shifted(line, 3) for line in [*LEFT, *RIGHT]])
    with pytest.raises(PaperError, match="cannot be read: its fonts"):
        read(column([*LEFT, *RIGHT]), [*secret], [*secret])


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Rydym yn gweithio gyda phobl leol i wella gwasanaethau yn y gymuned.",
            "Mae croeso i bawb ddod i'r cyfarfod nesaf yn neuadd y dref ym mis Mai.",
            "Gallwch ofyn am gopi mewn print bras neu mewn iaith arall gan ein staff.",
            "Diolch yn fawr iawn i bawb sydd wedi ein helpu ni gyda'r gwaith hwn eleni.",
        ],
        [
            "Wszyscy mieszkańcy naszej dzielnicy mogą przyjść na wtorkowe spotkanie",
            "w bibliotece przy ulicy Szkolnej. Chcemy wspólnie sprawdzić, dlaczego",
            "przychodnia zmniejszyła liczbę godzin, w których przyjmuje pacjentów.",
            "Wszystkie zgłoszenia zostaną przekazane przedstawicielom szpitala, którzy",
            "przygotują odpowiedź przed następnym spotkaniem w przyszłym miesiącu.",
        ],
    ],
)
def test_reads_another_language(lines: list[str]) -> None:
    """Words that are not English are not a cipher: saying so is for others."""
    assert makes_sense("\n".join(lines))


def test_refuses_a_picture_of_a_page() -> None:
    """A scan has no words, and the line says what to do about it."""
    picture = "q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID a EI Q"
    with pytest.raises(PaperError, match="this is a picture of a page"):
        read([], extra=picture)


def test_refuses_a_paper_without_words() -> None:
    """An empty page is no picture."""
    with pytest.raises(PaperError, match="there are no words in this PDF"):
        read([])


def test_refuses_a_picture_that_is_called_a_pdf() -> None:
    """The first bytes tell, whatever the name says."""
    with pytest.raises(PaperError, match="this is not a PDF"):
        reader.read(b"\x89PNG\r\n\x1a\n" + bytes(2000), "scan.pdf")


def test_refuses_a_file_that_is_cut_short() -> None:
    """Half a download is called broken."""
    with pytest.raises(PaperError, match="broken or cut short"):
        reader.read(make_pdf([column(LEFT)])[:60], "paper.pdf")


def test_refuses_a_file_that_is_locked() -> None:
    """A PDF that needs a password says so."""
    raw = make_pdf([column(LEFT)])
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>]"
    raw = raw.replace(b"/Root 1 0 R", b"/Root 1 0 R " + lock % (b"11" * 32, b"22" * 32))
    with pytest.raises(PaperError, match="locked with a password"):
        reader.read(raw, "paper.pdf")


def test_finds_the_boxes_of_words_on_their_pages() -> None:
    """A stretch of the source leads back to where it is printed."""
    raw = make_pdf([column(LEFT[:1]), column([RIGHT[0]], x=100, top=500)])
    source = reader.read(raw, "paper.pdf").source
    at = source.index("bus company")
    ((bus, company),) = find_boxes(raw, [(at, at + len("bus company"))])
    assert (bus.page, company.page) == (2, 2)
    assert 100 < bus.left < bus.right < company.left < company.right < 320
    assert bus.bottom < 500 < bus.top


def test_finds_the_box_of_part_of_a_word() -> None:
    """Half a word has half its box."""
    raw = make_pdf([column(["wellbeing"])])
    ((whole,), (half,)) = find_boxes(raw, [(0, 9), (4, 9)])
    assert whole.left < half.left < half.right == whole.right


@pytest.mark.parametrize("half", [0xD83D, 0xDE00])
def test_an_emoji_moves_no_place_after_it(half: int) -> None:
    """A character beyond U+FFFF is one in the text, though PDFium counts two; half of one none."""
    means = {"~": "\U0001f518", "^": chr(half)}
    raw = make_pdf([column(["~ Ask ~all^ the carers ~~ in town."])], means=means)
    bare = make_pdf([column(["~ Ask ~all^ the carers ~~ in town."])])
    source = reader.read(raw, "paper.pdf").source
    assert source.encode()
    assert source.strip() == "🔘 Ask 🔘all the carers 🔘🔘 in town."
    spans = [(source.index(word), source.index(word) + len(word)) for word in ("all", "carers")]
    (all_, carers) = find_boxes(raw, spans)
    assert (all_, carers) == tuple(find_boxes(bare, [(7, 10), (16, 22)]))


WORDS = st.sampled_from("we they people carers meet talk write plans about after with from".split())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(20, 300),
            st.integers(0, 25),
            st.integers(8, 30),
            st.lists(WORDS, min_size=1, max_size=6),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_writes_every_word_once_and_maps_every_block_back(
    lines: list[tuple[int, int, int, list[str]]],
) -> None:
    """Whatever the layout, no word is lost or doubled, and every place is right."""
    paper = read(
        [
            Text(x, 800 - 45 * number - drop, " ".join(words), 0.4 * size)
            for number, (x, drop, size, words) in enumerate(lines)
        ]
    )
    assert sorted(paper.source.split()) == sorted(word for line in lines for word in line[3])
    for block in paper.blocks:
        start, end = block.source_span(0, len(block.text))
        assert paper.source[start:end].split() == block.text.split()


def test_leaves_out_words_whose_place_is_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken file may say that a word is turned by no number of degrees: it is on no page."""
    monkeypatch.setattr(styles.math, "atan2", lambda *_: math.nan)
    with pytest.raises(PaperError, match="there are no words"):
        read(column(LEFT))
