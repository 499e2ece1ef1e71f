"""HTML, split into tags and text by turbohtml as browsers split it.

Prose is the title, the text of the page, captions, and the descriptions of images. Scripts,
styles, code, navigation, hidden parts and forms' lists of choices are not; nor is what stands
in the header or footer of the page and is nothing but links.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

import turbohtml

from coprod_language.paper import Paper, Remark, make_paper
from coprod_language.readers.text.decoding import decode, find_charset
from coprod_language.readers.text.front_matter import cover_front_matter
from coprod_language.readers.text.gaps import cover_gaps
from coprod_language.readers.text.gathering import Gatherer
from coprod_language.readers.text.html_attributes import attribute_pieces
from coprod_language.readers.text.html_elements import (
    BLOCKS,
    ENDED_BY_NEXT,
    HEADINGS,
    NOTE_NUMBER,
    VOID,
    is_code,
    make_frame,
)
from coprod_language.readers.text.html_notes import find_notes
from coprod_language.readers.text.html_structure import Structure
from coprod_language.readers.text.open_elements import OpenElements

_CARRIAGE_RETURN = re.compile(r"\r\n?")
_LINE = re.compile(r"\n")
_NOTE_LINK = re.compile(r"#_?(?:cite|endnote|fn|foot|ftn|note|ref)", re.IGNORECASE)
_CODE = ("code", "kbd", "pre", "samp", "tt")
_PAGE_PARTS = {"header", "footer"}
_SECTIONS = ("article", "aside", "main", "section")


def read(raw: bytes, path: str) -> Paper:
    """Read an HTML file.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is not text.
    """
    source = decode(raw, declared=find_charset(raw))
    walk = _Walk(cover_gaps(cover_front_matter(source)))
    walk.run()
    return make_paper(
        path=path,
        format="html",
        source=source,
        blocks=walk.gatherer.blocks,
        meanings=dict.fromkeys([*walk.meanings, *find_notes(source)]),
        remarks=(
            Remark(source[start:end][4:].removesuffix("-->"), start, end)
            for start, end in walk.remarks
        ),
    )


class _Walk:
    """Takes tags and text in order, and gathers the prose."""

    def __init__(self, covered: str) -> None:
        self.gatherer = Gatherer(covered)
        self.meanings: list[tuple[str, str]] = []
        # Line ends as the tokenizer makes them, but without changing the length.
        self._text = _CARRIAGE_RETURN.sub(
            lambda end: " \n" if len(end[0]) == 2 else "\n",  # noqa: PLR2004 - CR LF
            covered,
        )
        self._lines = [0, *(line.end() for line in _LINE.finditer(self._text))]
        self._structure = Structure()
        self._open = OpenElements()
        # Where the text of each open abbreviation starts, and what it stands for.
        self._terms: list[tuple[int, str]] = []
        self._breaks = 0
        # Where comments stand.
        self.remarks: list[tuple[int, int]] = []
        # Text of this block, and how much of it is in links.
        self._letters = self._linked = 0

    def run(self) -> None:
        """Go through the whole file."""
        kinds = turbohtml.TokenType
        for token in turbohtml.tokenize(self._text, resolve_references=False, capture_source=True):
            at = self._lines[token.line - 1] + token.col
            if token.type is kinds.TEXT:
                self._take_text(at, at + len(token.data or ""), None)
            elif token.type is kinds.CHARACTER_REFERENCE:
                self._take_text(at, at + len(token.source or ""), token.data)
            elif token.type is kinds.START_TAG:
                self._start(token.tag or "", dict(token.attrs or ()), at, token.source or "")
            elif token.type is kinds.END_TAG:
                self._end(token.tag or "", at)
            elif token.type is kinds.COMMENT and not any(name in self._open for name in _CODE):
                self.remarks.append((at, at + len(token.source or "")))
        self._finish()

    def _take_text(self, start: int, end: int, text: str | None) -> None:
        if text is None and self._text[start:end].isspace():
            self.gatherer.add(start, end)
            return
        self._breaks = 0
        self._letters += end - start
        if "a" in self._open or "button" in self._open:
            self._linked += end - start
        self.gatherer.add(start, end, text)

    def _start(self, name: str, attributes: Mapping[str, str], at: int, tag: str) -> None:
        if name == "br":
            self._break(at, at + len(tag))
        elif name in {"img", "input"}:
            self._describe(attributes, at, tag)
        elif name == "hr":
            self._finish()
        elif name not in VOID:
            self._end_before(name)
            self._push(name, attributes, at, at + len(tag))

    def _break(self, start: int, end: int) -> None:
        """A line break is a space; two are the end of a paragraph."""
        self._breaks += 1
        if self._breaks > 1 or self.gatherer.begins_item(end):
            self._finish()
        self.gatherer.add(start, end, " ")

    def _describe(self, attributes: Mapping[str, str], at: int, tag: str) -> None:
        """Take the description of an image as prose."""
        self.gatherer.add(at, at + len(tag), " ")
        hidden = "hidden" in attributes or attributes.get("aria-hidden") == "true"
        if not attributes.get("alt") or hidden:
            return
        self.gatherer.add_caption(attribute_pieces(tag, at, "alt"))

    def _end_before(self, name: str) -> None:
        """Close what the start of this element closes without an end tag."""
        if name in BLOCKS and "p" in self._open:
            self._close_through({"p"}, BLOCKS - {"p"})
        if name in ENDED_BY_NEXT:
            ended, within = ENDED_BY_NEXT[name]
            if any(each in self._open for each in ended):
                self._close_through(ended, within)

    def _close_through(self, ended: frozenset[str] | set[str], within: frozenset[str]) -> None:
        """Close the outermost of some elements, and all in it, without going past others."""
        found = self._open.outermost(ended, within=within)
        while len(self._open) > found:
            self._pop()

    def _push(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        gatherer = self.gatherer
        frame = make_frame(gatherer.frame, name, attributes)
        frame = self._structure.enter(frame, name, attributes)
        if name in BLOCKS:
            self._finish()
        elif is_code(name):
            gatherer.add_gap(start, end)
        elif name == "q":
            gatherer.add(start, end, "“")
        is_note = name == "sup" and NOTE_NUMBER.match(self._text, end)
        if is_note or (
            name == "a" and "sup" in self._open and _NOTE_LINK.match(attributes.get("href", ""))
        ):
            gatherer.skip()
        else:
            gatherer.frames.append(frame)
        if name in {"abbr", "acronym", "dfn"}:
            self._terms.append((end, attributes.get("title", "")))
        self._open.push(name)

    def _end(self, name: str, at: int) -> None:
        if name == "p" and name not in self._open:
            self._finish()
        if name in HEADINGS and name not in self._open:
            # The end of any heading ends the one that is open.
            name = next((each for each in HEADINGS if each in self._open), name)
        if name not in self._open:
            return
        if name not in BLOCKS and not self._open.is_nearer_than_a_block(name):
            # Inline mark-up that was closed outside the block that it was opened in.
            return
        while self._open.innermost != name:
            self._pop()
        if name in {"abbr", "acronym", "dfn"} and self._terms:
            self._define(at)
        if name == "q":
            self.gatherer.add(at, at, "”")
        self._pop()

    def _define(self, at: int) -> None:
        start, meaning = self._terms[-1]
        term = " ".join(self._text[start:at].split())
        if meaning and term and "<" not in term and not self.gatherer.frame.skipped:
            self.meanings.append((unescape(term), " ".join(meaning.split())))

    def _pop(self) -> None:
        name = self._open.innermost
        if name in BLOCKS:
            self._finish()
        if name in {"abbr", "acronym", "dfn"} and self._terms:
            self._terms.pop()
        self._open.pop()
        self._structure.leave(name)
        self.gatherer.frames.pop()

    def _finish(self) -> None:
        """End the block, and drop it if it is only links in the header or footer of the page."""
        if self._letters == self._linked and self._is_in_page_part():
            self.gatherer.take_pieces()
        self.gatherer.finish()
        self._breaks = self._letters = self._linked = 0

    def _is_in_page_part(self) -> bool:
        return any(part in self._open for part in _PAGE_PARTS) and not any(
            section in self._open for section in _SECTIONS
        )
