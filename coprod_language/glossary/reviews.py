"""What groups of people think of the words: thumbs up, down and in the middle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from coprod_language.glossary.entry import Entry
from coprod_language.hits import Treatment

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
