"""Plainer words that come after their noun: "needs-led care" is care based on what people need.

Many a long adjective has no short twin, only words that say what it means. Before a noun they
are no English: "a based on need service". So they go behind the noun and take it into the span:
"a service based on need", "goals that are easy to measure", "an out-of-date rule".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from coprod_language.language.scene import Scene

_PREPOSITIONS: Final = frozenset(
    """about above across against around as at before below between beyond by for from in into like
    of off on out outside over to under with within without""".split()
)
_OPENS_CLAUSE: Final = frozenset({"that", "who", "which"})
_NEEDS_VERB: Final = frozenset("about never not the too".split())
# "Too much noise", "not enough money", "plenty of time".
_BEFORE_ANY_NOUN: Final = frozenset("much many little enough of good".split())
_PARTICIPLES: Final = frozenset(
    "born built cut done held kept led made meant run sent sold".split()
)
_WHO: Final = frozenset(
    """people person patient adult child parent carer staff resident woman man worker member tenant
    user student patients adults children parents carers residents women men workers members
    tenants users students""".split()
)
_MANY: Final = frozenset({"people", "staff", "police"})
_NOUNS: Final = frozenset({"NN", "NNS"})
_IN_RUN: Final = _NOUNS | {"JJ", "VBN"}
_LONGEST_RUN: Final = 3
_BOUND_TO_IT: Final = frozenset("JJ JJR JJS RB RBR RBS NN NNS NNP CC HYPH SYM , :".split())
_JOINS: Final = frozenset({"and", "or", "&", "/", "-", "–", ",", "of", "to"})


@lru_cache(maxsize=8192)
def comes_after_noun(words: str) -> bool:
    """Tell "based on need" and "easy to see", which follow a noun, from "better" and "very big".

    Args:
        words: what stands in place of an adjective or participle.
    """
    tokens = words.lower().split(" ")
    if len(tokens) == 1 or tokens[-1] in _BEFORE_ANY_NOUN or "and" in tokens[:2]:
        return False
    opens = tokens[0] in _OPENS_CLAUSE | _PREPOSITIONS | _NEEDS_VERB
    return opens or _is_doing(tokens) or any(each in _LINKS for each in tokens[1:-1])


_LINKS: Final = _PREPOSITIONS | {"than"}


def noun_after(first: int, last: int, scene: Scene) -> int | None:
    """Find the end (exclusive) of the noun that words describe, where other words can follow it.

    Nothing is given where words around are bound to either of them: "clear, needs-led care",
    "highly needs-led care" and "needs-led care and support".

    Args:
        first: first token of what describes the noun.
        last: token after it.
        scene: the document, with tags.
    """
    start, end = scene.sentence(first)
    if first > start and scene.tags[first - 1] in _BOUND_TO_IT:
        return None
    if scene.words[last - 1] in _PREPOSITIONS:
        # "Capable of work": the noun belongs to the preposition.
        return None
    at = last
    while at < end and scene.tags[at] in _IN_RUN and scene.texts[at].isalpha():
        at += 1
    while at > last and scene.tags[at - 1] not in _NOUNS:
        at -= 1
    is_free = at == end or scene.words[at] not in _JOINS
    return at if is_free and last < at <= last + _LONGEST_RUN else None


def behind(noun: str, tag: str, words: str) -> str:
    """Put words where they go with a noun: "goals that are easy to measure", "a better goal".

    Args:
        noun: the noun, with all that is between the words and it.
        tag: its tag, NN or NNS.
        words: what is said of it.
    """
    if not comes_after_noun(words):
        return f"{words} {noun}"
    tokens = words.lower().split(" ")
    if tokens[:2] == ["out", "of"] and len(tokens) == len(("out", "of", "date")):
        return f"{words.replace(' ', '-')} {noun}"
    if _follows_bare(tokens):
        return f"{noun} {words}"
    head = noun.lower().split(" ")[-1]
    be = "are" if tag == "NNS" or head in _MANY else "is"
    return f"{noun} {'who' if head in _WHO else 'that'} {be} {words}"


def _follows_bare(tokens: Sequence[str]) -> bool:
    """Tell "run by nurses" and "with many sides" from "easy to see" and "not allowed"."""
    first = tokens[0]
    if first in _NEEDS_VERB:
        return False
    is_participle = first.endswith("ed") or first in _PARTICIPLES
    return is_participle or _is_doing(tokens) or first in _OPENS_CLAUSE | _PREPOSITIONS


def _is_doing(tokens: Sequence[str]) -> bool:
    return tokens[0].endswith("ing")
