"""Files of what groups think of the words.

A review file is TOML with one line for each term and group::

    tackle.Carers = { date = 2026-05-01, thumbs = { solve = { up = 5, down = 1, middle = 2 } } }

Each line stands by itself and the lines are sorted, so that git's ``union`` merge joins the
work of two people without a conflict and without mixing their lines.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from coprod_language.errors import GlossaryError
from coprod_language.glossary.reviews import Review, Votes, merge_reviews
from coprod_language.glossary.toml_text import toml_key
from coprod_language.utf8 import read_utf8

HEADER: Final = """\
# What groups of people think of our words. One line for each term and group.
# Write the name of a group here, never of a person.
# This file is written by: coprod-language glossary review
"""
_THUMBS: Final = ("up", "down", "middle")


def load_reviews(paths: Iterable[str | Path]) -> tuple[Review, ...]:
    """Load review files.

    Args:
        paths: TOML files.

    Raises:
        GlossaryError: a file cannot be read or does not fit.
    """
    found: list[Review] = []
    for path in paths:
        text = read_utf8(Path(path), refuse=GlossaryError)
        found += parse_reviews(text, path=str(path))
    return merge_reviews(found)


def parse_reviews(text: str, *, path: str) -> tuple[Review, ...]:
    """Read the text of a review file.

    Args:
        text: TOML.
        path: name of the file, for messages.

    Raises:
        GlossaryError: it is not laid out as a review file.
    """
    try:
        terms = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        hint = "Look for a term and group that stand here twice, and keep one of the lines"
        raise GlossaryError(f"{path}: cannot be read as reviews: {error}. {hint}") from error
    found = []
    for term, groups in terms.items():
        if not isinstance(groups, dict):
            raise GlossaryError(f"{path}: “{term}” needs the name of a group after it")
        found += [_review(term, group, line, path) for group, line in groups.items()]
    return tuple(found)


def reviews_text(reviews: Iterable[Review]) -> str:
    """Write reviews as the text of a review file."""
    return HEADER + "".join(f"{line}\n" for line in sorted(map(_line, reviews)))


def _line(review: Review) -> str:
    thumbs = ", ".join(
        f"{toml_key(choice)} = {{ up = {votes.up}, down = {votes.down}, middle = {votes.middle} }}"
        for choice, votes in sorted(review.thumbs.items())
    )
    name = f"{toml_key(review.term)}.{toml_key(review.group)}"
    return f"{name} = {{ date = {review.date.isoformat()}, thumbs = {{ {thumbs} }} }}"


def _review(term: str, group: str, line: Any, path: str) -> Review:  # noqa: ANN401 - TOML gives anything
    where = f"{path}: {term}, {group}:"
    if not isinstance(line, dict) or line.keys() != {"date", "thumbs"}:
        raise GlossaryError(f"{where} needs “date” and “thumbs”, and nothing else")
    day, thumbs = line["date"], line["thumbs"]
    if not isinstance(day, date) or isinstance(day, datetime):
        raise GlossaryError(f"{where} “date” is a day, such as 2026-05-01")
    if not isinstance(thumbs, dict):
        raise GlossaryError(f"{where} “thumbs” has each choice of words with its votes")
    for choice, votes in thumbs.items():
        if not _is_votes(votes):
            raise GlossaryError(
                f"{where} “{choice}” needs up, down and middle, each a number of people"
            )
    return Review(term, group, day, {choice: Votes(**votes) for choice, votes in thumbs.items()})


def _is_votes(votes: object) -> bool:
    return (
        isinstance(votes, dict)
        and votes.keys() <= set(_THUMBS)
        and all(type(count) is int and count >= 0 for count in votes.values())
    )
