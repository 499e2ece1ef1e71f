"""Fields of a Word file: which of their text is prose.

A field is either one element (``w:fldSimple``) or a row of marks among the runs: begin, the
instruction, separate, the result, end. The marks may lie paragraphs apart, as in a table of
contents. The instruction is never prose; the result is, unless it is a number or a list of
what the paper itself says elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from coprod_language.readers.office.xml_tree import attribute, name

DELETED = frozenset({"w:del", "w:moveFrom"})
"""Elements that hold what tracked changes take out."""

_NOT_PROSE = re.compile(
    r"\s*(?:toc|toa|index|rd|page|numpages|sectionpages|pageref|noteref|section|filename|date|time"
    r"|savedate|printdate|createdate|revnum|edittime|numwords|numchars|formcheckbox|macrobutton)\b",
    re.IGNORECASE,
)


def is_prose_field(instruction: str) -> bool:
    """Say whether the result of a field with this instruction is prose."""
    return not _NOT_PROSE.match(instruction)


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    in_result: bool = False

    @property
    def is_prose(self) -> bool:
        return self.in_result and is_prose_field(self.instruction)


class Fields:
    """Where a walk stands among the fields of one story: the body, a note, a text box."""

    def __init__(self, story: etree._Element) -> None:
        """Look ahead for fields that have a beginning and no end: they are no fields."""
        self._open: list[_Field] = []
        self._endless = _endless(story)

    @property
    def is_prose(self) -> bool:
        """Whether text that comes now is prose."""
        return all(field.is_prose for field in self._open)

    def follow(self, short: str, element: etree._Element) -> None:
        """Take in the next element of the story, whatever it is."""
        if short == "w:fldChar":
            self._mark(element)
        elif short == "w:instrText" and self._open and not self._open[-1].in_result:
            self._open[-1].instruction += element.text or ""

    def _mark(self, element: etree._Element) -> None:
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            if element not in self._endless:
                self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
        elif kind == "end" and self._open:
            self._open.pop()


def _endless(story: etree._Element) -> frozenset[etree._Element]:
    begun: list[etree._Element] = []
    for mark in story.iter("{*}fldChar"):
        if any(name(each) in DELETED for each in mark.iterancestors()):
            continue
        kind = attribute(mark, "w:fldCharType")
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    return frozenset(begun)
