"""Who papers are for: what each audience can be asked to read, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from coprod_language.errors import ConfigurationError

DEFAULT: Final = "mixed-group"
"""Name of the audience that papers are for unless something else is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """An audience, with what it can be asked to read."""

    name: str
    """Its name in settings, such as ``public``."""
    like: str
    """The built-in audience whose words matter to it too; itself for a built-in one."""
    title: str
    """Who it is, in words that fit after "for"."""
    least_ease: float
    """The ease score, 0 to 100, that a paper for it should reach."""
    words_per_sentence: float
    """Words in a sentence, on average, that it can be asked to read."""
    longest_sentence: int
    """Words in the longest sentence that it can be asked to read."""
    most_words: int
    """Words in the longest paper that it can be asked to read."""
    jargon: float
    """Words of jargon in 100 that it can be asked to bear."""
    why: str = ""
    """The reason for these numbers."""
    source: str = ""
    """Where they come from."""


def load_audience(name: str, *, house: Mapping[str, Mapping[str, Any]] | None = None) -> Audience:
    """Load an audience.

    Args:
        name: its name.
        house: house audiences by name, each with the lines that differ from the built-in
            audience it is ``like`` (``mixed-group`` if it does not say).

    Raises:
        ConfigurationError: there is no such audience, or a line of it does not fit.
    """
    built_in = _built_in()
    if house and name in house:
        return _house_audience(name, dict(house[name]), built_in)
    if name not in built_in:
        names = ", ".join(sorted({*built_in, *(house or ())}))
        raise ConfigurationError(f"there is no audience “{name}”. The audiences are: {names}")
    return built_in[name]


@cache
def _built_in() -> dict[str, Audience]:
    text = (files(__package__) / "audiences.toml").read_text(encoding="utf-8")
    return {
        name: Audience(name=name, like=name, **_underscored(keys))
        for name, keys in tomllib.loads(text).items()
    }


def _house_audience(
    name: str, keys: dict[str, Any], built_in: Mapping[str, Audience]
) -> Audience:
    like = keys.pop("like", DEFAULT)
    if like not in built_in:
        raise ConfigurationError(
            f"audience “{name}”: “like” is one of: {', '.join(sorted(built_in))}"
        )
    kinds = {field.name: field.type for field in fields(Audience)}
    for key, value in _underscored(keys).items():
        if key not in kinds or key in {"name", "like"}:
            known = ", ".join(each.replace("_", "-") for each in kinds if each != "name")
            raise ConfigurationError(f"audience “{name}”: no line “{key}”. The lines are: {known}")
        is_text = kinds[key] == "str"
        if isinstance(value, bool) or not isinstance(value, str if is_text else int | float):
            kind = "words in quotation marks" if is_text else "a number"
            raise ConfigurationError(f"audience “{name}”: “{key.replace('_', '-')}” is {kind}")
    return replace(built_in[like], name=name, like=like, **_underscored(keys))


def _underscored(keys: Mapping[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in keys.items()}
