"""Safe changes as tracked changes of a Word file, to accept or reject one at a time."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from coprod_language.fixes.changes import Change
from coprod_language.fixes.notes import AUTHOR, Reviewing
from coprod_language.fixes.word_parts import WordFile
from coprod_language.fixes.word_runs import empty_copy, isolate, like
from coprod_language.fixes.word_tags import Tags
from coprod_language.readers.office.xml_tree import name

_HOLDERS = frozenset({"w:p", "w:hyperlink", "w:ins", "w:sdtContent", "w:smartTag", "w:fldSimple"})
# Where a run may stand for its change to be tracked.


class Tracker:
    """Makes tracked changes in one file, in as many rounds as it takes."""

    def __init__(self, file: WordFile, reviewing: Reviewing, tags: Tags) -> None:
        """Begin with no changes.

        Args:
            file: the open file.
            reviewing: how the copy is made.
            tags: makes elements for this file.
        """
        self._file = file
        self._tags = tags
        self._signed = {"author": AUTHOR, "date": tags.date(reviewing)}
        self._own: set[etree._Element] = set()

    def make(self, changes: Sequence[Change]) -> int:
        """Make changes, which the file then reads as if they were accepted.

        A change of words that an earlier round put in is not tracked again, so that rejecting
        still gives the text as it was.

        Args:
            changes: in order of position in the file's text.

        Returns:
            How many were made. Words that cannot have a tracked change, such as the
            description of a picture, are left.
        """
        isolate(self._file, [(change.start, change.end) for change in changes])
        made = 0
        for change in changes:
            placed = list(self._file.runs_in(change.start, change.end))
            runs = [run for each in placed if (run := each.run.element.getparent()) is not None]
            if placed and len(runs) == len(placed) and all(map(_is_trackable, runs)):
                self._change(runs, change.replacement)
                made += 1
        self._file.read()
        return made

    def _change(self, runs: Sequence[etree._Element], new: str) -> None:
        """Take runs out, and put the new words after the first of them."""
        self._file.touch(runs[0])
        if new:
            self._insert(runs[0], new)
        previous: etree._Element | None = None
        for run in runs:
            previous = self._delete(run, previous)

    def _insert(self, run: etree._Element, new: str) -> None:
        words = like(run, [self._tags.text("t", new)])
        parent = run.getparent()
        if parent is None or parent in self._own:
            run.addnext(words)
            return
        inserted = self._tags.make("ins", [words], id=self._tags.next_id(), **self._signed)
        self._own.add(inserted)
        last = run
        while (following := last.getnext()) is not None and following in self._own:
            last = following
        if name(parent) == "w:ins":
            _split_after(parent, last)
            last = parent
        last.addnext(inserted)

    def _delete(
        self, run: etree._Element, previous: etree._Element | None
    ) -> etree._Element | None:
        """Mark a run as deleted, in one piece with the one before where they touch."""
        parent = run.getparent()
        if parent is not None and parent in self._own:
            parent.remove(run)
            if not len(parent) and (above := parent.getparent()) is not None:
                above.remove(parent)
            return previous
        for text in run.iter("{*}t"):
            text.tag = text.tag[:-1] + "delText"
        if previous is not None and _next_but(previous, self._own) is run:
            previous.append(run)
            return previous
        deleted = self._tags.make("del", id=self._tags.next_id(), **self._signed)
        run.addprevious(deleted)
        deleted.append(run)
        return deleted


def _is_trackable(run: etree._Element) -> bool:
    parent = run.getparent()
    return name(run) == "w:r" and parent is not None and name(parent) in _HOLDERS


def _next_but(element: etree._Element, passed: set[etree._Element]) -> etree._Element | None:
    following = element.getnext()
    while following is not None and following in passed:
        following = following.getnext()
    return following


def _split_after(insertion: etree._Element, last: etree._Element) -> None:
    """Cut somebody else's insertion in two after one of its runs."""
    rest = list(last.itersiblings())
    if rest:
        second = empty_copy(insertion)
        second.extend(rest)
        insertion.addnext(second)
