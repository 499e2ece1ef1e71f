"""Markdown: CommonMark and what GitHub adds, parsed by pulldown-cmark.

Prose is the text of headings, paragraphs, list items, table cells and footnotes, the text of
links, and the descriptions of images. Front matter, code, HTML blocks, the targets of links
and images, and template tags are not.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyromark

from coprod_language.paper import Paper, Remark, make_paper
from coprod_language.readers.text.decoding import decode
from coprod_language.readers.text.front_matter import cover_front_matter
from coprod_language.readers.text.gaps import blank, cover_gaps, hide
from coprod_language.readers.text.gathering import Gatherer
from coprod_language.readers.text.html_elements import BLOCKS, NOTE_NUMBER
from coprod_language.readers.text.markdown_elements import Elements, name_of
from coprod_language.readers.text.markdown_meanings import find_meanings

_OPTIONS = (
    pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_TASKLISTS
)
# Lines that publishing tools take as instructions: attribute lists (kramdown), containers
# (MyST, Starlight), tables of contents, call-outs (Govspeak), and imports (MDX).
_INSTRUCTIONS = re.compile(
    r"^(?:[ \t]*(?:"
    r"\{:[^\r\n}]*\}|:{3,}[^\r\n]*|\[\[?_?(?:toc|TOC)_?\]\]?|\$(?:!|[A-Z]{1,4})|%{3,}"
    r")|(?:import|export)[ \t][^\r\n]*['\"];?)[ \t]*(?=\r?$)",
    re.MULTILINE,
)
# GitHub's names for emoji, as in ``:smile:``.
_EMOJI = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])")
# Left over where somebody meant to make type bold, and put a space in the way. The parser gives
# some of them one by one.
_STRAY_STARS = re.compile(r"\*{2,}")
_TAG_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_CODE_BLOCKS = {"pre", "script", "style", "textarea"}
_CODE = {"code", "kbd", "samp", "tt"}
_NOT_PROSE = _CODE | {"del", "s", "script", "strike", "style"}
# The bytes of UTF-8 that go on with a code point.
_INNER_FROM, _INNER_TO = 0x80, 0xC0
_SKIPPED = {"CodeBlock", "HtmlBlock", "MetadataBlock"}
_INLINE = {"Emphasis", "Strong", "Link", "Superscript", "Subscript", "Paragraph"}


def read(raw: bytes, path: str) -> Paper:
    """Read a Markdown file.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is not text.
    """
    source = decode(raw)
    covered = _cover(source)
    gatherer = Gatherer(covered)
    walk = _Walk(gatherer, covered)
    for event, span in pyromark.events_with_range(covered, options=_OPTIONS):
        walk.take(event, span["start"], span["end"])
    gatherer.finish()
    return make_paper(
        path=path,
        format="markdown",
        source=source,
        blocks=gatherer.blocks,
        meanings=dict.fromkeys(find_meanings(covered)),
        remarks=(
            Remark(source[start + len("<!--") : end - len("-->")], start, end)
            for start, end in walk.remarks
        ),
    )


def _cover(source: str) -> str:
    """Cover up whatever is not Markdown, at the same length."""
    covered = cover_gaps(cover_front_matter(source))
    covered = _INSTRUCTIONS.sub(lambda line: blank(line[0]), covered)
    return _EMOJI.sub(lambda name: hide(name[0]), covered)


class _Offsets:
    """Turns offsets in UTF-8 bytes into offsets in code points."""

    def __init__(self, text: str) -> None:
        # Where the bytes stand that begin no code point. In English there are few.
        self._inner = array("I")
        if not text.isascii():
            as_bytes = np.frombuffer(text.encode(), dtype=np.uint8)
            inner = np.flatnonzero((as_bytes >= _INNER_FROM) & (as_bytes < _INNER_TO))
            self._inner.frombytes(inner.astype(np.uintc).tobytes())

    def find(self, byte: int) -> int:
        """Give the offset in code points of a byte."""
        return byte - bisect_left(self._inner, byte)


class _Walk:
    """Takes the parser's events, in order, and gathers the prose."""

    def __init__(self, gatherer: Gatherer, covered: str) -> None:
        self._gatherer = gatherer
        self._covered = covered
        self._offsets = _Offsets(covered)
        self._images: list[int] = []
        self._tags: list[str] = []
        self._elements = Elements()
        # Where comments stand.
        self.remarks: list[tuple[int, int]] = []

    def take(self, event: Any, start: int, end: int) -> None:  # noqa: ANN401 - a union of dicts
        """Take one event with its range in bytes."""
        if isinstance(event, str):
            if event != "Rule":
                self._break(start, end)
            return
        ((what, content),) = event.items()
        if what == "Start":
            if content == "HtmlBlock":
                self._note_remarks(start, end)
            self._start(content)
        elif what == "End":
            self._end(content)
        elif what == "Text":
            self._text(content, start, end)
        elif what == "Code":
            self._gatherer.add_gap(self._offsets.find(start), self._offsets.find(end))
        elif what == "InlineHtml":
            self._note_remarks(start, end)
            self._inline_html(content, start, end)

    def _note_remarks(self, start: int, end: int) -> None:
        """Note the comments in a stretch of HTML, unless it holds code or shows them."""
        first, last = self._offsets.find(start), self._offsets.find(end)
        tag = _TAG_NAME.match(self._covered, first)
        if {*self._tags} & _CODE or (tag and tag[2].lower() in _CODE_BLOCKS):
            return
        self.remarks.extend(_comments(self._covered, first, last))

    def _add(self, start: int, end: int, text: str | None = None) -> None:
        self._gatherer.add(self._offsets.find(start), self._offsets.find(end), text)

    def _break(self, start: int, end: int) -> None:
        self._add(start, end, " ")
        if self._gatherer.begins_item(self._offsets.find(end)):
            self._gatherer.finish()

    def _text(self, text: str, start: int, end: int) -> None:
        if self._gatherer.frame.skipped or text == "*":
            return
        first, last = self._offsets.find(start), self._offsets.find(end)
        if self._covered[first:last] != text:
            # An entity reads as something else than it is written.
            self._gatherer.add(first, last, text)
            return
        if "**" not in text:
            self._gatherer.add(first, last)
            return
        for stars in _STRAY_STARS.finditer(self._covered, first, last):
            self._gatherer.add(first, stars.start())
            first = stars.end()
        self._gatherer.add(first, last)

    def _start(self, tag: Any) -> None:  # noqa: ANN401 - a union of dicts
        name, content = name_of(tag)
        gatherer = self._gatherer
        frame = gatherer.frame
        if name in _INLINE:
            if name == "Paragraph":
                gatherer.finish()
        elif name == "Image":
            self._images.append(gatherer.pieces)
        elif name == "Strikethrough":
            gatherer.skip()
        elif name in _SKIPPED:
            gatherer.open(frame._replace(skipped=True))
        else:
            gatherer.open(self._elements.enter(frame, name, content))

    def _end(self, tag: Any) -> None:  # noqa: ANN401 - a union of dicts
        name, _ = name_of(tag)
        gatherer = self._gatherer
        if name == "Image":
            gatherer.add_caption(gatherer.take_pieces(since=self._images.pop()))
        elif name == "Strikethrough":
            gatherer.frames.pop()
        elif name == "Paragraph":
            self._close_tags()
            gatherer.finish()
        elif name not in _INLINE:
            self._close_tags()
            self._elements.leave(name)
            gatherer.close()

    def _inline_html(self, html: str, start: int, end: int) -> None:
        tag = _TAG_NAME.match(html)
        if not tag:
            return
        closing, name = tag[1], tag[2].lower()
        if name == "br":
            self._add(start, end, " ")
        elif name in BLOCKS:
            # As in the cells of tables, where Markdown has no lists.
            self._gatherer.finish()
        elif not closing and (name in _NOT_PROSE or self._is_note(name, end)):
            if name in _CODE:
                self._gatherer.add_gap(self._offsets.find(start), self._offsets.find(end))
            self._tags.append(name)
            self._gatherer.skip()
        elif self._tags and closing and name == self._tags[-1]:
            self._tags.pop()
            self._gatherer.frames.pop()

    def _is_note(self, name: str, end: int) -> bool:
        return name == "sup" and bool(NOTE_NUMBER.match(self._covered, self._offsets.find(end)))

    def _close_tags(self) -> None:
        """End what an HTML tag began and did not finish in this block."""
        for _ in self._tags:
            self._gatherer.frames.pop()
        self._tags.clear()


def _comments(covered: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find the comments in a stretch of HTML."""
    while (start := covered.find("<!--", start, end)) >= 0:
        past = covered.find("-->", start, end) + len("-->")
        if past < start:
            return
        yield start, past
        start = past
