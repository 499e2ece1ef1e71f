"""Find the places where short forms stand, and leave what only looks like one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import ShortForm
from coprod_language.language.capitals import (
    is_doubtful,
    is_letters_after_name,
    is_word,
    may_be_unknown_short_form,
    needs_no_words,
)
from coprod_language.language.clues import has_clue, near
from coprod_language.language.long_forms import Definition, looks_short
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


@dataclass(frozen=True, slots=True)
class Known:
    """What makes a word a short form without a look at its letters."""

    listed: Mapping[str, ShortForm]
    """What the glossary lists, by every way to write it."""
    defined: Mapping[str, list[Definition]]
    """What the paper spells out."""
    words: frozenset[str]
    """The words that the paper has in small letters."""

    def is_word_here(self, short: str) -> bool:
        """Tell whether the paper also writes it in small letters: "LEEDS" and "Leeds"."""
        return short.casefold() in self.words

    def has(self, short: str) -> bool:
        """Tell whether a word is listed or spelled out."""
        if short in self.listed and not (needs_no_words(short) and short not in self.defined):
            return True
        if short not in self.defined:
            return False
        return looks_short(short) or (short.istitle() and not is_word(short))


# A word with a capital somewhere, its parts tied by & / + or -; or letters with full stops.
_WORD: Final = re.compile(
    r"(?<![\w@#/.&-])(?:(?:[A-Z]\.){2,6}(?![A-Za-z])"
    r"|[a-z]{0,3}\d*[A-Z][A-Za-z\d]*(?:[&/+-][A-Za-z\d]+|\+)*(?![A-Za-z\d@(]|[.:/\\]\w))"
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
_CITED: Final = re.compile(r",?\s\(?(?:19|20)\d\d[a-z]?\b(?=[),;:])")
_AUTHOR: Final = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z]{1,3}(?=[,.;:]| et al)")
_QUOTES: Final = "\"“”'‘’«»`"
_MOST_INITIALS: Final = 3
_ENDING: Final = re.compile(r"(?<=[A-Z\d])s$|(?<=[A-Za-z]{2})['’]s?$")
_POSSESSIVE: Final = re.compile(r"['’]s\b|['’](?!\w)")
_PART: Final = re.compile(r"[A-Za-z\d]+(?:&[A-Za-z\d]+)*\+?")
_TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor cllr sir dame lord lady rev".split()
)
_SHOUTED: Final = 0.6
_SHOUTED_WORDS: Final = 2
_LEAST_CAPITALS: Final = 2


def find_uses(scene: Scene, known: Known) -> Iterator[tuple[str, Use]]:
    """Give every short form in the singular with its place, in order.

    Args:
        scene: the paper.
        known: what is a short form without a look at its letters.
    """
    references = [*_references(scene)]
    shouted: dict[int, bool] = {}
    for found in _WORD.finditer(scene.text):
        word = found.group()
        if sum(map(str.isupper, word)) < _LEAST_CAPITALS and not known.has(word):
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
    whole = short if known.has(short) else short.replace(".", "")
    if known.has(whole):
        if _is_doubtful(scene, found, token, whole, known):
            return
        yield whole, _use(scene, found.start(), found.start() + len(short), tail, token)
        return
    if any(map(str.isdigit, found.group())):
        return
    for part in _PART.finditer(found.group()):
        short, tail = split_ending(part.group())
        start = found.start() + part.start()
        if known.has(short) or (
            not known.is_word_here(short)
            and not _is_mentioned(scene.text, start, len(short))
            and may_be_unknown_short_form(short)
            and not _is_by_name_or_number(scene, token, known)
            and not _is_beside_shouting(scene, token, known)
            and not _CITED.match(scene.text, found.end())
            and not _is_among_authors(scene, token)
        ):
            yield short, _use(scene, start, start + len(short), tail, token)


def _is_doubtful(scene: Scene, found: re.Match[str], token: int, short: str, known: Known) -> bool:
    """Tell whether a listed short form is a numeral, a small word or a person's initials here."""
    if short in known.defined:
        return False
    listed = known.listed[short]
    if is_doubtful(short):
        return not has_clue(listed, near(scene.text, found.start(), found.end()))
    return len(short) <= _MOST_INITIALS and _is_among_authors(scene, token)


def _is_among_authors(scene: Scene, token: int) -> bool:
    """Tell whether the sentence names authors: "Gallagher RP, Lee TK, et al."."""
    first, last = scene.sentence(token)
    end = scene.offsets[last - 1] + 1
    return len(_AUTHOR.findall(scene.text, scene.offsets[first], end)) > 1


def _is_mentioned(text: str, start: int, length: int) -> bool:
    """Tell whether a word stands in quotation marks by itself: a label, not a short form."""
    before, after = text[max(0, start - 1) : start], text[start + length : start + length + 1]
    return before in _QUOTES and after in _QUOTES and bool(before) and bool(after)


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


def _is_beside_shouting(scene: Scene, token: int, known: Known) -> bool:
    """Tell whether the word before or after is an ordinary one in capitals: "DO NOT WAIT"."""
    first, last = scene.sentence(token)
    beside = (scene.texts[at] for at in (token - 1, token + 1) if first <= at < last)
    return any(
        each.isupper() and len(each) > 1 and is_word(each) and not known.has(each)
        for each in beside
    )


def _is_by_name_or_number(scene: Scene, token: int, known: Known) -> bool:
    """Tell whether the word is initials after a title, or letters of a code: "form ABC 12"."""
    first, last = scene.sentence(token)
    before = scene.words[token - 1] if token > first else ""
    if before.rstrip(".") in _TITLES or is_letters_after_name(scene.texts[token]):
        return True
    after = scene.words[token + 1] if token + 1 < last else ""
    return after.isdigit() and len(after) > 1 and not known.has(scene.texts[token])


def split_ending(short: str) -> tuple[str, str]:
    """Split a short form from its plural or possessive ending: "ICBs", "ICB's"."""
    ending = _ENDING.search(short)
    return (short[: ending.start()], ending.group()) if ending else (short, "")
