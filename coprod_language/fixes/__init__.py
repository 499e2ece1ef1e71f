"""The fixes: a paper and what was found in it go in, a changed paper comes out.

Each fixer has ``fix(raw, paper, changes) -> bytes``; each annotator has
``annotate(checked, reviewing) -> bytes``. None of them opens or writes a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FIXERS: Mapping[str, str] = MappingProxyType(
    {
        "html": "coprod_language.fixes.text_file",
        "markdown": "coprod_language.fixes.text_file",
        "restructuredtext": "coprod_language.fixes.text_file",
        "text": "coprod_language.fixes.text_file",
        "word": "coprod_language.fixes.word",
    }
)
"""Module that makes changes in each format that can be changed."""

ANNOTATORS: Mapping[str, str] = MappingProxyType(
    {
        "opendocument": "coprod_language.fixes.opendocument_notes",
        "pdf": "coprod_language.fixes.pdf_notes",
        "word": "coprod_language.fixes.word_review",
    }
)
"""Module that writes a reviewed copy in each format that can hold notes."""
