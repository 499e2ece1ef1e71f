"""Tell what somebody said aloud, written down word for word: turns in a transcript."""

from __future__ import annotations

import re
from typing import Final

# Initials, or a name with a colon, before what is said: "KF It has been …", "Ann Bell: Yes."
_SPEAKER: Final = re.compile(
    r"(?:[A-Z]{2,3}:?\s(?=[A-Z“\"‘'])"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.?\s)?[A-Z][a-z]+(?:\s[A-Z][\w’'-]+){0,2}(?:\s\([^()]{1,40}\))?:\s"
    r"|(?:Interviewer|Interviewee|Speaker|Participant|Respondent|Facilitator|Chair)\s?\d*:?\s"
    r"|\[?\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?\]?\s)"
)
_FILLERS: Final = re.compile(
    r"\b(?:um+|uh+|erm*|you know|sort of|kind of|I mean|gonna|wanna)\b", re.IGNORECASE
)
_SAID_TWICE: Final = re.compile(r"\b(\w+)\s\1\b(?!\s\1\b)", re.IGNORECASE)
_OFTEN: Final = 40  # words for each filler, in written words seldom seen


def opens_turn(text: str) -> bool:
    """Tell whether a paragraph starts with the name or initials of who speaks.

    Args:
        text: the paragraph.
    """
    return _SPEAKER.match(text) is not None


def is_spoken(text: str) -> bool:
    """Tell whether a paragraph is full of what people say and seldom write: "um", "you know".

    Args:
        text: the paragraph.
    """
    fillers = len(_FILLERS.findall(text)) + len(_SAID_TWICE.findall(text))
    return fillers > 1 and len(text.split()) <= fillers * _OFTEN
