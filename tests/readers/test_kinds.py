"""What format a file is in, by content first and then by name."""

import io
import zipfile

import pytest

from coprod_language.errors import PaperError
from coprod_language.readers import READERS
from coprod_language.readers.kinds import EXTENSIONS, find_format


def zipped(**parts: str) -> bytes:
    """Make a zip archive of parts; two underscores stand for a slash."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


WORD = zipped(word__document="x")
ODT = zipped(mimetype="application/vnd.oasis.opendocument.text")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100


@pytest.mark.parametrize(
    ("name", "raw", "format_"),
    [
        ("a.md", b"# Hi", "markdown"),
        ("A.MD", b"# Hi", "markdown"),
        ("a.html.md.erb", b"# Hi", "markdown"),
        ("a.rst", b"Hi", "restructuredtext"),
        ("a.rst.txt", b"Hi", "restructuredtext"),
        ("a.txt", b"Hi", "text"),
        ("a.htm", b"Hi", "html"),
        ("README", b"Hi", "text"),
        ("v1.2 draft", b"Hi", "text"),
        ("-", b"Hi", "text"),
        ("a.docx", WORD, "word"),
        ("a.md", WORD, "word"),
        ("a.docx", ODT, "opendocument"),
        ("a.zip", zipped(ppt__presentation="x"), "powerpoint"),
        ("a.txt", b"%PDF-1.7 ...", "pdf"),
        ("a.pdf", b"junk\n%PDF-1.7 ...", "pdf"),
        ("a.txt", b"\xef\xbb\xbf<!DOCTYPE html><p>Hi", "html"),
        ("a.pdf", b"<html><p>Hi", "html"),
        ("a.docx", OLE, "word"),
        ("a.docx", b"PK\x03\x04 cut short", "word"),
    ],
)
def test_content_decides_and_then_the_name(name: str, raw: bytes, format_: str) -> None:
    """A file is what it holds; only text is what it is called."""
    assert find_format(raw, name) == format_


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.docx", b"Just text", "not a Word file: it is not a zip archive"),
        ("a.odt", b"Just text", "not an OpenDocument file"),
        ("a.pptx", b"Just text", "not a PowerPoint file"),
        ("a.pdf", b"Just text", "not a PDF"),
        ("a.pdf", b"\x89PNG\r\n\x1a\n...", r"a picture \(PNG\)"),
        ("a.pdf", b"\xff\xd8\xff\xe0...", r"a picture \(JPEG\)"),
        ("a.docx", b"{\\rtf1 Hi}", r"rich text file \(RTF\).*save it as"),
        (
            "a.docx",
            b"version https://git-lfs.github.com/spec/v1\n",
            "Git LFS pointer.*git lfs pull",
        ),
        ("a.epub", zipped(mimetype="application/epub+zip"), "e-book"),
        (
            "a.odp",
            zipped(mimetype="application/vnd.oasis.opendocument.presentation"),
            "presentation",
        ),
        ("a.docx", zipped(xl__workbook="x"), "spreadsheet"),
        ("a.zip", zipped(paper="x"), r"packed file \(zip\): unpack it"),
        ("a.zip", b"PK\x03\x04 cut short", "cut short or damaged"),
        ("a.tex", b"\\section{Hi}", "LaTeX"),
        ("a.eml", b"From: Jo", "an email"),
        ("a.gz", b"\x1f\x8b...", "packed file"),
        ("a.doc", b"Hi", "is not a Word file"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(name: str, raw: bytes, message: str) -> None:
    """A kind that cannot be read is named, in one line."""
    with pytest.raises(PaperError, match=message) as caught:
        find_format(raw, name)
    assert "\n" not in str(caught.value)


def test_every_ending_has_a_reader_and_every_reader_an_ending() -> None:
    """The two tables fit together."""
    assert set(EXTENSIONS.values()) == set(READERS)
    assert all(ending == ending.lower() and ending[0] == "." for ending in EXTENSIONS)
