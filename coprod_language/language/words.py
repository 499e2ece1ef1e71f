"""What counts as a word, and what there is to know about each.

- A word is what stands between white space and has a letter or digit in it. Hyphens and
  apostrophes hold a word together ("co-production", "don't": one word each); dashes,
  ellipses and slashes between words part them ("and/or": two).
- A number ("12", "0.73", "£3.5m", "20%") is one word of one syllable, and neither long nor hard.
- A web or e-mail address is one word of one syllable, and neither long nor hard.
- An abbreviation in capitals is read letter by letter where it cannot be read as a word
  ("NHS": three syllables; "COVID": two). It is never counted as a long word.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from coprod_language.language.formulas import textstat_easy_words
from coprod_language.language.frequency import zipf
from coprod_language.language.syllables import count_syllables

_ADDRESS = (
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\b(?:[a-z\d-]+\.)+(?:uk|com|org|net|gov|edu|eu|io|info|scot|wales)\b(?:/\S*)?"
)
_PARTS = re.compile(
    rf"(?P<address>{_ADDRESS})|[—…]|--+|\.\.\.+|(?<=\w)[/–](?=[^\W\d])", re.IGNORECASE
)
_IS_ADDRESS = re.compile(_ADDRESS, re.IGNORECASE)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_LONG_LETTERS = re.compile(r"[^\W\d_]{3}")
_SHORT_FORM = re.compile(r"(?=[^a-z]*[A-Z][^a-z]*[A-Z])[A-Z\d&.-]+s?")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"\d[.]\d|[%<>=≤≥±~]|\d/\d")
_MONEY = re.compile(r"[£$€]")
_SPEAKABLE = 4  # letters that a short form read as a word has at least
_NO_VOWEL = re.compile(r"[^AEIOUY]+")


class WordKind(Enum):
    """What sort of word it is, by its looks."""

    WORD = auto()
    """An ordinary word."""
    CAPITALISED = auto()
    """A word with a capital: a name, or the first of its sentence."""
    SHORT_FORM = auto()
    """An abbreviation in capitals: "NHS"."""
    NUMBER = auto()
    """Has a digit and no three letters side by side: "12", "5mg"."""
    FIGURE = auto()
    """A number with a decimal point, a sign or a share: "0.73", "p<0.05", "20%"; no money."""
    ADDRESS = auto()
    """A web or e-mail address."""


class Word(NamedTuple):
    """What there is to know about one word, whatever stands around it."""

    plain: str
    """The word in small letters, without the punctuation at its ends."""
    syllables: int
    """1 or more, as in ``words`` above."""
    characters: int
    """Letters, digits and punctuation, as it stands in the text."""
    letters: int
    """Letters and digits."""
    zipf: float
    """How common it is; see `coprod_language.language.frequency.zipf`."""
    listed: bool
    """Whether textstat's list of easy words for the Dale-Chall formula has it."""
    kind: WordKind
    """What sort of word it is."""


COMMON = 7.0
"""Zipf value given to numbers and addresses: they are no rarer than "of"."""

UNSPOKEN = frozenset({WordKind.NUMBER, WordKind.FIGURE, WordKind.ADDRESS})
"""Kinds that are no words to read aloud; they count as one syllable."""


def split_words(text: str) -> list[str]:
    """Split a sentence into words, as they stand.

    Args:
        text: a sentence or any stretch of text.

    Returns:
        The words with their punctuation, in order; also punctuation that stands alone, for
        which `describe` gives None.
    """
    if (
        "/" in text or "—" in text or "–" in text or "…" in text or "--" in text or "..." in text
    ):  # fmt: skip - one by one, since `any` takes longer than to split the sentence
        text = _PARTS.sub(lambda part: part["address"] or " ", text)
    return text.split()


@lru_cache(maxsize=65536)
def describe(word: str) -> Word | None:
    """Find out what there is to know about a word.

    Args:
        word: a word as `split_words` gives it.

    Returns:
        None where it has no letter and no digit.
    """
    bare = _EDGES.sub("", word)
    if not bare:
        return None
    plain = bare.replace("’", "'").lower()
    kind = _kind(word, bare)
    if kind in UNSPOKEN:
        syllables, common, listed = 1, COMMON, True
    else:
        syllables = _spoken(bare) if kind is WordKind.SHORT_FORM else _syllables(plain)
        common, listed = zipf(plain), _listed(plain)
    letters = sum(map(str.isalnum, bare))
    return Word(plain, syllables, len(word), letters, common, listed, kind)


def _kind(word: str, bare: str) -> WordKind:
    if _IS_ADDRESS.fullmatch(bare):
        return WordKind.ADDRESS
    if _DIGIT.search(bare) and not _LONG_LETTERS.search(bare):
        is_figure = _FIGURE.search(word) and not _MONEY.search(word)
        return WordKind.FIGURE if is_figure else WordKind.NUMBER
    if _SHORT_FORM.fullmatch(bare):
        return WordKind.SHORT_FORM
    return WordKind.WORD if bare.islower() else WordKind.CAPITALISED


def _syllables(plain: str) -> int:
    return sum(count_syllables(part) for part in plain.split("-") if part)


def _spoken(short_form: str) -> int:
    """Count the syllables of a short form as people say it."""
    letters = re.sub(r"[^A-Z]", "", short_form)
    as_word = len(letters) >= _SPEAKABLE and "." not in short_form
    if as_word and not _NO_VOWEL.fullmatch(letters):
        return count_syllables(letters.lower())
    return len(letters) + 2 * letters.count("W")


def _listed(plain: str) -> bool:
    easy = _easy_words()
    return plain in easy or all(part in easy for part in plain.removesuffix("'s").split("-"))


@cache
def _easy_words() -> frozenset[str]:
    return textstat_easy_words()
