"""The stories of a Word file: its body, and each header, note and text box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from lxml import etree

from coprod_language.paper import BlockKind, Cell
from coprod_language.readers.noted_words import words_before_mark
from coprod_language.readers.numbering import Tables
from coprod_language.readers.office.drawings import described, embedded
from coprod_language.readers.office.package import Package
from coprod_language.readers.office.passages import Passage, Run
from coprod_language.readers.office.xml_tree import attribute, child, name
from coprod_language.readers.word.fields import DELETED, Fields
from coprod_language.readers.word.numbering import Numbering
from coprod_language.readers.word.styles import Styles, value_of
from coprod_language.readers.word.text import is_stand_in, is_twin, paragraph_content

_NOTES = {"w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote"}


@dataclass(frozen=True, slots=True)
class WordFile:
    """What every story of one file draws on."""

    package: Package
    """The open file."""
    styles: Styles
    """Its styles."""
    notes: Mapping[tuple[str, str], tuple[str, etree._Element]] = field(default_factory=dict)
    """Part and element of each footnote and endnote, by its tag and id."""
    numbering: Numbering = field(default_factory=Numbering)
    """The numbers of its lists."""
    tables: Tables = field(default_factory=Tables)
    """The tables so far."""


class _Around(NamedTuple):
    """What a paragraph stands in."""

    plain: BlockKind = BlockKind.PARAGRAPH
    """What it is if it is of no particular style."""
    cell: Cell | None = None
    """The cell of a table."""
    in_table: bool = False
    """Whether rows and cells count; those of a frame around text do not."""
    in_head: bool = False
    """Whether it is in a row of headings."""


def find_notes(package: Package) -> dict[tuple[str, str], tuple[str, etree._Element]]:
    """Find the notes of a file, for `WordFile`."""
    parts = (package.related(package.main, kind) for kind in ("footnotes", "endnotes"))
    return {
        (name(note), attribute(note, "w:id") or ""): (part, note)
        for part in parts
        if part
        for note in package.root(part)
    }


class Story:
    """Paragraphs and tables that follow one another, with all that hangs on them."""

    def __init__(self, file: WordFile, part: str, container: etree._Element) -> None:
        """Begin a story.

        Args:
            file: the open file.
            part: name of the part that the story stands in.
            container: the element that holds the story.
        """
        self._file = file
        self._part = part
        self._container = container
        self._fields = Fields(container)
        # Text whose paragraph mark is deleted: it belongs to the next paragraph.
        self._pending: list[Run] = []

    def passages(self) -> Iterator[Passage]:
        """Yield the prose of the story in reading order."""
        yield from self._inside(self._container, _Around())

    def _inside(self, element: etree._Element, around: _Around) -> Iterator[Passage]:
        """Yield what stands in an element."""
        for each in element:
            short = name(each)
            if short == "w:p":
                yield from self._paragraph(each, around)
            elif short == "w:tbl" and _is_box(each):
                yield from self._inside(each, around._replace(in_table=False))
            elif short == "w:tbl":
                self._file.tables.begin()
                yield from self._inside(each, _Around(BlockKind.TABLE_CELL, in_table=True))
                self._file.tables.end()
            elif not _is_left_out(short, each):
                yield from self._inside(each, self._entered(short, each, around))

    def _entered(self, short: str, element: etree._Element, around: _Around) -> _Around:
        """Note the rows and cells of tables."""
        if not around.in_table:
            return around
        if short == "w:tr":
            self._file.tables.begin_row()
            in_head = child(element, "w:trPr", "w:tblHeader") is not None
            return around._replace(in_head=in_head)
        if short == "w:tc":
            across = value_of(child(element, "w:tcPr", "w:gridSpan")) or ""
            cell = self._file.tables.begin_cell(
                across=int(across) if across.isdecimal() else 1, heading=around.in_head
            )
            return around._replace(cell=cell)
        return around

    def _paragraph(self, paragraph: etree._Element, around: _Around) -> Iterator[Passage]:
        # Read even if it is left out in the end: fields may begin in one paragraph and end in
        # another.
        look = self._file.styles.look(paragraph)
        content = paragraph_content(paragraph, look, self._fields, self._file.styles)
        if look.prose:
            runs = [*self._pending, *content.runs]
            self._pending = []
            if _joins_next(paragraph):
                self._pending = runs
            else:
                kind = around.plain if look.kind is BlockKind.PARAGRAPH else look.kind
                yield Passage(
                    kind,
                    tuple(runs),
                    level=look.level,
                    quoted=kind is BlockKind.QUOTATION,
                    cell=around.cell,
                    number=self._file.numbering.count(look.place) if look.place else None,
                )
        for aside in content.asides:
            before = content.runs[: aside.runs]
            for passage in self._aside(aside.element, before):
                yield passage if around.cell is None else replace(passage, cell=around.cell)

    def _aside(self, element: etree._Element, before: list[Run]) -> Iterator[Passage]:
        short = name(element)
        if short in _NOTES:
            yield from self._note(element, words_before_mark("".join(run.text for run in before)))
        elif short == "w:txbxContent":
            yield from Story(self._file, self._part, element).passages()
        elif short in {"wp:docPr", "v:shape"}:
            yield from described(element)
        else:
            yield from embedded(self._file.package, self._part, element)

    def _note(self, reference: etree._Element, before: str) -> Iterator[Passage]:
        key = (_NOTES[name(reference)], attribute(reference, "w:id") or "")
        part, note = self._file.notes.get(key, (self._part, None))
        # A note that refers to a note would never end.
        if note is not None and part != self._part:
            for passage in Story(self._file, part, note).passages():
                yield replace(passage, kind=BlockKind.NOTE, level=None, hangs_on=before)


def _is_left_out(short: str, element: etree._Element) -> bool:
    if short == "w:tr":
        return child(element, "w:trPr", "w:del") is not None
    if short == "w:tc":
        return child(element, "w:tcPr", "w:cellDel") is not None
    if short in {"mc:Choice", "mc:Fallback"}:
        return is_twin(element)
    return short in DELETED or (short == "w:sdt" and is_stand_in(element))


def _is_box(table: etree._Element) -> bool:
    """Say whether a table has one cell only: a frame around text."""
    return len([cell for row in table for cell in row if name(cell) == "w:tc"]) == 1


def _joins_next(paragraph: etree._Element) -> bool:
    mark = child(paragraph, "w:pPr", "w:rPr")
    if mark is None or not any(name(each) in DELETED for each in mark):
        return False
    following = next(paragraph.itersiblings(), None)
    return following is not None and name(following) == "w:p"
