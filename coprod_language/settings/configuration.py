"""How the checker is set: the command line's options, and files that stand in for them.

Settings are looked for upwards from the paper: the first ``coprod-language.toml``, or
``pyproject.toml`` with a ``[tool.coprod-language]`` table, is taken.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from coprod_language.errors import ConfigurationError
from coprod_language.hits import Severity
from coprod_language.settings.audiences import DEFAULT, load_audience
from coprod_language.settings.leave import Leave
from coprod_language.utf8 import read_utf8

FILE_NAME: Final = "coprod-language.toml"
"""Name of a settings file of its own."""
_PYPROJECT: Final = "pyproject.toml"
NEVER: Final = "never"
"""The value of ``fail-on`` that lets every paper through."""
_FAIL_ON: Final = (*Severity, NEVER)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the checker is asked to do."""

    audience: str = DEFAULT
    """Name of the audience that papers are judged for."""
    glossaries: tuple[str, ...] = ()
    """House word lists, laid over the built-in ones in this order."""
    reviews: tuple[str, ...] = ()
    """Files of what groups think of the words; the order of suggestions follows them."""
    select: tuple[str, ...] = ()
    """The only rules to use; the default ones where empty."""
    ignore: tuple[str, ...] = ()
    """Rules not to use."""
    fail_on: str = "error"
    """The mildest severity at which the command exits with 1, or ``never``."""
    audiences: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """House audiences by name."""
    any_language: bool = False
    """Whether to check papers that do not look English."""
    model: str = ""
    """The spaCy model that tells verbs from nouns; the built-in one where empty."""
    leave: tuple[Leave, ...] = ()
    """Words and rules to leave alone, by paper."""
    keep_papers: bool = False
    """Whether each report carries the paper itself. No settings file has this: it depends on
    what is done with the report."""
    file: str = field(default="", compare=False, repr=False)
    """The settings file that these are from, for messages; empty where another has a say."""


_KEYS: Final = {
    "audience": str,
    "glossary": list,
    "review": list,
    "select": list,
    "ignore": list,
    "fail-on": str,
    "audiences": dict,
    "any-language": bool,
    "model": str,
    "leave": list,
}
_KIND_NAMES: Final = {
    str: "words in quotation marks",
    list: 'a list in square brackets, such as ["long-sentence"]',
    dict: "a table",
    bool: "true or false",
}
_FIELDS: Final = {
    "glossary": "glossaries",
    "review": "reviews",
    "fail-on": "fail_on",
    "any-language": "any_language",
}
_PATHS: Final = ("glossaries", "reviews")


def find_settings(start: Path) -> Path | None:
    """Find the settings file for a paper.

    Args:
        start: the folder of the paper.

    Returns:
        The file, or None where no folder upwards has one.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        shared = folder / _PYPROJECT
        if shared.is_file() and _our_table(_read(shared)) is not None:
            return shared
    return None


def load_settings(path: Path) -> Settings:
    """Load settings from a file.

    Args:
        path: ``coprod-language.toml``, ``pyproject.toml``, or a file laid out as the first.

    Raises:
        ConfigurationError: the file cannot be read, is not TOML, or has a setting that is
            unknown or does not fit. The message names the file.
    """
    tables = _read(path)
    if path.name == _PYPROJECT:
        tables = _our_table(tables) or {}
        if not isinstance(tables, dict):
            raise ConfigurationError(f"{path}: settings stand under [tool.coprod-language]")
    values: dict[str, Any] = {"file": str(path)}
    for key, value in tables.items():
        values[_FIELDS.get(key, key)] = _checked(path, key, value)
    for name in values.keys() & _PATHS:
        # Paths in a settings file are relative to the file, wherever the command runs.
        values[name] = tuple(str(path.parent / each) for each in values[name])
    settings = replace(Settings(), **values)
    _demand_audiences(settings)
    return settings


def _our_table(tables: dict[str, Any]) -> Any:  # noqa: ANN401 - TOML gives anything
    """Give what a ``pyproject.toml`` has for us, or None."""
    tool = tables.get("tool")
    return tool.get("coprod-language") if isinstance(tool, dict) else None


def _demand_audiences(settings: Settings) -> None:
    """Refuse an audience that does not fit, be it in use or not."""
    for name in (*settings.audiences, settings.audience):
        try:
            load_audience(name, house=settings.audiences)
        except ConfigurationError as error:
            raise ConfigurationError(f"{settings.file}: {error}") from error


def _checked(path: Path, key: str, value: Any) -> Any:  # noqa: ANN401 - TOML gives anything
    if key not in _KEYS:
        close = get_close_matches(key, _KEYS, n=1)
        hint = f"Did you mean “{close[0]}”?" if close else f"The settings are: {', '.join(_KEYS)}"
        raise ConfigurationError(f"{path}: there is no setting “{key}”. {hint}")
    if not isinstance(value, _KEYS[key]):
        raise ConfigurationError(f"{path}: “{key}” is {_KIND_NAMES[_KEYS[key]]}")
    if isinstance(value, list):
        if key == "leave":
            return tuple(_leave(path, each) for each in value)
        if not all(isinstance(each, str) for each in value):
            raise ConfigurationError(f"{path}: “{key}” is {_KIND_NAMES[list]}")
        return tuple(value)
    if key == "fail-on" and value not in _FAIL_ON:
        raise ConfigurationError(f"{path}: “fail-on” is one of: {', '.join(_FAIL_ON)}")
    return value


def _leave(path: Path, table: Any) -> Leave:  # noqa: ANN401 - TOML gives anything
    """Read one table of what is to be left alone."""
    lists = ("papers", "words", "rules")
    if not isinstance(table, dict) or table.keys() - {*lists, "because"}:
        raise ConfigurationError(
            f"{path}: each [[leave]] has lines for: papers, words, rules, because"
        )
    for key in lists:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise ConfigurationError(f"{path}: “{key}” of [[leave]] is {_KIND_NAMES[list]}")
    if not table.get("words") and not table.get("rules"):
        raise ConfigurationError(f"{path}: each [[leave]] names words or rules")
    return Leave(
        words=tuple(table.get("words", ())),
        rules=tuple(table.get("rules", ())),
        paths=tuple(str(path.parent.resolve() / each) for each in table.get("papers", ())),
        because=str(table.get("because", "")),
    )


def _read(path: Path) -> dict[str, Any]:
    text = read_utf8(path, refuse=ConfigurationError)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(
            f"{path}: this is not laid out as settings: {error}. "
            "Look for a missing quotation mark, bracket or comma just before that"
        ) from error
