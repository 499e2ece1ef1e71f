"""Put a changed file in the place of the old one: whole, or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from coprod_language.errors import PaperError, why_unwritable


def replace_file(path: Path, content: bytes) -> None:
    """Write a file beside the old one, then put it in its place.

    The new file has the permissions of the old one. A link stays a link: the file that it
    points at is replaced.

    Args:
        path: the file, which is there already.
        content: all that it is to hold.

    Raises:
        PaperError: it cannot be written; the old file is as it was.
    """
    try:
        real = path.resolve(strict=True)
        if not os.access(real, os.W_OK):
            raise PaperError("it may not be changed: it is marked as read-only")
        _write_beside(real, content, real.stat().st_mode)
    except OSError as error:
        raise PaperError(why_unwritable(error)) from error


def write_new(path: Path, content: bytes, *, like: Path) -> None:
    """Write a file that may or may not be there, with the permissions of another.

    Its owner may always change it: a copy of a locked paper is there to be worked on.

    Args:
        path: the file.
        content: all that it is to hold.
        like: the file whose permissions it gets.

    Raises:
        PaperError: it cannot be written.
    """
    try:
        _write_beside(path, content, like.stat().st_mode | stat.S_IWUSR)
    except OSError as error:
        raise PaperError(f"{path}: {why_unwritable(error)}") from error


def _write_beside(path: Path, content: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode & 0o7777)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
