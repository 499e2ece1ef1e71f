"""Tables of strings kept in one file, of which single rows are read: SQLite.

A short check needs a few hundred rows of tables that have hundreds of thousands. To load them
whole would take longer than the check itself.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

Rows = Iterable[tuple[str, str]]
"""Keys with what belongs to each; of two rows with one key the later counts."""

MOST_ASKED: Final = 500
"""Keys in one question. Older SQLite takes no more than 999."""
# A character after every other, so that all words that start alike stand before it.
_LAST = "\U0010ffff"


class Table(Mapping[str, str]):
    """One table: a string for each key. Every look-up reads the file."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        """Give a table of an open file.

        Args:
            connection: the file.
            name: the table's name. There is such a table.
        """
        self._connection = connection
        self._value = f"SELECT value FROM {name} WHERE key = ?"  # noqa: S608 - our own name
        self._any = f"SELECT key, value FROM {name} WHERE key IN"  # noqa: S608
        self._after = f"SELECT 1 FROM {name} WHERE key >= ? AND key < ? LIMIT 1"  # noqa: S608
        self._keys = f"SELECT key FROM {name}"  # noqa: S608
        self._count = f"SELECT count(*) FROM {name}"  # noqa: S608
        self._ahead: dict[str, str | None] = {}

    def read_ahead(self, keys: Iterable[str]) -> None:
        """Read what belongs to some keys at once, for whoever asks for them next.

        One by one takes four times as long. What nobody has asked for goes at the next call.

        Args:
            keys: some of which may not be there.
        """
        ahead: dict[str, str | None] = dict.fromkeys(keys)
        ahead.update(self._rows([*ahead]))
        self._ahead = ahead

    def __getitem__(self, key: str) -> str:
        """Give what belongs to a key."""
        value = self._ahead.pop(key, "")
        if value == "":
            row = self._connection.execute(self._value, (key,)).fetchone()
            value = None if row is None else str(row[0])
        if value is None:
            raise KeyError(key)
        return value

    def __contains__(self, key: object) -> bool:
        """Tell whether there is such a key."""
        return self._connection.execute(self._value, (key,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        """Give the keys."""
        return (key for (key,) in self._connection.execute(self._keys))

    def __len__(self) -> int:
        """Count the keys."""
        return self._length

    @cached_property
    def _length(self) -> int:
        return int(self._connection.execute(self._count).fetchone()[0])

    def of(self, keys: Sequence[str]) -> list[str]:
        """Give what belongs to those of some keys that are there, in no order; asked at once."""
        return [*self._rows(keys).values()]

    def _rows(self, keys: Sequence[str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for start in range(0, len(keys), MOST_ASKED):
            asked = keys[start : start + MOST_ASKED]
            marks = ",".join("?" * len(asked))
            found.update(self._connection.execute(f"{self._any} ({marks})", asked))
        return found

    def has_start(self, start: str) -> bool:
        """Tell whether a key starts with some characters."""
        return self._connection.execute(self._after, (start, start + _LAST)).fetchone() is not None


def write_tables(path: Path, tables: Mapping[str, Rows]) -> None:
    """Write tables to a file, which is there whole or not at all.

    Args:
        path: where to.
        tables: the rows of each table by its name.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: as above, the disk being full.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        connection = sqlite3.connect(name)
        try:
            _fill(connection, tables)
        finally:
            connection.close()
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def open_tables(path: Path) -> sqlite3.Connection:
    """Open a file of tables. It is never written to again, so all threads may share it.

    Args:
        path: where it is.

    Raises:
        OSError: it is not there.
        ValueError: it was cut short.
        sqlite3.Error: it is no file of tables.
    """
    size = path.stat().st_size
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    if not size or pages * page_size != size:
        connection.close()
        raise ValueError("cut short")
    return connection


def hold_tables(tables: Mapping[str, Rows]) -> sqlite3.Connection:
    """Hold tables in memory, where no file can be kept.

    Args:
        tables: the rows of each table by its name.
    """
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(connection, tables)
    return connection


def keep_newest(folder: Path, pattern: str, count: int) -> None:
    """Take away all but the newest files with some kind of name.

    Args:
        folder: where they are.
        pattern: what their names are like, such as ``words-*.sqlite``.
        count: how many may stay.

    Raises:
        OSError: one cannot be taken away.
    """
    old = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime)
    for file in old[:-count]:
        file.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, tables: Mapping[str, Rows]) -> None:
    for name, rows in tables.items():
        connection.execute(f"CREATE TABLE {name} (key PRIMARY KEY, value) WITHOUT ROWID")
        connection.executemany(f"INSERT OR REPLACE INTO {name} VALUES (?, ?)", rows)  # noqa: S608 - our own name
    connection.commit()
