"""What groups of people think of the words: thumbs up, down and in the middle.

A review file is TOML with one line for each term and group::

    tackle.Carers = { date = 2026-05-01, thumbs = { solve = { up = 5, down = 1, middle = 2 } } }

Each line stands by itself and the lines are sorted, so that git's ``union`` merge joins the
work of two people without a conflict and without mixing their lines.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from coprod_language.errors import GlossaryError, why_unreadable
from coprod_language.glossary.entry import Entry
from coprod_language.glossary.toml_text import toml_key
from coprod_language.hits import Treatment

HEADER: Final = """\
# What groups of people think of our words. One line for each term and group.
# Write the name of a group here, never of a person.
# This file is written by: coprod-language glossary review
"""
_THUMBS: Final = ("up", "down", "middle")
_SPLIT: Final = 3


@dataclass(frozen=True, slots=True)
class Votes:
    """How many people held their thumbs up, down or in the middle."""

    up: int = 0
    """For it."""
    down: int = 0
    """Against it."""
    middle: int = 0
    """Neither."""

    @property
    def net(self) -> int:
        """Thumbs up less thumbs down."""
        return self.up - self.down

    @property
    def is_split(self) -> bool:
        """Whether at least a third of those who took a side took the other one."""
        return min(self.up, self.down) * _SPLIT >= self.up + self.down > 0

    def __add__(self, other: Votes) -> Votes:
        """Add the votes of another group."""
        return Votes(self.up + other.up, self.down + other.down, self.middle + other.middle)

    def __str__(self) -> str:
        """Say the votes in words: ``5 up, 1 down, 2 in the middle``."""
        return f"{self.up} up, {self.down} down, {self.middle} in the middle"


@dataclass(frozen=True, slots=True)
class Review:
    """What one group thinks of one term."""

    term: str
    """Id of the entry."""
    group: str
    """Name of the group."""
    date: date
    """Day of its latest vote."""
    thumbs: Mapping[str, Votes]
    """The votes on each choice of words."""


def choices(entry: Entry) -> tuple[str, ...]:
    """Give what a group can vote on: plainer words, a meaning, or the word about people itself."""
    if entry.means is not None:
        return (entry.means,)
    return entry.instead or (entry.word,)


def load_reviews(paths: Iterable[str | Path]) -> tuple[Review, ...]:
    """Load review files.

    Args:
        paths: TOML files.

    Raises:
        GlossaryError: a file cannot be read or does not fit.
    """
    found: list[Review] = []
    for path in paths:
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except OSError as error:
            raise GlossaryError(f"{path}: {why_unreadable(error)}") from error
        except UnicodeDecodeError as error:
            raise GlossaryError(f"{path}: save this file as UTF-8 text") from error
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


def merge_reviews(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Join reviews of the same term by the same group.

    On a choice that a group voted on twice the later day counts; of one day, the later review.
    """
    kept: dict[tuple[str, str], Review] = {}
    for review in sorted(reviews, key=lambda each: each.date):
        key = (review.term, review.group)
        before = kept[key].thumbs if key in kept else {}
        kept[key] = replace(review, thumbs={**before, **review.thumbs})
    return tuple(kept[key] for key in sorted(kept))


def tally(reviews: Iterable[Review]) -> dict[str, Votes]:
    """Add up what all groups think of each choice of words for one term."""
    sums: dict[str, Votes] = {}
    for review in reviews:
        for choice, votes in review.thumbs.items():
            sums[choice] = sums.get(choice, Votes()) + votes
    return sums


def in_order(offered: Sequence[str], sums: Mapping[str, Votes]) -> tuple[str, ...]:
    """Put choices of words in the order that people prefer.

    Args:
        offered: the choices of the word list, best first.
        sums: votes of all groups; may have words that a group brought itself.

    Returns:
        Most thumbs up less thumbs down first, else as they stood. Words that a group brought
        itself are among them if more people are for them than against.
    """
    brought = [words for words, votes in sums.items() if words not in offered and votes.net > 0]
    return tuple(sorted([*offered, *brought], key=lambda words: -sums.get(words, Votes()).net))


def people_differ(reviews: Sequence[Review]) -> bool:
    """Tell whether people see one term differently.

    They do where a group is split on the choice that it likes best, or where one group is for
    and another against the choice that all together like best.
    """
    leads = [max(each.thumbs.values(), key=_liking, default=Votes()) for each in reviews]
    if any(votes.is_split for votes in leads):
        return True
    sums = tally(reviews)
    if not sums:
        return False
    best = max(sums, key=lambda words: _liking(sums[words]))
    nets = [each.thumbs[best].net for each in reviews if best in each.thumbs]
    return min(nets) < 0 < max(nets)


def apply_reviews(entry: Entry, reviews: Sequence[Review]) -> Entry:
    """Let people's votes order what an entry offers.

    Args:
        entry: as the word lists have it.
        reviews: the reviews of this term.
    """
    differ = people_differ(reviews)
    ordered = in_order(choices(entry), tally(reviews))
    if entry.treatment is Treatment.EXPLAIN:
        return replace(entry, means=ordered[0], people_differ=differ)
    if entry.treatment is Treatment.ASK:
        return replace(entry, people_differ=differ)
    is_same = ordered[0] == entry.instead[0]
    safe = entry.safe and is_same and not differ
    return replace(entry, instead=ordered, safe=safe, people_differ=differ)


def _liking(votes: Votes) -> tuple[int, int]:
    return votes.net, votes.up


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
