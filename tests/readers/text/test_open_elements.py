"""Looking up open elements fast gives what looking through all of them would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coprod_language.readers.text.html_elements import BLOCKS
from coprod_language.readers.text.open_elements import OpenElements

_NAMES = st.sampled_from(["p", "div", "ul", "li", "b", "i", "td"])
_STEPS = st.lists(st.none() | _NAMES, max_size=30)


def _opened(steps: list[str | None]) -> tuple[OpenElements, list[str]]:
    """Open the named elements, closing the innermost at each None."""
    elements, row = OpenElements(), []
    for name in steps:
        if name is not None:
            elements.push(name)
            row.append(name)
        elif row:
            elements.pop()
            row.pop()
    return elements, row


@given(_STEPS, _NAMES)
def test_it_knows_what_is_open(steps: list[str | None], name: str) -> None:
    """And what is the innermost."""
    elements, row = _opened(steps)
    assert len(elements) == len(row)
    assert (name in elements) == (name in row)
    assert not row or elements.innermost == row[-1]


@given(_STEPS, st.sets(_NAMES), st.sets(_NAMES))
def test_the_outermost_is_looked_for_within_others(
    steps: list[str | None], names: set[str], within: set[str]
) -> None:
    """From the inside out, up to the first of those that hold."""
    elements, row = _opened(steps)
    within -= names
    depth = found = len(row)
    while depth and row[depth - 1] not in within:
        depth -= 1
        if row[depth] in names:
            found = depth
    assert elements.outermost(names, within=within) == found


@given(_STEPS, _NAMES)
def test_it_knows_whether_a_block_stands_between(steps: list[str | None], name: str) -> None:
    """Inline mark-up does not reach across a block."""
    elements, row = _opened(steps)
    if name in row:
        inside = row[len(row) - row[::-1].index(name) :]
        is_inline = name not in BLOCKS
        assert elements.is_nearer_than_a_block(name) == (
            is_inline and not any(each in BLOCKS for each in inside)
        )
