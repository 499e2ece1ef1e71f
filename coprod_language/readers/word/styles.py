"""What a Word paragraph is, by its style, outline level and numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from coprod_language.paper import BlockKind
from coprod_language.readers.office.style_names import is_prose_style, style_kind, style_level
from coprod_language.readers.office.xml_tree import attribute, child, name

_BODY_LEVEL = 9
# Outline levels 0 to 8 are headings; 9 says "body text".


class Look(NamedTuple):
    """What a paragraph is."""

    kind: BlockKind
    """Its kind."""
    level: int | None = None
    """Heading level from 1, for a heading."""
    prose: bool = True
    """False for contents, indexes and code."""
    hidden: bool = False
    """Whether its style hides the text of runs that do not say otherwise."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style, without what it inherits."""

    title: str
    """Its name in lower case. Word keeps the names of built-in styles in English."""
    parent: str | None = None
    """Id of the style that it is based on."""
    outline: int | None = None
    """Outline level from 0."""
    numbered: bool | None = None
    """Whether it makes list items."""
    hidden: bool | None = None
    """Whether it hides its text."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a Word file by their id."""

    by_id: dict[str, Style] = field(default_factory=dict)
    """Every style."""
    default: str | None = None
    """Id of the paragraph style for paragraphs that name none."""

    def chain(self, style_id: str | None) -> list[Style]:
        """Give a style and those that it is based on, nearest first."""
        found: list[Style] = []
        seen: set[str] = set()
        while style_id and style_id not in seen:
            seen.add(style_id)
            # A style that is used but not defined: its id is the name without spaces.
            style = self.by_id.get(style_id) or Style(_spaced(style_id))
            found.append(style)
            style_id = style.parent
        return found

    def look(self, paragraph: etree._Element) -> Look:
        """Say what a paragraph (``w:p``) is."""
        properties = child(paragraph, "w:pPr")
        chain = self.chain(value_of(child(properties, "w:pStyle")) or self.default)
        hidden = bool(_first([style.hidden for style in chain]))
        if not is_prose_style([style.title for style in chain]):
            return Look(BlockKind.PARAGRAPH, prose=False)
        level = _heading_level(properties, chain)
        if level is not None:
            return Look(BlockKind.HEADING, level, hidden=hidden)
        return Look(_kind(properties, chain), hidden=hidden)

    def is_prose(self, run: etree._Element, look: Look) -> bool:
        """Say whether the text of a run (``w:r``) is shown, and is no code.

        Args:
            run: the element.
            look: what its paragraph is.
        """
        properties = child(run, "w:rPr")
        if properties is None:
            return not look.hidden
        hidden = _switch(child(properties, "w:vanish"))
        chain = self.chain(value_of(child(properties, "w:rStyle")))
        if not is_prose_style([style.title for style in chain]):
            return False
        return not _first([hidden, *(style.hidden for style in chain), look.hidden])


def read_styles(root: etree._Element | None) -> Styles:
    """Read the style part of a Word file.

    Args:
        root: its root element, or None if the file has no styles.
    """
    by_id: dict[str, Style] = {}
    default = None
    for each in root if root is not None else ():
        style_id = attribute(each, "w:styleId")
        if name(each) != "w:style" or style_id is None:
            continue
        properties = child(each, "w:pPr")
        by_id[style_id] = Style(
            title=(value_of(child(each, "w:name")) or style_id).lower(),
            parent=value_of(child(each, "w:basedOn")),
            outline=_outline(properties),
            numbered=_numbered(properties),
            hidden=_switch(child(each, "w:rPr", "w:vanish")),
        )
        if attribute(each, "w:type") == "paragraph" and attribute(each, "w:default") in _ON:
            default = style_id
    return Styles(by_id, default)


_ON = {"1", "true", "on"}


def value_of(element: etree._Element | None) -> str | None:
    """Give the ``w:val`` of an element that may not be there."""
    return None if element is None else attribute(element, "w:val")


def _switch(element: etree._Element | None) -> bool | None:
    if element is None:
        return None
    return (value_of(element) or "1") in _ON


def _spaced(style_id: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", style_id).lower()


def _first(values: list[bool | None]) -> bool | None:
    return next((value for value in values if value is not None), None)


def _outline(properties: etree._Element | None) -> int | None:
    value = value_of(child(properties, "w:outlineLvl"))
    return int(value) if value and value.isdecimal() else None


def _numbered(properties: etree._Element | None) -> bool | None:
    numbering = child(properties, "w:numPr")
    if numbering is None:
        return None
    # Number 0 takes off the numbering that the style gives.
    return value_of(child(numbering, "w:numId")) != "0"


def _kind(properties: etree._Element | None, chain: list[Style]) -> BlockKind:
    kind = style_kind([style.title for style in chain])
    numbered = _first([_numbered(properties), *(style.numbered for style in chain)])
    if kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and numbered is not None:
        return BlockKind.LIST_ITEM if numbered else BlockKind.PARAGRAPH
    return kind


def _heading_level(properties: etree._Element | None, chain: list[Style]) -> int | None:
    outline = _outline(properties)
    if outline is not None:
        return outline + 1 if outline < _BODY_LEVEL else None
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if style.outline < _BODY_LEVEL else None
        level = style_level(style.title)
        if level is not None:
            return level
    return None
