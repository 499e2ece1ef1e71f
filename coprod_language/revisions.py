"""Which lines of a paper are new since a revision of its git repository.

A paper is compared with itself as it was when the present branch left that revision, so what
others have added there since then does not count. Both are read as papers, and the lines of
their text are compared; so it works for a Word file or PDF as for Markdown.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Final

from coprod_language.errors import ConfigurationError, PaperError
from coprod_language.readers.reading import read_bytes, read_paper

_SHALLOW: Final = (
    "this is a shallow clone, which does not go back to “{}”. Fetch the whole history: "
    "git fetch --unshallow (on GitHub: fetch-depth: 0 for actions/checkout)"
)
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
# Set while git runs a hook, for the repository of the hook.
_OF_A_HOOK: Final = frozenset({"GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_WORK_TREE"})


@dataclass(frozen=True, slots=True)
class NewLines:
    """What is new in a paper."""

    whole: bool
    """Whether all of it is: the paper was not there, or could not be read."""
    lines: frozenset[int] = frozenset()
    """Lines of its text, from 1, that are new or were changed."""


class Since:
    """Compares papers with what they were at a revision."""

    def __init__(self, revision: str) -> None:
        """Compare with a revision.

        Args:
            revision: a commit, branch or tag, as git knows it.
        """
        self._revision = revision
        self._root = cache(_root)
        self._repository = cache(_repository)

    def new_lines(self, path: str) -> NewLines:
        """Find the lines of a paper that are new since the revision.

        Args:
            path: where the paper is.

        Returns:
            What is new; nothing, where the paper has not changed.

        Raises:
            ConfigurationError: git is not there, the folder is in no repository, or the
                repository does not have the revision.
            PaperError: the paper cannot be read.
        """
        raw = read_bytes(Path(path))
        folder = Path(path).parent.resolve()
        repository = self._repository(self._root(folder), self._revision)
        name = (folder / Path(path).name).relative_to(repository.root).as_posix()
        old = repository.old_content(name)
        if old is None:
            return NewLines(whole=True)
        if old == raw:
            return NewLines(whole=False)
        try:
            before = read_paper(path, raw=old).source
        except PaperError:
            return NewLines(whole=True)
        return NewLines(whole=False, lines=_changed(before, read_paper(path, raw=raw).source))


def _changed(before: str, after: str) -> frozenset[int]:
    matcher = SequenceMatcher(None, _LINE_END.split(before), _LINE_END.split(after))
    return frozenset(
        line
        for what, _, _, first, last in matcher.get_opcodes()
        if what != "equal"
        for line in range(first + 1, last + 1)
    )


@dataclass(frozen=True, slots=True)
class _Repository:
    """A repository with the revision that its papers are compared with."""

    root: Path
    base: str
    names: Mapping[str, str]

    def old_content(self, name: str) -> bytes | None:
        """Give what a file was; None where it was not there."""
        old = self.names.get(name)
        return None if old is None else _git(self.root, "cat-file", "blob", f"{self.base}:{old}")


def _root(folder: Path) -> Path:
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        raise ConfigurationError(
            f"{folder}: this folder is not in a git repository, so nothing tells what is new in it"
        )
    return Path(os.fsdecode(top.removesuffix(b"\n"))).resolve()


def _repository(root: Path, revision: str) -> _Repository:
    base = _base(root, revision)
    return _Repository(root, base, _names(root, base))


def _base(root: Path, revision: str) -> str:
    is_shallow = (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    # What starts with a dash would be an option for git.
    is_name = not revision.startswith("-") and "\0" not in revision
    name = f"{revision}^{{commit}}"
    commit = _git(root, "rev-parse", "--verify", "--quiet", name) if is_name else None
    if commit is None and is_shallow:
        raise ConfigurationError(_SHALLOW.format(revision))
    if commit is None:
        raise ConfigurationError(
            f"{root}: git knows no revision “{revision}”. Name a commit, branch or tag; a branch "
            "of others may have to be fetched first"
        )
    left_at = _git(root, "merge-base", os.fsdecode(commit.strip()), "HEAD")
    if left_at is None and is_shallow:
        raise ConfigurationError(_SHALLOW.format(revision))
    # Histories that have nothing in common are compared as they are.
    return os.fsdecode((left_at or commit).split()[0])


def _names(root: Path, base: str) -> dict[str, str]:
    """Give the name that each file of the repository had; those that are new have none."""
    tracked = _git(root, "ls-tree", "-r", "-z", "--name-only", base) or b""
    names = {os.fsdecode(name): os.fsdecode(name) for name in tracked.split(b"\0") if name}
    renamed = _git(
        root, "diff", "--name-status", "-z", "--no-ext-diff", "--find-renames",
        "--diff-filter=R", "--ignore-submodules", base, "--",
    )  # fmt: skip
    cells = [os.fsdecode(cell) for cell in (renamed or b"").split(b"\0")]
    # In threes: how alike they are, the old name, the new one.
    return names | dict(zip(cells[2::3], cells[1::3], strict=False))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Run git, and give what it says; None where it fails."""
    # Nothing that a stranger's repository is set to run is run.
    around = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    command = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no argument of others starts with a dash
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=around | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise ConfigurationError("git is not installed, so nothing tells what is new") from error
    return done.stdout if done.returncode == 0 else None
