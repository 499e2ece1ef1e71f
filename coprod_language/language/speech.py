"""Tell what somebody said aloud, written down word for word: turns in a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from coprod_language.language.abbreviations import OPENERS

# Initials, or a name with a colon, before what is said: "KF It has been …", "Ann Bell: Yes."
_SPEAKER: Final = re.compile(
    r"(?:(?:Interviewer|Interviewee|Speaker|Participant|Respondent|Facilitator|Chair)\s?\d*:\s"
    r"|[A-Z]{2,3}:?\s(?P<after_initials>[A-Z][a-z’']*)\b"
    r"|(?:(?:Mr|Mrs|Ms|Dr|Cllr)\.?\s)?[A-Z][a-z]+(?:\s[A-Z][\w’'-]+){0,2}(?:\s\([^()]{1,40}\))?:\s"
    r"[“\"‘']?(?P<after_name>[A-Z][a-z’']*)\b"
    r"|\[?\d\d?:\d\d(?::\d\d)?(?:[.,]\d+)?\]?\s)"
)
_FIRST: Final = OPENERS | {"well", "yeah", "okay", "ok", "right", "hi", "hello", "absolutely"}
# After a colon only what a label such as "Aim:" does not have.
_ANSWERS: Final = frozenset(
    """i we you yes yeah no well so okay ok right thank thanks hi hello and but because absolutely
    i'm it's that's we've i've they're exactly""".split()
)
_FILLERS: Final = re.compile(
    r"\b(?:um+|uh+|erm*|you know|sort of|kind of|I mean|gonna|wanna|\d\d:\d\d:\d\d[.,]\d{3})\b",
    re.IGNORECASE,
)
_SAID_TWICE: Final = re.compile(r"\b(\w+)\s\1\b(?!\s\1\b)", re.IGNORECASE)
_OFTEN: Final = 40  # words for each filler, in written words seldom seen
_PARAGRAPH: Final = 12  # words
_LEAST_TURNS: Final = 3
_SHARE: Final = 0.2


def opens_turn(text: str) -> bool:
    """Tell whether a paragraph starts with the name or initials of who speaks.

    Args:
        text: the paragraph.
    """
    found = _SPEAKER.match(text)
    if found is None:
        return False
    # "KF It has been …", but not "NHS England has been …".
    initials, name = found["after_initials"], found["after_name"]
    if initials is not None:
        return initials.lower() in _FIRST
    return name is None or name.lower().replace("’", "'") in _ANSWERS


def is_spoken(text: str) -> bool:
    """Tell whether a paragraph is full of what people say and seldom write: "um", "you know".

    Args:
        text: the paragraph.
    """
    fillers = len(_FILLERS.findall(text)) + len(_SAID_TWICE.findall(text))
    return fillers > 1 and len(text.split()) <= fillers * _OFTEN


def is_transcript(paragraphs: Iterable[str]) -> bool:
    """Tell whether a paper is what people said, by how many of its paragraphs are turns.

    Args:
        paragraphs: the paper's paragraphs.
    """
    long = [text for text in paragraphs if len(text.split()) >= _PARAGRAPH]
    turns = sum(opens_turn(text) or is_spoken(text) for text in long)
    return turns >= _LEAST_TURNS and turns > _SHARE * len(long)
