"""A glossary: the built-in word lists, with house lists laid over them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from coprod_language.errors import GlossaryError, why_unreadable
from coprod_language.glossary.entry import Entry, ShortForm
from coprod_language.glossary.review_files import load_reviews
from coprod_language.glossary.reviews import Review, apply_reviews
from coprod_language.glossary.shape import is_short_form, shape_entry, shape_short_form
from coprod_language.glossary.word_list import Row, read_word_list

LEAVE_ALONE = "leave-alone"
"""Theme of the words that were looked at and left alone."""

_SAY = frozenset({"instead", "means", "ask"})
_SAFE = frozenset({"safe", "unsafe"})


@dataclass(frozen=True, slots=True)
class Glossary:
    """The words in force, and what to say of each."""

    entries: Mapping[str, Entry]
    """Words and phrases by id."""
    short_forms: Mapping[str, ShortForm]
    """Abbreviations by id."""
    leave_alone: Mapping[str, str]
    """Words deliberately left alone, with the reason."""
    digest: str
    """SHA-256 of all the word lists in force, as hexadecimal digits."""

    @classmethod
    def load(
        cls,
        paths: Iterable[str | Path] = (),
        *,
        reviews: Iterable[str | Path] = (),
        built_in: bool = True,
    ) -> Glossary:
        """Load the built-in word lists, lay house lists over them and apply people's votes.

        A house list adds an entry with a new heading, changes one with the heading of an
        entry that is there (only the lines it gives change), and switches one off with
        ``off = true``. A later list goes over an earlier one.

        Args:
            paths: house lists, TOML files, or folders of them.
            reviews: files of what groups think of the words (see `reviews`).
            built_in: whether to start from the built-in lists.

        Raises:
            GlossaryError: a list cannot be read or breaks the rules; the message has a line
                for each problem.
        """
        layers = layer_files(paths, built_in=built_in)
        votes = [Path(path) for path in reviews]
        digest = digest_of([*layers, votes])
        glossary = combine([_read_layer(files) for files in layers], digest=digest)
        return _reviewed(glossary, load_reviews(votes))

    def named(self, term: str) -> tuple[Entry | ShortForm, ...]:
        """Find what the glossary has under a word or phrase, however it is capitalised.

        Args:
            term: an id, the word of several entries, or one of an entry's other spellings.
        """
        wanted = term.casefold()
        entries = (
            entry
            for entry in self.entries.values()
            if wanted in (wording.casefold() for wording in (entry.id, *entry.wordings))
        )
        short_forms = (
            short
            for short in self.short_forms.values()
            if wanted
            in (wording.casefold() for wording in (short.id, *short.also, *short.stands_for))
        )
        return (*entries, *short_forms)


def built_in_folder() -> Path:
    """Give the folder of the built-in word lists.

    They stand inside the package where it is installed, and beside it in a source tree.
    """
    inside = Path(__file__).parents[1] / "wordlists"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "wordlists"


def word_list_files(path: Path) -> list[Path]:
    """List the word lists at a path: the file itself, or a folder's TOML files in order.

    Args:
        path: a word list, or a folder of them.

    Raises:
        GlossaryError: there is none in the folder.
    """
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.toml"))
    if not files:
        raise GlossaryError(
            f"{path}: there is no word list (a file ending in .toml) in this folder"
        )
    return files


def layer_files(paths: Iterable[str | Path] = (), *, built_in: bool = True) -> list[list[Path]]:
    """List the files of each layer, the lowest first; arguments as for `Glossary.load`."""
    layers = [word_list_files(built_in_folder())] if built_in else []
    return [*layers, *(word_list_files(Path(path)) for path in paths)]


def combine(layers: Sequence[Sequence[Row]], *, digest: str) -> Glossary:
    """Lay word lists over each other and make entries of what comes out.

    Args:
        layers: rows of each layer, the lowest first.
        digest: SHA-256 of the lists.

    Raises:
        GlossaryError: with a line for each problem.
    """
    problems: list[str] = []
    rows: dict[str, Row] = {}
    leave_alone: dict[str, str] = {}
    for layer in layers:
        _lay(layer, rows, leave_alone, problems)
    entries, short_forms = {}, {}
    for row in rows.values():
        if is_short_form(row):
            short = shape_short_form(row, problems)
            short_forms.update({row.id: short} if short else {})
        else:
            entry = shape_entry(row, problems)
            entries.update({row.id: entry} if entry else {})
    if problems:
        raise GlossaryError("\n".join(problems))
    return Glossary(
        MappingProxyType(entries),
        MappingProxyType(short_forms),
        MappingProxyType(leave_alone),
        digest,
    )


def _reviewed(glossary: Glossary, reviews: Iterable[Review]) -> Glossary:
    """Apply votes. Those on terms that the word lists no longer have are passed over."""
    by_term: defaultdict[str, list[Review]] = defaultdict(list)
    for review in reviews:
        by_term[review.term].append(review)
    entries = dict(glossary.entries)
    for term in by_term.keys() & entries.keys():
        entries[term] = apply_reviews(entries[term], by_term[term])
    return replace(glossary, entries=MappingProxyType(entries))


def _lay(
    layer: Sequence[Row], rows: dict[str, Row], leave_alone: dict[str, str], problems: list[str]
) -> None:
    seen: dict[str, Row] = {}
    for row in layer:
        if row.theme == LEAVE_ALONE:
            leave_alone[row.id] = str(row.keys.get("why", ""))
            continue
        if row.id in seen:
            problems.append(row.problem(f"is already in {seen[row.id].path}. Keep one of the two"))
        seen[row.id] = row
        below = rows.get(row.id)
        if row.keys.get("off") is True:
            if below is None:
                problems.append(row.problem("is to be switched off, but no entry has this name"))
            rows.pop(row.id, None)
            continue
        rows[row.id] = _over(row, below) if below else row


def _over(row: Row, below: Row) -> Row:
    kept = dict(below.keys)
    if _SAY & row.keys.keys():
        # What was safe for other words says nothing of these.
        kept = {key: value for key, value in kept.items() if key not in {*_SAY, *_SAFE}}
    return Row(row.id, kept | row.keys, row.path, row.line)


def _read_layer(files: Sequence[Path]) -> list[Row]:
    problems: list[str] = []
    rows: list[Row] = []
    for file in files:
        try:
            rows += read_word_list(file)
        except GlossaryError as error:
            problems.append(str(error))
    if problems:
        raise GlossaryError("\n".join(problems))
    return rows


def digest_of(layers: Sequence[Sequence[Path]]) -> str:
    """Give the SHA-256 of word lists, as hexadecimal digits.

    Raises:
        GlossaryError: a list cannot be read.
    """
    whole = hashlib.sha256()
    for layer in layers:
        for file in layer:
            try:
                content = file.read_bytes()
            except OSError as error:
                raise GlossaryError(f"{file}: {why_unreadable(error)}") from error
            whole.update(b"%s\0%s\1" % (file.name.encode(), content))
    return whole.hexdigest()
