"""Audit word lists: every law that a list must keep, with what to put right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from coprod_language.errors import GlossaryError
from coprod_language.glossary.glossary import built_in_folder, word_list_files
from coprod_language.glossary.laws import glossary_problems, list_problems
from coprod_language.glossary.word_list import Row, read_word_list
from coprod_language.language.commonness import rarer_problems
from coprod_language.language.variants import needless_variants
from coprod_language.lexicons import load_lexicon
from coprod_language.proving import prove


def audit_built_in() -> list[str]:
    """Audit the built-in word lists.

    Returns:
        A line for each problem.

    Raises:
        GlossaryError: a list cannot be read.
    """
    files = word_list_files(built_in_folder())
    problems = [problem for file in files for problem in list_problems(read_word_list(file))]
    try:
        lexicon = load_lexicon()
    except GlossaryError as error:
        return [*problems, *str(error).splitlines()]
    glossary = lexicon.glossary
    problems += glossary_problems(glossary)
    problems += rarer_problems(glossary.entries.values())
    problems += needless_variants(glossary.entries.values())
    return [*problems, *prove(lexicon)]


def audit_house(paths: Sequence[str | Path], *, only: Iterable[str] | None = None) -> list[str]:
    """Audit house word lists, laid over the built-in ones.

    A house list may do without what only the built-in ones owe, such as an order.

    Args:
        paths: TOML files, or folders of them.
        only: ids of the entries to audit; all of these lists if None.

    Returns:
        A line for each problem.

    Raises:
        GlossaryError: a list cannot be read.
    """
    rows = [row for path in paths for row in _rows(Path(path))]
    wanted = {row.id for row in rows} if only is None else set(only)
    try:
        lexicon = load_lexicon(paths)
    except GlossaryError as error:
        return str(error).splitlines()
    own = tuple(f"{row.theme}.toml: [{row.id}]" for row in rows if row.id in wanted)
    found = [*glossary_problems(lexicon.glossary), *prove(lexicon, only=wanted)]
    return [problem for problem in found if problem.startswith(own)]


def _rows(path: Path) -> list[Row]:
    return [row for file in word_list_files(path) for row in read_word_list(file)]
