"""The verbs that make people ask who did it, read from ``hidden_agent.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from coprod_language.glossary.entry import Part
from coprod_language.hits import Severity
from coprod_language.language.inflection import word_forms


@dataclass(frozen=True, slots=True)
class Verb:
    """One way in which a verb hides who does it."""

    severity: Severity
    """How much it matters."""
    asks: str
    """What the question puts after the verb: "this", "them"."""
    when: frozenset[str]
    """When it counts: ``past``, ``perfect``, ``ahead``, ``now``, ``it``."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """All the verbs, and the things that are made, given or taken."""

    verbs: dict[str, tuple[Verb, ...]]
    """Ways by verb, in its plain form."""
    things: dict[str, dict[str, Severity]]
    """By verb, the nouns (each form of them) that make it count."""


@cache
def load_verbs() -> Verbs:
    """Load the verbs."""
    text = files("coprod_language.rules").joinpath("hidden_agent.toml").read_text("utf-8")
    data = tomllib.loads(text)
    things = {verb: _nouns(lists) for verb, lists in data.pop("things").items()}
    verbs: dict[str, list[Verb]] = {}
    for group in data.values():
        way = Verb(Severity(group["severity"]), group["asks"], frozenset(group["when"]))
        for verb in group["verbs"]:
            verbs.setdefault(verb, []).append(way)
    return Verbs({verb: tuple(ways) for verb, ways in verbs.items()}, things)


def _nouns(lists: dict[str, list[str]]) -> dict[str, Severity]:
    return {
        form: Severity(severity)
        for severity, nouns in lists.items()
        for noun in nouns
        for _, forms in word_forms(noun, Part.NOUN)
        for form in forms
    }
