"""Word papers (.docx, and .docm, .dotx and .dotm, which are built alike).

Read are the body with its tables and text boxes, footnotes and endnotes after the paragraph
that refers to them, descriptions of pictures, and headers and footers once, at the end.
Tracked changes are read as if all were accepted. Not read are comments, hidden text, tables of
contents, page numbers, formulas and code. Word files do not say where a page ends, so blocks
have no page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.office.package import Package, open_package
from coprod_language.readers.office.passages import Passage, is_page_number, make_office_paper
from coprod_language.readers.office.xml_tree import attribute, child, name
from coprod_language.readers.word.numbering import Numbering
from coprod_language.readers.word.stories import Story, WordFile, find_notes
from coprod_language.readers.word.styles import read_styles


def read(raw: bytes, path: str) -> Paper:
    """Read a Word paper.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is no Word file, is damaged, or is protected by a password.
    """
    return make_office_paper(walk(open_word(raw)), path=path, format="word")


def open_word(raw: bytes) -> Package:
    """Open a Word file for `walk`.

    Raises:
        PaperError: as for `read`.
    """
    package = open_package(raw, "w:document")
    if next(package.root(package.main).iter("{*}altChunk"), None) is not None:
        raise PaperError(
            "part of it is packed inside it as another file. Open it in Word, save it, and check "
            "it again"
        )
    return package


def walk(package: Package) -> Iterator[Passage]:
    """Yield the prose of a Word file in reading order, each run with its element.

    Give the passages to `lay_out` for the place of each run in the source of the paper that
    `read` makes. The elements belong to the trees that ``package.root`` gives, so whoever
    changes them can write those back.

    Args:
        package: the open file.
    """
    styles_part = package.related(package.main, "styles")
    styles = read_styles(package.root(styles_part) if styles_part else None)
    numbering_part = package.related(package.main, "numbering")
    numbering = Numbering(package.root(numbering_part) if numbering_part else None)
    file = WordFile(package, styles, find_notes(package), numbering)
    yield from Story(file, package.main, package.root(package.main)).passages()
    said: set[str] = set()
    for part in _header_parts(package):
        for passage in Story(file, part, package.root(part)).passages():
            words = " ".join(passage.text.split())
            if words not in said and not is_page_number(words):
                said.add(words)
                yield replace(passage, kind=BlockKind.HEADER, level=None, quoted=False, cell=None)


def _header_parts(package: Package) -> Iterator[str]:
    """Yield the parts of the headers and footers that some page shows, each once."""
    shown = {"default"}
    references = []
    for section in package.root(package.main).iter("{*}sectPr"):
        if child(section, "w:titlePg") is not None:
            shown.add("first")
        kinds = {"w:headerReference", "w:footerReference"}
        references += [each for each in section if name(each) in kinds]
    settings = package.related(package.main, "settings")
    if settings and child(package.root(settings), "w:evenAndOddHeaders") is not None:
        shown.add("even")
    relations = package.relations(package.main)
    parts = [
        relations[relation].target
        for each in references
        if attribute(each, "w:type") in shown
        and (relation := attribute(each, "r:id") or "") in relations
    ]
    yield from (part for part in dict.fromkeys(parts) if part in package.archive)
