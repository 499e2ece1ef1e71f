"""Changes in a Word paper: new words in the old runs, so with the formatting of the old words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from coprod_language.fixes.changes import Change, apply_changes
from coprod_language.fixes.word_parts import WordFile, open_for
from coprod_language.paper import Paper
from coprod_language.readers.office.xml_tree import name

SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that keeps spaces at the ends of a text."""
_HOLDERS: Final = frozenset({"w:t", "a:t"})


def fix(raw: bytes, paper: Paper, changes: Sequence[Change]) -> bytes:
    """Make changes in a Word file.

    Args:
        raw: the whole file.
        paper: the paper that was read from it.
        changes: in order of position in the paper's source.

    Raises:
        PaperError: a part is damaged.
    """
    file = open_for(raw, paper.source)
    twins = [pair for part in _roots(file, changes) for pair in _twins(part)]
    for at, edits in _by_run(file, changes).items():
        element, text = file.runs[at].run.element, file.runs[at].run.text
        file.touch(element)
        _rewrite(element, text, apply_changes(text, edits))
    for shown, spare in twins:
        set_text(spare, shown.text or "")
    return file.packed()


def set_text(element: etree._Element, text: str) -> None:
    """Give a text element (``w:t`` or ``w:delText``) its text, spaces kept."""
    element.text = text
    if name(element) != "a:t":
        element.set(SPACE, "preserve")


def _by_run(file: WordFile, changes: Sequence[Change]) -> dict[int, list[Change]]:
    """Cut the changes up by run; the new words go into the first that holds text."""
    order = {id(placed.run.element): at for at, placed in enumerate(file.runs)}
    edits: dict[int, list[Change]] = defaultdict(list)
    for change in changes:
        new = change.replacement
        for run, start, end in file.runs_in(change.start, change.end):
            first, past = max(change.start, start) - start, min(change.end, end) - start
            is_holder = _is_holder(run.element, run.text)
            edits[order[id(run.element)]].append(Change(first, past, new if is_holder else ""))
            new = "" if is_holder else new
    return edits


def _rewrite(element: etree._Element, old: str, new: str) -> None:
    if name(element) in _HOLDERS:
        set_text(element, new)
        return
    for key, value in element.attrib.items():
        if value == old:
            # The description of a picture.
            element.set(key, new)
            return
    parent = element.getparent()
    if parent is not None and not new:
        parent.remove(element)


def _is_holder(element: etree._Element, text: str) -> bool:
    return name(element) in _HOLDERS or text in element.attrib.values()


def _roots(file: WordFile, changes: Sequence[Change]) -> set[etree._Element]:
    return {
        placed.run.element.getroottree().getroot()
        for change in changes
        for placed in file.runs_in(change.start, change.end)
    }


def _twins(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Pair each text of a drawing with its copy for older programs, where they say the same."""
    for alternative in root.iter("{*}AlternateContent"):
        first, *others = (list(each.iter("{*}t")) for each in alternative)
        for other in others:
            if [each.text for each in first] == [each.text for each in other]:
                yield from zip(first, other, strict=True)
