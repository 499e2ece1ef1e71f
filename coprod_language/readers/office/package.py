"""A Word or PowerPoint file as its parts and the relations between them.

The Open Packaging Conventions (ECMA-376, part 2) in as much as reading takes. python-docx and
python-pptx load every part of a file before they show one. So they refuse papers that Word
itself opens: *Strict* files, files with macros, templates, a link to a part that is not
there, a damaged picture. And they have no model of footnotes, text boxes, fields or tracked
changes. Here each part is read when a reader asks for it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from lxml import etree

from coprod_language.errors import PaperError
from coprod_language.readers.office.archive import Archive
from coprod_language.readers.office.xml_tree import name, parse

_WANTED = {"w:document": "a Word file", "p:presentation": "a PowerPoint file"}
_FOUND = {
    "w:document": "it is a Word file, and its name should end in .docx",
    "p:presentation": "it is a PowerPoint file, and its name should end in .pptx",
    "x:workbook": "it is an Excel workbook, and only papers can be checked",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """How one part points at another."""

    kind: str
    """Last word of its type, such as ``footnotes`` or ``image``."""
    target: str
    """Name of the part that it points at, from the top of the archive."""


@dataclass(frozen=True, slots=True)
class Package:
    """An Office file that is open for reading."""

    archive: Archive
    """The parts, still packed."""
    main: str = ""
    """Name of the part that holds the body of the paper."""
    _roots: dict[str, etree._Element] = field(default_factory=dict, repr=False)
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict, repr=False)

    def root(self, part: str) -> etree._Element:
        """Give the root element of a part: the same tree each time.

        Raises:
            PaperError: the part is missing or damaged.
        """
        if part not in self._roots:
            self._roots[part] = parse(self.archive.read(part), part)
        return self._roots[part]

    def trees(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield the name and root element of each part that has been asked for."""
        yield from self._roots.items()

    def add(self, part: str, root: etree._Element) -> None:
        """Add a tree for `root` to give; the archive does not change."""
        self._roots[part] = root

    def relations(self, part: str) -> dict[str, Relation]:
        """Give the relations of a part by their id; what they point at need not be there."""
        if part not in self._relations:
            folder, leaf = posixpath.split(part)
            rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
            found = _relations(self.root(rels), folder) if rels in self.archive else {}
            self._relations[part] = found
        return self._relations[part]

    def related(self, part: str, kind: str) -> str | None:
        """Give the first part that `part` points at with this kind of relation, if it is there."""
        for each in self.relations(part).values():
            if each.kind == kind and each.target in self.archive:
                return each.target
        return None


def open_package(raw: bytes, wanted: str) -> Package:
    """Open an Office file.

    Args:
        raw: the whole file.
        wanted: root element of its main part: ``w:document`` or ``p:presentation``.

    Raises:
        PaperError: it is another kind of file, is damaged, or is locked.
    """
    archive = Archive(raw, _WANTED[wanted])
    main = Package(archive).related("", "officeDocument")
    if main is None:
        raise PaperError(f"not {_WANTED[wanted]}: {_other_kind(archive)}")
    if main.endswith(".bin"):
        raise PaperError(f"not {_WANTED[wanted]}: {_FOUND['x:workbook']}")
    package = Package(archive, main)
    found = name(package.root(main))
    if found != wanted:
        raise PaperError(f"not {_WANTED[wanted]}: {_FOUND.get(found, 'it holds something else')}")
    return package


def _relations(root: etree._Element, folder: str) -> dict[str, Relation]:
    return {
        each.get("Id", ""): Relation(
            each.get("Type", "").rpartition("/")[2], _resolve(folder, target)
        )
        for each in root
        if name(each) == "rel:Relationship" and (target := each.get("Target"))
    }


def _resolve(folder: str, target: str) -> str:
    path = unquote(target.partition("#")[0].replace("\\", "/"))
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _other_kind(archive: Archive) -> str:
    if "mimetype" in archive:
        kind = archive.read("mimetype")
        if b"opendocument.text" in kind:
            return "it is an OpenDocument text, and its name should end in .odt"
        if b"opendocument" in kind:
            return "it is an OpenDocument file, but not a text"
        if b"epub" in kind:
            return "it is an EPUB book"
    return "it is a zip archive with something else in it"
