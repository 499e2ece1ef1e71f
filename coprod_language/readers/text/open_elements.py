"""The elements of HTML that a walk stands in, so kept that even a hostile file is read fast."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator

from coprod_language.readers.text.html_elements import BLOCKS


class OpenElements:
    """The open elements, outermost first.

    Where those of each name stand is kept beside them: looking through all of them for each
    tag would take for ever in a file that is nested deep.
    """

    def __init__(self) -> None:
        """Start outside of all."""
        self._names: list[str] = []
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._blocks: list[int] = []

    def __contains__(self, name: str) -> bool:
        """Tell whether an element of this name is open."""
        return bool(self._places.get(name))

    def __len__(self) -> int:
        """Count the open elements."""
        return len(self._names)

    @property
    def innermost(self) -> str:
        """Name of the innermost element; there must be one."""
        return self._names[-1]

    def push(self, name: str) -> None:
        """Open an element."""
        for places in self._kept(name):
            places.append(len(self._names))
        self._names.append(name)

    def pop(self) -> None:
        """Close the innermost element."""
        for places in self._kept(self._names.pop()):
            places.pop()

    def outermost(self, names: Collection[str], *, within: Collection[str]) -> int:
        """Find the outermost of some elements, without going out past others.

        Args:
            names: what to look for.
            within: where looking stops.

        Returns:
            How many elements stand around it; all, if it is not open.
        """
        floor = max((self._places[name][-1] for name in within if name in self), default=-1)
        found = len(self._names)
        for name in names:
            places = self._places.get(name, [])
            first = bisect_right(places, floor)
            if first < len(places):
                found = min(found, places[first])
        return found

    def is_nearer_than_a_block(self, name: str) -> bool:
        """Tell whether no block was opened since an element, which must be open."""
        return not self._blocks or self._places[name][-1] > self._blocks[-1]

    def _kept(self, name: str) -> Iterator[list[int]]:
        yield self._places[name]
        if name in BLOCKS:
            yield self._blocks
