"""Take values out of a table of a word list, and note what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class Form:
    """A table of a word list while it is read; every problem is told, not only the first."""

    def __init__(self, keys: Mapping[str, Any], tell: Callable[[str], None]) -> None:
        """Start on a table.

        Args:
            keys: what it says, as TOML gives it.
            tell: takes a line for each thing that does not fit.
        """
        self.keys = keys
        self.failed = False
        self._tell = tell

    def wrong(self, what: str) -> None:
        """Note what does not fit."""
        self.failed = True
        self._tell(what)

    def only(self, known: Collection[str]) -> None:
        """Note each key that means nothing here."""
        for key in self.keys:
            if key not in known:
                self.wrong(f"has a line “{key}”, which means nothing here. {_nearest(key, known)}")

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of words; none if it is not there or does not fit."""
        value = self.keys.get(key, [])
        if not is_texts(value):
            self.wrong(f'“{key}” is a list in square brackets, such as {key} = ["word"]')
            return ()
        return tuple(value)

    def text(self, key: str) -> str | None:
        """Take words in quotation marks."""
        value = self.keys.get(key)
        if value is None or isinstance(value, str):
            return value
        self.wrong(f'“{key}” is words in quotation marks: {key} = "…"')
        return None

    def flag(self, key: str) -> bool | None:
        """Take true or false; None if it is not there or does not fit."""
        value = self.keys.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.wrong(f"“{key}” is true or false, without quotation marks")
        return None

    def choice(self, key: str, choices: type[Choice], default: Choice | None) -> Choice | None:
        """Take one of a few words.

        Args:
            key: name of the line.
            choices: the words, each a member.
            default: what to give where the line is not there or does not fit.
        """
        value = self.keys.get(key)
        if value is None:
            return default
        try:
            return choices(value)
        except ValueError:
            names = ", ".join(choices)
            self.wrong(f"“{key}” is one of: {names}. It says “{value}”")
            return default

    def tables(self, key: str) -> list[dict[str, Any]]:
        """Take a list of tables in curly brackets; none if it is not there or does not fit."""
        value = self.keys.get(key, [])
        if isinstance(value, list) and all(isinstance(each, dict) for each in value):
            return value
        self.wrong(f"“{key}” is a list of groups in curly brackets: {key} = [{{ … }}, {{ … }}]")
        return []


def is_texts(value: object) -> bool:
    """Tell whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _nearest(key: str, known: Collection[str]) -> str:
    close = get_close_matches(key, known, n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"The lines that may stand here are: {', '.join(sorted(known))}"
