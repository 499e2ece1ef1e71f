"""Limits: how much one paper may hold before it is refused."""

from __future__ import annotations

from coprod_language.errors import PaperError

MOST_BYTES = 100_000_000
"""Size of the largest file that is read. A book with its pictures stays below it; what is
larger is a scan, a data set or an accident."""
MOST_CHARACTERS = 10_000_000
"""Most text that one paper may have: about 1.6 million words, the length of twenty novels.
Checking more would take longer than anybody waits, and it is never one paper."""


def limit_bytes(size: int) -> None:
    """Refuse a file that is too large to read.

    Args:
        size: bytes in the file.

    Raises:
        PaperError: it is larger than `MOST_BYTES`.
    """
    if size > MOST_BYTES:
        raise PaperError(
            f"it is too large, at {size / 1e6:,.0f} MB: the most that can be read is "
            f"{MOST_BYTES / 1e6:,.0f} MB. Take out the pictures, or check it in parts"
        )


def limit_text(length: int, most: int | None = None) -> None:
    """Refuse a text that is too long to check.

    Args:
        length: characters in the text.
        most: the most that can be checked, where that is less than `MOST_CHARACTERS`.

    Raises:
        PaperError: it is longer.
    """
    most = most or MOST_CHARACTERS
    if length > most:
        raise PaperError(
            f"it has {length:,} characters of text, and the most that can be checked at once is "
            f"{most:,}. Check it in parts"
        )
