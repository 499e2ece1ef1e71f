"""What a Markdown file itself says its words mean: tooltips, and notes that hang on a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

_TOOLTIP: Final = re.compile(
    r"<(?P<name>abbr|acronym|dfn)\b[^<>]*?\stitle=(?P<mark>[\"'])(?P<meaning>.*?)(?P=mark)[^<>]*>"
    r"(?P<term>[^<>]{1,80})</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_NOTED: Final = re.compile(
    r"(?P<words>(?:[\w’'-]+[*_]{0,3}\s+[*_]{0,3}){0,3}[\w’'-]+)[*_”\"’').,;:]{0,4}"
    r"\[\^(?P<label>[^\]\s]+)\](?!:)"
)
_NOTE: Final = re.compile(
    r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>\S[^\n]*(?:\n(?![ \t]*\n|\[\^)[^\n]+)*)",
    re.MULTILINE,
)
# A note that only says where to look, or who wrote something.
_NO_MEANING: Final = re.compile(
    r"\A\W*(?:see|source|ibid|op\. cit|available)\b|https?://|www\.|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 3
_MARKS: Final = re.compile(r"[*_]+")


def find_meanings(source: str) -> Iterator[tuple[str, str]]:
    """Give terms with the meaning that the file gives them beside its prose.

    A note may hang on a term of several words, and nothing tells where the term starts, so the
    last one, two, three and four words before it are each given.

    Args:
        source: the text of the file.
    """
    for tip in _TOOLTIP.finditer(source):
        yield _plain(tip["term"]), _plain(tip["meaning"])
    notes = {note["label"]: _plain(note["text"]) for note in _NOTE.finditer(source)}
    for noted in _NOTED.finditer(source) if notes else ():
        meaning = notes.get(noted["label"], "")
        if len(meaning.split()) < _LEAST_WORDS or _NO_MEANING.search(meaning):
            continue
        words = _plain(noted["words"]).split()
        for first in range(len(words)):
            yield " ".join(words[first:]), meaning


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", unescape(text)).split())
