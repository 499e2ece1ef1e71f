"""Words that are rare in writing and that nearly all adults know, such as "toothache"."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

from coprod_language.language.word_facts import lemmas

_FILE: Final = Path(__file__).parent / "data" / "well_known.toml"


@cache
def _words() -> frozenset[str]:
    themes = tomllib.loads(_FILE.read_text("utf-8"))
    return frozenset(word for theme in themes.values() for word in theme.split())


def is_well_known(word: str) -> bool:
    """Tell whether nearly all adults know a word, or the word that it is a form of.

    Args:
        word: in small letters.
    """
    words = _words()
    forms = (
        word,
        word.removesuffix("s"),
        *(base for each in lemmas(word).values() for base in each),
    )
    return not words.isdisjoint(forms)
