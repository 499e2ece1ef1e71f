"""Buried verb: a noun does the work of a verb.

The rule looks for a verb that says little with a noun that says much ("give consideration to").
It also looks for a noun with "the" and "of" around it ("the provision of").

Why it matters: it makes the sentence longer and colder, and it is easy to leave out who does it.

Example: "We gave consideration to both offers." Say instead: "We considered both offers."
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from coprod_language.hits import Hit, Severity, Suggestion
from coprod_language.language.analysis import Analysis
from coprod_language.language.buried_verbs import Buried, BuriedTable, Noun, find_buried, make_table
from coprod_language.language.names import is_in_name
from coprod_language.language.scene import Scene
from coprod_language.language.speech import is_said
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find)


@cache
def load_table() -> BuriedTable:
    """Load the nouns from ``buried_verb.toml``."""
    text = files("coprod_language.rules").joinpath("buried_verb.toml").read_text("utf-8")
    data = tomllib.loads(text)
    lists = data["carriers"]
    nouns = {
        word: Noun(
            carriers=frozenset(
                carrier for name in each.get("with", ()) for carrier in lists.get(name, [name])
            ),
            say=each.get("say", {}),
            is_bare=each.get("bare", False),
            naming=each.get("naming"),
            picks=each.get("picks", False),
        )
        for word, each in data["nouns"].items()
    }
    return make_table(nouns, data["adverbs"])


def _find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.is_transcript:
        return
    scene = analysis.scene
    for buried in find_buried(scene, load_table()):
        block = scene.block(buried.first)
        is_title = block.kind in {BlockKind.HEADING, BlockKind.HEADER}
        if is_title or is_said(scene, buried.first) or _is_title(scene, buried):
            continue
        if not is_in_name(scene, buried.first, buried.last, is_plain=True):
            yield _hit(analysis, buried)


def _is_title(scene: Scene, buried: Buried) -> bool:
    """Tell a capital in the middle of a sentence: "the Framework for the Assessment of …"."""
    first, _ = scene.sentence(buried.first)
    inner = scene.texts[max(buried.first, first + 1) : buried.last]
    return any(word.istitle() for word in inner)


def _hit(analysis: Analysis, buried: Buried) -> Hit:
    scene = analysis.scene
    last = buried.last - 1
    start, end = scene.offsets[buried.first], scene.offsets[last] + len(scene.words[last])
    words = scene.text[start:end]
    instead = buried.instead
    if words[0].isupper():
        instead = instead[0].upper() + instead[1:]
    return Hit(
        rule=RULE.slug,
        start=start,
        end=end,
        message=f"“{words}” hides a verb in a noun. Try “{instead}”.",
        severity=Severity.SUGGESTION,
        suggestions=(Suggestion(instead, safe=False),),
    )


RULE = Rule("buried-verb", "Nouns that do the work of a verb", build)
