"""What the footnotes and definition lists of a reStructuredText file say words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from coprod_language.readers.noted_words import listed_words, noted_words, words_before_mark

_MARK: Final = re.compile(r"\s\[(?P<label>#?[\w-]+)\]_")
_NOTE: Final = re.compile(
    r"^\.\. \[(?P<label>#?[\w-]+)\][ \t]+(?P<text>\S[^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.MULTILINE
)
_LISTED: Final = re.compile(
    r"(?<![^\n]\n)^(?P<term>[A-Za-z*`(][^\n]{0,100}[^\n.:!?])\n"
    r"(?P<meaning>[ \t]+\S[^\n]*(?:\n[ \t]+\S[^\n]*)*)",
    re.MULTILINE,
)
_MARKUP: Final = re.compile(r"[*`_]+")
_REACH: Final = 200


def find_meanings(source: str) -> Iterator[tuple[str, str]]:
    """Give words with the meaning that a footnote on them, or a definition list, gives.

    Args:
        source: the text of the file.
    """
    notes = {note["label"]: _plain(note["text"]) for note in _NOTE.finditer(source)}
    for mark in _MARK.finditer(source) if notes else ():
        before = _plain(source[max(0, mark.start() - _REACH) : mark.start()])
        yield from noted_words(words_before_mark(before), notes.get(mark["label"], ""))
    for each in _LISTED.finditer(source):
        yield from listed_words(_plain(each["term"]), _plain(each["meaning"]))


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())
