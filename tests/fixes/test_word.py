"""Changes and reviewed copies of Word papers, hard places and all."""

import io
import zipfile
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from coprod_language.checker import Checker
from coprod_language.fixes.notes import AUTHOR, Checked, Reviewing
from coprod_language.fixes.word_review import annotate
from coprod_language.fixing import fix_file
from coprod_language.paper import Paper
from coprod_language.readers.word.reader import read
from tests.fixes.libreoffice import accept_all, comments_in, needs_libreoffice, reject_all
from tests.fixes.word_papers import hard_paper, plain_paper
from tests.readers.office_files import paragraph, run, word_file

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DATE = datetime(2027, 3, 4, 9, 30, tzinfo=UTC)
_SPLIT = "<w:p>" + run("We will ") + run("uti", "<w:b/>") + run("lise it.", "<w:i/>") + "</w:p>"


@cache
def _checker() -> Checker:
    return Checker(select=("jargon",), any_language=True)


def _annotated(raw: bytes, *, track_changes: bool = False) -> bytes:
    paper = read(raw, "a.docx")
    report = _checker().check_paper(paper)
    reviewing = Reviewing(date=_DATE, track_changes=track_changes)
    checked = Checked(raw=raw, paper=paper, report=report, recheck=_checker().check_paper)
    return annotate(checked, reviewing)


def _fixed(raw: bytes) -> bytes:
    return fix_file(_checker(), "a.docx", raw=raw).raw


def _part(raw: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return etree.fromstring(archive.read(name))


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {each.filename: archive.read(each) for each in archive.infolist()}


def _text(raw: bytes) -> str:
    return read(raw, "a.docx").source


def _texts(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks]


def test_new_words_take_the_formatting_of_the_old() -> None:
    """A word that changes its formatting midway gets that of its beginning."""
    body = _part(_fixed(plain_paper(_SPLIT)), "word/document.xml")
    runs = [
        ("".join(each.itertext()), [etree.QName(one).localname for one in each.find(f"{_W}rPr")])
        for each in body.iter(f"{_W}r")
    ]
    assert runs == [("We will ", []), ("use", ["b"]), (" it.", ["i"])]


def test_a_text_that_comes_to_light_after_a_change_is_fixed_too() -> None:
    """A header that says the same as another is read only once the other has changed."""
    header = ("hdr", paragraph("Utilise this header"))
    raw = word_file(
        paragraph("We meet.") + "<w:sectPr><w:titlePg/>"
        '<w:headerReference w:type="default" r:id="header"/>'
        '<w:headerReference w:type="first" r:id="header2"/></w:sectPr>',
        parts={"header": header, "header2": header},
    )
    for part in ("word/header.xml", "word/header2.xml"):
        assert "".join(_part(_fixed(raw), part).itertext()) == "Use this header"


def test_only_parts_with_changes_are_written() -> None:
    """Pictures, styles and all else keep their bytes, in the same order."""
    raw = hard_paper()
    before, after = _parts(raw), _parts(_fixed(raw))
    assert list(before) == list(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/footnotes.xml", "word/header.xml"}


def test_words_are_fixed_everywhere() -> None:
    """In tables, notes, boxes, headers and insertions, across runs, tabs and line breaks."""
    text = _text(_fixed(hard_paper()))
    assert "utilis" not in text.lower()
    assert "commence" not in text
    assert "in order to" not in text
    assert "We use the hall\tand use\nthe van." in text
    assert "We will use the hall to meet." in text


def test_the_copy_for_old_programs_is_fixed_too() -> None:
    """Word writes text boxes twice; whichever is shown has the new words."""
    box = "<w:txbxContent>" + paragraph("We utilise it.") + "</w:txbxContent>"
    raw = plain_paper(
        "<w:p><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    body = _part(_fixed(raw), "word/document.xml")
    assert ["".join(box.itertext()) for box in body.iter(f"{_W}txbxContent")] == ["We use it."] * 2


def test_comments_stand_on_exactly_the_words() -> None:
    """The range of each comment holds what it is about, and a comment sums up."""
    copy = _annotated(plain_paper(_SPLIT, paragraph("Then utilise it again.")))
    body, comments = _part(copy, "word/document.xml"), _part(copy, "word/comments.xml")
    said = ["".join(each.itertext()) for each in comments]
    assert [_commented(body, each.get(f"{_W}id") or "") for each in comments] == [
        "We will ",
        "utilise",
        "utilise",
    ]
    assert "“utilise” (2 times): say “use”" in said[0]
    assert said[1].startswith("“utilise”: ")
    assert said[2] == "Again: try “use”."
    assert {each.get(f"{_W}author") for each in comments} == {AUTHOR}
    assert {each.get(f"{_W}date") for each in comments} == {"2027-03-04T09:30:00Z"}


def _commented(body: etree._Element, id_: str) -> str:
    text, inside = "", False
    for each in body.iter():
        if each.get(f"{_W}id") == id_ and each.tag == f"{_W}commentRangeStart":
            inside = True
        elif each.get(f"{_W}id") == id_ and each.tag == f"{_W}commentRangeEnd":
            return text
        elif inside and each.tag in {f"{_W}t", f"{_W}delText"}:
            text += each.text or ""
    raise AssertionError(f"comment {id_} has no end")


def test_comments_change_no_word_and_no_formatting() -> None:
    """Taking the marks out again gives back the text of each run, as it was formatted."""
    raw = hard_paper()
    assert _text(_annotated(raw)) == _text(raw)
    assert _looks(_annotated(raw)) == _looks(raw)


def _looks(raw: bytes) -> list[tuple[str, bytes]]:
    """Give each letter with its formatting."""
    letters = []
    for each in _part(raw, "word/document.xml").iter(f"{_W}r"):
        properties = each.find(f"{_W}rPr")
        look = b"" if properties is None or not len(properties) else etree.tostring(properties)
        letters += [(letter, look) for letter in "".join(each.itertext())]
    return letters


def test_existing_comments_and_changes_stay() -> None:
    """What Jo wrote and changed is still Jo's."""
    copy = _annotated(hard_paper(), track_changes=True)
    comments = _part(copy, "word/comments.xml")
    assert "".join(comments[0].itertext()) == "Which hall?"
    assert comments[0].get(f"{_W}author") == "Jo"
    body = _part(copy, "word/document.xml")
    assert not [each for each in body.iter(f"{_W}t") if _is_deleted(each)]
    jos = [each for each in body.iter(f"{_W}ins", f"{_W}del") if each.get(f"{_W}author") == "Jo"]
    assert "".join(text for each in jos for text in each.itertext()) == (
        "we will commence it on Mondaywe wait"
    )
    ids = [each.get(f"{_W}id") for each in comments]
    assert len(ids) == len(set(ids))


def _is_deleted(element: etree._Element) -> bool:
    return any(above.tag == f"{_W}del" for above in element.iterancestors())


def test_a_note_that_can_have_no_comment_is_put_where_it_hangs() -> None:
    """Word allows no comment in a note, a box or a header."""
    copy = _annotated(hard_paper())
    comments = ["".join(each.itertext()) for each in _part(copy, "word/comments.xml")]
    assert "In this note:Again: try “use”." in comments
    assert "In this text box:Again: try “use”." in comments
    assert "such as headers:“Utilise”: Again: try “Use”." in comments[1]
    for part in ("word/footnotes.xml", "word/header.xml"):
        assert _parts(copy)[part] == _parts(hard_paper())[part]


def test_nothing_found_still_gives_a_copy_that_says_so() -> None:
    """A writer who did well is told."""
    copy = _annotated(plain_paper(paragraph("Tea is free.")))
    (comment,) = _part(copy, "word/comments.xml")
    assert "Nothing to change. Well done." in "".join(comment.itertext())


@needs_libreoffice
def test_libreoffice_rejects_and_accepts_our_changes(tmp_path: Path) -> None:
    """Rejecting all gives the original, with Jo's rejected too; accepting all the fixed text."""
    raw = hard_paper()
    (tmp_path / "original.docx").write_bytes(raw)
    (tmp_path / "copy.docx").write_bytes(_annotated(raw, track_changes=True))
    (tmp_path / "fixed.docx").write_bytes(_fixed(raw))
    accepted = read(accept_all(tmp_path / "copy.docx").read_bytes(), "a.docx")
    rejected = read(reject_all(tmp_path / "copy.docx").read_bytes(), "a.docx")
    original = read(reject_all(tmp_path / "original.docx").read_bytes(), "a.docx")
    fixed = read(accept_all(tmp_path / "fixed.docx").read_bytes(), "a.docx")
    assert _texts(rejected) == _texts(original)
    assert _texts(accepted) == _texts(fixed)
    assert _texts(accepted) != _texts(rejected)


@needs_libreoffice
def test_libreoffice_shows_our_comments_on_the_words(tmp_path: Path) -> None:
    """Another program sees each comment on the words that we meant."""
    (tmp_path / "copy.docx").write_bytes(_annotated(hard_paper()))
    seen = comments_in(tmp_path / "copy.docx")
    assert ("Jo", "We utilise", "Which hall?") in seen
    words = sorted(words for author, words, said in seen if said.startswith(("“", "Again")))
    assert words == ["commence", "in order to", "utilise", "utilise", "utilise", "utilised"]


_WORDS = st.sampled_from(
    "we the hall utilise utilised going forward , an enhanced offer in order to meet . "
    "Utilising prior to commencement plan & “ ” é 𝒳 < > a".split()
)


@st.composite
def _papers(draw: st.DrawFn) -> bytes:
    """Draw a paper of odd sentences, cut into runs at random."""
    body = []
    for _ in range(draw(st.integers(1, 3))):
        text = " ".join(draw(st.lists(_WORDS, min_size=1, max_size=14)))
        cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=4)) | {0, len(text)})
        runs = [
            run(_escaped(text[start:end]), draw(st.sampled_from(["", "<w:b/>", "<w:i/>"])))
            for start, end in pairwise(cuts)
        ]
        body.append(f"<w:p>{''.join(runs)}</w:p>")
    return plain_paper(*body)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _settled(raw: bytes, *, gone: str, kept: str) -> str:
    """Accept or reject all changes by the letter of the standard, and give the text."""
    lines = []
    for each in _part(raw, "word/document.xml").iter(f"{_W}p"):
        texts = [
            text.text or ""
            for text in each.iter(f"{_W}t", f"{_W}delText")
            if not any(above.tag == f"{_W}{gone}" for above in text.iterancestors())
        ]
        lines.append("".join(texts))
    assert kept != gone
    return "\n".join(lines)


@settings(max_examples=40)
@given(_papers())
def test_for_any_paper_rejecting_gives_the_original_and_accepting_the_fix(raw: bytes) -> None:
    """However the words lie across runs, and however many rounds the changes take."""
    copy, fixed = _annotated(raw, track_changes=True), _fixed(raw)
    original = _settled(raw, gone="ins", kept="del")
    assert _settled(copy, gone="ins", kept="del") == original
    assert _settled(copy, gone="del", kept="ins") == _settled(fixed, gone="del", kept="ins")


@settings(max_examples=40)
@given(_papers())
def test_for_any_paper_no_safe_change_is_left_after_fixing(raw: bytes) -> None:
    """And a second run gives the same bytes."""
    fixed = fix_file(_checker(), "a.docx", raw=raw)
    left = [each for finding in fixed.report.findings for each in finding.suggestions if each.safe]
    assert left == []
    assert fix_file(_checker(), "a.docx", raw=fixed.raw).raw == fixed.raw


@pytest.mark.parametrize("track_changes", [True, False])
def test_the_same_paper_and_date_give_the_same_bytes(*, track_changes: bool) -> None:
    """A copy can be compared with an earlier one."""
    raw = hard_paper()
    first = _annotated(raw, track_changes=track_changes)
    assert _annotated(raw, track_changes=track_changes) == first
