"""Reports of research."""

from __future__ import annotations

from coprod_language.language.research import is_research
from tests.language.papers import scene_of


def test_many_words_of_research_tell_it() -> None:
    """One mention of a study does not."""
    assert is_research(scene_of("The study found that walks help. The sample was small."))
    walks = "We like walks, and the dog does too. " * 20
    assert not is_research(scene_of(walks + "A study says that they help."))
