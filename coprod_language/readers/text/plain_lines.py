"""Lines of plain text, and the signs that they may begin with."""

from __future__ import annotations

import re
from typing import NamedTuple


class TextLine(NamedTuple):
    """One line, without the white space around it."""

    text: str
    """Its text; empty for a blank line."""
    start: int
    """Where the text starts in the file."""
    indent: int
    """How many characters stand before the text."""


BULLET = re.compile(
    r"(?P<sign>[-*+•·▪■●◦‣⁃–—\uf0b7\uf0a7]|o(?=\s\s|\t))\s+(?=\S)|(?P<dot>[•▪■●◦‣\uf0b7\uf0a7])"
    r"|\(?(?:(?P<number>\d{1,3})|\d{1,3}(?:\.\d{1,3})+|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)"
)
"""A bullet or a number before an item of a list, with the white space after it."""
NOTE_NUMBER = re.compile(r"\[\d{1,3}\]:?\s+(?=\S)")
"""What stands before a note at the foot of a page: ``[1]``."""
QUOTE_MARK = re.compile(r"(?:>\s?)+")
"""What stands before somebody else's words in an email."""
HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
"""What stands before a heading in text that is half Markdown."""
RULE = re.compile(r"([=\-~_*#+.^\"'])\1{2,}$")
"""A line drawn with signs."""
