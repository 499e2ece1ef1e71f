"""Keep lexicons: making one takes seconds, loading one takes hundredths.

The lexicon of the built-in word lists comes with the installed package. Any other, such as
that of a house list, is kept in the user's cache folder. Both are found by what they were
made of, so a change to a word list or to the way of making is never missed.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

from coprod_language import glossary, lexicon_tables, tables
from coprod_language.glossary.glossary import Glossary, built_in_folder, digest_of, layer_files
from coprod_language.language import forms, inflection, lexicon
from coprod_language.language.lexicon import Lexicon, make_lexicon
from coprod_language.lexicon_tables import from_tables, to_tables
from coprod_language.tables import Table, keep_newest, open_tables, write_tables

FILE_NAME: Final = "lexicon.sqlite"
"""Name of the lexicon that stands beside the built-in word lists of a wheel."""
_KEPT: Final = 6


def load_lexicon(
    paths: Iterable[str | Path] = (), *, reviews: Iterable[str | Path] = ()
) -> Lexicon:
    """Load the lexicon of the built-in word lists with house lists and votes over them.

    Args:
        paths: house lists, TOML files or folders of them.
        reviews: files of what groups think of the words.

    Raises:
        GlossaryError: a list cannot be read or breaks the rules.
    """
    paths, votes = tuple(paths), tuple(map(Path, reviews))
    digest = digest_of([*layer_files(paths), votes])
    name = f"lexicon-{digest[:32]}-{_maker()[:8]}.sqlite"
    kept = user_cache_path("coprod-language", appauthor=False) / name
    for file in (built_in_folder() / FILE_NAME, kept):
        found = _read(file, digest)
        if found is not None:
            return found
    made = make_lexicon(Glossary.load(paths, reviews=votes))
    _keep(made, kept)
    return made


def write_lexicon(made: Lexicon, path: Path) -> None:
    """Write a lexicon to a file, which is there whole or not at all.

    Args:
        made: the lexicon.
        path: the file; one that is there is replaced.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: as above, the disk being full.
    """
    about = [("digest", made.glossary.digest), ("maker", _maker())]
    write_tables(path, {"about": about, **to_tables(made)})


def _keep(made: Lexicon, path: Path) -> None:
    # A full or read-only disk costs time, not the answer.
    with suppress(OSError, sqlite3.Error):
        write_lexicon(made, path)
        keep_newest(path.parent, "lexicon-*.sqlite", _KEPT)


def _read(path: Path, digest: str) -> Lexicon | None:
    try:
        file = open_tables(path)
        about = Table(file, "about")
        if about["digest"] == digest and about["maker"] == _maker():
            return from_tables(file, digest)
        file.close()
    except (OSError, ValueError, KeyError, sqlite3.Error):
        # Not there, cut short by a crash, or of another version: it is made anew.
        return None
    return None


@cache
def _maker() -> str:
    """Give the SHA-256 of the code that makes lexicons."""
    whole = hashlib.sha256()
    modules = (forms, inflection, lexicon, lexicon_tables, tables)
    files = [Path(__file__), *(Path(str(module.__file__)) for module in modules)]
    for file in (*files, *sorted(Path(glossary.__path__[0]).glob("*.py"))):
        whole.update(file.read_bytes())
    return whole.hexdigest()
