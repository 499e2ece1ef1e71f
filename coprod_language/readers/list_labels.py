"""Letters and numbers that were typed before the items of a list: "a)", "(ii)", "3)"."""

from __future__ import annotations

import re
from typing import Final

LABEL: Final = r"\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)"
"""Pattern of what may stand before an item."""
_LABEL: Final = re.compile(LABEL)
_AFTER_SPACE: Final = re.compile(rf"\s*{LABEL}")
_ENDS: Final = re.compile(r"(?:[:;,.]|\b(?:and|or))\s*(?:<br\s*/?>\s*)?\Z", re.IGNORECASE)
_REACH: Final = 24


def label_end(text: str, at: int, end: int) -> int | None:
    """Give where the label at a place ends.

    Args:
        text: the text.
        at: where the label may start.
        end: how far to look.
    """
    found = _AFTER_SPACE.match(text, at, end)
    return found.end() if found else None


def begins_labelled_item(text: str, at: int) -> bool:
    """Tell whether an item with a label begins at the start of a line.

    A wrapped line may start with a letter in brackets by chance. What comes before an item is a
    whole item, or what leads to the list.

    Args:
        text: the text.
        at: where the line starts.
    """
    at += len(text[at : at + _REACH]) - len(text[at : at + _REACH].lstrip())
    return _LABEL.match(text, at) is not None and bool(_ENDS.search(text[max(0, at - _REACH) : at]))
