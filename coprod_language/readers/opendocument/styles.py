"""What an OpenDocument paragraph is, by its style."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from coprod_language.paper import BlockKind
from coprod_language.readers.office.style_names import is_prose_style, style_kind, style_level
from coprod_language.readers.office.xml_tree import attribute, child, children, name

# A style name holds no spaces: "Heading_20_1" is shown as "Heading 1".
_ENCODED = re.compile(r"_([0-9a-f]{2,4})_")

_LONGEST_NUMBER = 6
_LEVELS = frozenset("123456789")


@dataclass(frozen=True, slots=True)
class Style:
    """One style, without what it inherits."""

    title: str
    """Its name as people see it, in lower case."""
    parent: str | None
    """Name of the style that it is based on."""
    hidden: bool | None
    """Whether it hides its text, if it says so."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles that one part of a file can use."""

    by_name: dict[tuple[str, str], Style] = field(default_factory=dict)
    """Each style by its family (``paragraph`` or ``text``) and its name."""
    first_numbers: dict[tuple[str, int], int] = field(default_factory=dict)
    """Number of the first item of lists that are numbered 1, 2, 3, by style and depth."""

    def first_number(self, list_style: str | None, depth: int) -> int | None:
        """Give the number of the first item of a list; None where it has no such numbers.

        Args:
            list_style: name of its style.
            depth: how deep it is nested, from 1.
        """
        return self.first_numbers.get((list_style or "", depth))

    def kind(self, paragraph: etree._Element) -> tuple[BlockKind, int | None]:
        """Give the kind of a ``text:p`` or ``text:h``, and the level if it is a heading."""
        chain = self._chain("paragraph", paragraph)
        levels = [style_level(style.title) for style in chain]
        by_style = next((level for level in levels if level is not None), None)
        if name(paragraph) == "text:h":
            outline = attribute(paragraph, "text:outline-level") or ""
            # Word writes level 10 on a heading that it keeps out of the outline.
            return BlockKind.HEADING, int(outline) if outline in _LEVELS else by_style or 1
        if by_style is not None:
            return BlockKind.HEADING, by_style
        return style_kind([style.title for style in chain]), None

    def is_prose(self, element: etree._Element) -> bool:
        """Say whether the text of a paragraph or a ``text:span`` is shown, and is no code."""
        family = "text" if name(element) == "text:span" else "paragraph"
        chain = self._chain(family, element)
        hidden = next((style.hidden for style in chain if style.hidden is not None), False)
        return not hidden and is_prose_style([style.title for style in chain])

    def _chain(self, family: str, element: etree._Element) -> list[Style]:
        style_name = attribute(element, "text:style-name")
        found: list[Style] = []
        seen: set[str] = set()
        while style_name and style_name not in seen:
            seen.add(style_name)
            style = self.by_name.get((family, style_name)) or Style(_shown(style_name), None, None)
            found.append(style)
            style_name = style.parent
        return found


def read_styles(*roots: etree._Element | None) -> Styles:
    """Read the styles in some elements, later ones over earlier ones.

    Args:
        roots: elements such as ``office:styles`` that hold styles; None is passed over.
    """
    return Styles(
        {
            (attribute(each, "style:family") or "", attribute(each, "style:name") or ""): _style(
                each
            )
            for root in roots
            if root is not None
            for each in root
            if name(each) == "style:style"
        },
        {
            (attribute(each, "style:name") or "", int(depth)): _first_number(level)
            for root in roots
            for each in children(root, "text:list-style")
            for level in children(each, "text:list-level-style-number")
            if attribute(level, "style:num-format") == "1"
            if (depth := attribute(level, "text:level") or "") in _LEVELS
        },
    )


def _first_number(level: etree._Element) -> int:
    start = attribute(level, "text:start-value") or ""
    return int(start) if start.isdecimal() and len(start) <= _LONGEST_NUMBER else 1


def _style(element: etree._Element) -> Style:
    style_name = attribute(element, "style:name") or ""
    properties = child(element, "style:text-properties")
    display = None if properties is None else attribute(properties, "text:display")
    return Style(
        title=(attribute(element, "style:display-name") or _shown(style_name)).lower(),
        parent=attribute(element, "style:parent-style-name"),
        hidden=None if display is None else display == "none",
    )


def _shown(style_name: str) -> str:
    return _ENCODED.sub(lambda code: chr(int(code[1], 16)), style_name).lower()
