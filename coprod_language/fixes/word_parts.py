"""A Word file that is open for changing: its runs by place, and the parts that have changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from coprod_language.errors import PaperError
from coprod_language.fixes.package import repack
from coprod_language.readers.office_package import Package
from coprod_language.readers.passages import Placed, Run, lay_out
from coprod_language.readers.word import open_word, walk


class PlacedRun(NamedTuple):
    """A run of text with its place in the extracted text of the paper."""

    run: Run
    """The run."""
    start: int
    """Where it starts."""
    end: int
    """Where it ends (exclusive)."""


class WordFile:
    """A Word file that is open for changing."""

    def __init__(self, raw: bytes) -> None:
        """Open a file.

        Args:
            raw: the whole file.

        Raises:
            PaperError: it is damaged.
        """
        self._raw = raw
        self.package: Package = open_word(raw)
        self._parts: dict[etree._Element, str] = {}
        self._changed: dict[str, bytes | None] = {}
        self.passages: list[Placed] = []
        self.runs: list[PlacedRun] = []
        self._starts: list[int] = []
        self.read()

    def read(self) -> None:
        """Read the prose again, after its runs have been split or changed."""
        self.passages = list(lay_out(walk(self.package)))
        self.runs = [PlacedRun(*run) for passage in self.passages for run in passage.runs]
        self._starts = [placed.start for placed in self.runs]

    @property
    def main(self) -> etree._Element:
        """Root of the part that holds the body."""
        return self.package.root(self.package.main)

    def runs_in(self, start: int, end: int) -> Iterator[PlacedRun]:
        """Yield the runs that a stretch of the extracted text touches, in order."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self.runs) and self.runs[at].start < end:
            if self.runs[at].end > start:
                yield self.runs[at]
            at += 1

    def part_of(self, element: etree._Element) -> str:
        """Name the part that an element stands in."""
        root = element.getroottree().getroot()
        if root not in self._parts:
            self._parts |= {tree: part for part, tree in self.package.trees()}
        return self._parts[root]

    def touch(self, element: etree._Element) -> None:
        """Note that the part that an element stands in has changed."""
        self._changed[self.part_of(element)] = None

    def write(self, part: str, content: bytes) -> None:
        """Put a part of this content into the file."""
        self._changed[part] = content

    def packed(self) -> bytes:
        """Give the changed file; parts that have not changed keep their bytes.

        Raises:
            PaperError: a part is damaged.
        """
        return repack(
            self._raw,
            {
                part: xml_bytes(self.package.root(part)) if content is None else content
                for part, content in self._changed.items()
            },
        )


def open_for(raw: bytes, source: str) -> WordFile:
    """Open the file that a paper was read from.

    Args:
        raw: the whole file.
        source: the text that was taken out of it.

    Raises:
        PaperError: it is damaged, or another file.
    """
    file = WordFile(raw)
    if any(source[run.start : run.end] != run.run.text for run in file.runs):
        raise PaperError("it does not read the same twice. Get a fresh copy")
    return file


def xml_bytes(root: etree._Element) -> bytes:
    """Write a part as Office does: UTF-8, with a declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
