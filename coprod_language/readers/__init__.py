"""The readers, one format a module: a file goes in, a `Paper` comes out.

The table names each reader's module, not the reader, so that checking a Markdown paper does
not load the PDF library. Each module has ``read(raw, path) -> Paper``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

READERS: Mapping[str, str] = MappingProxyType(
    {
        "html": "coprod_language.readers.html",
        "markdown": "coprod_language.readers.markdown",
        "opendocument": "coprod_language.readers.opendocument",
        "pdf": "coprod_language.readers.pdf",
        "powerpoint": "coprod_language.readers.powerpoint",
        "restructuredtext": "coprod_language.readers.restructuredtext",
        "text": "coprod_language.readers.plain_text",
        "word": "coprod_language.readers.word",
    }
)
"""Module of the reader for each format."""

TEXT_FORMATS = frozenset({"html", "markdown", "restructuredtext", "text"})
"""Formats whose files are text, so that places refer to the file itself."""
