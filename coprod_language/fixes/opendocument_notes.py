"""A reviewed copy of an OpenDocument text: comments on exactly the words.

Notes on words in a footnote or a frame are put where that hangs on the text, since not every
program shows comments inside them. Notes on words in headers go into the comment that sums up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from typing import Final, NamedTuple

from lxml import etree

from coprod_language.errors import PaperError
from coprod_language.findings import Report
from coprod_language.fixes.notes import AUTHOR, Checked, Note, Reviewing, summary_note, word_notes
from coprod_language.fixes.package import repack
from coprod_language.readers.office.passages import Run, lay_out
from coprod_language.readers.office.xml_tree import name
from coprod_language.readers.opendocument.reader import Document, open_document, walk
from coprod_language.readers.opendocument.text import raw_offset

_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE: Final = f"{{{_ODF}office:1.0}}"
_TEXT: Final = f"{{{_ODF}text:1.0}}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_STAND_INS: Final = frozenset({"text:s", "text:tab", "text:line-break"})
_PROSE: Final = frozenset({"text:p", "text:h", "text:span", "text:a"})


class _Mark(NamedTuple):
    """A mark that is to be put into the text of the file."""

    run: int
    """The run in which it goes, by number."""
    offset: int
    """Where in the run."""
    order: tuple[int, int]
    """What decides between marks at the same place."""
    element: etree._Element
    """The mark."""


def annotate(checked: Checked, reviewing: Reviewing) -> bytes:
    """Give the same text with comments at the words.

    Args:
        checked: the paper, and what was found in it.
        reviewing: how the copy is made.

    Raises:
        PaperError: the file is damaged.
    """
    document = open_document(checked.raw)
    runs = [run for passage in lay_out(walk(document)) for run in passage.runs]
    if any(checked.paper.source[start:end] != run.text for run, start, end in runs):
        raise PaperError("it does not read the same twice. Get a fresh copy")
    _Annotator(document, runs, reviewing).add(checked.report)
    content = etree.tostring(document.content, xml_declaration=True, encoding="UTF-8")
    return repack(checked.raw, {"content.xml": content})


class _Annotator:
    def __init__(
        self, document: Document, runs: Sequence[tuple[Run, int, int]], reviewing: Reviewing
    ) -> None:
        self._document = document
        self._runs = runs
        self._date = reviewing.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._made = 0

    def add(self, report: Report) -> None:
        """Add a comment for each thing found, and before them one that sums up."""
        marks: list[_Mark] = []
        elsewhere: list[Note] = []
        held: list[tuple[etree._Element, etree._Element]] = []
        for note in word_notes(report):
            touched = self._touched(note)
            holder = _holder(self._runs[touched[0]][0]) if touched else None
            if holder is not None:
                held.append((holder, self._annotation([_where(holder), note.text])[0]))
            elif touched and _is_in_line(self._runs[touched[0]][0], self._document):
                marks += self._around(note, touched)
            else:
                elsewhere.append(note)
        summary = self._annotation(summary_note(report, elsewhere))[0]
        for mark in sorted(marks, key=lambda each: (each.run, each.offset, each.order))[::-1]:
            _insert(self._runs[mark.run][0], mark.offset, mark.element)
        for holder, annotation in held:
            _insert_before(holder, annotation)
        first = next(self._document.content.iter(f"{_TEXT}h", f"{_TEXT}p"), None)
        if first is not None:
            summary.tail, first.text = first.text, None
            first.insert(0, summary)

    def _touched(self, note: Note) -> list[int]:
        """Name the runs of a note that have text of their own."""
        return [
            at
            for at, (run, start, end) in enumerate(self._runs)
            if start < note.end and end > note.start
            if run.is_tail or name(run.element) not in _STAND_INS
        ]

    def _around(self, note: Note, touched: Sequence[int]) -> Iterator[_Mark]:
        annotation, end = self._annotation([note.text])
        first, last = touched[0], touched[-1]
        start_at = max(note.start - self._runs[first][1], 0)
        end_at = min(note.end, self._runs[last][2]) - self._runs[last][1]
        yield _Mark(first, start_at, (1, self._made), annotation)
        yield _Mark(last, end_at, (0, self._made), end)

    def _annotation(self, paragraphs: Iterable[str]) -> tuple[etree._Element, etree._Element]:
        self._made += 1
        make = self._document.content.makeelement
        named = {f"{_OFFICE}name": f"{AUTHOR}-{self._made}"}
        annotation = make(f"{_OFFICE}annotation", named)
        for tag, text in (
            (f"{_DC}creator", AUTHOR),
            (f"{_DC}date", self._date),
            *((f"{_TEXT}p", text) for text in paragraphs),
        ):
            etree.SubElement(annotation, tag).text = text
        return annotation, make(f"{_OFFICE}annotation-end", named)


def _holder(run: Run) -> etree._Element | None:
    """Give the outermost note or frame that words stand in, if they do."""
    above = [*run.element.iterancestors()]
    if not run.is_tail:
        above.insert(0, run.element)
    held = [each for each in above if name(each) == "text:note" or name(each).startswith("draw:")]
    if not held:
        return None
    parent = held[-1].getparent()
    return held[-1] if parent is not None and name(parent) in _PROSE else None


def _where(holder: etree._Element) -> str:
    return "In this note:" if name(holder) == "text:note" else "In this frame:"


def _is_in_line(run: Run, document: Document) -> bool:
    parent = run.element.getparent() if run.is_tail else run.element
    in_content = run.element.getroottree().getroot() is document.content
    return in_content and parent is not None and name(parent) in _PROSE


def _insert(run: Run, offset: int, mark: etree._Element) -> None:
    element = run.element
    if not run.is_tail:
        text = element.text or ""
        at = raw_offset(text, offset)
        element.text, mark.tail = text[:at], text[at:]
        element.insert(0, mark)
        return
    text = element.tail or ""
    at = raw_offset(text, offset)
    element.tail, mark.tail = text[:at], text[at:]
    parent = element.getparent()
    if parent is not None:
        parent.insert(parent.index(element) + 1, mark)


def _insert_before(holder: etree._Element, annotation: etree._Element) -> None:
    parent = holder.getparent()
    if parent is not None:
        parent.insert(parent.index(holder), annotation)
