"""The text of one Word paragraph, as a reader of the paper sees it."""

from __future__ import annotations

from lxml import etree

from coprod_language.readers.office.passages import Aside, Content, Run
from coprod_language.readers.office.xml_tree import attribute, child, name
from coprod_language.readers.word.fields import DELETED, Fields, is_prose_field
from coprod_language.readers.word.styles import Look, Styles, value_of

_SKIPPED = DELETED | {
    "w:pPr",
    "w:rPr",
    "w:sdtPr",
    "w:sdtEndPr",
    "w:rt",  # the reading aid above a word
    "m:oMath",
    "m:oMathPara",
}
# Elements that stand for a character.
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
# What hangs on a paragraph and is read after it.
_ASIDES = {
    "w:txbxContent",
    "w:footnoteReference",
    "w:endnoteReference",
    "wp:docPr",
    "v:shape",
    "dgm:relIds",
    "c:chart",
}
_LETTERS = range(0x20, 0xD800)
# Symbol fonts keep their signs above: pictures of a tick or an arrow, not letters.


def paragraph_content(
    paragraph: etree._Element, look: Look, fields: Fields, styles: Styles
) -> Content:
    """Read a paragraph (``w:p``).

    Insertions are read and deletions are not, as if all tracked changes were accepted.

    Args:
        paragraph: the element.
        look: what it is.
        fields: where the walk stands among the fields of this story; moved on.
        styles: the styles of the file.
    """
    content = Content([], [])
    walker = etree.iterwalk(paragraph, events=("start",))
    for _, element in walker:
        short = name(element)
        fields.follow(short, element)
        if text := _text(short, element):
            if fields.is_prose:
                content.runs.append(Run(text, element))
        elif short in _ASIDES:
            content.asides.append(Aside(element, len(content.runs)))
            if short == "w:txbxContent":
                walker.skip_subtree()
        elif _is_left_out(short, element, look, styles):
            walker.skip_subtree()
    return content


def is_twin(element: etree._Element) -> bool:
    """Say whether a part of ``mc:AlternateContent`` repeats the one that comes first in it."""
    return element.getprevious() is not None


def is_stand_in(control: etree._Element) -> bool:
    """Say whether a content control (``w:sdt``) holds no words of the writer's.

    It shows the prompt that it was made with, or a table of contents.
    """
    properties = child(control, "w:sdtPr")
    if child(properties, "w:showingPlcHdr") is not None:
        return True
    gallery = value_of(child(properties, "w:docPartObj", "w:docPartGallery"))
    return gallery == "Table of Contents"


def _is_left_out(short: str, element: etree._Element, look: Look, styles: Styles) -> bool:
    if short in _SKIPPED:
        return True
    if short == "w:r":
        # The marks and the instruction of a field count even in a hidden run.
        return not styles.is_prose(element, look) and not any(
            name(each) in {"w:fldChar", "w:instrText"} for each in element
        )
    if short == "w:fldSimple":
        return not is_prose_field(attribute(element, "w:instr") or "")
    if short in {"mc:Choice", "mc:Fallback"}:
        return is_twin(element)
    return short == "w:sdt" and is_stand_in(element)


def _text(short: str, element: etree._Element) -> str | None:
    if short == "w:t":
        return element.text
    if short == "w:sym":
        return _symbol(attribute(element, "w:char") or "")
    return _CHARACTERS.get(short)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if number in _LETTERS else " "
