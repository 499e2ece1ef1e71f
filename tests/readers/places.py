"""Ways to ask a paper whether its words stand where it says they do."""

from __future__ import annotations

import html
import re
import unicodedata

from hypothesis import strategies as st

from coprod_language.paper import BlockKind, Paper

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\ufe0f]")

TRICKY_WORDS = [
    "carers",
    "co-production",
    "co\u2011production",
    "inte\u00adgrated",
    "well\u200bbeing",
    "cafe\u0301",
    "o\ufb03ce",
    "naïve",
    "people’s",
    "𝒜ngela",
    "x",
]
"""Words as they stand in files: with characters that are not what they seem, or not seen."""

tricky_text = st.lists(st.sampled_from(TRICKY_WORDS), min_size=1, max_size=6).map(" ".join)
"""A few of those words in a row."""

line_ends = st.sampled_from(["\n", "\r\n", "\r"])
"""The ways a line can end."""


def plain(text: str) -> str:
    """Write text as a reader of the paper sees it."""
    text = _UNSEEN.sub("", text).replace("\u2010", "-").replace("\u2011", "-")
    text = unicodedata.normalize("NFC", text)
    return text.replace("\ufb03", "ffi")


def words(paper: Paper) -> list[str]:
    """List the words of all blocks, in order."""
    return [word for block in paper.blocks for word in _WORD.findall(block.text)]


def misplaced(paper: Paper) -> list[tuple[str, str]]:
    """List words that do not stand in the source where the paper says, with what does."""
    found = []
    for block in paper.blocks:
        for word in _WORD.finditer(block.text):
            start, end = block.source_span(*word.span())
            there = paper.source[start:end]
            if word[0] not in {there, plain(there), plain(html.unescape(there))}:
                found.append((word[0], there))
    return found


def out_of_place(paper: Paper) -> list[tuple[str, str]]:
    """List words whose place does not even begin and end with their letters.

    For text in which mark-up may stand within words.
    """
    found = []
    for block in paper.blocks:
        for word in _WORD.finditer(block.text):
            start, end = block.source_span(*word.span())
            there = paper.source[start:end]
            first, last = plain(there)[:1], plain(there)[-1:]
            if first not in {word[0][0], "&", "\\"} or last not in {word[0][-1], ";"}:
                found.append((word[0], there))
    return found


def outline(paper: Paper) -> list[tuple[BlockKind, str]]:
    """List the blocks as kind and text."""
    return [(block.kind, block.text) for block in paper.blocks]
