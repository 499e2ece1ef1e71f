"""What is known of short forms before a place is looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import ShortForm
from coprod_language.language.capitals import is_word, needs_no_words
from coprod_language.language.long_forms import Definition, looks_short
from coprod_language.language.scene import Scene

_SMALL_LETTERS: Final = re.compile(r"[A-Za-z][a-z]{2,}")
_ENDING: Final = re.compile(r"(?<=[A-Z\d])s$|(?<=[A-Za-z]{2})['’]s?$")


@dataclass(frozen=True, slots=True)
class Known:
    """What makes a word a short form without a look at its letters."""

    listed: Mapping[str, ShortForm]
    """What the glossary lists, by every way to write it."""
    defined: Mapping[str, list[Definition]]
    """What the paper spells out."""
    scene: Scene
    """The paper."""

    def is_word_here(self, short: str) -> bool:
        """Tell whether the paper also writes it in small letters: "LEEDS" and "Leeds"."""
        places = self.scene.places.get(short.casefold(), ())
        return any(_SMALL_LETTERS.fullmatch(self.scene.texts[at]) for at in places)

    def has(self, short: str) -> bool:
        """Tell whether a word is listed or spelled out."""
        if short in self.listed and not (needs_no_words(short) and short not in self.defined):
            return True
        if short not in self.defined:
            return False
        return looks_short(short) or (short.istitle() and not is_word(short))


def split_ending(short: str) -> tuple[str, str]:
    """Split a short form from its plural or possessive ending: "ICBs", "ICB's"."""
    ending = _ENDING.search(short)
    return (short[: ending.start()], ending.group()) if ending else (short, "")
