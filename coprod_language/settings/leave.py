"""What a writer asks the checker to leave alone, and how it is written.

In a paper it is a comment, which readers of the paper do not see::

    <!-- plain: leave "commissioning" because it is the name of the team -->
    <!-- plain: leave "service user" on the next line -->
    <!-- plain: leave "JSNA" and long-sentence in this paper because the Act says it so -->

Words stand in quotation marks, rules by their names without any. What is said without a place
holds for the paragraph, heading or list item that the comment stands in or before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final


class Reach(StrEnum):
    """For how much of a paper something is left alone."""

    BLOCK = "here"
    LINE = "on the next line"
    PAPER = "in this paper"


@dataclass(frozen=True, slots=True)
class Leave:
    """Words and rules to leave alone."""

    words: tuple[str, ...] = ()
    """Words as the paper has them, or as the word list does."""
    rules: tuple[str, ...] = ()
    """Slugs of rules."""
    reach: Reach = Reach.PAPER
    """For how much of the paper."""
    paths: tuple[str, ...] = ()
    """The papers; all where empty. ``*`` stands for anything."""
    because: str = ""
    """The reason, for whoever reads the paper's source next."""


ENDING: Final = ".leave.txt"
"""What is put after a paper's name to name the text file beside it."""
FORM: Final = 'plain: leave "word" because it is a name'
"""An example, for messages."""
_START: Final = re.compile(r"\s*plain\s*:", re.IGNORECASE)
_QUOTED: Final = r"\"[^\"]+\"|“[^”]+”|‘[^’]+’|'[^']+'"
_TARGET: Final = rf"(?:{_QUOTED}|[a-z]+(?:-[a-z]+)*)"
_LEAVE: Final = re.compile(
    rf"\s*(?:plain\s*:)?\s*leave\s+(?P<targets>{_TARGET}(?:\s*(?:,|,?\s+(?:and|or)\s)\s*{_TARGET})*)"
    r"(?:\s+(?P<reach>here|on\s+the\s+next\s+line|in\s+this\s+paper))?"
    r"(?:\s*,?\s+because\s+(?P<because>.*\S))?\s*\.?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ONE: Final = re.compile(rf"(?P<quoted>{_QUOTED})|(?P<rule>\b(?!(?:and|or)\s)[a-z]+(?:-[a-z]+)*)")


def is_for_checker(comment: str) -> bool:
    """Tell whether a comment is meant for the checker.

    Args:
        comment: its text, without its marks.
    """
    return bool(_START.match(comment))


def parse_leave(text: str, *, reach: Reach = Reach.BLOCK) -> Leave | None:
    """Read what is to be left alone.

    Args:
        text: a comment, with or without ``plain:`` at its start.
        reach: for how much of the paper, where it does not say.

    Returns:
        None where it cannot be understood.
    """
    found = _LEAVE.fullmatch(text)
    if not found:
        return None
    targets = [(each["quoted"], each["rule"]) for each in _ONE.finditer(found["targets"])]
    said = found["reach"]
    return Leave(
        words=tuple(quoted[1:-1] for quoted, _ in targets if quoted),
        rules=tuple(rule for _, rule in targets if rule),
        reach=Reach(" ".join(said.lower().split())) if said else reach,
        because=" ".join((found["because"] or "").split()),
    )


def read_beside(path: str) -> str:
    """Read the text file beside a paper; empty if there is none.

    Args:
        path: the paper.
    """
    file = Path(path + ENDING)
    return file.read_text(encoding="utf-8-sig", errors="replace") if file.is_file() else ""
