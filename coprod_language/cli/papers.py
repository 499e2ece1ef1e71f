"""Find the papers that a command is about: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from coprod_language.readers.kinds import EXTENSIONS, is_named_as_paper
from coprod_language.reports.run import Refusal
from coprod_language.settings.leave import ENDING

STANDARD_INPUT: Final = "-"
_SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__", "site-packages"})


def find_papers(paths: Iterable[str]) -> Iterator[str | Refusal]:
    """List the papers at some paths.

    Args:
        paths: files, folders, patterns such as ``*.md`` that the shell left as they are, or
            ``-`` for standard input.

    Yields:
        The path of each paper once, a folder's papers in alphabetical order; or why there
        is none.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _at(path):
            if isinstance(found, Refusal):
                yield found
            elif found not in seen:
                seen.add(found)
                yield found


def _at(path: str) -> Iterator[str | Refusal]:
    if path == STANDARD_INPUT:
        yield path
    elif Path(path).is_dir():
        yield from _in_folder(path)
    elif not Path(path).exists() and glob.has_magic(path):
        matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - may name folders
        if not matches:
            yield Refusal(path, "no file matches this pattern")
        for match in matches:
            yield from _at(match)
    else:
        yield path


def _in_folder(folder: str) -> Iterator[str | Refusal]:
    found = False
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _SKIPPED_FOLDERS
        )
        for name in sorted(files):
            if name.endswith(ENDING):
                continue
            # Word leaves files such as ~$paper.docx beside a paper that is open.
            if is_named_as_paper(name) and not name.startswith((".", "~$")):
                found = True
                yield str(Path(where) / name)
    if not found:
        endings = ", ".join(sorted(EXTENSIONS))
        yield Refusal(folder, f"there is no paper in this folder. It looks for {endings}")
