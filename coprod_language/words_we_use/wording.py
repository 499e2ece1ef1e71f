"""The words that every layout of the list has in common."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Words we use"
WORD: Final = "Word"
MEANING: Final = "What it means"
UNKNOWN_TITLE: Final = "Words for someone to explain"
UNKNOWN: Final = (
    "The papers use these short forms and do not say what they stand for. No word list has them. "
    "Ask someone who knows, and write it down."
)
