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

from typing import Self


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
