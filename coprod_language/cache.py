"""Keep reports, so that a paper that has not changed is not checked again.

A report is found by what it was made of: the paper, the settings, the word lists and the
code. So nothing that changes is ever missed. What is kept is what the JSON report says, in the
user's cache folder, where only the user can read it. It goes when there is too much of it. A
disk that is full or may not be written to costs time, not the answer.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from itertools import count
from pathlib import Path
from typing import Any, Final

from platformdirs import user_cache_path

from coprod_language.findings import Finding, Paragraph, Report, Spot
from coprod_language.glossary.glossary import digest_of, layer_files
from coprod_language.hits import Severity, Suggestion, Treatment
from coprod_language.packing import fields_of
from coprod_language.paper import Place
from coprod_language.settings.configuration import Settings
from coprod_language.settings.leave import read_beside

MOST_REPORTS: Final = 4_000
"""Reports that are kept, or a few more. The one not asked for the longest goes first."""
MOST_BYTES: Final = 200_000_000
"""Size, in bytes, of all the reports that are kept."""
BETWEEN_SWEEPS: Final = 100
"""Reports that a process keeps before it looks again whether there are too many."""
_kept: Final = count()
"""Counts what this process has kept. To look at all that is there each time takes too long."""
_ENDING: Final = ".json"
_NAME: Final = re.compile(r"[\w.-]+")


def find_report(path: str, raw: bytes, settings: Settings) -> Report | None:
    """Give the report of a paper, if it was kept.

    Args:
        path: what the paper is called.
        raw: its content.
        settings: how the checker is set.
    """
    file = _file(path, raw, settings)
    try:
        report = _from_data(json.loads(file.read_bytes()))
        os.utime(file)
    except (OSError, ValueError, KeyError, TypeError):
        # Not there, cut short by a crash, or of another version: the paper is checked.
        return None
    return report


def keep_report(report: Report, raw: bytes, settings: Settings) -> None:
    """Keep the report of a paper. If that cannot be done, nothing happens.

    Args:
        report: the report, without the paper itself.
        raw: the content of the paper.
        settings: how the checker was set.
    """
    file = _file(report.path, raw, settings)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.parent.chmod(0o700)
        # A temporary file is its owner's alone from the start.
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(json.dumps(report, ensure_ascii=False, default=fields_of))
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)
        if next(_kept) % BETWEEN_SWEEPS == 0:
            _drop_oldest(file.parent)


def clear_reports() -> int:
    """Take away all reports that are kept.

    Returns:
        How many there were.

    Raises:
        OSError: one cannot be taken away.
    """
    files = list(_folder().glob(f"*{_ENDING}"))
    for file in files:
        file.unlink(missing_ok=True)
    return len(files)


@cache
def glossary_digest(glossaries: tuple[str, ...], reviews: tuple[str, ...]) -> str:
    """Give the SHA-256 of the word lists in force.

    Once a process, as they are loaded: what changes while it runs has no say in its reports.

    Args:
        glossaries: house word lists.
        reviews: files of what groups think of the words.

    Raises:
        GlossaryError: a word list cannot be read.
    """
    return digest_of([*layer_files(glossaries), [*map(Path, reviews)]])


def _folder() -> Path:
    return user_cache_path("coprod-language", appauthor=False) / "reports"


def _file(path: str, raw: bytes, settings: Settings) -> Path:
    # What fails a run changes no report.
    settings = replace(settings, fail_on="")
    parts = (
        hashlib.sha256(raw).hexdigest(),
        path,
        str(Path(path).resolve()) if settings.leave else "",
        read_beside(path),
        repr(settings),
        _version(settings.model) if settings.model else "",
        glossary_digest(settings.glossaries, settings.reviews),
        _code(),
    )
    key = hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
    return _folder() / (key + _ENDING)


@cache
def _code() -> str:
    """Name the version of everything that has a say in a report."""
    package = Path(__file__).parent
    files = sorted(file for file in package.rglob("*") if file.suffix != ".pyc" and file.is_file())
    seen = [
        f"{file.relative_to(package)} {file.stat().st_size} {file.stat().st_mtime_ns}"
        for file in files
    ]
    needed = [
        _NAME.match(each) for each in requires("coprod-language") or () if "extra" not in each
    ]
    names = sorted({name[0] for name in needed if name})
    return "\n".join([sys.version, *seen, *(f"{name} {_version(name)}" for name in names)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _drop_oldest(folder: Path) -> None:
    kept = []
    for entry in os.scandir(folder):
        # Another process may take it away in the meantime.
        with suppress(FileNotFoundError):
            kept.append((entry.stat().st_mtime, entry.stat().st_size, entry.path))
    size = sum(each[1] for each in kept)
    left = len(kept)
    for _, bytes_, path in sorted(kept):
        if left <= MOST_REPORTS and size <= MOST_BYTES:
            return
        Path(path).unlink(missing_ok=True)
        left, size = left - 1, size - bytes_


def _from_data(data: Mapping[str, Any]) -> Report:
    findings = tuple(_finding(each) for each in data["findings"])
    paragraphs = tuple(
        Paragraph(**{**each, "start": Place(**each["start"]), "end": Place(**each["end"])})
        for each in data["paragraphs"]
    )
    known = {"findings": findings, "paragraphs": paragraphs, "notes": tuple(data["notes"])}
    return Report(**{**data, **known})


def _finding(data: Mapping[str, Any]) -> Finding:
    known: dict[str, Any] = {
        "severity": Severity(data["severity"]),
        "treatment": _made(Treatment, [data["treatment"]]),
        "start": _made(Place, data["start"]),
        "end": _made(Place, data["end"]),
        "spot": _made(Spot, data["spot"]),
        "suggestions": tuple(Suggestion(**each) for each in data["suggestions"]),
    }
    return Finding(**{**data, **known})


def _made(kind: type, parts: Mapping[str, Any] | Iterable[Any] | None) -> Any:  # noqa: ANN401 - whatever the kind is
    if isinstance(parts, Mapping):
        return kind(**parts)
    values = [each for each in parts or () if each is not None]
    return kind(*values) if values else None
