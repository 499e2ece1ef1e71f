"""Who papers are for: what each audience can be asked to read, as data."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import Any, Final

from coprod_language.errors import ConfigurationError

DEFAULT: Final = "mixed-group"
"""Name of the audience that papers are for unless something else is said."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a number is what it is."""

    number: str
    """Name of the number in settings, such as ``least-ease``."""
    why: str
    """The reason, in plain words."""
    source: str
    """Where the number comes from."""


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
    reasons: tuple[Reason, ...] = ()
    """Why each number is what it is. A number that a house sets has none."""


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
        return _house_audience(name, house[name], built_in)
    if name not in built_in:
        names = ", ".join(sorted({*built_in, *(house or ())}))
        raise ConfigurationError(f"there is no audience “{name}”. The audiences are: {names}")
    return built_in[name]


def audience_names() -> tuple[str, ...]:
    """Name the built-in audiences, from those who need the plainest writing on."""
    return tuple(_built_in())


def round_ease(ease: float, least: float) -> int:
    """Round an ease score for people to read, but not up to one that would do.

    "Ease 40, and it needs 40" helps nobody whose paper has 39.6.

    Args:
        ease: the score, 0 to 100.
        least: what the audience needs.
    """
    rounded = round(ease)
    return math.floor(ease) if ease < least <= rounded else rounded


@cache
def _built_in() -> dict[str, Audience]:
    text = (files(__package__) / "audiences.toml").read_text(encoding="utf-8")
    return {name: _read_audience(name, keys) for name, keys in tomllib.loads(text).items()}


def _read_audience(name: str, keys: dict[str, Any]) -> Audience:
    title = keys.pop("title")
    return Audience(
        name=name,
        like=name,
        title=title,
        reasons=tuple(Reason(key, line["why"], line["source"]) for key, line in keys.items()),
        **_underscored({key: line["value"] for key, line in keys.items()}),
    )


def _house_audience(name: str, table: Any, built_in: Mapping[str, Audience]) -> Audience:  # noqa: ANN401 - TOML gives anything
    if not isinstance(table, Mapping):
        raise ConfigurationError(
            f"audience “{name}”: its lines stand under a heading of their own, [audiences.{name}]"
        )
    keys = dict(table)
    like = keys.pop("like", DEFAULT)
    if not isinstance(like, str) or like not in built_in:
        raise ConfigurationError(
            f"audience “{name}”: “like” is one of: {', '.join(sorted(built_in))}"
        )
    for key, value in keys.items():
        _check_line(name, key, value)
    model = built_in[like]
    kept = tuple(reason for reason in model.reasons if reason.number not in keys)
    return replace(model, name=name, like=like, reasons=kept, **_underscored(keys))


def _check_line(name: str, key: str, value: Any) -> None:  # noqa: ANN401 - TOML gives anything
    kinds = {field.name.replace("_", "-"): field.type for field in fields(Audience)}
    known = [each for each in kinds if each not in {"name", "like", "reasons"}]
    if key not in known:
        raise ConfigurationError(
            f"audience “{name}”: no line “{key}”. The lines are: like, {', '.join(known)}"
        )
    if kinds[key] == "str":
        if not isinstance(value, str):
            raise ConfigurationError(f"audience “{name}”: “{key}” is words in quotation marks")
    elif isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ConfigurationError(f"audience “{name}”: “{key}” is a number, 0 or more")


def _underscored(keys: Mapping[str, Any]) -> dict[str, Any]:
    return {key.replace("-", "_"): value for key, value in keys.items()}
