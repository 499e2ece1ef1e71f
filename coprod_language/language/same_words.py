"""Tell whether two wordings say the same thing."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset("a an and of for the in on to with or at by".split())
_ALIKE: Final = 0.5
_STEM: Final = 5


def are_same(one: str, other: str) -> bool:
    """Tell whether two long forms are the same but for small words, endings and additions.

    Args:
        one: a wording.
        other: another.
    """
    first, second = _stems(one), _stems(other)
    if not first or not second:
        return True
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _stems(words: str) -> set[str]:
    found = (word.casefold() for word in _WORD.findall(words))
    return {word[:_STEM] for word in found if word not in _SMALL}
