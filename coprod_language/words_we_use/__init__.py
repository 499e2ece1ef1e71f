"""The "words we use" list of papers: which words they use, and what those mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LAYOUTS: Mapping[str, str] = MappingProxyType(
    {
        "csv": "coprod_language.words_we_use.csv",
        "html": "coprod_language.words_we_use.html",
        "markdown": "coprod_language.words_we_use.markdown",
        "word": "coprod_language.words_we_use.word",
    }
)
"""Module of each way to lay the list out; it holds ``render(words) -> bytes``."""
