"""Read one word list, a TOML file, into rows that remember their lines.

A row is what the file says, unchecked but for being TOML. `shape` turns rows into entries.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from coprod_language.errors import GlossaryError
from coprod_language.utf8 import read_utf8

_HEADING = re.compile(r"""^[ \t]*\[[ \t]*(?P<id>"(?:[^"\\]|\\.)*"|'[^']*'|[^\]"']+?)[ \t]*\]""")

_FOR_ALL: Final = frozenset({"audiences"})
"""Lines that may stand above the first heading. They hold for every word of the file that does
not say otherwise."""


@dataclass(frozen=True, slots=True)
class Row:
    """One table of a word list."""

    id: str
    """The heading."""
    keys: dict[str, Any]
    """What stands under it, as TOML gives it."""
    path: str
    """The file it stands in."""
    line: int
    """Line of the heading, from 1."""

    @property
    def theme(self) -> str:
        """Name of the file without its ending."""
        return Path(self.path).stem

    def problem(self, what: str) -> str:
        """Say what is wrong with this row, and where."""
        return f"{self.path}:{self.line}: [{self.id}] {what}"


def read_word_list(path: Path) -> list[Row]:
    """Read a word list.

    Args:
        path: a TOML file.

    Returns:
        Its rows, in the order of the file.

    Raises:
        GlossaryError: the file cannot be read, or is not TOML, or holds something that is
            not a heading with lines under it. The message names the file and the line.
    """
    return parse_word_list(read_utf8(path, refuse=GlossaryError), path=str(path))


def parse_word_list(text: str, *, path: str) -> list[Row]:
    """Read the text of a word list.

    Args:
        text: TOML.
        path: name of the file, for messages.

    Raises:
        GlossaryError: as `read_word_list`.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(f"{path}: {_explain(str(error))}") from error
    lines = _heading_lines(text)
    loose = {name: value for name, value in tables.items() if not isinstance(value, dict)}
    for name in loose.keys() - _FOR_ALL:
        raise GlossaryError(
            f"{path}: “{name}” stands before the first heading. "
            f"Put a heading such as [utilise] above it"
        )
    return [
        Row(name, {**loose, **keys}, path, lines.get(name, 1))
        for name, keys in tables.items()
        if name not in loose
    ]


def _heading_lines(text: str) -> dict[str, int]:
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        heading = _HEADING.match(line)
        if heading:
            name = heading["id"]
            plain = tomllib.loads(f"name = {name}")["name"] if name[0] in "\"'" else name
            lines.setdefault(plain, number)
    return lines


def _explain(error: str) -> str:
    if "Cannot declare" in error:
        return f"the same heading stands here twice. Join the two ({error})"
    if "Cannot overwrite a value" in error:
        return f"the same line stands twice under one heading ({error})"
    return (
        f"this is not laid out as a word list: {error}. "
        "Look for a missing quotation mark, bracket or comma just before that"
    )
