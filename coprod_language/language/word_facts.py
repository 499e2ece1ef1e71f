"""Facts about single words, kept on disk: how common each is, its base forms and its forms.

The facts are wordfreq's list of English and LemmInflect's tables. To load those whole takes a
second, most of a short check, so they are put once into a file in the user's cache folder
from which single words are read. Where nothing can be kept there they are held in memory.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

Forms = Mapping[str, tuple[str, ...]]
"""Spellings by part of speech or tag."""

_SOURCES: Final = ("wordfreq", "lemminflect")
_TABLES: Final = ("zipf", "lemmas", "forms")
_KEPT: Final = 2
_MOST: Final = 100_000


@lru_cache(_MOST)
def listed_zipf(word: str) -> float | None:
    """Say how common a word is, as wordfreq's large list of English has it.

    Args:
        word: a word in small letters.

    Returns:
        Zipf value: the logarithm of how often the word comes in a billion words, to two
        decimals. None where the list, 320,000 words, does not have it.
    """
    found = _find("zipf", word)
    return None if found is None else float(found)


def words_from(zipf: float) -> list[str]:
    """Give the words that are as common as a Zipf value or more, in alphabetical order."""
    # One long string is handed over sooner than many short ones.
    question = "SELECT group_concat(word, char(10)) FROM zipf WHERE fact >= ?"
    (words,) = _connection().execute(question, (zipf,)).fetchone()
    return sorted(words.split("\n")) if words else []


@lru_cache(_MOST)
def lemmas(word: str) -> Forms:
    """Give the base forms that a word may have.

    Args:
        word: a word in small letters.

    Returns:
        By part of speech (``VERB``, ``NOUN``, ``ADJ``, ``ADV`` and the like); empty for a
        word that LemmInflect's table does not have.
    """
    return _forms("lemmas", word)


@lru_cache(_MOST)
def inflections(lemma: str) -> Forms:
    """Give the forms of a word.

    Args:
        lemma: the base form in small letters.

    Returns:
        By Penn Treebank tag; empty for a word that LemmInflect's table does not have.
    """
    return _forms("forms", lemma)


def _forms(table: str, word: str) -> Forms:
    found = _find(table, word)
    if found is None:
        return {}
    return {name: tuple(each) for name, each in json.loads(found).items()}


def _find(table: str, word: str) -> str | None:
    row = _connection().execute(_QUESTIONS[table], (word,)).fetchone()
    return None if row is None else row[0]


_QUESTIONS: Final = {name: f"SELECT fact FROM {name} WHERE word = ?" for name in _TABLES}  # noqa: S608 - our own names


@cache
def _connection() -> sqlite3.Connection:
    path = user_cache_path("coprod-language", appauthor=False) / f"words-{_digest()}.sqlite"
    try:
        if not path.exists():
            _keep(path)
        # One file for all threads, and never written to again.
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        kept = sqlite3.connect(address, uri=True, check_same_thread=False)
        kept.execute(_QUESTIONS["zipf"], ("the",)).fetchone()
    except (OSError, sqlite3.Error):
        # A full or read-only disk costs time, not the answer; so does a file that was cut short.
        kept = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(kept)
    return kept


@cache
def _digest() -> str:
    """Name what the facts are made of and how."""
    made_of = [f"{name} {version(name)}" for name in _SOURCES]
    code = hashlib.sha256(Path(__file__).read_bytes())
    code.update(" ".join(made_of).encode())
    return code.hexdigest()[:16]


def _keep(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".words-")
    os.close(handle)
    try:
        new = sqlite3.connect(name)
        _fill(new)
        new.close()
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    old = sorted(path.parent.glob("words-*.sqlite"), key=lambda file: file.stat().st_mtime)
    for file in old[:-_KEPT]:
        file.unlink(missing_ok=True)


def _fill(new: sqlite3.Connection) -> None:
    for name, rows in zip(_TABLES, (_zipf_rows(), _lemma_rows(), _form_rows()), strict=True):
        new.execute(f"CREATE TABLE {name} (word PRIMARY KEY, fact) WITHOUT ROWID")
        new.executemany(f"INSERT OR REPLACE INTO {name} VALUES (?, ?)", rows)  # noqa: S608 - our own names
    new.execute("CREATE INDEX by_zipf ON zipf (fact)")
    new.commit()


# What follows loads the lists whole, so they are imported only here.


def _zipf_rows() -> Iterator[tuple[str, float]]:
    import wordfreq  # noqa: PLC0415

    path = wordfreq.available_languages("large")["en"]
    for centibels, words in enumerate(wordfreq.read_cBpack(path)):
        for word in words:
            yield word, (900 - centibels) / 100


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
