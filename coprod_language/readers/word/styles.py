"""What a Word paragraph is, by its style, outline level and numbering."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from lxml import etree

from coprod_language.paper import BlockKind
from coprod_language.readers.office.style_names import is_prose_style, style_kind, style_level
from coprod_language.readers.office.xml_tree import attribute, child, name

_Value = TypeVar("_Value")
_BODY_LEVEL = 9
# Outline levels 0 to 8 are headings; 9 says "body text".


class ListPlace(NamedTuple):
    """Which list an item is of."""

    list_id: str
    """Id of the list (``w:numId``)."""
    level: int
    """How deep it is nested, from 0."""


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
    place: ListPlace | None = None
    """Which list it is an item of, where the file says."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style, without what it inherits."""

    title: str
    """Its name in lower case. Word keeps the names of built-in styles in English."""
    parent: str | None = None
    """Id of the style that it is based on."""
    outline: int | None = None
    """Outline level from 0."""
    list_id: str | None = None
    """The list that it makes items of; ``0`` for none."""
    list_level: int | None = None
    """How deep in that list."""
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
        list_id, depth = _list(properties, chain)
        kind = _kind(list_id, chain)
        place = ListPlace(list_id, depth) if list_id and kind is BlockKind.LIST_ITEM else None
        return Look(kind, hidden=hidden, place=place)

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
            outline=_number(child(properties, "w:outlineLvl")),
            list_id=value_of(child(properties, "w:numPr", "w:numId")),
            list_level=_number(child(properties, "w:numPr", "w:ilvl")),
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


def _first(values: Iterable[_Value | None]) -> _Value | None:
    return next((value for value in values if value is not None), None)


def _number(element: etree._Element | None) -> int | None:
    value = value_of(element)
    return int(value) if value and value.isdecimal() else None


def _list(properties: etree._Element | None, chain: Sequence[Style]) -> tuple[str | None, int]:
    """Give the list that a paragraph is in, and how deep; list 0 takes off a style's list."""
    numbering = child(properties, "w:numPr")
    own, level = value_of(child(numbering, "w:numId")), _number(child(numbering, "w:ilvl"))
    if numbering is not None and own is None and not any(style.list_id for style in chain):
        own = ""
    list_id = _first([own, *(style.list_id for style in chain)])
    return list_id, _first([level, *(style.list_level for style in chain)]) or 0


def _kind(list_id: str | None, chain: Sequence[Style]) -> BlockKind:
    kind = style_kind([style.title for style in chain])
    if kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and list_id is not None:
        return BlockKind.PARAGRAPH if list_id == "0" else BlockKind.LIST_ITEM
    return kind


def _heading_level(properties: etree._Element | None, chain: Sequence[Style]) -> int | None:
    outline = _number(child(properties, "w:outlineLvl"))
    if outline is not None:
        return outline + 1 if outline < _BODY_LEVEL else None
    for style in chain:
        if style.outline is not None:
            return style.outline + 1 if style.outline < _BODY_LEVEL else None
        level = style_level(style.title)
        if level is not None:
            return level
    return None
