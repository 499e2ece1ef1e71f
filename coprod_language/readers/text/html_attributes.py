"""The attributes of HTML that hold prose, with the place of every word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from coprod_language.weaving import Piece

_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")


def attribute_pieces(tag: str, at: int, name: str) -> list[Piece]:
    """Cut the value of an attribute into pieces, its character references read.

    Args:
        tag: the start tag as it stands in the file.
        at: where the tag starts in the file.
        name: the attribute, in lower case.

    Returns:
        The pieces; none where the tag has no such attribute.
    """
    for attribute in _ATTRIBUTE.finditer(tag):
        if attribute[1].lower() == name:
            start, end = attribute.span(attribute.lastindex or 0)
            return list(_unescaped(tag, at, start, end))
    return []


def _unescaped(tag: str, at: int, start: int, end: int) -> Iterator[Piece]:
    here = start
    for reference in _REFERENCE.finditer(tag, start, end):
        if reference.start() > here:
            yield Piece(at + here, at + reference.start())
        yield Piece(at + reference.start(), at + reference.end(), unescape(reference[0]))
        here = reference.end()
    if here < end:
        yield Piece(at + here, at + end)
