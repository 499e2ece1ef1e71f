"""Make elements in the namespace of one Word file, with ids that it does not have yet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from itertools import count

from lxml import etree

from coprod_language.fixes.notes import Reviewing
from coprod_language.fixes.word import set_text
from coprod_language.fixes.word_parts import WordFile


class Tags:
    """Makes elements for one file."""

    def __init__(self, file: WordFile) -> None:
        """Look which ids are taken.

        Args:
            file: the open file.
        """
        # Strict files have a namespace of their own.
        self._space = etree.QName(file.main).namespace
        if comments := file.package.related(file.package.main, "comments"):
            file.package.root(comments)
        taken = [
            int(value)
            for _, root in file.package.trees()
            for element in root.iter()
            if (value := element.get(f"{{{self._space}}}id")) and value.isdecimal()
        ]
        self._ids = count(max(taken, default=0) + 1)

    def next_id(self) -> str:
        """Give an id that nothing else in the file has."""
        return str(next(self._ids))

    def make(
        self, tag: str, content: Iterable[etree._Element] = (), /, **attributes: str
    ) -> etree._Element:
        """Make an element.

        Args:
            tag: its name without the prefix, such as ``ins``.
            content: what it holds.
            attributes: by name without the prefix.
        """
        space = f"{{{self._space}}}"
        element = etree.Element(f"{space}{tag}", nsmap={"w": self._space})
        for key, value in attributes.items():
            element.set(f"{space}{key}", value)
        element.extend(content)
        return element

    def text(self, tag: str, text: str) -> etree._Element:
        """Make an element that holds text, spaces kept."""
        element = self.make(tag)
        set_text(element, text)
        return element

    def date(self, reviewing: Reviewing) -> str:
        """Write a date as Word files do."""
        return reviewing.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
