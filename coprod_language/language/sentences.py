"""Where sentences end.

A full stop ends a sentence unless what stands around it says otherwise: "0.5 mg", "e.g.",
"Dr Patel", "No. 5", "J. Smith", "5 p.m. on Monday". The rules look at characters, not at a
statistical model, so they run faster than the tokenizer and give the same answer every time.

A block (a heading, a paragraph, a list item) always ends a sentence, whatever it ends in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import numpy as np
from spacy.attrs import IDX, SENT_START
from spacy.tokens import Doc

from coprod_language.language import abbreviations

if TYPE_CHECKING:
    from thinc.types import Ints2d

# A stop with what belongs to it: a note mark ("better.3", "better.[3]"), closing marks, and a
# smiley. It counts where white space follows.
_STOP = re.compile(
    r"(?P<stop>[.!?…]+)"
    r"(?P<note>(?<=[a-z)”’\"'][.!?])\d{1,3}(?:[,–-]\d{1,3})*|\[\d[\d,– -]*\]|[⁰¹²³⁴-⁹]+)?"
    r"(?P<close>[\"'”’»)\]}*_]*(?:\s[\"'”’»)](?=\s))?(?:\s?\[\d[\d,– -]*\])*)"
    r"(?=(?:(?P<smiley>\s+[:;=]['-]?[()DPp|/]+(?=\s))|\s)\s*(?P<after>[^\s]+))"
)
# A smiley or a heart that ends a sentence by itself, before a capital.
_SMILEY = re.compile(
    # The first sign stands alone, so that the search goes straight to it.
    r"[:;=<\U0001F300-\U0001FAFF]"
    r"(?:(?<=[:;=])-?[()DPp]+|(?<=<)3|(?<=[\U0001F300-\U0001FAFF])[\U0001F300-\U0001FAFF]*)"
    r"(?=\s+(?P<after>[A-Z]))"
)
# A full stop with the space after it forgotten: "the end.The start".
_NO_SPACE = re.compile(r"[.!?](?<=[a-z]{3}.)(?!(?:Com|Org|Net|Uk)\b)(?=(?:I|A|[A-Z][a-z]+)[\s,])")
_OPENING = "\"'“‘«([{*_#•–—-"
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[)\]]?")
_INITIAL = re.compile(r"(?:[A-Z]\.)*-?[A-Z]")
_DOTTED = re.compile(r"(?:[A-Za-z]{1,3}\.)+[A-Za-z]{1,3}")


def mark_sentences(doc: Doc, blocks: Sequence[tuple[int, int]], *, text: str | None = None) -> None:
    """Set ``is_sent_start`` on every token of a document.

    Args:
        doc: a tokenized document; what it knows of sentences is overwritten.
        blocks: first and last (exclusive) token of each block, in order. A sentence never
            runs from one block into the next. Tokens between blocks (the white space that
            sets them apart) belong to the sentence before them.
        text: the text of the document, where it is at hand: to have it made takes time.
    """
    if not len(doc):
        return
    text = doc.text if text is None else text
    offsets = doc.to_array(IDX).astype(np.int64)
    breaks = [int(offsets[first]) for first, last in blocks if first < last]
    starts = [0, *breaks, *sentence_starts(text, breaks=breaks)]
    marks = np.full(len(doc), -1, dtype=np.int64)
    # A sentence that starts inside a token starts with the next one, if there is one.
    tokens = np.searchsorted(offsets, starts)
    marks[tokens[tokens < len(doc)]] = 1
    doc.from_array([SENT_START], cast("Ints2d", marks.astype(np.uint64)[:, None]))


def sentence_starts(text: str, *, breaks: Sequence[int] = ()) -> list[int]:
    """Find where sentences start, the first one left out.

    Args:
        text: the text of one heading, paragraph or list item, or of many with white space
            between them.
        breaks: where in the text each of many starts, rising.

    Returns:
        Offset of the first character of each sentence that follows a stop, rising.
    """
    starts = {*_after_stops(text, breaks), *_after_smileys(text), *_after_lost_spaces(text)}
    return sorted(starts)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Find the sentences in the text of one block.

    Args:
        text: the text of one heading, paragraph or list item.

    Returns:
        Start and end (exclusive) of each sentence, without the white space around it.
    """
    bounds = [len(text) - len(text.lstrip()), *sentence_starts(text), len(text)]
    spans = [(start, start + len(text[start:end].rstrip())) for start, end in pairwise(bounds)]
    return [(start, end) for start, end in spans if start < end]


def _after_stops(text: str, breaks: Sequence[int]) -> Iterator[int]:
    start = 0
    coming = iter([*breaks, len(text) + 1])
    block = next(coming)
    for stop in _STOP.finditer(text):
        while block <= stop.start():
            start, block = block, next(coming)
        before = _word_before(text, start, stop.start())
        if _ends_sentence(text, start, before, stop):
            start = stop.start("after")
            yield start


def _after_smileys(text: str) -> Iterator[int]:
    for smiley in _SMILEY.finditer(text):
        if text[smiley.start() - 1 : smiley.start()].isspace():
            yield smiley.start("after")


def _after_lost_spaces(text: str) -> Iterator[int]:
    for stop in _NO_SPACE.finditer(text):
        before = _word_before(text, 0, stop.start())
        if before.isalpha() and before[1:].islower():
            yield stop.end()


def _word_before(text: str, start: int, end: int) -> str:
    """Give what stands between the last white space and a stop."""
    words = text[max(start, end - 60) : end].rsplit(None, 1)
    return words[-1] if words and not text[end - 1].isspace() else ""


def _ends_sentence(text: str, start: int, before: str, stop: re.Match[str]) -> bool:
    after = stop["after"].lstrip(_OPENING)
    if not after:
        # A dash or a bullet: what matters is the word behind it.
        after = text[stop.end("after") : stop.end("after") + 40].lstrip(" " + _OPENING)
    if after[:1] in {",", ";", ":", "."}:
        return False
    lower = after[:1].islower()
    if lower and stop["close"].strip("*_") and not stop["note"]:
        # “Why now?” she asked. (See page 4.) and so on.
        return False
    marks = stop["stop"]
    if marks[-1] in "!?" or "?" in marks or "!" in marks:
        return True
    if len(marks) > 1 or marks == "…":
        return not lower
    return not _is_inside(text, start, before.lstrip(_OPENING), after, stop)


def _is_inside(text: str, start: int, before: str, after: str, stop: re.Match[str]) -> bool:
    """Tell whether a single full stop belongs to the word before it and ends nothing."""
    if not before or _is_list_number(text, start, before, stop):
        return bool(before)
    word = re.split(r"[/-]", before)[-1]
    plain = word.lower()
    opens = _opens_sentence(after)
    if plain in abbreviations.BEFORE_NAMES:
        return not (opens and plain in abbreviations.ALSO_WORDS)
    if plain in abbreviations.BEFORE_ANYTHING or (
        after[:1].isdigit() and plain in abbreviations.BEFORE_NUMBERS
    ):
        return True
    if plain in abbreviations.ANYWHERE or _DOTTED.fullmatch(word):
        return _goes_on(plain, after, opens=opens)
    is_initial = _INITIAL.fullmatch(word) is not None
    return is_initial and not opens and not _is_labelled(text, stop.start() - len(before))


def _is_list_number(text: str, start: int, before: str, stop: re.Match[str]) -> bool:
    """Tell whether this is the number of a list item: "1." or "b." and nothing before it."""
    opening = text[start : stop.start() - len(before)].strip()
    return not opening.strip(_OPENING) and _LIST_NUMBER.fullmatch(before) is not None


def _goes_on(plain: str, after: str, *, opens: bool) -> bool:
    """Tell whether a sentence goes on after an abbreviation that may end it."""
    if not after[:1].isupper():
        return True
    if opens:
        return False
    word = after.rstrip(".,;:!?)”’\"'").lower()
    if plain in abbreviations.TIMES:
        return word in abbreviations.AFTER_TIMES
    return plain not in abbreviations.ENDS_LISTS


def _opens_sentence(after: str) -> bool:
    """Tell whether a word has a capital that it would only have to open a sentence."""
    word = re.split(r"['’]|\W*$", after, maxsplit=1)[0]
    return word[:1].isupper() and word.lower() in abbreviations.OPENERS


def _is_labelled(text: str, end: int) -> bool:
    """Tell whether a capital letter names one of several: "vitamin D.", "plan B."."""
    words = text[max(0, end - 40) : end].split()
    return bool(words) and words[-1].strip(_OPENING).lower() in abbreviations.LABELLED
