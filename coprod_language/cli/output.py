"""Where the report goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from coprod_language.errors import ConfigurationError, why_unwritable


@contextmanager
def opened(path: Path | None) -> Iterator[Callable[[str], object]]:
    """Open the place that the report goes to.

    A file is written beside itself and put in place at the end, so that a run that is
    stopped leaves the old one.

    Args:
        path: the file; standard output if None.

    Yields:
        A function that writes text.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    if path is None:
        yield _to_standard_output
        return
    with (
        _put_in_place(path) as handle,
        os.fdopen(handle, "w", encoding="utf-8", newline="") as file,
    ):
        yield file.write


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file that is not text, as `opened` does.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    with _put_in_place(path) as handle, os.fdopen(handle, "wb") as file:
        file.write(content)


@contextmanager
def _put_in_place(path: Path) -> Iterator[int]:
    """Make a file beside the one that is wanted, and rename it once it is written."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise ConfigurationError(f"{path}: {why_unwritable(error)}") from error
    try:
        yield handle
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _to_standard_output(text: str) -> None:
    click.echo(text, nl=False)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def shows_colour() -> bool:
    """Tell whether standard output is a terminal that is to show colours (see NO_COLOR)."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def be_utf8() -> None:
    """Write UTF-8 whatever the machine's own encoding, as every report is."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
