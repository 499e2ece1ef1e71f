"""What the footnotes of a reStructuredText file say the words mean that they hang on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from coprod_language.readers.noted_words import noted_words, words_before_mark

_MARK: Final = re.compile(r"\s\[(?P<label>#?[\w-]+)\]_")
_NOTE: Final = re.compile(
    r"^\.\. \[(?P<label>#?[\w-]+)\][ \t]+(?P<text>\S[^\n]*(?:\n[ \t]+\S[^\n]*)*)", re.MULTILINE
)
_MARKUP: Final = re.compile(r"[*`_]+")
_REACH: Final = 200


def find_meanings(source: str) -> Iterator[tuple[str, str]]:
    """Give words with the meaning that a footnote on them gives.

    Args:
        source: the text of the file.
    """
    notes = {note["label"]: _plain(note["text"]) for note in _NOTE.finditer(source)}
    for mark in _MARK.finditer(source) if notes else ():
        before = _plain(source[max(0, mark.start() - _REACH) : mark.start()])
        yield from noted_words(words_before_mark(before), notes.get(mark["label"], ""))


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())
