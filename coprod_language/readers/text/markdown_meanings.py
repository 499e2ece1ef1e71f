"""What a Markdown file itself says its words mean: tooltips, notes on a word, definition lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from coprod_language.readers.noted_words import listed_words, noted_words

_TOOLTIP: Final = re.compile(
    r"<(?P<name>abbr|acronym|dfn)\b[^<>]*?\stitle=(?P<mark>[\"'])(?P<meaning>.*?)(?P=mark)[^<>]*>"
    r"(?P<term>[^<>]{1,80})</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_NOTED: Final = re.compile(
    r"(?<![\w’'-])(?P<words>(?:[\w’'-]++[*_]{0,3}\s+[*_]{0,3}){0,3}[\w’'-]++)[*_”\"’').,;:]{0,4}"
    r"\[\^(?P<label>[^\]\s]+)\](?!:)"
)
_NOTE: Final = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>\S[^\n]*(?:\n(?![ \t]*\n|\[\^)[^\n]+)*)",
    re.MULTILINE,
)
_LISTED: Final = re.compile(
    r"^(?P<term>[^\s:|>#][^\n|]{0,100})\n(?:[ \t]*\n)?"
    r":[ \t]+(?P<meaning>\S[^\n]*(?:\n[ \t]+\S[^\n]*)*)",
    re.MULTILINE,
)
_MARKS: Final = re.compile(r"[*_]+")


def find_meanings(source: str) -> Iterator[tuple[str, str]]:
    """Give terms with the meaning that the file gives them beside its prose.

    Args:
        source: the text of the file.
    """
    for tip in _TOOLTIP.finditer(source):
        yield _plain(tip["term"]), _plain(tip["meaning"])
    notes = {note["label"]: _plain(note["text"]) for note in _NOTE.finditer(source)}
    for noted in _NOTED.finditer(source) if notes else ():
        yield from noted_words(_plain(noted["words"]), notes.get(noted["label"], ""))
    for each in _LISTED.finditer(source):
        yield from listed_words(_plain(each["term"]), _plain(each["meaning"]))


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", unescape(text)).split())
