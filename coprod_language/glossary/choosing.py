"""Words of a glossary in the order and the choice that somebody wants to see."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TypeVar

from coprod_language.errors import GlossaryError
from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.glossary import Glossary

_Word = TypeVar("_Word", Entry, ShortForm, Entry | ShortForm)


def in_order(glossary: Glossary) -> list[Entry | ShortForm]:
    """Give all words and short forms of a glossary in A to Z order."""
    both: list[Entry | ShortForm] = [*glossary.entries.values(), *glossary.short_forms.values()]
    return sorted(both, key=lambda each: each.id.casefold())


def of_theme(theme: str, words: Iterable[_Word]) -> list[_Word]:
    """Choose the words of one theme.

    Args:
        theme: name of a word list without its ending, such as ``digital``.
        words: the words to choose from.

    Raises:
        GlossaryError: none of the words is of that theme. The message lists the themes.
    """
    words = list(words)
    chosen = [word for word in words if word.theme == theme]
    if not chosen:
        themes = sorted({word.theme for word in words})
        close = [each for each in themes if each.startswith(theme)]
        close = close or get_close_matches(theme, themes, n=1)
        hint = f"Did you mean “{close[0]}”? " if close else ""
        raise GlossaryError(
            f"there is no theme “{theme}”. {hint}The themes are: {', '.join(themes)}"
        )
    return chosen
