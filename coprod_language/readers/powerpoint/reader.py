"""PowerPoint papers (.pptx, and .pptm, .ppsx and .potx, which are built alike).

Read are, slide by slide, the title, text boxes, tables, SmartArt and the titles of charts,
descriptions of pictures, and the speaker's notes. The page of each block is the number of its
slide. Not read are hidden slides and shapes, slide numbers, dates, footers, comments, formulas,
and what stands on the slide master.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from coprod_language.paper import BlockKind, Paper
from coprod_language.readers.numbering import Tables
from coprod_language.readers.office.drawings import EMBEDDED, described, drawn_runs, embedded
from coprod_language.readers.office.package import Package, open_package
from coprod_language.readers.office.passages import Passage, make_office_paper
from coprod_language.readers.office.xml_tree import attribute, child, children, name
from coprod_language.readers.powerpoint.bullets import Bullets, bullet_styles, placeholder

_TITLES = {"title": 1, "ctrTitle": 1, "subTitle": 2}
_NOT_PROSE = {"sldNum", "dt", "ftr", "hdr", "sldImg"}
_SHAPES = {"p:sp", "p:grpSp", "p:graphicFrame", "p:pic", "p:cxnSp"}
_OFF = {"0", "false", "off"}
_ON = {"1", "true", "on"}


def read(raw: bytes, path: str) -> Paper:
    """Read a PowerPoint paper.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is no PowerPoint file, is damaged, or is protected by a password.
    """
    package = open_package(raw, "p:presentation")
    return make_office_paper(_walk(package), path=path, format="powerpoint")


def _walk(package: Package) -> Iterator[Passage]:
    slides = children(package.root(package.main), "p:sldIdLst", "p:sldId")
    relations = package.relations(package.main)
    tables = Tables()
    for page, each in enumerate(slides, start=1):
        relation = relations.get(attribute(each, "r:id") or "")
        if relation is None or relation.target not in package.archive:
            continue
        root = package.root(relation.target)
        if root.get("show") not in _OFF:
            yield from _Slide(package, relation.target, page, tables).passages()
            yield from _notes(package, relation.target, page)


class _Slide:
    """One slide and what stands on it."""

    def __init__(self, package: Package, part: str, page: int, tables: Tables) -> None:
        self._package = package
        self._tables = tables
        self._part = part
        self._page = page

    def passages(self) -> Iterator[Passage]:
        """Yield the prose of the slide: the title, then the rest from back to front."""
        tree = child(self._package.root(self._part), "p:cSld", "p:spTree")
        shapes = list(tree) if tree is not None else []
        for shape in sorted(shapes, key=lambda each: not _is_title(each)):
            yield from self._shape(shape)

    def _shape(self, shape: etree._Element) -> Iterator[Passage]:
        short = name(shape)
        if short == "mc:AlternateContent":
            choice = next(iter(shape), None)
            for each in choice if choice is not None else ():
                yield from self._shape(each)
        if short not in _SHAPES:
            return
        drawing = next((each for part in shape for each in part if name(each) == "p:cNvPr"), None)
        if drawing is not None:
            if drawing.get("hidden") in _ON:
                return
            yield from described(drawing, page=self._page)
        if short == "p:sp":
            yield from self._text(shape)
        elif short == "p:grpSp":
            for each in shape:
                yield from self._shape(each)
        elif short == "p:graphicFrame":
            yield from self._frame(shape)

    def _text(self, shape: etree._Element) -> Iterator[Passage]:
        mark = placeholder(shape)
        role = "" if mark is None else mark.get("type", "obj")
        if role in _NOT_PROSE:
            return
        styles = bullet_styles(self._package, self._part, shape)
        level = _TITLES.get(role)
        bullets = Bullets(styles)
        for paragraph in children(shape, "p:txBody", "a:p"):
            runs = drawn_runs(paragraph)
            is_item, number = bullets.read(paragraph)
            kind = BlockKind.LIST_ITEM if is_item else BlockKind.PARAGRAPH
            if level:
                kind, number = BlockKind.HEADING, None
            yield Passage(kind, runs, level=level, page=self._page, number=number)

    def _frame(self, frame: etree._Element) -> Iterator[Passage]:
        for element in frame.iter():
            if name(element) == "a:tbl":
                yield from self._table(element)
            elif name(element) in EMBEDDED:
                yield from embedded(self._package, self._part, element, page=self._page)

    def _table(self, table: etree._Element) -> Iterator[Passage]:
        properties = child(table, "a:tblPr")
        has_head = properties is not None and properties.get("firstRow") in _ON
        self._tables.begin()
        for number, row in enumerate(children(table, "a:tr")):
            self._tables.begin_row()
            # Where a cell covers others, they are there, and empty.
            for element in children(row, "a:tc"):
                cell = self._tables.begin_cell(heading=has_head and number == 0)
                for paragraph in children(element, "a:txBody", "a:p"):
                    runs = drawn_runs(paragraph)
                    yield Passage(BlockKind.TABLE_CELL, runs, page=self._page, cell=cell)
        self._tables.end()


def _is_title(shape: etree._Element) -> bool:
    mark = placeholder(shape)
    return mark is not None and mark.get("type") in {"title", "ctrTitle"}


def _notes(package: Package, slide: str, page: int) -> Iterator[Passage]:
    part = package.related(slide, "notesSlide")
    for shape in package.root(part).iter("{*}sp") if part else ():
        mark = placeholder(shape)
        if mark is not None and mark.get("type") == "body":
            for paragraph in children(shape, "p:txBody", "a:p"):
                yield Passage(BlockKind.NOTE, drawn_runs(paragraph), page=page)
