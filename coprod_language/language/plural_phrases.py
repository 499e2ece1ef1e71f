"""Plurals of what the word lists say instead of a noun, which is often no noun itself.

A house list or an editor may put "people you support" for "dependants", "what is left" for
"residue" and "working together" for "collaboration". None of these takes an s at its end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from coprod_language.language.frequency import zipf
from coprod_language.language.inflection import bend
from coprod_language.language.word_facts import inflections

# What opens words that stand in place of a noun and bend in no way.
_CLAUSE_OPENERS: Final = frozenset("what how whether when why where not".split())
_SUBJECTS: Final = frozenset("you we they she he".split())
_NOBODY_IN_PARTICULAR: Final = frozenset(
    """something someone somebody somewhere anything anyone anybody everything everyone everybody
    nothing""".split()
)
_PARTICLES: Final = frozenset("away back down in off on out over together up".split())
_PREPOSITIONS: Final = frozenset({"in", "on"})
_HEADS: Final = frozenset({"person", "thing"})
_LINKS: Final = frozenset({"who", "that", "which"})
_IRREGULAR: Final = {"is": "are", "was": "were", "has": "have", "does": "do"}
_MEETINGS: Final = frozenset("meeting building training".split())
_COMMON: Final = 3.0  # as "savings" and "feelings" are, and "checkings" is not


def plural(words: str, split: Callable[[str], tuple[str, str, str]]) -> str:
    """Give words in the plural, as people say them.

    Args:
        words: what stands in place of one thing.
        split: parts words around the noun that bends, where one does.
    """
    tokens = words.split(" ")
    link = next((at for at, token in enumerate(tokens[:-1]) if at and token in _LINKS), None)
    if link is not None and tokens[0] not in _CLAUSE_OPENERS:
        # "A place that gives care" becomes "places that give care".
        head, verb, rest = tokens[:link], tokens[link + 1], tokens[link + 2 :]
        own = _base_of(verb)
        return " ".join([plural(" ".join(head), split), tokens[link], own, *rest])
    if len(tokens) > 1 and tokens[0] in _HEADS:
        return " ".join([bend(tokens[0], "NNS"), *tokens[1:]])
    subject = next((at for at, token in enumerate(tokens) if at and token in _SUBJECTS), None)
    if subject is not None and tokens[0] not in _CLAUSE_OPENERS and not _is_doing(tokens[0]):
        # "The way we work": a clause about the noun before it.
        return " ".join([plural(" ".join(tokens[:subject]), split), *tokens[subject:]])
    before, noun, after = split(words)
    if _has_none(tokens) or not _bends(noun, is_alone=len(tokens) == 1):
        return words
    return before + bend(noun, "NNS") + after


def _base_of(verb: str) -> str:
    """Give the verb that goes with many things: "give" for "gives"."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    bases = (verb.removesuffix("s"), verb.removesuffix("es"), verb.removesuffix("ies") + "y")
    is_of = (base for base in bases if base != verb and verb in inflections(base).get("VBZ", ()))
    return next(is_of, verb)


def _has_none(tokens: Sequence[str]) -> bool:
    """Tell "how it works", "something odd", "time off" and "learning to talk"."""
    first, last = tokens[0], tokens[-1]
    if first in _CLAUSE_OPENERS or {first, last} & _NOBODY_IN_PARTICULAR:
        return True
    if len(tokens) == 1:
        return False
    if last in _PARTICLES and (last not in _PREPOSITIONS or _is_doing(first)):
        # "Time off" is one, "an effect on people" and "a way in" may be many.
        return True
    # "Starting point" has a noun at its end, "working separately" has none.
    return _is_doing(first) and (len(tokens) > 2 or "NNS" not in inflections(last))  # noqa: PLR2004


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word not in _MEETINGS


def _bends(noun: str, *, is_alone: bool) -> bool:
    """Tell a noun from a participle that only looks like one: "checking", "time needed"."""
    if not noun.endswith(("ing", "ed")) or (is_alone and noun.endswith("ed")):
        return True
    return "NNS" in inflections(noun) or zipf(f"{noun}s") >= _COMMON
