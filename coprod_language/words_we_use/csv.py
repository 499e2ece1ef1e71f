"""The list for a spreadsheet: a word without a meaning has an empty second column."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Final

from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, WORD

# A cell that starts with one of these is a formula to a spreadsheet, and may do harm.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([WORD, MEANING])
    for each in sorted(words, key=lambda word: word.meaning is None):
        writer.writerow([_harmless(each.word), _harmless(each.meaning or "")])
    return text.getvalue().encode()


def _harmless(cell: str) -> str:
    return "'" + cell if cell.lstrip(" ").startswith(_FORMULA) else cell
