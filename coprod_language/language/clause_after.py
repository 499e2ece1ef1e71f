"""Tell what a verb has after it: "ensure staff are safe", a clause, from "ensure their safety"."""

from __future__ import annotations

from typing import Final

from coprod_language.language.scene import Scene

_FINITE: Final = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NAMES: Final = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "DT"})
# What may stand in the subject of a clause: "better access to care for all".
_IN_SUBJECT: Final = _NAMES | frozenset(
    "PDT JJ JJR JJS RB RBR RBS VBG VBN PRP$ POS IN TO CC HYPH SYM NFP ``".split()
)
# Words that open a clause of their own, whose verb is not the one looked for.
_OPENS_ANOTHER: Final = frozenset(
    """as because before after if since so than though unless until when where whereas whether while
    by""".split()
)


def comes_before_clause(scene: Scene, _first: int, last: int) -> bool:
    """Tell whether a subject and its verb come next.

    Args:
        scene: the document, with tags in this sentence.
        _first: the first token of a word.
        last: the token after its last.
    """
    _, end = scene.sentence(last - 1)
    has_subject = False
    for at in range(last, end):
        tag = scene.tags[at]
        if scene.words[at] == "that" and at == last:
            return True
        if tag in _FINITE:
            # "Ensures safety and saves money": the second verb goes with the first.
            return has_subject and scene.tags[at - 1] not in {"CC", "TO"}
        if tag not in _IN_SUBJECT or scene.words[at] in _OPENS_ANOTHER:
            return False
        has_subject = has_subject or tag in _NAMES
    return False
