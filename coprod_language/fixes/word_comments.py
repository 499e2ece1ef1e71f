"""Comments in a Word file, each on exactly the words that it is about.

Word allows comments in the body alone. A note on words in a footnote, a text box or the
description of a picture is therefore put where that hangs on the body, and one on words in a
header or a diagram into the comment that sums up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from coprod_language.findings import Report
from coprod_language.fixes.notes import AUTHOR, INITIALS, Note, Reviewing, summary_note, word_notes
from coprod_language.fixes.word_parts import WordFile
from coprod_language.fixes.word_runs import isolate
from coprod_language.fixes.word_tags import Tags
from coprod_language.readers.office.xml_tree import attribute, name

_REFERENCES = {"w:footnote": "w:footnoteReference", "w:endnote": "w:endnoteReference"}
_HALF_POINTS = "18"
# Nine points: the margin is narrow, and programs show comments in the size that they say.


class Comment(NamedTuple):
    """A comment that is to be written."""

    first: etree._Element
    """First run of the words."""
    last: etree._Element
    """Last run of the words."""
    paragraphs: list[str]
    """What it says."""


def add_comments(file: WordFile, report: Report, reviewing: Reviewing, tags: Tags) -> None:
    """Add a comment for each thing found, and before them one that sums up.

    Args:
        file: the open file.
        report: what was found in it.
        reviewing: how the copy is made.
        tags: makes elements for this file.
    """
    notes = word_notes(report)
    isolate(file, [(note.start, note.end) for note in notes], only_body=True)
    anchors = _Anchors(file)
    comments: list[Comment] = []
    elsewhere: list[Note] = []
    by_holder: dict[etree._Element, Comment] = {}
    for note in notes:
        found = anchors.find(note)
        if not found:
            elsewhere.append(note)
        elif found.where is None:
            comments.append(Comment(found.first, found.last, [note.text]))
        elif found.first in by_holder:
            by_holder[found.first].paragraphs.append(note.text)
        else:
            comment = Comment(found.first, found.last, [found.where, note.text])
            by_holder[found.first] = comment
            comments.append(comment)
    whole = summary_note(report, elsewhere)
    first = anchors.first()
    _write(file, [Comment(first, first, whole), *comments], reviewing, tags)


class _Anchor(NamedTuple):
    first: etree._Element
    last: etree._Element
    where: str | None
    """Where the words are, if not here."""


class _Anchors:
    """Finds the place in the body for a note."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._references = {
            (name(each), attribute(each, "w:id")): each
            for each in file.main.iter("{*}footnoteReference", "{*}endnoteReference")
        }

    def find(self, note: Note) -> _Anchor | None:
        """Give the place for a note, or None if nothing in the body stands for its words."""
        places = [
            place
            for placed in self._file.runs_in(note.start, note.end)
            if (place := self._place(placed.run.element, None))
        ]
        if not places:
            return None
        return _Anchor(places[0][0], places[-1][0], places[0][1])

    def first(self) -> etree._Element:
        """Give the first words of the body, or failing that its first paragraph's start."""
        for placed in self._file.runs:
            place = self._place(placed.run.element, None)
            if place and place[1] is None:
                return place[0]
        paragraph = next(self._file.main.iter("{*}p"))
        return next((each for each in paragraph if name(each) == "w:r"), paragraph)

    def _place(
        self, element: etree._Element, where: str | None
    ) -> tuple[etree._Element, str | None] | None:
        above = [element, *element.iterancestors()]
        for each in above:
            if name(each) in _REFERENCES:
                reference = self._references.get((_REFERENCES[name(each)], attribute(each, "w:id")))
                return None if reference is None else self._place(reference, "In this note:")
        if above[-1] is not self._file.main:
            return None
        boxes = [at for at, each in enumerate(above) if name(each) == "w:txbxContent"]
        if boxes:
            above, where = above[boxes[-1] :], where or "In this text box:"
        elif name(element) in {"wp:docPr", "v:shape"}:
            where = where or "In the description of this picture:"
        run = next((each for each in above if name(each) == "w:r"), None)
        return None if run is None else (run, where)


def _write(file: WordFile, comments: Sequence[Comment], reviewing: Reviewing, tags: Tags) -> None:
    part = _comments_part(file, tags)
    root = file.package.root(part)
    for comment in comments:
        id_ = tags.next_id()
        signed = {"id": id_, "author": AUTHOR, "date": tags.date(reviewing), "initials": INITIALS}
        root.append(tags.make("comment", _paragraphs(comment, tags), **signed))
        _mark(comment, id_, tags)
    file.touch(root)
    file.touch(file.main)


def _paragraphs(comment: Comment, tags: Tags) -> Iterator[etree._Element]:
    for at, text in enumerate(comment.paragraphs):
        mark = [tags.make("r", [tags.make("annotationRef")])] if at == 0 else []
        small = tags.make("rPr", [tags.make("sz", val=_HALF_POINTS)])
        yield tags.make("p", [*mark, tags.make("r", [small, tags.text("t", text)])])


def _mark(comment: Comment, id_: str, tags: Tags) -> None:
    start = tags.make("commentRangeStart", id=id_)
    end = tags.make("commentRangeEnd", id=id_)
    reference = tags.make("r", [tags.make("commentReference", id=id_)])
    if name(comment.first) == "w:p":
        # A body without a word of its own.
        comment.first.extend([start, end, reference])
        return
    comment.first.addprevious(start)
    comment.last.addnext(reference)
    comment.last.addnext(end)


def _comments_part(file: WordFile, tags: Tags) -> str:
    package = file.package
    found = package.related(package.main, "comments")
    return found or file.add_part("comments", tags.make("comments"))
