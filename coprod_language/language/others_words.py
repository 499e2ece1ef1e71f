"""Tell words that the writer did not choose: names of laws, and the fields of a form."""

from __future__ import annotations

import re
from typing import Final

from coprod_language.language.scene import Scene

_LAW_AHEAD: Final = re.compile(
    r"(?:,?\s(?:[A-Z][\w’'-]*|\([A-Z][^()\n]{1,60}\)|of|and|for|in|to|etc\.?|&))*?"
    r",?\s(?:Act|Bill|Order|Regulations|Rules|Measure)\b"
)
_LONGEST_LAW: Final = 150
_FIELD: Final = re.compile(
    r"""\W*(?:signature|signed|(?:(?:full|first|last|preferred|print)\s)?names?|dates?|address
    |post\s?code|tel|telephone|phone|e-?mail|(?:(?:nhs|ref|reference|case)\s)?(?:number|no|id)
    |relationship|d\.?o\.?b)\b
    [^.!?\n]{0,50}(?::|_{2,}|…|\.{3,}|[☐□]|\[\s?\])[\s_.…☐□\[\]]*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_FIELD: Final = 120
_FIELD_ENDS: Final = frozenset(":_.…☐□[] \t\n")


def are_others(scene: Scene, first: int, last: int) -> bool:
    """Tell whether tokens stand in a law's name or in a field of a form.

    Args:
        scene: the paper.
        first: the first token.
        last: the token after the last.
    """
    if is_in_law(scene.text, scene.offsets[first], scene.end(last - 1)):
        return True
    block = scene.block(first)
    return is_field(scene.text, block.start, block.end)


def is_in_law(text: str, start: int, end: int) -> bool:
    """Tell whether words stand in a law's name: the "Capacity" of "Mental Capacity Act".

    Args:
        text: the paper's text.
        start: first character of the words.
        end: character after their last.

    Returns:
        False for words that take in the "Act" themselves.
    """
    if not text[start].isupper():
        return False
    return _LAW_AHEAD.match(text, end, end + _LONGEST_LAW) is not None


def is_field(text: str, start: int, end: int) -> bool:
    """Tell whether a block is a field to fill in: "Signature of carer: ____".

    Args:
        text: the paper's text.
        start: first character of the block.
        end: character after its last.
    """
    if not start < end <= start + _LONGEST_FIELD or text[end - 1] not in _FIELD_ENDS:
        return False
    return _FIELD.match(text, start, end) is not None
