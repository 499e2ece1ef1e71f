"""What stands around a verb in its clause: its little verbs, its subject, what leads to it."""

from __future__ import annotations

from typing import Final

from coprod_language.language.scene import Scene

_LITTLE_VERBS: Final = frozenset(
    """have has had 've will 'll wo would shall sha should must can ca could may might not n't be
    been being is are was were am 's 're do does did need needs to going""".split()
)
_CAN_START: Final = frozenset(
    """have has had 've will 'll wo would shall sha should must can ca could may might be been
    being is are was were am 's 're do does did need needs""".split()
)
_CONDITIONS: Final = frozenset(
    """if when whenever once where wherever unless until whether how what why which who whom whose
    that after before as than""".split()
)
# These reach over a comma: "how visits, calls and letters are arranged".
_ASKING: Final = frozenset("how what why which who whom whose".split())
_BREAKS: Final = frozenset(",;:–—()")
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})


def verb_chain(scene: Scene, be: int) -> tuple[int, ...]:
    """Give the little verbs that belong to a form of "be": "has", "not", "been".

    Args:
        scene: a document with tags in this sentence.
        be: index of the form of "be".

    Returns:
        Indexes in order, adverbs left out, `be` the last.
    """
    first, _ = scene.sentence(be)
    chain, at = [be], be - 1
    while at >= first:
        if scene.words[at] in _LITTLE_VERBS and not _is_noun(scene, at):
            chain.append(at)
        elif scene.tags[at] != "RB":
            break
        at -= 1
    while len(chain) > 1 and scene.words[chain[-1]] not in _CAN_START:
        chain.pop()
    return tuple(reversed(chain))


def _is_noun(scene: Scene, at: int) -> bool:
    """Tell "those needs" from "needs to"."""
    return scene.words[at] in {"need", "needs"} and scene.tags[at].startswith("NN")


def clause_start(scene: Scene, at: int) -> int:
    """Give the first token of the clause that leads up to a verb, by commas and finite verbs.

    Args:
        scene: a document with tags in this sentence.
        at: index of the verb's first little verb.
    """
    first, _ = scene.sentence(at)
    start = at
    while start > first:
        before = start - 1
        if scene.words[before] in _BREAKS or scene.tags[before] in _FINITE:
            break
        start = before
    return start


def is_subordinate(scene: Scene, start: int, at: int) -> bool:
    """Tell whether a clause hangs on another: "if a decision is made", "people she was told of".

    Args:
        scene: a document with tags in this sentence.
        start: first token of the clause.
        at: index of the verb's first little verb.
    """
    if _CONDITIONS & set(scene.words[start:at]) or _hangs_on_noun(scene, at):
        return True
    first, _ = scene.sentence(at)
    while start > first and scene.tags[start - 1] not in _FINITE:
        start -= 1
    return bool(_ASKING & set(scene.words[start:at]))


def _hangs_on_noun(scene: Scene, at: int) -> bool:
    first, _ = scene.sentence(at)
    return (
        at - 2 >= first
        and scene.tags[at - 1] == "PRP"
        and scene.words[at - 1] != "it"
        and scene.tags[at - 2].startswith("NN")
    )
