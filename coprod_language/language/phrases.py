"""Words and phrases to look for among the tokens of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property


class Phrases:
    """Words and phrases to look for. They are laid out when somebody first looks for them."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Give the phrases.

        Args:
            phrases: lower-cased tokens of each, with a space between them.
        """
        self._phrases = tuple(phrases)

    @cached_property
    def _single(self) -> frozenset[str]:
        # A phrase of several tokens is in it too, and is equal to no token.
        return frozenset(self._phrases)

    @cached_property
    def _longer(self) -> Mapping[int, AbstractSet[tuple[str, ...]]]:
        by_length: defaultdict[int, set[tuple[str, ...]]] = defaultdict(set)
        for phrase in self._phrases:
            if " " in phrase:
                tokens = tuple(phrase.split(" "))
                by_length[len(tokens)].add(tokens)
        return by_length

    @cached_property
    def _openings(self) -> frozenset[str]:
        return frozenset(phrase[0] for found in self._longer.values() for phrase in found)

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(phrase[-1] for found in self._longer.values() for phrase in found)

    def stand_in(self, words: Sequence[str], first: int, last: int) -> bool:
        """Tell whether one stands in a range of tokens (end exclusive).

        Args:
            words: the tokens of the document in lower case.
            first: index of the first token.
            last: index of the token after the last.
        """
        here = words[first:last]
        if not self._single.isdisjoint(here):
            return True
        return not self._openings.isdisjoint(here) and any(
            tuple(here[at : at + length]) in found
            for length, found in self._longer.items()
            for at in range(len(here) - length + 1)
        )

    def start_at(self, words: Sequence[str], at: int) -> bool:
        """Tell whether one starts at a token.

        Args:
            words: the tokens of the document in lower case.
            at: index of the token.
        """
        return words[at] in self._single or (
            words[at] in self._openings
            and any(
                tuple(words[at : at + length]) in found for length, found in self._longer.items()
            )
        )

    def end_before(self, words: Sequence[str], at: int, first: int) -> bool:
        """Tell whether one ends right before a token, and starts no sooner than another.

        Args:
            words: the tokens of the document in lower case.
            at: index of the token.
            first: index of the token that none may start before.
        """
        if at <= first:
            return False
        return words[at - 1] in self._single or (
            words[at - 1] in self._endings
            and any(
                at - length >= first and tuple(words[at - length : at]) in found
                for length, found in self._longer.items()
            )
        )

    def hold(self, words: Sequence[str], first: int, last: int) -> bool:
        """Tell whether a range of tokens (end exclusive) is one, or part of one.

        Args:
            words: the tokens of the document in lower case.
            first: index of the first token.
            last: index of the token after the last.
        """
        alone = last - first == 1 and words[first] in self._single
        return alone or any(
            tuple(words[at : at + length]) in found
            for length, found in self._longer.items()
            for at in range(max(0, last - length), first + 1)
        )
