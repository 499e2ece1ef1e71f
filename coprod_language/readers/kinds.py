"""Kinds: what format a file is in.

The content decides where it can, because names mislead: a PDF may be called ``.txt`` and a
picture ``.pdf``. The name decides between the text formats, which no mark tells apart.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

from coprod_language.errors import PaperError

EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {
        ".docm": "word",
        ".docx": "word",
        ".dotm": "word",
        ".dotx": "word",
        ".htm": "html",
        ".html": "html",
        ".markdown": "markdown",
        ".md": "markdown",
        ".mdown": "markdown",
        ".mdx": "markdown",
        ".mkd": "markdown",
        ".odt": "opendocument",
        ".ott": "opendocument",
        ".pdf": "pdf",
        ".potx": "powerpoint",
        ".ppsx": "powerpoint",
        ".pptm": "powerpoint",
        ".pptx": "powerpoint",
        ".rst": "restructuredtext",
        ".text": "text",
        ".txt": "text",
        ".xhtml": "html",
    }
)
"""Format of the files with each name ending, in lower case."""

# Endings that say how a file is made, not what it is: ``page.html.md.erb`` is Markdown.
_TEMPLATES = {".erb", ".j2", ".jinja", ".jinja2", ".liquid", ".njk"}
_SAVE = "save it as .docx, .odt, .pdf, .html or plain text, and check that"
_SPREADSHEET = "it is a spreadsheet, and only papers can be checked"
_E_BOOK = f"it is an e-book (EPUB), which cannot be read: {_SAVE}"
_PRESENTATION = "it is an OpenDocument presentation, which cannot be read: save it as .pptx"
_RICH_TEXT = f"it is a rich text file (RTF), which cannot be read: {_SAVE}"
_UNREADABLE = {
    ".doc": "it is called .doc, but is not a Word file. If it is plain text, call it .txt",
    ".eml": "it is an email, which cannot be read: save its text as a plain text file",
    ".epub": _E_BOOK,
    ".fodt": "it is a flat OpenDocument file, which cannot be read: save it as .odt",
    ".key": "it is a Keynote file, which cannot be read: save it as .pptx",
    ".msg": "it is an email, which cannot be read: save its text as a plain text file",
    ".odp": _PRESENTATION,
    ".ods": _SPREADSHEET,
    ".pages": "it is a Pages file, which cannot be read: save it as .docx",
    ".ppt": "it is called .ppt, but is not a PowerPoint file. If it is plain text, call it .txt",
    ".rtf": _RICH_TEXT,
    ".tex": f"it is a LaTeX file, which cannot be read: {_SAVE}",
    ".xls": _SPREADSHEET,
    ".xlsx": _SPREADSHEET,
}
_BINARY = {
    "word": "not a Word file: it is not a zip archive",
    "opendocument": "not an OpenDocument file: it is not a zip archive",
    "powerpoint": "not a PowerPoint file: it is not a zip archive",
    "pdf": "not a PDF: it does not start like one. Get a fresh copy",
}

_PICTURE = "it is a picture ({}), and the words in a picture cannot be read"
_PACKED = "it is a packed file ({}): unpack it and check what is inside"
_SIGNATURES = (
    (rb"\{\\rtf", _RICH_TEXT),
    (rb"\x89PNG\r\n\x1a\n", _PICTURE.format("PNG")),
    (rb"\xff\xd8\xff", _PICTURE.format("JPEG")),
    (rb"GIF8[79]a", _PICTURE.format("GIF")),
    (rb"II\*\0|MM\0\*", _PICTURE.format("TIFF")),
    (rb"RIFF....WEBP", _PICTURE.format("WebP")),
    (rb"BM.{4}\0\0\0\0", _PICTURE.format("BMP")),
    (rb"RIFF....WAVE|ID3[\x02-\x04]|....ftyp", "it is a recording, and only papers can be checked"),
    (rb"\x1f\x8b", _PACKED.format("gzip")),
    (rb"7z\xbc\xaf\x27\x1c", _PACKED.format("7z")),
    (rb"Rar!\x1a", _PACKED.format("RAR")),
    (rb"%!PS", f"it is a PostScript file, which cannot be read: {_SAVE}"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LFS = b"version https://git-lfs.github.com/spec/"
_ODF = "application/vnd.oasis.opendocument."
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE
)
_HEAD = 1024
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OSError)
# Readers of PDF accept a mark this far in.


def find_format(raw: bytes, path: str) -> str:
    """Find out what format a file is in.

    Args:
        raw: the whole file, which is not empty.
        path: its name, of which the ending counts.

    Returns:
        A name in `READERS`.

    Raises:
        PaperError: it is of a kind that cannot be read; the message says what to do.
    """
    named, ending = _named_format(path)
    found = _found_format(raw, named)
    if found:
        return found
    if named in _BINARY:
        raise PaperError(_BINARY[named])
    if ending in _UNREADABLE:
        raise PaperError(_UNREADABLE[ending])
    return named or "text"


def is_named_as_paper(path: str) -> bool:
    """Tell whether the name of a file is one that papers have.

    Args:
        path: the file, of whose name the endings count: ``page.html.md.erb`` is Markdown.
    """
    return _named_format(path)[0] is not None


def _named_format(path: str) -> tuple[str | None, str]:
    endings = [ending.lower() for ending in PurePath(path).suffixes]
    while endings and endings[-1] in _TEMPLATES:
        endings.pop()
    if endings[-2:] == [".rst", ".txt"]:
        # As Sphinx publishes its sources.
        return "restructuredtext", ".rst"
    ending = endings[-1] if endings else ""
    return EXTENSIONS.get(ending), ending


def _found_format(raw: bytes, named: str | None) -> str | None:
    """Tell the format by content alone, as far as it can be told."""
    if raw.startswith(_LFS):
        raise PaperError(
            "it is a Git LFS pointer, not the file itself: fetch the file with “git lfs pull”"
        )
    if raw.startswith(_OLE):
        # A password-locked or old Office file; the reader of Word files says which.
        return "word"
    if raw.startswith(b"PK\x03\x04"):
        return _zip_format(raw, named)
    if raw.lstrip(b"\xef\xbb\xbf\r\n\t ")[:5] == b"%PDF-":
        return "pdf"
    if named == "pdf" and b"%PDF-" in raw[:_HEAD]:
        return "pdf"
    for start, message in _SIGNATURES:
        if re.match(start, raw, re.DOTALL):
            raise PaperError(message)
    return "html" if _HTML.match(raw[:_HEAD].lstrip(b"\xef\xbb\xbf")) else None


def _zip_format(raw: bytes, named: str | None) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = {name.replace("\\", "/").lower() for name in archive.namelist()}
            mimetype = _mimetype(archive) if "mimetype" in names else ""
    except (*_DAMAGE, RuntimeError) as error:  # zipfile's word for a member with a password
        if named in _BINARY and named != "pdf":
            return named  # its reader says what is wrong
        raise PaperError("the file is cut short or damaged. Get a fresh copy") from error
    if mimetype.startswith(_ODF + "text"):
        return "opendocument"
    if any(name.startswith("word/") for name in names):
        return "word"
    if any(name.startswith("ppt/") for name in names):
        return "powerpoint"
    raise PaperError(_zip_message(names, mimetype))


def _mimetype(archive: zipfile.ZipFile) -> str:
    entry = next(each for each in archive.infolist() if each.filename.lower() == "mimetype")
    with archive.open(entry) as stream:
        return stream.read(200).decode("ascii", "replace")


def _zip_message(names: set[str], mimetype: str) -> str:
    if mimetype.startswith("application/epub"):
        return _E_BOOK
    if mimetype.startswith(_ODF + "presentation"):
        return _PRESENTATION
    if mimetype.startswith(_ODF + "spreadsheet") or any(name.startswith("xl/") for name in names):
        return _SPREADSHEET
    if any(name.startswith("index/") and name.endswith(".iwa") for name in names):
        return _UNREADABLE[".pages"]
    return _PACKED.format("zip")
