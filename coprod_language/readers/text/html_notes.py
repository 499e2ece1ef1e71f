"""What the notes and the definition lists of a web page say words mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from coprod_language.readers.noted_words import listed_words, noted_words

_MARK: Final = re.compile(
    r"<a\b[^<>]*?\shref=[\"']\#(?P<id>[\w:.-]+)[\"'][^<>]*>"
    r"\s*(?:<sup\b[^<>]*>\s*)?[\[(]?(?:\d{1,3}|[*†‡a-z])[\])]?\s*<",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?<![\w’'-])(?P<words>(?:[\w’'-]++\s+){0,3}[\w’'-]++)[”\"’').,;:]{0,4}"
    r"(?:</?[a-z][^<>]*>|\s){0,4}\Z",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"<(?P<name>li|p|div|aside|dd|span)\b[^<>]*?\sid=[\"'](?P<id>[^\"'<>]+)[\"'][^<>]*>",
    re.IGNORECASE,
)
_DEFINED: Final = re.compile(
    r"<dt\b[^<>]*>(?P<term>.{1,120}?)(?:</dt\s*>|(?=<dd\b))\s*<dd\b[^<>]*>(?P<meaning>.{1,600}?)"
    r"(?=</dd|<d[dt]\b|</dl|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_TAG: Final = re.compile(r"<[^<>]*>")
_BACK: Final = re.compile(r"^\W*\d{1,3}[.)]?\s|[↩︎^]+")
_LONGEST: Final = 600  # characters of a note
_REACH: Final = 200


def find_notes(source: str) -> Iterator[tuple[str, str]]:
    """Give words with the meaning that a note on them, or a definition list, gives.

    Args:
        source: the text of the page.
    """
    marks = list(_MARK.finditer(source))
    wanted = {mark["id"] for mark in marks}
    notes: dict[str, str] = {}
    for opening in _NOTE.finditer(source) if marks else ():
        if opening["id"] in wanted:
            end = source.find(f"</{opening['name']}", opening.end(), opening.end() + _LONGEST)
            text = source[opening.end() : end] if end >= 0 else ""
            notes.setdefault(opening["id"], _BACK.sub("", _plain(text)))
    for mark in marks:
        before = _BEFORE.search(source[max(0, mark.start() - _REACH) : mark.start()])
        if before and mark["id"] in notes:
            yield from noted_words(before["words"], notes[mark["id"]])
    for each in _DEFINED.finditer(source):
        yield from listed_words(_plain(each["term"]), _plain(each["meaning"]))


def _plain(text: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", text)).split())
