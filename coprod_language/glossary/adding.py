"""Add an entry to the text of a word list, and leave every other line as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from coprod_language.errors import GlossaryError
from coprod_language.glossary.laws import sort_key
from coprod_language.glossary.toml_text import toml_key, toml_value
from coprod_language.glossary.word_list import Row, parse_word_list

Value = str | bool | Sequence[str]
"""What can stand after a key of an entry."""

_BOM: Final = "\ufeff"


def add_entry(text: str, name: str, keys: Mapping[str, Value], *, path: str) -> str:
    """Put an entry in its A to Z place in a word list.

    Args:
        text: the word list, TOML; may be empty.
        name: the heading of the entry.
        keys: its lines, in order.
        path: name of the list, for messages.

    Returns:
        The list with the entry. All that was there is there still, byte for byte, but for the
        end of a last line that had none.

    Raises:
        GlossaryError: the list cannot be read, or has this entry already.
    """
    rows = parse_word_list(text.removeprefix(_BOM), path=path)
    for row in rows:
        if row.id.casefold() == name.casefold():
            raise GlossaryError(row.problem("is in this list already. Change it there"))
    newline = "\r\n" if "\r\n" in text else "\n"
    entry = newline.join(entry_lines(name, keys)) + newline
    lines = text.splitlines(keepends=True)
    at = _place(lines, rows, name)
    before, after = "".join(lines[:at]), "".join(lines[at:])
    if after:
        return before + entry + newline + after
    if before and not before.endswith("\n"):
        before += newline
    gap = newline if before.removeprefix(_BOM).strip() else ""
    return before + gap + entry


def entry_lines(name: str, keys: Mapping[str, Value]) -> list[str]:
    """Write an entry as a lay editor would, its equals signs in a column.

    Args:
        name: the heading.
        keys: what stands under it, in order.
    """
    width = max(map(len, keys), default=0)
    return [f"[{toml_key(name)}]", *(f"{key:{width}} = {toml_value(v)}" for key, v in keys.items())]


def _place(lines: Sequence[str], rows: Sequence[Row], name: str) -> int:
    """Give the number of lines that stay above the new entry."""
    for row in sorted(rows, key=lambda each: each.line):
        if sort_key(row.id) > sort_key(name):
            at = row.line - 1
            # A note right above a heading belongs to it.
            while at and lines[at - 1].lstrip().startswith("#"):
                at -= 1
            # The notes at the top of a file belong to the file.
            return at or row.line - 1
    return len(lines)
