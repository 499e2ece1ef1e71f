"""Comments in a copy of an OpenDocument text."""

import zipfile
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from lxml import etree

from coprod_language.checker import Checker
from coprod_language.fixes.notes import Checked, Reviewing
from coprod_language.fixes.opendocument_notes import annotate
from coprod_language.fixes.package import repack
from coprod_language.readers.opendocument.reader import read
from tests.fixes.libreoffice import comments_in, needs_libreoffice
from tests.readers.office_files import opendocument_file

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_REVIEWING = Reviewing(date=datetime(2027, 3, 4, 9, 30, tzinfo=UTC))
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_PAPER = opendocument_file(
    "<text:h>Aims</text:h>"
    "<text:p>We  will <text:span>uti</text:span>lise   it, in <text:span>order</text:span>\n"
    " to meet<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    "<text:p>We utilise notes.</text:p></text:note-body></text:note>, and utilise it.</text:p>",
    pages=(
        '<style:master-page style:name="Standard"><style:header><text:p>Utilise this</text:p>'
        "</style:header></style:master-page>"
    ),
    extra={"META-INF/manifest.xml": _MANIFEST},
)


@cache
def _annotated() -> bytes:
    paper = read(_PAPER, "a.odt")
    checker = Checker(select=("jargon",), any_language=True)
    report = checker.check_paper(paper)
    checked = Checked(raw=_PAPER, paper=paper, report=report, recheck=checker.check_paper)
    return annotate(checked, _REVIEWING)


def _content(raw: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        return etree.fromstring(archive.read("content.xml"))


def _commented(root: etree._Element) -> list[tuple[str, str]]:
    """Give the words between the marks of each comment, and what it says."""
    found: dict[str, str] = {}
    said: dict[str, str] = {}
    open_: set[str] = set()
    for event, each in etree.iterwalk(root, events=("start", "end")):
        name = each.get(f"{_OFFICE}name") or ""
        inside = any(above.tag == f"{_OFFICE}annotation" for above in each.iterancestors())
        if each.tag == f"{_OFFICE}annotation" and event == "end":
            open_.add(name)
            said[name] = "".join(each.itertext())
        elif each.tag == f"{_OFFICE}annotation-end" and event == "start":
            open_.discard(name)
            found.setdefault(name, "")
        text = (each.text if event == "start" else each.tail) or ""
        if not inside and not (each.tag == f"{_OFFICE}annotation" and event == "start"):
            for one in open_:
                found[one] = found.get(one, "") + text
    with_end = {each.get(f"{_OFFICE}name") for each in root.iter(f"{_OFFICE}annotation-end")}
    return [(found[name], said[name]) for name in said if name in with_end]


def test_each_comment_stands_on_its_words() -> None:
    """Across spans, and past spaces that count for one."""
    words = [" ".join(words.split()) for words, _ in _commented(_content(_annotated()))]
    assert words == ["utilise", "in order to", "utilise"]


def test_notes_on_footnotes_and_headers_are_put_where_they_are_shown() -> None:
    """The footnote's where it hangs on the text, the header's in the first comment."""
    annotations = [
        "".join(each.itertext()) for each in _content(_annotated()).iter(f"{_OFFICE}annotation")
    ]
    assert "such as headers:“Utilise”: Again: try “Use”." in annotations[0]
    assert any("In this note:Again: try “use”." in each for each in annotations)


def test_comments_change_no_word() -> None:
    """The copy reads as the paper does, and its other parts keep their bytes."""
    assert read(_annotated(), "b.odt").source == read(_PAPER, "a.odt").source
    assert repack(_annotated(), {"content.xml": b""}) == repack(_PAPER, {"content.xml": b""})


@needs_libreoffice
def test_libreoffice_shows_the_comments_on_the_words(tmp_path: Path) -> None:
    """Another program sees each comment on the words that we meant."""
    (tmp_path / "copy.odt").write_bytes(_annotated())
    seen = [words for _, words, said in comments_in(tmp_path / "copy.odt") if "order" not in said]
    assert [words for words in seen if words] == ["utilise", "utilise"]
