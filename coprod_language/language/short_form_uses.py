"""Find the places where short forms stand, and leave what only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from coprod_language.language.capitals import may_be_unknown_short_form
from coprod_language.language.known_short_forms import Known, split_ending
from coprod_language.language.look_alikes import is_doubtful_here, looks_alike, names_source
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a short form stands."""

    start: int
    """First character in the text of the document."""
    end: int
    """Character after the last, a plural or possessive ending left out."""
    tail: str
    """The ending: ``s``, ``'s`` or empty."""
    token: int
    """Index of the token that it starts in."""


# A word with a capital somewhere, its parts tied by & / + or -; or letters with full stops.
_WORD: Final = re.compile(
    r"(?<![\w@#/.&-])(?:(?:[A-Z]\.){2,6}(?![A-Za-z])"
    r"|[a-z]{0,3}+\d*+[A-Z][A-Za-z\d]*(?:[&/+-][A-Za-z\d]+|\+)*(?![A-Za-z\d@(]|[.:/\\]\w))"
)
_NOT_PROSE: Final = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:docx?|pdf|xlsx?|pptx?|csv|html?"
    r"|jpe?g|png|co|com|org|net|gov|uk|txt|md|zip|exe|js|py|json|xml)\b\S*|[\w-]*_\w+|\S+\\\S+"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
)
_REFERENCES: Final = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:references?|bibliography|works cited|further reading|end ?notes"
    r"|sources)\W*\Z",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(r"['’]s\b|['’](?!\w)")
_PART: Final = re.compile(r"[A-Za-z\d]+(?:&[A-Za-z\d]+)*\+?")
_TWO_CAPITALS: Final = re.compile(r"[A-Z][^A-Z]*[A-Z]")
_SHOUTED: Final = 0.6
_SHOUTED_WORDS: Final = 2
_LEAST_PLURAL: Final = 3


def find_uses(scene: Scene, known: Known) -> Iterator[tuple[str, Use]]:
    """Give every short form in the singular with its place, in order.

    Args:
        scene: the paper.
        known: what is a short form without a look at its letters.
    """
    references = [*_references(scene)]
    shouted: dict[int, bool] = {}
    # The same few words with a capital come again and again.
    may_be_one = cache(lambda word: bool(_TWO_CAPITALS.search(word)) or known.has(word))
    for found in _WORD.finditer(scene.text):
        if not may_be_one(found.group()):
            continue
        if _is_within(found.start(), references) or not _is_prose(scene.text, found):
            continue
        token = bisect_right(scene.offsets, found.start()) - 1
        first, _ = scene.sentence(token)
        if first not in shouted:
            shouted[first] = _is_shouted(scene, first, known)
        if not shouted[first]:
            yield from _read(scene, found, token, known)


def _read(
    scene: Scene, found: re.Match[str], token: int, known: Known
) -> Iterator[tuple[str, Use]]:
    """Read a word as one short form, or as several with a slash or hyphen between."""
    short, tail = split_ending(found.group())
    if not known.has(short) and _is_shouted_plural(short, known):
        short, tail = short[:-1], "s"
    whole = short if known.has(short) else short.replace(".", "")
    if whole not in known.defined and names_source(scene, found, token):
        return
    if known.has(whole):
        if is_doubtful_here(scene, found, token, whole, known):
            return
        yield whole, _use(scene, found.start(), found.start() + len(short), tail, token)
        return
    if any(map(str.isdigit, found.group())):
        return
    for part in _PART.finditer(found.group()):
        short, tail = split_ending(part.group())
        start = found.start() + part.start()
        if known.has(short) or (
            may_be_unknown_short_form(short) and not looks_alike(scene, start, short, token, known)
        ):
            yield short, _use(scene, start, start + len(short), tail, token)


def _is_shouted_plural(short: str, known: Known) -> bool:
    """Tell "THE ICBS"; with two letters before the S it is more likely another short form."""
    return short.endswith("S") and len(short) > _LEAST_PLURAL and known.has(short[:-1])


def _use(scene: Scene, start: int, end: int, tail: str, token: int) -> Use:
    if not tail:
        possessive = _POSSESSIVE.match(scene.text, end)
        tail = possessive.group() if possessive and len(possessive.group()) > 1 else ""
    return Use(start, end, tail, token)


def _references(scene: Scene) -> Iterator[tuple[int, int]]:
    """Find lists of what was read: titles and publishers that are not the writer's words."""
    start: int | None = None
    for block in scene.blocks:
        if block.kind != BlockKind.HEADING:
            continue
        if start is not None:
            yield start, block.start
            start = None
        if _REFERENCES.match(scene.text, block.start, block.end):
            start = block.end
    if start is not None:
        yield start, len(scene.text)


def _is_prose(text: str, found: re.Match[str]) -> bool:
    """Tell whether a word is no part of an address, a file name, code or a postcode."""
    start, end = _run(text, *found.span())
    # A postcode has a space in it, so one run more on either side.
    start, end = _run(text, max(start - 2, 0), min(end + 2, len(text)))
    others = _NOT_PROSE.finditer(text, start, end)
    return not any(other.start() <= found.start() < other.end() for other in others)


def _run(text: str, start: int, end: int) -> tuple[int, int]:
    """Stretch a span to the white space around it."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _is_within(at: int, spans: list[tuple[int, int]]) -> bool:
    which = bisect_right(spans, (at, at + 10**9)) - 1
    return which >= 0 and at < spans[which][1]


def _is_shouted(scene: Scene, token: int, known: Known) -> bool:
    """Tell whether a sentence is written in capitals."""
    first, last = scene.sentence(token)
    texts = scene.texts[first:last]
    if sum(map(str.isupper, texts)) < _SHOUTED_WORDS:
        return False
    words = [each for each in texts if each.isalpha() and len(each) > 1]
    words = [
        word
        for word in words
        if not known.has(split_ending(word)[0]) and not may_be_unknown_short_form(word)
    ]
    capitals = sum(word.isupper() for word in words)
    return capitals >= _SHOUTED_WORDS and capitals > _SHOUTED * len(words)
