"""Reading: the one door from a path, or from bytes, to a paper."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import cast

from coprod_language.errors import PaperError, why_unreadable
from coprod_language.paper import Paper
from coprod_language.readers import GUARDED, READERS
from coprod_language.readers.guard import read_guarded
from coprod_language.readers.kinds import find_format
from coprod_language.readers.limits import limit_bytes, limit_text


def read_paper(
    path: str,
    *,
    raw: bytes | None = None,
    format: str | None = None,  # noqa: A002 - the contract's name for it
) -> Paper:
    """Read one paper.

    Args:
        path: the file; or, where `raw` is given, the name it would have.
        raw: its content, where that does not come from the file.
        format: name of its format, where that is known; otherwise found out.

    Returns:
        The paper, which has no blocks if there is no prose in it.

    Raises:
        PaperError: it is missing, too large, of an unreadable kind, or broken.
        ValueError: there is no format of that name.
    """
    if format is not None and format not in READERS:
        raise ValueError(f"no format “{format}”: it must be one of {', '.join(READERS)}")
    if raw is None:
        raw = read_bytes(Path(path))
    limit_bytes(len(raw))
    if not raw.strip():
        raise PaperError("it is empty: there is nothing in it to check")
    paper = _read(format or find_format(raw, path), raw, path)
    limit_text(len(paper.source))
    return paper


def _read(format: str, raw: bytes, path: str) -> Paper:  # noqa: A002 - as above
    if format in GUARDED:
        return read_guarded(format, raw, path)
    return cast("Paper", importlib.import_module(READERS[format]).read(raw, path))


def read_bytes(file: Path) -> bytes:
    """Read the bytes of a file.

    Raises:
        PaperError: it is missing, too large, not a file, or may not be read.
    """
    try:
        if file.is_dir():
            raise PaperError("it is a folder, not a file")
        if file.exists() and not file.is_file():
            raise PaperError("it is not an ordinary file")
        limit_bytes(file.stat().st_size)
        return file.read_bytes()
    except OSError as error:
        raise PaperError(why_unreadable(error)) from error
    except ValueError as error:
        # A name with a NUL in it, which no file has.
        raise PaperError(f"it could not be read: {error}") from error
