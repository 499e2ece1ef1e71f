"""Settings that a program gives by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Final

from coprod_language.errors import ConfigurationError
from coprod_language.settings.configuration import Settings

_LISTS: Final = {"glossaries", "reviews", "select", "ignore"}


def make_settings(settings: Settings | None = None, **options: Any) -> Settings:  # noqa: ANN401
    """Lay options over settings.

    Raises:
        ConfigurationError: an option is unknown.
    """
    known = {field.name for field in fields(Settings)}
    unknown = options.keys() - known
    if unknown:
        raise ConfigurationError(
            f"there is no option “{min(unknown)}”. The options are: {', '.join(sorted(known))}"
        )
    tidy: dict[str, Any] = {
        name: _texts(name, value) if name in _LISTS else value for name, value in options.items()
    }
    return replace(settings or Settings(), **tidy)


def _texts(name: str, value: Iterable[object]) -> tuple[str, ...]:
    if isinstance(value, str):
        # Python would take each of its letters for a name.
        raise ConfigurationError(f"“{name}” is a list, such as {[value]}")
    return tuple(map(str, value))
