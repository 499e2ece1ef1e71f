"""Reading the text of one Word paragraph."""

from __future__ import annotations

from tests.readers.office_files import (
    blocks_of,
    field,
    misplaced_words,
    paragraph,
    read_word,
    run,
    word_text,
)


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    """The paper reads as if every change had been accepted; moved text is read where it went."""
    body = (
        "<w:p>"
        + run("We ")
        + f"<w:del>{run('never ')}<w:r><w:delText>deleted </w:delText></w:r></w:del>"
        + f"<w:ins>{run('often ')}</w:ins>"
        + f"<w:moveFrom>{run('here ')}</w:moveFrom>"
        + run("meet ")
        + f"<w:moveTo>{run('there')}</w:moveTo></w:p>"
    )
    assert word_text(body) == "We often meet there"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    """Their text is one paragraph once the change is accepted."""
    body = paragraph("We meet ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("on Monday.")
    assert word_text(body) == "We meet on Monday."


def test_hidden_text_is_not_read() -> None:
    """Neither by a run's own property nor by style, unless the run says that it is shown."""
    body = (
        f"<w:p>{run('Shown ')}{run('hidden ', '<w:vanish/>')}</w:p>"
        + paragraph("Hidden.", style="Secret")
        + f'<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>{run("Too.", "<w:b/>")}</w:p>'
        + '<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>'
        + run("After all", '<w:vanish w:val="0"/>')
        + "</w:p>"
    )
    assert word_text(body) == "Shown|After all"


def test_the_result_of_a_field_is_read_and_its_instruction_is_not() -> None:
    """A page number is no prose even so."""
    body = (
        "<w:p>"
        + field(' HYPERLINK "http://example.org" ', run("Our site"))
        + run(" on page ")
        + field(" PAGEREF x ", run("17"))
        + f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>'
        + f'<w:fldSimple w:instr=" TITLE ">{run(" of the plan")}</w:fldSimple></w:p>'
    )
    assert word_text(body) == "Our site on page of the plan"


def test_what_an_instruction_is_made_of_is_not_read() -> None:
    """A field may stand in the instruction of another."""
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> IF </w:instrText></w:r>{field(' REF x ', run('yes'))}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("We agree.")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert word_text(body) == "We agree."


def test_a_table_of_contents_is_not_read() -> None:
    """Not as a field over many paragraphs, not as a block of its own, not by style."""
    toc = field(" TOC ", f"{run('Plan 1')}</w:p><w:p>{run('Money 2')}")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = (
        f"<w:p>{toc}</w:p>"
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph('Contents')}"
        f"</w:sdtContent></w:sdt>{paragraph('Plan 1', style='Toc')}{paragraph('We meet.')}"
    )
    assert word_text(body) == "We meet."


def test_a_field_without_an_end_does_not_swallow_the_paper() -> None:
    """Some programs leave one open."""
    body = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + paragraph("We meet.")
    assert word_text(body) == "We meet."


def test_the_words_of_a_content_control_are_read_and_its_prompt_is_not() -> None:
    """“Click here to enter text” is not the writer's."""
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Filled in.')}</w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{paragraph('Click here to enter text.')}</w:sdtContent></w:sdt>"
    )
    assert word_text(body) == "Filled in."


def test_elements_that_stand_for_characters_are_read() -> None:
    """Tabs and line breaks are white space, hyphens are seen through, symbols kept if letters."""
    body = (
        f"<w:p>{run('One')}<w:r><w:tab/></w:r>{run('two')}<w:r><w:br/></w:r>{run('co')}"
        f"<w:r><w:noBreakHyphen/></w:r>{run('pro')}<w:r><w:softHyphen/></w:r>{run('duce')}"
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
        f'{run("caf")}<w:r><w:sym w:font="Arial" w:char="00E9"/></w:r></w:p>'
    )
    paper = read_word(body)
    assert paper.blocks[0].text == "One two co-produce café"
    assert paper.source == "One\ttwo\nco\u2011pro\u00adduce café\n"
    assert misplaced_words(paper) == []


def test_links_smart_tags_and_direction_marks_are_read_through() -> None:
    """Their text belongs to the sentence."""
    body = (
        f'<w:p>{run("See ")}<w:hyperlink r:id="x">{run("our site")}</w:hyperlink>'
        f"<w:smartTag>{run(' in ')}<w:smartTag>{run('Leeds')}</w:smartTag></w:smartTag>"
        f'<w:bdo w:val="ltr">{run(" now")}</w:bdo></w:p>'
    )
    assert word_text(body) == "See our site in Leeds now"


def test_formulas_and_code_are_not_read() -> None:
    """They are not prose."""
    body = (
        f"<w:p>{run('If ')}<m:oMath><m:r><m:t>x</m:t><w:t>y</w:t></m:r></m:oMath>"
        f"{run('so.')}</w:p>" + paragraph("print(x)", style="Code")
    )
    assert word_text(body) == "If so."


def test_two_line_breaks_end_a_paragraph() -> None:
    """An empty line made by hand is still an empty line."""
    body = f"<w:p>{run('One.')}<w:r><w:br/><w:br/></w:r>{run('Two.')}</w:p>"
    assert word_text(body) == "One.|Two."


def test_a_typed_bullet_makes_a_list_item_without_the_bullet() -> None:
    """Many lists are typed, with a line break after each item."""
    body = "<w:p>" + run("• tea") + "<w:r><w:br/></w:r>" + run("•\u00a0cake") + "</w:p>"
    paper = read_word(body)
    assert blocks_of(paper) == [("list-item", "tea"), ("list-item", "cake")]
    assert misplaced_words(paper) == []
