"""The chart of ease through a paper: where does it get hard?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from coprod_language.findings import Body, PartEase
from coprod_language.settings.audiences import round_ease

_WIDTH: Final = 600.0
_SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of the paper in the chart."""

    number: int
    """Which part it is, from 1."""
    x: float
    """Its left edge, from 0 to 600."""
    width: float
    """Its width: the share of the paper's words."""
    ease: int
    """Its height: how easy it is, 0 to 100."""
    enough: bool
    """Whether that is easy enough for the audience."""
    block: int
    """Number of the block that it starts in."""
    opening: str
    """The first words of that block."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Ease from the start of a paper to its end."""

    bars: tuple[Bar, ...]
    """The parts, in order."""
    least: int
    """The ease that the audience needs."""
    hardest: Bar
    """The part that is hardest."""

    @property
    def enough(self) -> int:
        """How many parts are easy enough."""
        return sum(bar.enough for bar in self.bars)


def make_chart(body: Body) -> Chart | None:
    """Make the chart of a paper.

    Args:
        body: the paper with its course.

    Returns:
        None where it has fewer than two parts: there is no course to show.
    """
    bars = tuple(_bars(body))
    if len(bars) <= 1:
        return None
    hardest = min(bars, key=lambda bar: bar.ease)
    return Chart(bars, round(body.least_ease), hardest)


def _bars(body: Body) -> Sequence[Bar]:
    rated = [(part, part.ease) for part in body.course if part.ease is not None]
    total = sum(part.words for part, _ in rated)
    bars: list[Bar] = []
    before = 0
    for part, ease in rated:
        bars.append(
            Bar(
                number=len(bars) + 1,
                x=round(_WIDTH * before / total, 1),
                width=round(_WIDTH * part.words / total, 1),
                ease=round_ease(ease, body.least_ease),
                enough=ease >= body.least_ease,
                block=part.block,
                opening=_opening(body, part),
            )
        )
        before += part.words
    return bars


def _opening(body: Body, part: PartEase) -> str:
    text = body.paper.blocks[part.block].text
    return text if len(text) <= _SHOWN else text[:_SHOWN].rpartition(" ")[0] + " …"
