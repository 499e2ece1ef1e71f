"""Facts about single words, kept on disk: how common each is, its base forms and its forms.

The facts are wordfreq's list of English and LemmInflect's tables. To load those whole takes a
second, most of a short check, so they are put once into a file in the user's cache folder
from which single words are read. Where nothing can be kept there they are held in memory.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

from platformdirs import user_cache_path

from coprod_language import tables
from coprod_language.tables import Rows, Table, hold_tables, keep_newest, open_tables, write_tables

Forms = Mapping[str, tuple[str, ...]]
"""Spellings by part of speech or tag."""
WHOLE: Final = 2.5
"""Zipf value from which on `is_torn_off` takes a word for whole: "facilitators" has 2.9."""

_SOURCES: Final = ("wordfreq", "lemminflect")
_KEPT: Final = 2
_MOST: Final = 100_000


class _Facts(NamedTuple):
    """The tables, each by word."""

    zipf: Table
    lemmas: Table
    forms: Table
    whole: Table
    backwards: Table


def read_ahead(words: Iterable[str]) -> None:
    """Read how common some words are, and their base forms, for whoever asks next.

    Args:
        words: in small letters; words read before are passed over.
    """
    if len(_read) > _MOST:
        _read.clear()
    new = [word for word in set(words).difference(_read) if word.isalpha()]
    _read.update(new)
    for table in (_facts().zipf, _facts().lemmas):
        table.read_ahead(new)


_read: set[str] = set()


@lru_cache(_MOST)
def listed_zipf(word: str) -> float | None:
    """Say how common a word is, as wordfreq's large list of English has it.

    Args:
        word: a word in small letters.

    Returns:
        Zipf value: the logarithm of how often the word comes in a billion words, to two
        decimals. None where the list, 320,000 words, does not have it.
    """
    found = _facts().zipf.get(word)
    return None if found is None else float(found)


def highest_zipf(words: Sequence[str]) -> float | None:
    """Say how common the commonest of some words is; None where none is listed.

    Args:
        words: in small letters.
    """
    return max(map(float, _facts().zipf.of(words)), default=None)


def is_torn_off(part: str) -> bool:
    """Tell whether a word of `WHOLE` or more starts or ends with some letters: "nicate".

    Args:
        part: the letters, small ones.
    """
    facts = _facts()
    return facts.whole.has_start(part) or facts.backwards.has_start(part[::-1])


@lru_cache(_MOST)
def lemmas(word: str) -> Forms:
    """Give the base forms that a word may have.

    Args:
        word: a word in small letters.

    Returns:
        By part of speech (``VERB``, ``NOUN``, ``ADJ``, ``ADV`` and the like); empty for a
        word that LemmInflect's table does not have.
    """
    return _forms(_facts().lemmas.get(word))


@lru_cache(_MOST)
def inflections(lemma: str) -> Forms:
    """Give the forms of a word.

    Args:
        lemma: the base form in small letters.

    Returns:
        By Penn Treebank tag; empty for a word that LemmInflect's table does not have.
    """
    return _forms(_facts().forms.get(lemma))


def _forms(found: str | None) -> Forms:
    if found is None:
        return {}
    return {name: tuple(each) for name, each in json.loads(found).items()}


@cache
def _facts() -> _Facts:
    folder = user_cache_path("coprod-language", appauthor=False)
    path = folder / f"words-{_digest()}.sqlite"
    try:
        if not path.exists():
            write_tables(path, _tables())
            keep_newest(folder, "words-*.sqlite", _KEPT)
        return _opened(open_tables(path))
    except (OSError, ValueError, sqlite3.Error):
        # A full or read-only disk costs time, not the answer; so does a file that was cut short.
        return _opened(hold_tables(_tables()))


def _opened(connection: sqlite3.Connection) -> _Facts:
    return _Facts(*(Table(connection, name) for name in _Facts._fields))


@cache
def _digest() -> str:
    """Name what the facts are made of and how."""
    made_of = [f"{name} {version(name)}" for name in _SOURCES]
    code = hashlib.sha256(Path(__file__).read_bytes() + Path(tables.__file__).read_bytes())
    code.update(" ".join(made_of).encode())
    return code.hexdigest()[:16]


def _tables() -> dict[str, Rows]:
    zipf = dict(_zipf_rows())
    whole = [word for word, value in zipf.items() if float(value) >= WHOLE and word.isalpha()]
    return {
        "zipf": zipf.items(),
        "lemmas": _lemma_rows(),
        "forms": _form_rows(),
        "whole": ((word, "") for word in whole),
        "backwards": ((word[::-1], "") for word in whole),
    }


# What follows loads the lists whole, so they are imported only here.


def _zipf_rows() -> Iterator[tuple[str, str]]:
    import wordfreq  # noqa: PLC0415

    path = wordfreq.available_languages("large")["en"]
    for centibels, words in enumerate(wordfreq.read_cBpack(path)):
        for word in words:
            yield word, str((900 - centibels) / 100)


def _lemma_rows() -> Iterator[tuple[str, str]]:
    from lemminflect import config  # noqa: PLC0415
    from lemminflect.codecs.LemmaLUCodec import LemmaLUCodec  # noqa: PLC0415

    yield from _rows(LemmaLUCodec.load(config.lemma_lu_fn), config.lemma_overrides_fn)


def _form_rows() -> Iterator[tuple[str, str]]:
    from lemminflect import config  # noqa: PLC0415
    from lemminflect.codecs.InflectionLUCodec import InflectionLUCodec  # noqa: PLC0415

    yield from _rows(InflectionLUCodec.load(config.inflection_lu_fn), config.infl_overrides_fn)


def _rows(listed: Mapping[str, Forms], overrides: str) -> Iterator[tuple[str, str]]:
    """Lay LemmInflect's corrections over its table, as its own look-up does."""
    from lemminflect.codecs.OverridesCodec import OverridesCodec  # noqa: PLC0415

    corrected: Mapping[str, Forms] = OverridesCodec.load(overrides)
    for word in sorted({*listed, *corrected}):
        # Names have capitals in the table; nobody asks for them.
        if word == word.lower():
            yield word, json.dumps({**listed.get(word, {}), **corrected.get(word, {})})
