"""Read the note that hangs on a word, or what a list puts under it, as what the word means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# A note that only says where to look, or who wrote something.
_NO_MEANING: Final = re.compile(
    r"\A\W*(?:see|source|ibid|op\. cit|available)\b|https?://|www\.|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 3
_ASIDE: Final = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*")
_MOST_TERM_WORDS: Final = 8
_BEFORE: Final = re.compile(
    r"(?<![\w’'-])(?P<words>(?:[\w’'-]++\s+){0,3}[\w’'-]++)[”\"’').,;:]{0,4}\s*\Z"
)
_REACH: Final = 200  # characters


def words_before_mark(text: str) -> str:
    """Give the last words of a text, which a note at its end may hang on.

    Args:
        text: the text before the note's mark, without mark-up.
    """
    before = _BEFORE.search(text[-_REACH:])
    return " ".join(before["words"].split()) if before else ""


def noted_words(before: str, note: str) -> Iterator[tuple[str, str]]:
    """Give what a note may say the meaning of.

    A note may hang on a term of several words, and nothing tells where the term starts, so each
    start is given.

    Args:
        before: the last words before the note's mark, without mark-up.
        note: the text of the note, without mark-up.

    Yields:
        Words with their meaning; nothing where the note only names a source.
    """
    if len(note.split()) < _LEAST_WORDS or _NO_MEANING.search(note):
        return
    words = before.split()
    for first in range(len(words)):
        yield " ".join(words[first:]), note


def listed_words(term: str, meaning: str) -> Iterator[tuple[str, str]]:
    """Give the names in the head of an entry of a definition list, each with its meaning.

    Args:
        term: the head, without mark-up: "Integrated care board (ICB)" has two names.
        meaning: what stands under it, without mark-up.
    """
    if len(meaning.split()) < _LEAST_WORDS or _NO_MEANING.search(meaning):
        return
    for name in (_ASIDE.sub(" ", term), *_ASIDE.findall(term)):
        plain = " ".join(name.split()).strip(" :,–-")
        if plain and len(plain.split()) <= _MOST_TERM_WORDS:
            yield plain, meaning
