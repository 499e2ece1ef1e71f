"""The settings for a folder: those of its settings file, and the command line's over them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from coprod_language.settings.configuration import Settings, find_settings, load_settings


def settings_in(folder: Path, *, config: Path | None = None, **over: Any) -> Settings:  # noqa: ANN401
    """Give the settings for papers in a folder.

    Args:
        folder: where the papers are; the settings file is looked for from here upwards.
        config: the settings file to take, and look for no other.
        over: what the command line says, by the names of `Settings`. What is empty or None
            was not said.

    Raises:
        ConfigurationError: the settings file does not fit.
    """
    file = config or find_settings(folder)
    settings = load_settings(file) if file else Settings()
    said = {name: value for name, value in over.items() if value}
    if said.keys() & {"select", "ignore"}:
        # A rule that does not exist may come from either, so neither is blamed.
        said["file"] = ""
    return replace(settings, **said)
