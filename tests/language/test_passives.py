"""Passives are found, and told from states and from those that name a doer."""

from __future__ import annotations

import pytest

from coprod_language.language.passives import find_passives, may_be_passive
from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import make_scene
from coprod_language.language.tagging import tag_sentences
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave


def passives_in(text: str) -> list[tuple[str, bool]]:
    """Name the participles of the passives in a text, and whether a doer is named."""
    doc = make_doc([weave(BlockKind.PARAGRAPH, text, [(0, len(text))])])
    scene = make_scene(doc)
    scene = tag_sentences(scene, [be for be, _ in may_be_passive(scene)])
    return [(scene.words[each.verb], each.names_doer) for each in find_passives(scene)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The plan was agreed in May.", [("agreed", False)]),
        ("The plan was not yet agreed.", [("agreed", False)]),
        ("The plan was agreed by the residents.", [("agreed", True)]),
        ("The plan was agreed by Monday.", [("agreed", False)]),
        ("Money was saved by closing the hub.", [("saved", False)]),
        ("The forms were sent by post.", [("sent", False)]),
        ("Were the families consulted?", [("consulted", False)]),
        ("The report was co-produced last year.", [("produced", False)]),
        ("She got moved to another ward.", [("moved", False)]),
    ],
)
def test_finds(text: str, found: list[tuple[str, bool]]) -> None:
    """A passive is found with its doer, and times and means are no doers."""
    assert passives_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We were pleased to meet them.",
        "He's got a new carer.",
        "The snow is gone.",
        "They agreed the plan.",
        "The library is closed.",
        "I'm done with all this.",
        "She has been to the hub.",
    ],
)
def test_leaves(text: str) -> None:
    """States and actives are no passives."""
    assert passives_in(text) == []
