"""Files of ours that are text: word lists, votes, settings and baselines."""

from __future__ import annotations

from pathlib import Path

from coprod_language.errors import CoprodLanguageError, why_unreadable


def read_utf8(path: Path, *, refuse: type[CoprodLanguageError]) -> str:
    """Read a file as UTF-8 text, without the byte-order mark that it may start with.

    Args:
        path: the file.
        refuse: the kind of error to raise where it cannot be read.

    Raises:
        CoprodLanguageError: of that kind. The message names the file and says what to do.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise refuse(f"{path}: {why_unreadable(error)}") from error
    except UnicodeDecodeError as error:
        raise refuse(f"{path}: save this file as UTF-8 text") from error
