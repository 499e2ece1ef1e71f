"""The text of one OpenDocument paragraph, as a reader of the paper sees it."""

from __future__ import annotations

import re

from lxml import etree

from coprod_language.readers.office.passages import Aside, Content, Run
from coprod_language.readers.office.xml_tree import attribute, name
from coprod_language.readers.opendocument.styles import Styles

_SKIPPED = {
    "office:annotation",
    "office:annotation-end",
    "text:ruby-text",
    "text:placeholder",
    "text:script",
    # Numbers, dates and file names that the program fills in.
    "text:page-number",
    "text:page-count",
    "text:page-continuation",
    "text:date",
    "text:time",
    "text:creation-date",
    "text:modification-date",
    "text:print-date",
    "text:file-name",
    "text:note-ref",
}
_HIDDEN = {"text:hidden-text", "text:hidden-paragraph"}
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
# As many as a ``text:s`` may stand for; what it says is not to be trusted.


def paragraph_content(paragraph: etree._Element, styles: Styles) -> Content:
    """Read a paragraph (``text:p`` or ``text:h``).

    Args:
        paragraph: the element.
        styles: the styles that it can use.
    """
    content = Content([], [])
    _gather(paragraph, content, styles, shown=styles.is_prose(paragraph))
    return content


def _gather(element: etree._Element, content: Content, styles: Styles, *, shown: bool) -> None:
    _add(element.text, element, content, shown=shown)
    for each in element:
        short = name(each)
        if short == "text:note" or short.startswith("draw:"):
            content.asides.append(Aside(each, len(content.runs)))
        elif short and not _is_left_out(short, each):
            if shown and (character := _character(short, each)):
                content.runs.append(Run(character, each))
            inner = shown and (short != "text:span" or styles.is_prose(each))
            _gather(each, content, styles, shown=inner)
        _add(each.tail, each, content, shown=shown, is_tail=True)


def _add(
    text: str | None,
    element: etree._Element,
    content: Content,
    *,
    shown: bool,
    is_tail: bool = False,
) -> None:
    if text and shown:
        content.runs.append(Run(_SPACE.sub(" ", text), element, is_tail))


def raw_offset(raw: str, offset: int) -> int:
    """Give the place in the file's text of a place in the text of a run.

    Args:
        raw: the text as it stands in the file.
        offset: characters from the start of the run, in which white space is one space.
    """
    taken = 0
    for space in _SPACE.finditer(raw):
        if space.start() - taken >= offset:
            break
        taken += len(space[0]) - 1
    return offset + taken


def _character(short: str, element: etree._Element) -> str | None:
    if short == "text:s":
        count = attribute(element, "text:c") or "1"
        return " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
    return {"text:tab": "\t", "text:line-break": "\n"}.get(short)


def _is_left_out(short: str, element: etree._Element) -> bool:
    return short in _SKIPPED or (
        short in _HIDDEN and attribute(element, "text:is-hidden") == "true"
    )
