"""What a rule is: built once with settings, then a plain function of an analysis."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from coprod_language.hits import Hit
from coprod_language.language.analysis import Analysis, Asks
from coprod_language.settings.audiences import Audience

Find = Callable[[Analysis], Iterable[Hit]]
"""Finds what a rule looks for. Has no state."""


@dataclass(frozen=True, slots=True)
class BuiltRule:
    """A rule made ready with settings."""

    find: Find
    """Finds what the rule looks for."""
    asks: Asks | None = None
    """Names the tokens whose sentences must have tags; None where none need any."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem that the checker looks for."""

    slug: str
    """Name of the problem, as in ``--ignore long-sentence``."""
    summary: str
    """What it looks for, in a few plain words."""
    build: Callable[[Audience], BuiltRule]
    """Makes the rule ready for an audience."""
    is_default: bool = True
    """Whether it is on unless switched off."""
