"""Tell a report of research, which speaks of the people in it as the studies do."""

from __future__ import annotations

from typing import Final

from coprod_language.language.scene import Scene

_WORDS: Final = frozenset(
    """study studies research literature analysis findings data methods method respondents
    interviews sample""".split()
)
_MOST: Final = 0.009  # of all tokens


def is_research(scene: Scene) -> bool:
    """Tell whether a paper has so many words such as "study" that it is a report of research.

    Args:
        scene: the paper.
    """
    return len(scene.where(_WORDS)) > _MOST * len(scene.words)
