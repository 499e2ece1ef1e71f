"""What share of adults would find a text hard.

An estimate, and a rough one: nobody has tested adults on papers like these. It sets the
levels of the ease score beside the Survey of Adult Skills. There 18 in 100 adults aged 16 to 65
in England read at Level 1 or below (2023: short texts on everyday things; it was 16 in 2012).
About half read at Level 2 or below (texts whose parts have to be put together): the average is
272 points, and Level 3 starts at 276.

Source: Survey of Adult Skills 2023, National Report for England, Department for Education,
10 December 2024 (4,941 adults). Of the countries of the UK only England took part. Which level
of the survey goes with which ease is this project's own judgement, from what the two scales say
people can read. That judgement, not the survey, is why the bounds are so wide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np


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
        return f"Our estimate is that {self.low} to {self.high} in 100 adults would find it hard."


# Ease in the middle of the teachers' levels A2 and easier, B1, B2, and C1 to C2, with at least
# and at most how many in 100 adults would find it hard. Between them it changes steadily, so that
# one point of ease never makes a leap.
_EASE: Final = (15.0, 40.0, 60.0, 85.0)
_AT_LEAST: Final = (50, 30, 15, 5)
_AT_MOST: Final = (90, 60, 40, 20)
_STEP: Final = 5  # in 100 adults: no finer than the guess is


def estimate_reach(score: float) -> Reach:
    """Estimate what share of adults would find a text hard.

    Args:
        score: its ease, from 0 to 100.
    """
    low, high = (
        _STEP * round(float(np.interp(score, _EASE, shares)) / _STEP)
        for shares in (_AT_LEAST, _AT_MOST)
    )
    return Reach(low, high)
