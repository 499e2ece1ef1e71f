"""The passives that make people ask who did it: "it was agreed", "decisions were made"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from coprod_language.language.clauses import clause_start, verb_chain
from coprod_language.language.participles import verb_of
from coprod_language.language.passives import GET, Passive
from coprod_language.language.scene import Scene
from coprod_language.rules.verbs_of_power import Verb, load_verbs

_PAST: Final = frozenset({"was", "were"})
_NOW: Final = frozenset({"is", "are", "am", "'s", "'re"})
_PERFECT: Final = frozenset({"been", "being"})
# What may happen or could have happened is no claim that anybody did it.
_MAYBE: Final = frozenset({"can", "ca", "could", "may", "might", "would"})
_AHEAD: Final = frozenset({"will", "'ll", "wo", "shall", "sha", "should", "must", "need", "needs"})
_OWNER_NEAR: Final = 3  # words before the noun in which its owner may stand: "our audit work"
_PARTS: Final = frozenset({"up", "from"})
_MUST: Final = frozenset({"has", "have", "is", "are", "was", "were"})


@dataclass(frozen=True, slots=True)
class Case:
    """A passive that hides who decides, tells, promises or acts."""

    passive: Passive
    """Where it stands."""
    chain: tuple[int, ...]
    """The little verbs before it: "has been"."""
    verb: str
    """The verb, in its plain form."""
    way: Verb
    """What to ask, and how much it matters."""
    thing: int | None
    """The noun that makes it count: the "decisions" in "decisions were made"."""


def find_case(scene: Scene, passive: Passive) -> Case | None:
    """Tell what a passive hides.

    Args:
        scene: the paper, with tags where the passive stands.
        passive: where it stands.

    Returns:
        None where nobody need ask.
    """
    base = verb_of(scene.words[passive.verb])
    if base is None or passive.names_doer or scene.words[passive.be] in GET:
        return None
    chain = verb_chain(scene, passive.be)
    when = _when(scene, chain)
    known = load_verbs()
    start = clause_start(scene, chain[0])
    if base in known.things:
        thing = find_thing(scene, base, chain[0])
        if thing is not None and start <= thing and when and _is_loose(scene, thing, passive):
            way = Verb(known.things[base][scene.words[thing]], "this", frozenset())
            return Case(passive, chain, base, way, thing)
    opens_with_it = scene.words[chain[0] - 1 : chain[0]] == ("it",) and reports(scene, passive.verb)
    for way in known.verbs.get(base, ()):
        if (opens_with_it and "it" in way.when and when not in {None, "ahead"}) or (
            when in way.when and not opens_with_it
        ):
            return Case(passive, chain, base, way, None)
    return None


def find_thing(scene: Scene, verb: str, be: int) -> int | None:
    """Find the noun before a verb that makes it count: the "decisions" that "were made".

    Args:
        scene: the paper.
        verb: the verb in its plain form.
        be: index of the first of its little verbs.

    Returns:
        Index of the noun, or None where its sentence has none before the verb.
    """
    first, _ = scene.sentence(be)
    nouns = load_verbs().things[verb]
    return next((at for at in range(be - 1, first - 1, -1) if scene.words[at] in nouns), None)


def is_it(scene: Scene, case: Case) -> bool:
    """Tell whether it says "it was agreed".

    Args:
        scene: the paper.
        case: the passive.
    """
    before = case.chain[0] - 1
    return before >= 0 and scene.words[before] == "it"


def reports(scene: Scene, verb: int) -> bool:
    """Tell whether "that" comes after the verb.

    Args:
        scene: the paper.
        verb: index of the verb.
    """
    _, end = scene.sentence(verb)
    return verb + 1 < end and scene.words[verb + 1] == "that"


def _is_loose(scene: Scene, thing: int, passive: Passive) -> bool:
    """Tell "comments were made" from "her comments were made" and "were made available"."""
    before = {*scene.tags[max(0, thing - _OWNER_NEAR) : thing]}
    if scene.tags[thing + 1] in {"NN", "NNS"}:  # an advice line is no advice
        return False
    after = passive.verb + 1
    _, end = scene.sentence(passive.verb)
    # "The sum is made up of two parts" says what it is, not what somebody did.
    made_so = after < end and (scene.tags[after] == "JJ" or scene.words[after] in _PARTS)
    return not (before & {"POS", "PRP$"}) and not made_so


def _when(scene: Scene, chain: tuple[int, ...]) -> str | None:
    words = [scene.words[at] for at in chain]
    is_infinitive = scene.words[max(0, chain[0] - 1)] == "to"
    if _MAYBE & set(words) or words[0] == "had" or is_infinitive:
        return None
    if len(chain) == 1 or words[1:-1] in (["not"], ["n't"]):
        return "past" if words[-1] in _PAST else "now" if words[-1] in _NOW else None
    if words[0] in _AHEAD or (words[0] in _MUST and "to" in words):
        return "ahead"
    return "perfect" if words[-1] in _PERFECT else "past" if words[0] in _PAST else None
