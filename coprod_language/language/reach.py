"""What share of adults would find a text hard.

An estimate, and a rough one: nobody has tested adults on papers like these. It sets the
levels of the ease score beside the Survey of Adult Skills, in which 18 in 100 adults aged 16
to 65 in England read at Level 1 or below (2023: short texts on everyday things) and about half
at Level 2 or below (2012 and 2023: texts whose parts have to be put together).

Sources: Survey of Adult Skills 2023, National Report for England, Department for Education,
December 2024; the same for England and Northern Ireland, 2013. Which level of the survey goes
with which ease is this project's own judgement, from what the two scales say people can read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Reach:
    """What share of adults would find a text hard: a guess with wide bounds."""

    low: int
    """At least so many in 100 adults."""
    high: int
    """At most so many in 100 adults."""

    @property
    def sentence(self) -> str:
        """The share in plain words, stated as the estimate it is."""
        return (
            f"We estimate that between {self.low} and {self.high} in 100 adults would find "
            "it hard to read."
        )


# Ease from which on it holds, and the share that would find it hard. The edges between the
# bands lie where the teachers' levels B1 and easier, B2, C1 and C2 meet.
_BANDS: Final = (
    (70.0, Reach(5, 20)),
    (50.0, Reach(15, 40)),
    (30.0, Reach(30, 60)),
    (0.0, Reach(50, 90)),
)


def estimate_reach(score: float) -> Reach:
    """Estimate what share of adults would find a text hard.

    Args:
        score: its ease, from 0 to 100.
    """
    return next(reach for least, reach in _BANDS if score >= least)
