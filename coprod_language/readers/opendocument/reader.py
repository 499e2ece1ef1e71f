"""OpenDocument papers (.odt, and the template .ott, which is built alike).

Read are the body with its tables, lists, text boxes and shapes, notes after the paragraph that
refers to them, descriptions of pictures, and headers and footers once, at the end. What tracked
changes have taken out is not read, nor are comments, hidden text, tables of contents and
indexes, page numbers, formulas and code. The files do not say where a page ends, so blocks
have no page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.office.archive import LOCKED, Archive
from coprod_language.readers.office.passages import Passage, is_page_number, make_office_paper
from coprod_language.readers.office.xml_tree import attribute, child, children, name, parse
from coprod_language.readers.opendocument.stories import Story
from coprod_language.readers.opendocument.styles import Styles, read_styles

_WANTED = "an OpenDocument text"
_FOUND = {
    "office:spreadsheet": "it is a spreadsheet, and only papers can be checked",
    "office:presentation": "it is a presentation: save it as .pptx and check that",
    "office:drawing": "it is a drawing, and only papers can be checked",
}
_HEADERS = ("style:header", "style:footer")


def read(raw: bytes, path: str) -> Paper:
    """Read an OpenDocument paper.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is no OpenDocument text, is damaged, or is protected by a password.
    """
    return make_office_paper(walk(open_document(raw)), path=path, format="opendocument")


class Document(NamedTuple):
    """An OpenDocument text that is open."""

    content: etree._Element
    """Root of the part with the text."""
    styles: etree._Element | None
    """Root of the part with the styles and the headers, if it has one."""


def open_document(raw: bytes) -> Document:
    """Open an OpenDocument text for `walk`.

    Raises:
        PaperError: as for `read`.
    """
    archive = _open(raw)
    has_styles = "styles.xml" in archive
    return Document(
        parse(archive.read("content.xml"), "content.xml"),
        parse(archive.read("styles.xml"), "styles.xml") if has_styles else None,
    )


def walk(document: Document) -> Iterator[Passage]:
    """Yield the prose of an OpenDocument text in reading order, each run with its element.

    Give the passages to `lay_out` for the place of each run in the source of the paper that
    `read` makes.

    Raises:
        PaperError: it is no text.
    """
    content, style_part = document
    common = child(style_part, "office:styles")
    body = child(content, "office:body")
    text = child(body, "office:text")
    if text is None:
        found = next((name(each) for each in body), "") if body is not None else ""
        raise PaperError(f"not {_WANTED}: {_FOUND.get(found, 'it holds something else')}")
    styles = read_styles(common, child(content, "office:automatic-styles"))
    yield from Story(styles).passages(text, BlockKind.PARAGRAPH)
    if style_part is not None:
        styles = read_styles(common, child(style_part, "office:automatic-styles"))
        yield from _headers(style_part, content, styles)


def _open(raw: bytes) -> Archive:
    archive = Archive(raw, _WANTED)
    if _is_locked(archive):
        raise PaperError(LOCKED)
    if "content.xml" not in archive:
        office = "_rels/.rels" in archive
        found = "a Microsoft Office file" if office else "a zip archive with something else in it"
        raise PaperError(f"not {_WANTED}: it is {found}")
    return archive


def _headers(
    style_part: etree._Element, content: etree._Element, styles: Styles
) -> Iterator[Passage]:
    """Yield the headers and footers of the page styles in use, each text once."""
    said: set[str] = set()
    for header in _header_elements(style_part, content):
        for passage in Story(styles).passages(header, BlockKind.HEADER):
            words = " ".join(passage.text.split())
            if words not in said and not is_page_number(words):
                said.add(words)
                yield replace(
                    passage, kind=BlockKind.HEADER, level=None, quoted=False, cell=None, number=None
                )


def _header_elements(
    style_part: etree._Element, content: etree._Element
) -> Iterator[etree._Element]:
    pages = children(style_part, "office:master-styles", "style:master-page")
    used = {
        attribute(style, "style:master-page-name")
        for root in (content, style_part)
        for style in root.iter("{*}style")
    }
    for at, page in enumerate(pages):
        # The first page style is the one that a text begins with.
        if at == 0 or attribute(page, "style:name") in used:
            used.add(attribute(page, "style:next-style-name"))
            for part in page:
                shown = attribute(part, "style:display") != "false"
                if shown and name(part).startswith(_HEADERS):
                    yield part


def _is_locked(archive: Archive) -> bool:
    if "encrypted-package" in archive:
        return True
    manifest = "META-INF/manifest.xml"
    return manifest in archive and b"encryption-data" in archive.read(manifest)
