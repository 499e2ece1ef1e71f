"""Keep lexicons: making one takes seconds, loading one takes hundredths.

The lexicon of the built-in word lists comes with the installed package. Any other, such as
that of a house list, is kept in the user's cache folder. Both are found by what they were
made of, so a change to a word list or to the way of making is never missed.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

from platformdirs import user_cache_path

from coprod_language.findings import Severity
from coprod_language.glossary import reviews as reviews_module
from coprod_language.glossary.entry import Conditions, Entry, Part, ShortForm
from coprod_language.glossary.glossary import Glossary, built_in_folder, digest_of, layer_files
from coprod_language.language import forms, inflection, lexicon
from coprod_language.language.lexicon import Lexicon, by_spelling, make_lexicon

FILE_NAME: Final = "lexicon.json"
"""Name of the lexicon that stands beside the built-in word lists of a wheel."""
_KEPT: Final = 6
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
    name = f"lexicon-{digest[:32]}-{_maker()[:8]}.json"
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
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(_to_data(made), file, ensure_ascii=False, separators=(",", ":"))
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _keep(made: Lexicon, path: Path) -> None:
    try:
        write_lexicon(made, path)
        old = sorted(path.parent.glob("lexicon-*.json"), key=lambda file: file.stat().st_mtime)
        for file in old[:-_KEPT]:
            file.unlink(missing_ok=True)
    except OSError:
        # A full or read-only disk costs time, not the answer.
        return


def _read(path: Path, digest: str) -> Lexicon | None:
    try:
        data = json.loads(path.read_bytes())
        if data["digest"] == digest and data["maker"] == _maker():
            return _from_data(data)
    except (OSError, ValueError, KeyError, TypeError):
        # Not there, cut short by a crash, or of another version: it is made anew.
        return None
    return None


@cache
def _maker() -> str:
    """Give the SHA-256 of the code that makes lexicons."""
    whole = hashlib.sha256()
    for module in (forms, inflection, lexicon, reviews_module):
        whole.update(Path(str(module.__file__)).read_bytes())
    whole.update(Path(__file__).read_bytes())
    return whole.hexdigest()


def _to_data(made: Lexicon) -> dict[str, Any]:
    return {
        "digest": made.glossary.digest,
        "maker": _maker(),
        "entries": [_without_defaults(each) for each in made.glossary.entries.values()],
        "short_forms": [asdict(each) for each in made.glossary.short_forms.values()],
        "leave_alone": dict(made.glossary.leave_alone),
        "forms": [[tokens, owners] for tokens, owners in made.forms.items()],
        "choices": {id_: dict(by_tag) for id_, by_tag in made.choices.items() if by_tag},
        "phrases": dict(made.phrases),
    }


def _without_defaults(entry: Entry) -> dict[str, Any]:
    return asdict(entry) | {"conditions": _conditions_data(entry.conditions)}


def _conditions_data(conditions: Conditions) -> dict[str, Any]:
    given = {
        field.name: getattr(conditions, field.name)
        for field in fields(Conditions)
        if getattr(conditions, field.name) != field.default
    }
    if conditions.either:
        given["either"] = [_conditions_data(group) for group in conditions.either]
    return given


def _from_data(data: dict[str, Any]) -> Lexicon:
    entries = [_entry(each) for each in data["entries"]]
    short_forms = [_fields(ShortForm, each) for each in data["short_forms"]]
    glossary = Glossary(
        {entry.id: entry for entry in entries},
        {short.id: short for short in short_forms},
        data["leave_alone"],
        data["digest"],
    )
    return Lexicon(
        glossary=glossary,
        short_forms=by_spelling(glossary),
        forms={
            tuple(tokens): {id_: tuple(tags) for id_, tags in owners.items()}
            for tokens, owners in data["forms"]
        },
        choices={
            id_: {tag: tuple(words) for tag, words in by_tag.items()}
            for id_, by_tag in data["choices"].items()
        },
        phrases={word: _tuples(each) for word, each in data["phrases"].items()},
    )


def _entry(data: dict[str, Any]) -> Entry:
    entry: Entry = _fields(Entry, data | {"conditions": _conditions(data["conditions"])})
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
