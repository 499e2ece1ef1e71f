"""Cut runs of a Word file, so that chosen words stand in runs of their own.

The pieces keep all formatting. What a reader sees does not change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from coprod_language.fixes.word import set_text
from coprod_language.fixes.word_parts import PlacedRun, WordFile
from coprod_language.readers.office.xml_tree import name


def isolate(file: WordFile, spans: Iterable[tuple[int, int]], *, only_body: bool = False) -> None:
    """Cut the runs (``w:r``) of a file at the ends of some stretches of its text.

    Afterwards every run that a stretch touches lies wholly inside it, and holds one element
    besides its formatting. What stands in no run, such as the description of a picture,
    stays as it is.

    Args:
        file: the open file, which is read again.
        spans: start and end (exclusive) of each stretch; they may overlap.
        only_body: whether to leave headers, notes and other parts as they are.
    """
    cuts: dict[int, set[int]] = {}
    placed_at: dict[int, PlacedRun] = {}
    for start, end in spans:
        for placed in file.runs_in(start, end):
            if only_body and placed.run.element.getroottree().getroot() is not file.main:
                continue
            placed_at[placed.start] = placed
            inside = {each for each in (start, end) if placed.start < each < placed.end}
            cuts.setdefault(placed.start, set()).update(inside)
    for at, inside in cuts.items():
        element = placed_at[at].run.element
        run = element.getparent()
        if run is not None and name(run) == "w:r":
            file.touch(run)
            pieces = [_cut(element, each - at) for each in sorted(inside, reverse=True)]
            for piece in [element, *pieces]:
                _stand_alone(piece)
    file.read()


def like(run: etree._Element, content: Sequence[etree._Element]) -> etree._Element:
    """Make a run with the formatting of another, and move content into it.

    Args:
        run: a ``w:r``.
        content: what the new run is to hold.
    """
    same = empty_copy(run)
    properties = next((each for each in run if name(each) == "w:rPr"), None)
    if properties is not None:
        same.append(deepcopy(properties))
    same.extend(content)
    return same


def empty_copy(element: etree._Element) -> etree._Element:
    """Make an element with the attributes of another and nothing in it."""
    same = element.makeelement(element.tag)
    for key, value in element.attrib.items():
        same.set(key, value)
    return same


def _cut(element: etree._Element, at: int) -> etree._Element:
    """Cut a ``w:t`` in two and give the second half, which stands right after the first."""
    text = element.text or ""
    rest = deepcopy(element)
    set_text(element, text[:at])
    set_text(rest, text[at:])
    element.addnext(rest)
    return rest


def _stand_alone(element: etree._Element) -> None:
    """Cut a run before and after one of its elements."""
    run = element.getparent()
    if run is None:
        return
    after = list(element.itersiblings())
    if after:
        run.addnext(like(run, after))
    if any(name(each) != "w:rPr" for each in element.itersiblings(preceding=True)):
        run.addnext(like(run, [element]))
