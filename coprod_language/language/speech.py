"""Tell what somebody said: turns in a transcript, and what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from coprod_language.language.abbreviations import OPENERS
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind

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
    r"\b(?:um+|uh+|erm*|you know|sort of|kind of|i mean|gonna|wanna|\d\d:\d\d:\d\d[.,]\d{3})\b"
)
_SAID_TWICE: Final = re.compile(r"\b(\w++)\s\1\b(?!\s\1\b)")
_OFTEN: Final = 40  # words for each filler, in written words seldom seen
# A list of speakers, a line each, and the words of one: "KM - Kay Moor", "KM Good evening."
_LISTED: Final = re.compile(r"\b([A-Z]{1,3})\s[-–—=]\s(?=[A-Z][a-z])")
_LIST: Final = re.compile(r"(?:[A-Z]{1,3}\s[-–—=]\s[A-Z][\w’'-]+(?:\s[A-Z][a-z’'-]+){0,2}\s*)+\Z")
_TURN: Final = re.compile(r"(?P<initials>[A-Z]{1,3}):?\s[“\"‘']?[A-Z][\w’']*,?\s\w")
_FIRST_PARAGRAPHS: Final = 12
# What people say far more often than they write it.
_TALK_OPENERS: Final = frozenset("so and now well ok okay yeah but because anyway right".split())
_TALK_WORDS: Final = frozenset(
    """um uh erm really actually obviously basically stuff thank thanks gonna wanna kinda
    yeah""".split()
)
_TALK_PAIRS: Final = frozenset(
    {("you", "know"), ("sort", "of"), ("kind", "of"), ("i", "mean"), ("i", "think"),
     ("lot", "of"), ("wee", "bit"), ("bit", "of")}
)  # fmt: skip
_TALK_FIRST: Final = frozenset(first for first, _ in _TALK_PAIRS)
_TALK_RATE: Final = 0.016  # signs for each token: no written paper that we met has as many
_TALK_FILLERS: Final = 0.005
_SHORTEST_TALK: Final = 300
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
    small = text.lower()
    fillers = len(_FILLERS.findall(small)) + len(_SAID_TWICE.findall(small))
    return fillers > 1 and len(text.split()) <= fillers * _OFTEN


def is_said(scene: Scene, token: int) -> bool:
    """Tell whether a token is somebody's spoken or quoted words, which are not the writer's.

    Args:
        scene: the paper.
        token: the token.
    """
    block = scene.block(token)
    if block.quoted or block.kind == BlockKind.QUOTATION or scene.is_quoted(token):
        return True
    text = scene.text[block.start : block.end]
    return opens_turn(text) or is_spoken(text)


def is_transcript(scene: Scene) -> bool:
    """Tell whether a paper is what people said: a talk, or many turns.

    Args:
        scene: the paper.
    """
    return _is_talk(scene) or _has_turns(
        scene.text[block.start : block.end]
        for block in scene.blocks
        if block.kind == BlockKind.PARAGRAPH
    )


def _has_turns(paragraphs: Iterable[str]) -> bool:
    paragraphs = list(paragraphs)
    if _opens_listed_turn(paragraphs):
        return True
    long = [text for text in paragraphs if len(text.split()) >= _PARAGRAPH]
    turns = sum(opens_turn(text) or is_spoken(text) for text in long)
    return turns >= _LEAST_TURNS and turns > _SHARE * len(long)


def _opens_listed_turn(paragraphs: Sequence[str]) -> bool:
    """Tell whether a paper lists its speakers, "KM - Kay Moor", and then one of them speaks."""
    listed = (_LISTED.findall(each) for each in paragraphs[:_FIRST_PARAGRAPHS] if _LIST.match(each))
    speakers = {initials for found in listed for initials in found}
    return any(
        (turn := _TURN.match(text)) is not None and turn["initials"] in speakers
        for text in paragraphs
    )


def _is_talk(scene: Scene) -> bool:
    """Tell a talk by how often it starts a sentence with "so", or says "actually"."""
    tokens = len(scene.words)
    if tokens < _SHORTEST_TALK:
        return False
    starts = {*scene.starts}
    openers = sum(at in starts for at in scene.where(_TALK_OPENERS))
    fillers = len(scene.where(_TALK_WORDS))
    fillers += sum(scene.words[at : at + 2] in _TALK_PAIRS for at in scene.where(_TALK_FIRST))
    # Easy words are written with "and" and "because" at the start too, but not with fillers.
    return openers + fillers > _TALK_RATE * tokens and fillers > _TALK_FILLERS * tokens
