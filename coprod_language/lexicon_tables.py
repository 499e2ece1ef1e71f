"""A lexicon as tables of strings, of which single rows are read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from functools import cached_property
from typing import Any, Final, TypeVar

from coprod_language.glossary.entry import Conditions, Entry, Part, ShortForm
from coprod_language.glossary.glossary import Glossary
from coprod_language.hits import Severity
from coprod_language.language.lexicon import Lexicon, Owners, Tokens
from coprod_language.tables import Rows, Table

_T = TypeVar("_T")
_CONDITIONS: Final = ("conditions", "safe_where")
_ENUMS: Final = {"part": Part, "severity": Severity, "used_as": Part}


def to_tables(made: Lexicon) -> dict[str, Rows]:
    """Give the tables that hold a lexicon, by their names."""
    glossary = made.glossary
    return {
        "entries": _packed(
            {id_: _without_defaults(each) for id_, each in glossary.entries.items()}
        ),
        "long_forms": _packed(
            {id_: _without_defaults(each) for id_, each in made.long_forms.items()}
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
    return asdict(entry) | {name: getattr(entry, name).given() for name in _CONDITIONS}


def from_tables(file: sqlite3.Connection, digest: str) -> Lexicon:
    """Give the lexicon that tables hold. Each entry is made when it is first asked for.

    Args:
        file: open, with the tables of `to_tables`.
        digest: SHA-256 of the word lists that it was made of.
    """

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
        long_forms=unpacked("long_forms", lambda text: _entry(json.loads(text))),
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
