"""A Word file that is open for changing: its runs by place, and the parts that have changed."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Iterator
from itertools import count
from typing import Final, NamedTuple

from lxml import etree

from coprod_language.errors import PaperError
from coprod_language.fixes.package import repack
from coprod_language.paper import Paper
from coprod_language.readers.office.package import Package
from coprod_language.readers.office.passages import Placed, Run, lay_out, make_office_paper
from coprod_language.readers.word.reader import open_word, walk

_CONTENT_TYPES: Final = "[Content_Types].xml"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_TYPES: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"


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
        self._changed: dict[str, None] = {}
        self.passages: list[Placed] = []
        self.runs: list[PlacedRun] = []
        self._starts: list[int] = []
        self.read()

    def read(self) -> None:
        """Read the prose again, after its runs have been split or changed."""
        self.passages = list(lay_out(walk(self.package)))
        self.runs = [PlacedRun(*run) for passage in self.passages for run in passage.runs]
        self._starts = [placed.start for placed in self.runs]

    def paper(self, path: str) -> Paper:
        """Give the paper as it now reads."""
        return make_office_paper(walk(self.package), path=path, format="word")

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

    def add_part(self, kind: str, root: etree._Element) -> str:
        """Add a part that the body points at.

        Args:
            kind: last word of its relation and of its kind of content, such as ``comments``.
            root: root element of the part.

        Returns:
            Its name.
        """
        folder, leaf = posixpath.split(self.package.main)
        part = _free_name(self.package, posixpath.join(folder, kind))
        self.package.add(part, root)
        self.touch(root)
        self._relate(posixpath.join(folder, "_rels", f"{leaf}.rels"), kind, part)
        if _CONTENT_TYPES in self.package.archive:
            types = self.package.root(_CONTENT_TYPES)
            space = etree.QName(types).namespace
            override = etree.SubElement(types, f"{{{space}}}Override")
            override.set("PartName", f"/{part}")
            override.set("ContentType", _CONTENT_TYPE.format(kind))
            self.touch(types)
        return part

    def _relate(self, rels: str, kind: str, part: str) -> None:
        package = self.package
        if rels not in package.archive:
            package.add(rels, etree.fromstring(f'<Relationships xmlns="{_RELS}"/>'))
        root = package.root(rels)
        taken = {each.get("Id") for each in root}
        relation = etree.SubElement(root, f"{{{_RELS}}}Relationship")
        relation.set("Id", next(id_ for at in count(1) if (id_ := f"rId{at}") not in taken))
        relation.set("Type", f"{_relation_types(self.main)}/{kind}")
        relation.set("Target", f"/{part}")
        self.touch(root)

    def packed(self) -> bytes:
        """Give the changed file; parts that have not changed keep their bytes.

        Raises:
            PaperError: a part is damaged.
        """
        return repack(
            self._raw,
            {
                part: etree.tostring(
                    self.package.root(part),
                    xml_declaration=True,
                    encoding="UTF-8",
                    standalone=True,
                )
                for part in self._changed
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


def _free_name(package: Package, stem: str) -> str:
    names = (f"{stem}{at or ''}.xml" for at in count())
    return next(each for each in names if each not in package.archive)


def _relation_types(main: etree._Element) -> str:
    """Give the beginning of the types of relations, which a Strict file has its own of."""
    is_strict = "purl.oclc.org" in (etree.QName(main).namespace or "")
    return _STRICT_TYPES if is_strict else _TYPES
