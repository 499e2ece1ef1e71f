"""What can go wrong, drawn as a tree.

::

    CoprodLanguageError           anything this package raises on purpose
    ├── PaperError                one paper could not be checked; the others still are
    │   └── NotEnglishError       the paper is in another language
    ├── GlossaryError             a word list breaks its rules
    └── ConfigurationError        a setting is unknown or has a wrong value

Every message is one sentence or two: what happened, where, and what to do next.
"""

from __future__ import annotations

import errno
from typing import Final, Self


class CoprodLanguageError(Exception):
    """Anything that this package raises on purpose."""


class PaperError(CoprodLanguageError):
    """One paper could not be read or checked.

    The message gives the reason alone. Whoever prints it puts the path in front.
    """


class NotEnglishError(PaperError):
    """The paper is not in English."""

    language: str
    """Name of the language that the paper seems to be in, such as ``Welsh``."""

    def __init__(self, language: str) -> None:
        self.language = language
        super().__init__(
            f"it looks like {language}, and only English can be checked. "
            "If it is English, check it with --any-language"
        )

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        """Pickle by language, so that the error survives a worker process."""
        return type(self), (self.language,)


class GlossaryError(CoprodLanguageError):
    """A word list breaks its rules. The message lists every problem found, one a line."""


class ConfigurationError(CoprodLanguageError):
    """A setting is unknown, or its value does not fit."""


_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT}


def why_unreadable(error: OSError) -> str:
    """Say in plain words why a file cannot be read, and what to do about it.

    Args:
        error: what the computer said.

    Returns:
        The reason, to be put after the file's name and a colon.
    """
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file. Check how its name is spelt"
        case IsADirectoryError():
            return "it is a folder, not a file"
        case PermissionError():
            return "it may not be read: ask its owner for permission"
        case _:
            return f"it could not be read: {error.strerror or error}"


def why_unwritable(error: OSError) -> str:
    """Say in plain words why a file cannot be written; argument and result as `why_unreadable`."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "it could not be written: there is no such folder. Make the folder first"
        case PermissionError():
            return "it may not be written here: choose another place, or ask for permission"
        case _ if error.errno in _NO_ROOM:
            return "it could not be written: the disk is full. Make room, or choose another place"
        case _:
            return f"it could not be written: {error.strerror or error}"
