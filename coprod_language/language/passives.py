"""Find passives, and tell whether they name who does it.

A passive here is a form of "be" or "get" with a past participle that belongs to it: "was
agreed", "has not yet been told", "is the plan shared?". Words alone name the sentences to look
at; the tagger's tags then part "was agreed" from "was pleased".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coprod_language.language.participles import verb_of
from coprod_language.language.scene import Scene

BE: Final = frozenset("am is are was were be been being 's 're 'm isn wasn weren aren".split())
"""Forms of "be" as the tokenizer cuts them."""
GET: Final = frozenset("get gets got gotten getting".split())
"""Forms of "get"."""
_NEARBY: Final = 9  # tokens after "be" in which its participle may come

_ADVERBS: Final = frozenset({"RB", "RBR", "RBS"})
_BETWEEN: Final = frozenset("all both each either neither not n't also then now".split())
_NOUN_PHRASE: Final = frozenset(
    {"DT", "PDT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "EX"}
)
_PREFIXES: Final = frozenset("co re pre over under well mis".split())
"""What a hyphen joins to a verb; the tokenizer cuts there: "co-produced"."""
# Participles of verbs that have no passive, and those that tell a state of mind or of things.
_NO_PASSIVE: Final = frozenset(
    """
    become gone come happened arrived died risen grown been got had expired graduated retired
    rid involved pleased excited interested tired bored worried scared frightened
    confused married wasted drunk bound gotten accustomed ashamed exhausted depressed delighted
    unemployed concerned satisfied thrilled qualified experienced
    """.split()
)
# "I am done" and "we are closed" tell a state; "it was done" tells what happened.
_STATES_OF_PEOPLE: Final = frozenset("done set gone lost".split())
_PERSONS: Final = frozenset("i you he she we they".split())
_STATES_NOW: Final = frozenset("closed lost broken hidden trapped shut crammed packed".split())
_NOW: Final = frozenset("am is are 's 're 'm".split())
_CLAUSE_ENDS: Final = frozenset(
    {":", ";", "(", ")", "—", "which", "who", "that", "because", "while"}
)
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NO_DOER: Final = frozenset(
    """
    then now far default law means way virtue accident mistake hand email e-mail post phone
    telephone text letter car bus train boat ship air bike sea road rail using phoning ringing
    calling writing January February March April May June July August September October November
    December Monday Tuesday Wednesday Thursday Friday Saturday Sunday today tomorrow tonight
    midnight noon lunchtime spring summer autumn winter early mid late next which half nature force
    """.lower().split()
)
_TIMES: Final = frozenset("end start beginning time date deadline year month week day".split())


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive found in a document, by the indexes of its tokens."""

    be: int
    """The form of "be" or "get" that stands nearest to the verb."""
    verb: int
    """The past participle."""
    names_doer: bool
    """Whether "by somebody" follows it."""


def may_be_passive(scene: Scene) -> Iterator[tuple[int, int]]:
    """Find by words alone where a passive may stand, so that only those need tags.

    Args:
        scene: the document.

    Yields:
        The indexes of a form of "be" or "get" and of a possible participle after it.
    """
    words = scene.words
    for be in scene.where(BE | GET):
        _, end = scene.sentence(be)
        for verb in range(be + 1, min(be + _NEARBY, end)):
            if words[verb] not in BE and verb_of(words[verb]):
                yield be, verb


def find_passives(scene: Scene) -> Iterator[Passive]:
    """Find the passives of a document, in order.

    Args:
        scene: a document with tags in the sentences that `may_be_passive` names.
    """
    seen: set[int] = set()
    for be in dict.fromkeys(be for be, _ in may_be_passive(scene)):
        verb = _participle(scene, be)
        if verb is not None and verb not in seen:
            seen.add(verb)
            yield Passive(be, verb, names_doer=_names_doer(scene, verb))


def _participle(scene: Scene, be: int) -> int | None:
    first, end = scene.sentence(be)
    if scene.tags[be] == "POS":
        return None
    at = _past_adverbs(scene, be + 1, end)
    if at < end and _is_participle(scene, at):
        return None if _is_state(scene, be, at) else at
    if _opens(scene, first, be):
        return be - 1
    if scene.words[be] in BE and _is_inverted(scene, first, be, end):
        subject_end = at
        while subject_end < end and scene.tags[subject_end] in _NOUN_PHRASE:
            subject_end += 1
        subject_end = _past_adverbs(scene, subject_end, end)
        if at < subject_end < end and _is_participle(scene, subject_end):
            return subject_end
    return None


def _is_state(scene: Scene, be: int, verb: int) -> bool:
    word = scene.words[verb]
    if word in _NO_PASSIVE:
        return True
    if scene.words[be] in GET or (be > 0 and scene.words[be - 1] in _PERSONS):
        return word in _STATES_OF_PEOPLE
    return word in _STATES_NOW and scene.words[be] in _NOW


def _past_adverbs(scene: Scene, at: int, end: int) -> int:
    words = scene.words
    while at < end:
        if words[at] in _PREFIXES and words[at + 1 : at + 2] == ("-",):
            at += 2
        elif scene.tags[at] in _ADVERBS or words[at] in _BETWEEN:
            at += 1
        else:
            break
    return at


def _is_participle(scene: Scene, at: int) -> bool:
    tag = scene.tags[at]
    return tag in {"VBN", "VBD"} and verb_of(scene.words[at]) is not None


def _opens(scene: Scene, first: int, be: int) -> bool:
    """Tell whether a participle in front of "be" opens its sentence: "Attached is the plan"."""
    return be == first + 1 and scene.tags[first] == "VBN" and bool(verb_of(scene.words[first]))


def _is_inverted(scene: Scene, first: int, be: int, end: int) -> bool:
    return scene.words[end - 1] == "?" and (
        be == first or scene.tags[be - 1] in {"WRB", "WP", "WDT", ",", "CC", "MD"}
    )


def _names_doer(scene: Scene, verb: int) -> bool:
    _, end = scene.sentence(verb)
    for at in range(verb + 1, end):
        word = scene.words[at]
        tag = scene.tags[at]
        if word in _CLAUSE_ENDS or tag in _FINITE:
            return False
        if tag == "VBN" and scene.words[at - 1] not in {"and", "or", ","}:
            return False
        if word == "by" and scene.tags[at - 1] != "VB" and _is_doer(scene, at + 1, end):
            return True
    return False


def _is_doer(scene: Scene, at: int, end: int) -> bool:
    if at >= end or scene.words[at] == ":":  # a list of them follows
        return True
    word, tag = scene.words[at], scene.tags[at]
    is_figure = tag == "CD" and not word.isalpha()
    if is_figure or tag in {"VBG", "IN", "RB"} or word in _NO_DOER:
        return False
    return not any(scene.words[near] in _TIMES for near in range(at, min(at + 3, end)))
