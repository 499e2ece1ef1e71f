"""One name: one thing that goes under several names in one paper.

It lists the names with how often each is used, and asks for one. Two names count as one thing
only where the paper goes to and fro between them in the same passages. They do not where it sets
them side by side, as in "patients and customers", nor in a report of research or what people said
aloud. The names stand in ``one_name.toml``.

Why it matters: readers take a new name for a new thing, and look for the difference.

Example: "The care plan is written at home. Keep your support plan by the door." Say instead:
"The care plan is written at home. Keep it by the door."
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.inflection import bend
from coprod_language.language.research import is_research
from coprod_language.language.scene import Scene
from coprod_language.language.tokenizing import tokenize
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_LEAST_EACH: Final = 2
_LEAST: Final = 5
_LEAST_TURNS: Final = 2
_LEAST_SHARE: Final = 0.05  # of the commonest name's uses: a rarer one is a slip
_SHARE: Final = 0.25  # turns for each use of the rarer name
_NEAR: Final = 300  # tokens: a page or less
_LISTING: Final = frozenset({"and", "or", ",", "/", "&", "and/or", "(", ";", "than", "not"})
_BETWEEN: Final = 4  # tokens between two names that stand side by side

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with its names, as ``one_name.toml`` has it."""

    id: str
    """Its heading there."""
    what: str
    """What it is, in words that fit after "One name for"."""
    before: frozenset[str]
    """Words that a name must come right after; none where it may stand anywhere."""
    only: tuple[tuple[str, frozenset[str]], ...]
    """Names that are this thing only with some of the others, each with those."""

    def is_pair(self, names: frozenset[str]) -> bool:
        """Tell whether two of its names may stand for one thing."""
        return all(name not in names or names & others for name, others in self.only)


@dataclass(frozen=True, slots=True)
class _Use:
    name: str
    first: int
    last: int


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find)


@cache
def load_names() -> Mapping[Tokens, tuple[Thing, str]]:
    """Load the names, each as one and as many, by their tokens; to be left: an empty name."""
    text = files("coprod_language.rules").joinpath("one_name.toml").read_text("utf-8")
    found: dict[Tokens, tuple[Thing, str]] = {}
    for id_, row in tomllib.loads(text).items():
        only = tuple((name, frozenset(others)) for name, others in row.get("only", {}).items())
        thing = Thing(id_, row["what"], frozenset(row.get("before", ())), only)
        for name in row["names"]:
            one, many = _forms(name)
            found[many] = thing, name
            if name not in row.get("many", ()):
                found[one] = thing, name
        for phrase in row.get("leave", ()):
            found.update(dict.fromkeys(_forms(phrase), (thing, "")))
    return found


def _forms(name: str) -> tuple[Tokens, Tokens]:
    """Give the tokens of a name for one and for many."""
    head, of, tail = name.partition(" of ") if " of " in name else name.partition(" by ")
    many = bend(head.split()[-1], "NNS") if head.split()[-1].isalpha() else None
    plural = " ".join([*head.split()[:-1], many]) + of + tail if many else name
    one, many_of_it = (tuple(token.lower_ for token in doc) for doc in tokenize([name, plural]))
    return one, many_of_it


def _find(analysis: Analysis) -> Iterable[Hit]:
    is_left = analysis.is_transcript or is_research(analysis.scene)
    return () if is_left else _hits(analysis)


def _hits(analysis: Analysis) -> Iterator[Hit]:
    by_thing: defaultdict[Thing, list[_Use]] = defaultdict(list)
    for thing, use in _uses(analysis.scene):
        by_thing[thing].append(use)
    for thing, uses in by_thing.items():
        names = _same(thing, uses, analysis.scene)
        if names:
            yield _hit(thing, names)


def _uses(scene: Scene) -> Iterator[tuple[Thing, _Use]]:
    """Find the names in order, the longest first, each token in one of them."""
    names = load_names()
    lengths: dict[str, list[int]] = {}
    for tokens in names:
        lengths.setdefault(tokens[0], []).append(len(tokens))
    upto = 0
    for at in scene.where(lengths.keys()):
        if at < upto:
            continue
        for length in sorted({*lengths[scene.words[at]]}, reverse=True):
            found = names.get(scene.words[at : at + length])
            if found is None:
                continue
            thing, name = found
            upto = at + length
            if name and _counts(scene, at, thing):
                yield thing, _Use(name, at, upto)
            break


def _counts(scene: Scene, at: int, thing: Thing) -> bool:
    """Tell whether a use is the writer's own, and no part of somebody's name."""
    if thing.before and (at == 0 or scene.words[at - 1] not in thing.before):
        return False
    if scene.is_quoted(at):
        return False
    is_title = scene.texts[at].istitle() and at != scene.sentence(at)[0]
    return not is_title


def _same(thing: Thing, uses: Sequence[_Use], scene: Scene) -> list[tuple[str, int]]:
    """Give the names that are used for one thing, with their counts, the commonest first."""
    counts = Counter(use.name for use in uses)
    apart = _set_side_by_side(thing, uses, scene)
    least = max(_LEAST_EACH, _LEAST_SHARE * max(counts.values()))
    often = {name for name, count in counts.items() if count >= least and name not in apart}
    chosen = [use for use in uses if use.name in often]
    turns = Counter(
        frozenset({one.name, other.name})
        for one, other in pairwise(chosen)
        if thing.is_pair(frozenset({one.name, other.name}))
        and one.name != other.name
        and other.first - one.last <= _NEAR
    )
    same = frozenset().union(
        *(pair for pair, count in turns.items() if count >= _least_turns(pair, counts))
    )
    if sum(counts[name] for name in same) < _LEAST:
        return []
    return sorted(((name, counts[name]) for name in same), key=lambda each: (-each[1], each[0]))


def _least_turns(pair: frozenset[str], counts: Counter[str]) -> float:
    """Say how often a paper must go from one name to the other: more, the more it uses them."""
    return max(_LEAST_TURNS, _SHARE * min(counts[name] for name in pair))


def _set_side_by_side(thing: Thing, uses: Sequence[_Use], scene: Scene) -> set[str]:
    """Name those that the paper itself tells apart: "patients, clients and customers"."""
    apart: set[str] = set()
    for one, other in pairwise(uses):
        between = scene.words[one.last : other.first]
        pair = frozenset({one.name, other.name})
        is_listed = len(between) <= _BETWEEN and bool(_LISTING & {*between})
        if is_listed and len(pair) > 1 and thing.is_pair(pair):
            apart |= pair
    return apart


def _hit(thing: Thing, names: Sequence[tuple[str, int]]) -> Hit:
    listed = ", ".join(f"“{name}” ({count} times)" for name, count in names)
    return Hit(
        rule=RULE.slug,
        start=None,
        end=None,
        message=(
            f"One name for {thing.what}? The paper says {listed}. Readers take a new name for a "
            "new thing. Choose one, or say how they differ."
        ),
        severity=Severity.SUGGESTION,
    )


RULE = Rule("one-name", "One thing under several names", build)
