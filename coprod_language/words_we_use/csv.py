"""The list for a spreadsheet: a word without a meaning has an empty second column."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_language.spreadsheets import row_text
from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, WORD


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    in_order = sorted(words, key=lambda word: word.meaning is None)
    rows = [(WORD, MEANING), *((each.word, each.meaning or "") for each in in_order)]
    return "".join(map(row_text, rows)).encode()
