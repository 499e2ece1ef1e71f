"""Passages: the prose of an office file on its way to being a paper.

A reader walks its XML and yields one passage a paragraph, each made of runs that know the
element they came from. `lay_out` gives every run its place in the extracted text; the paper is
made from that, and whoever writes into the file asks `lay_out` the same question and gets the
same answer. A paper itself holds no XML.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from coprod_language.paper import Block, BlockKind, Cell, Paper, make_paper
from coprod_language.readers.list_labels import LABEL, label_end
from coprod_language.readers.noted_words import noted_words
from coprod_language.weaving import weave


class Run(NamedTuple):
    """Text that one element stands for."""

    text: str
    """The text, which is not empty."""
    element: etree._Element
    """The element: in Word a ``w:t`` whose text this is, or another that stands for it (a tab,
    a line break, a picture with a description)."""
    is_tail: bool = False
    """Whether the text stands after the element, not in it, as it can in OpenDocument."""


class Aside(NamedTuple):
    """What hangs on a paragraph: a note, a text box, a picture and the like."""

    element: etree._Element
    """The element."""
    runs: int
    """How many runs of the paragraph come before it."""


class Content(NamedTuple):
    """What stands in one paragraph."""

    runs: list[Run]
    """Its prose."""
    asides: list[Aside]
    """What hangs on it, in order."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, list item or the like, as it stands in the file."""

    kind: BlockKind
    """What it is."""
    runs: tuple[Run, ...]
    """Its text, in reading order."""
    level: int | None = None
    """Heading level from 1, for a heading."""
    page: int | None = None
    """Slide from 1, where the format has slides."""
    quoted: bool = False
    """Whether these are somebody else's words."""
    cell: Cell | None = None
    """Where it stands in a table."""
    number: int | None = None
    """Its number, for an item of a numbered list."""
    hangs_on: str = ""
    """The last words before its mark, for a note."""

    @property
    def text(self) -> str:
        """The text of all runs."""
        return "".join(run.text for run in self.runs)


def is_page_number(text: str) -> bool:
    """Say whether a header or footer says no more than "Page 2 of 9"."""
    return bool(_PAGE_NUMBER.fullmatch(text))


class Placed(NamedTuple):
    """A passage with its place in the extracted text."""

    passage: Passage
    """The passage."""
    start: int
    """Where its text starts."""
    runs: tuple[tuple[Run, int, int], ...]
    """Each run with its start and end (exclusive)."""


_PAGE_NUMBER = re.compile(r"(?:\b(?:page|slide|of)\b|[\W\d_])*", re.IGNORECASE)
# These follow each other line by line; between all others stands an empty line.
_CLOSE = {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.HEADER, BlockKind.NOTE}
_BULLETS = "•●▪■◦○‣⁃·∙➢➤\uf0b7\uf0a7\uf0d8"
# A bullet that was typed, and with it the spaces.
_BULLET = re.compile(rf"\s*[{_BULLETS}][^\S\n]*")
# An empty line made with two line breaks is the end of a paragraph in all but name; so is a
# line break before a typed bullet, or before "b)" where an item may end.
_PARAGRAPH_END = re.compile(
    rf"\n[^\S\n]*(?:\n\s*|(?=[{_BULLETS}]))|(?:(?<=[:;,.])|(?<=\band)|(?<=\bor))\n[^\S\n]*(?={LABEL})"
)


def lay_out(passages: Iterable[Passage]) -> Iterator[Placed]:
    """Place passages one under the other in the extracted text.

    Each is followed by a line end, and by an empty line unless the next belongs to the same
    list, table or the like. Passages without a visible word are left out, and so is the
    description of a picture that its caption repeats.
    """
    at = 0
    previous: BlockKind | None = None
    for passage in _said_once(each for each in passages if each.text.strip()):
        if previous and (previous != passage.kind or passage.kind not in _CLOSE):
            at += 1
        previous = passage.kind
        start = at
        runs = []
        for run in passage.runs:
            runs.append((run, at, at + len(run.text)))
            at += len(run.text)
        at += 1
        yield Placed(passage, start, tuple(runs))


def make_office_paper(passages: Iterable[Passage], *, path: str, format: str) -> Paper:  # noqa: A002 - as in make_paper
    """Make the paper that passages come to.

    Args:
        passages: in reading order.
        path: where the file came from.
        format: name of the format.
    """
    placed = tuple(lay_out(passages))
    lines: list[str] = []
    length = 0
    for passage, start, _ in placed:
        lines.append("\n" * (start - length) + passage.text + "\n")
        length += len(lines[-1])
    source = "".join(lines)
    blocks = (block for each in placed for block in _blocks(source, each))
    return make_paper(
        path=path,
        format=format,
        source=source,
        blocks=blocks,
        meanings=dict.fromkeys(_meanings(passage for passage, *_ in placed)),
    )


def _meanings(passages: Iterable[Passage]) -> Iterator[tuple[str, str]]:
    for passage in passages:
        if passage.hangs_on:
            yield from noted_words(passage.hangs_on, " ".join(passage.text.split()))


def _said_once(passages: Iterable[Passage]) -> Iterator[Passage]:
    waiting: Passage | None = None
    for passage in passages:
        repeats = waiting and waiting.text.split() == passage.text.split()
        if waiting and not (repeats and waiting.kind is BlockKind.CAPTION):
            yield waiting
        waiting = passage
    if waiting:
        yield waiting


def _blocks(source: str, placed: Placed) -> Iterator[Block]:
    passage, start, runs = placed
    end = runs[-1][2]
    while start < end:
        gap = _PARAGRAPH_END.search(source, start, end)
        stop, following = gap.span() if gap else (end, end)
        kind = passage.kind
        bullet = _BULLET.match(source, start, stop)
        begins = bullet.end() if bullet else label_end(source, start, stop)
        if begins is not None and kind is BlockKind.PARAGRAPH:
            kind, start = BlockKind.LIST_ITEM, begins
        yield weave(
            kind,
            source,
            [(start, stop)],
            level=passage.level,
            page=passage.page,
            quoted=passage.quoted,
            cell=passage.cell,
            number=passage.number,
        )
        start = following
