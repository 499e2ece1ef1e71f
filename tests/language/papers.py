"""Small papers, measured, for tests of counts and scores."""

from __future__ import annotations

from coprod_language.language.measured import Measured, measure
from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import Scene, make_scene
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave


def measured_paper(*blocks: str | tuple[BlockKind, str]) -> tuple[Measured, str]:
    """Measure a paper of blocks, paragraphs unless they say otherwise; give its text too."""
    scene = scene_of(*blocks)
    return measure(scene), scene.text


def scene_of(*blocks: str | tuple[BlockKind, str]) -> Scene:
    """Lay out a paper of blocks, paragraphs unless they say otherwise."""
    kinds = [(BlockKind.PARAGRAPH, each) if isinstance(each, str) else each for each in blocks]
    return make_scene(make_doc(weave(kind, text, [(0, len(text))]) for kind, text in kinds))
