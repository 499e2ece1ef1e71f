"""The readers, one format a module: a file goes in, a `Paper` comes out.

The table names each reader's module, not the reader, so that checking a Markdown paper does
not load the PDF library. Each module has ``read(raw, path) -> Paper``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

READERS: Mapping[str, str] = MappingProxyType(
    {
        "html": "coprod_language.readers.text.html",
        "markdown": "coprod_language.readers.text.markdown",
        "opendocument": "coprod_language.readers.opendocument.reader",
        "pdf": "coprod_language.readers.pdf.reader",
        "powerpoint": "coprod_language.readers.powerpoint.reader",
        "restructuredtext": "coprod_language.readers.text.restructuredtext",
        "text": "coprod_language.readers.text.plain",
        "word": "coprod_language.readers.word.reader",
    }
)
"""Module of the reader for each format."""

TEXT_FORMATS = frozenset({"html", "markdown", "restructuredtext", "text"})
"""Formats whose files are text, so that places refer to the file itself."""

GUARDED = frozenset({"opendocument", "pdf", "powerpoint", "restructuredtext", "word"})
"""Formats whose library a hostile file can hang or crash, so that it runs apart."""
