"""textstat, loaded without what it only needs for counting syllables.

textstat imports nltk as a whole, for the one function that looks up its pronouncing dictionary.
We never call that function (see `coprod_language.language.readability`), and nltk takes longer
to load than all the rest of a check. So a stand-in takes nltk's place while textstat loads: it
turns into nltk as soon as anybody asks it for something, so textstat stays whole for whoever
else uses it in the same process.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.resources import files
from threading import RLock
from types import ModuleType
from typing import Any, Final

_LEFT_OUT: Final = "nltk"
_ONE_AT_A_TIME: Final = RLock()


@cache
def textstat_formulas() -> Any:  # noqa: ANN401 - textstat has no types
    """Give textstat's module of formulas."""
    with _ONE_AT_A_TIME:
        if _LEFT_OUT in sys.modules or "textstat" in sys.modules:
            return import_module("textstat.backend.metrics")
        sys.modules[_LEFT_OUT] = _StandIn(_LEFT_OUT)
        try:
            return import_module("textstat.backend.metrics")
        finally:
            del sys.modules[_LEFT_OUT]


def textstat_easy_words() -> frozenset[str]:
    """Load the list that textstat uses for the Dale-Chall formula and for Gunning's."""
    textstat_formulas()
    text = files("textstat").joinpath("resources/en/easy_words.txt").read_text("utf-8")
    return frozenset(text.split())


class _StandIn(ModuleType):
    """Takes the place of a module until somebody asks it for something."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__"):
            # The import machinery looks at these; the module itself is not wanted yet.
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)
