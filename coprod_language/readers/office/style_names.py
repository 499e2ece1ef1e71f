"""What the name of a paragraph style says about the paragraph.

Word and LibreOffice ship much the same styles under slightly different names, and house
styles are named after them. Names are in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coprod_language.paper import BlockKind

_HEADING = re.compile(r"(?<!table )\bheading\b(?: ?([1-9])\b)?|^title$|^subtitle$")
_HEADING_LEVELS = {"title": 1, "subtitle": 2}
_HEADING_LEVEL = 2
# For a house style such as "section heading", which does not say.
_KINDS = (
    (BlockKind.CAPTION, re.compile(r"caption\b")),
    (BlockKind.QUOTATION, re.compile(r"\bquot(?:e|es|ation|ations)\b|^block text$")),
    (BlockKind.LIST_ITEM, re.compile(r"^list (?:bullet|number)\b")),
)
_NOT_PROSE = re.compile(
    r"^(?:toc|contents|index|illustration index|table index) (?:\d|heading)"
    r"|^table of (?:figures|authorities)$|^toa heading$"
    r"|^source (?:code|text)$|^code\b|^html (?:preformatted|code|keyboard)$|^macro text$"
    r"|^preformatted text$|^verbatim char$"
)
# Contents and indexes repeat the headings; code is not prose.


def is_prose_style(names: Sequence[str]) -> bool:
    """Say whether text in a style is prose.

    Args:
        names: the name of the style and of those that it is based on, nearest first.
    """
    return not any(_NOT_PROSE.search(name) for name in names)


def style_level(name: str) -> int | None:
    """Give the level of the heading that a style makes, or None if it makes none."""
    heading = _HEADING.search(name)
    return int(heading[1] or _HEADING_LEVELS.get(name, _HEADING_LEVEL)) if heading else None


def style_kind(names: Sequence[str]) -> BlockKind:
    """Give the kind of a paragraph that is no heading.

    Args:
        names: as for `is_prose_style`.
    """
    for kind, pattern in _KINDS:
        if any(pattern.search(name) for name in names):
            return kind
    return BlockKind.PARAGRAPH
