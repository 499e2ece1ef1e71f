"""Find what stands in quotation marks: a speaker's words, which are not the writer's to change."""

from __future__ import annotations

from typing import Final

from spacy.tokens import Doc

from coprod_language.language.pipeline import BLOCKS

_PAIRS: Final = {"“": "”", '"': '"', "‘": "’", "«": "»"}


def find_quotations(doc: Doc, text: str) -> tuple[tuple[int, int], ...]:
    """Find quotations that open and close within one block.

    Args:
        doc: a document with its blocks.
        text: its text.

    Returns:
        First and last (exclusive) token of each, the marks included, in order.
    """
    if not any(mark in text for mark in _PAIRS):
        return ()
    found: list[tuple[int, int]] = []
    for block in doc.spans[BLOCKS]:
        opened: tuple[int, str] | None = None
        for token in block:
            if opened is None and token.text in _PAIRS:
                opened = token.i, _PAIRS[token.text]
            elif opened is not None and token.text == opened[1]:
                found.append((opened[0], token.i + 1))
                opened = None
    return tuple(found)
