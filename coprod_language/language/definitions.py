"""Find where a text says what its short forms stand for.

People write "integrated care board (ICB)", "ICB (integrated care board)", "ICB = integrated
care board", "ICB stands for …", "integrated care board, or ICB," and lists and tables with
the short form on one side and the long one on the other.
"""

from __future__ import annotations

import re
from typing import Final

from coprod_language.language.bracketed import bracketed, nested
from coprod_language.language.long_forms import Definition, Span, looks_short
from coprod_language.language.tied import apposed, find_chunks, tied

# Two words with a hyphen may have two capitals: "N-methyl-D-aspartate".
_SPELLED_OUT: Final = re.compile(r"[a-z]{4}\S*-|-\S*[a-z]{4}")


def find_definitions(text: str) -> list[Definition]:
    """Find short forms with the long forms that the text gives them.

    Args:
        text: any text; a blank line stands between its paragraphs or cells.

    Returns:
        In order of position; one for each place where a short form is spelled out.
    """
    found: dict[Span, Definition] = {}
    chunks = find_chunks(text)
    for each in (*bracketed(text), *nested(text), *tied(text, chunks), *apposed(text, chunks)):
        if not _overlap(each.short, each.long) and not _is_short_too(text, each):
            found.setdefault(each.short, each)
    return sorted(found.values(), key=lambda each: each.short)


def _is_short_too(text: str, each: Definition) -> bool:
    """Tell whether the long form is a short one as well, or the same again."""
    long = text[slice(*each.long)]
    is_short = looks_short(long) and not _SPELLED_OUT.search(long)
    return is_short or long.casefold() == text[slice(*each.short)].casefold()


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
