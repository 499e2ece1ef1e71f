"""Keep lexicons: making one takes seconds, loading one takes hundredths.

The lexicon of the built-in word lists comes with the installed package. Any other, such as
that of a house list, is kept in the user's cache folder. Both are found by what they were
made of, so a change to a word list or to the way of making is never missed.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, fields
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, TypeVar

from platformdirs import user_cache_path

from coprod_language import tables
from coprod_language.glossary import entry as entry_module
from coprod_language.glossary import reviews as reviews_module
from coprod_language.glossary.entry import Conditions, Entry, Part, ShortForm
from coprod_language.glossary.glossary import Glossary, built_in_folder, digest_of, layer_files
from coprod_language.hits import Severity
from coprod_language.language import forms, inflection, lexicon
from coprod_language.language.lexicon import Lexicon, Owners, Tokens, make_lexicon
from coprod_language.tables import Rows, Table, keep_newest, open_tables, write_tables

FILE_NAME: Final = "lexicon.sqlite"
"""Name of the lexicon that stands beside the built-in word lists of a wheel."""
_KEPT: Final = 6
_T = TypeVar("_T")
_CONDITIONS: Final = ("conditions", "safe_where")
_ENUMS: Final = {"part": Part, "severity": Severity, "used_as": Part}


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

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: as above, the disk being full.
    """
    write_tables(path, _to_tables(made))


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
            return _from_tables(file, digest)
        file.close()
    except (OSError, ValueError, KeyError, sqlite3.Error):
        # Not there, cut short by a crash, or of another version: it is made anew.
        return None
    return None


@cache
def _maker() -> str:
    """Give the SHA-256 of the code that makes lexicons."""
    whole = hashlib.sha256()
    for module in (entry_module, forms, inflection, lexicon, reviews_module, tables):
        whole.update(Path(str(module.__file__)).read_bytes())
    whole.update(Path(__file__).read_bytes())
    return whole.hexdigest()


def _to_tables(made: Lexicon) -> dict[str, Rows]:
    glossary = made.glossary
    return {
        "about": [("digest", glossary.digest), ("maker", _maker())],
        "entries": _packed(
            {id_: _without_defaults(each) for id_, each in glossary.entries.items()}
        ),
        "short_forms": _packed({id_: asdict(each) for id_, each in glossary.short_forms.items()}),
        "spellings": [(spelling, each.id) for spelling, each in made.short_forms.items()],
        "leave_alone": glossary.leave_alone.items(),
        "forms": _packed({first: [*each.items()] for first, each in made.forms.items()}),
        "choices": _packed({id_: by_tag for id_, by_tag in made.choices.items() if by_tag}),
        "phrases": [(id_, _joined(by_word)) for id_, by_word in made.phrases.items()],
    }


def _packed(values: Mapping[str, Any]) -> Rows:
    return (
        (key, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
        for key, value in values.items()
    )


def _joined(by_word: Mapping[str, Iterable[str]]) -> str:
    """Join words with their forms into one string, a line each: hundreds for some entries."""
    return "\n".join("\t".join([word, *forms]) for word, forms in by_word.items())


def _parted(lines: str) -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in lines.split("\n"))
    return {word: tuple(forms) for word, *forms in rows}


def _without_defaults(entry: Entry) -> dict[str, Any]:
    return asdict(entry) | {name: _conditions_data(getattr(entry, name)) for name in _CONDITIONS}


def _conditions_data(conditions: Conditions) -> dict[str, Any]:
    given = {
        field.name: getattr(conditions, field.name)
        for field in fields(Conditions)
        if getattr(conditions, field.name) != field.default
    }
    if conditions.either:
        given["either"] = [_conditions_data(group) for group in conditions.either]
    return given


def _from_tables(file: sqlite3.Connection, digest: str) -> Lexicon:
    def unpacked(name: str, make: Callable[[str], _T]) -> _Unpacked[_T]:
        return _Unpacked(Table(file, name), make)

    short_forms = unpacked("short_forms", lambda text: _fields(ShortForm, json.loads(text)))
    return Lexicon(
        glossary=Glossary(
            unpacked("entries", lambda text: _entry(json.loads(text))),
            short_forms,
            dict(Table(file, "leave_alone")),
            digest,
        ),
        short_forms=unpacked("spellings", short_forms.__getitem__),
        forms=unpacked("forms", lambda text: _forms(json.loads(text))),
        choices=unpacked("choices", lambda text: _choices(json.loads(text))),
        phrases=unpacked("phrases", _parted),
    )


class _Unpacked(Mapping[str, _T]):
    """A mapping that makes each value the first time it is asked for: most never are."""

    def __init__(self, data: Mapping[str, str], make: Callable[[str], _T]) -> None:
        self._data = data
        self._make = make
        self._made: dict[str, _T] = {}

    def __getitem__(self, key: str) -> _T:
        if key not in self._made:
            self._made[key] = self._make(self._data[key])
        return self._made[key]

    @cached_property
    def _names(self) -> frozenset[str]:
        # Every word of a paper is looked for, so to ask the file each time takes longer.
        return frozenset(self._data)

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._names)


def _forms(rows: list[Any]) -> dict[Tokens, Owners]:
    return {
        tuple(tokens): {id_: tuple(tags) for id_, tags in owners.items()} for tokens, owners in rows
    }


def _choices(by_tag: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {tag: tuple(words) for tag, words in by_tag.items()}


def _entry(data: dict[str, Any]) -> Entry:
    entry: Entry = _fields(Entry, data | {name: _conditions(data[name]) for name in _CONDITIONS})
    return entry


def _conditions(data: dict[str, Any]) -> Conditions:
    groups = tuple(_conditions(each) for each in data.get("either", ()))
    conditions: Conditions = _fields(Conditions, data | {"either": groups})
    return conditions


def _fields(kind: type[Any], data: dict[str, Any]) -> Any:  # noqa: ANN401 - whatever the kind is
    known = {field.name for field in fields(kind)}
    if not data.keys() <= known:
        raise ValueError("of another version")
    return kind(**{name: _value(name, value) for name, value in data.items()})


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever JSON gives
    if isinstance(value, list):
        return _tuples(value)
    if name in _ENUMS and value is not None:
        return _ENUMS[name](value)
    return value


def _tuples(value: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(tuple(each) if isinstance(each, list) else each for each in value)
