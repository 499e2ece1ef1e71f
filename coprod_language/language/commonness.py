"""The law that plainer words are commoner words, by how often people write them.

A single word must have choices of commoner words: each word of a choice at least as common as
the word itself. What makes a phrase hard is seldom how rare its words are, so a choice for a
phrase may be shorter instead. Where neither holds the entry says why, in ``rarer``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.glossary.entry import Entry
from coprod_language.language.frequency import zipf

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def rarer_problems(entries: Iterable[Entry]) -> Iterator[str]:
    """Check that choices are commoner than what they replace.

    Args:
        entries: of any treatment.

    Yields:
        A line for each entry that breaks the law, or explains what needs no explaining.
    """
    for entry in entries:
        rarer = [words for words in entry.instead if _is_rarer(words, entry)]
        if rarer and not entry.rarer:
            listed = ", ".join(f"“{words}”" for words in rarer)
            yield (
                f"{entry.theme}.toml: [{entry.id}] offers {listed}, which people write less often "
                f"than “{entry.word}”. Take it out, or say why it is plainer: rarer = “…”"
            )
        elif entry.rarer and not rarer:
            yield (
                f"{entry.theme}.toml: [{entry.id}] has “rarer”, but no choice is rarer. "
                "Take the line out"
            )


def _is_rarer(words: str, entry: Entry) -> bool:
    own, offered = _WORD.findall(entry.word), _WORD.findall(words)
    if len(own) > 1 and len(offered) < len(own):
        return False
    return bool(offered) and _rarest(offered) < _rarest(own)


def _rarest(words: Iterable[str]) -> float:
    return min(zipf(word.lower().replace("’", "'")) for word in words)
