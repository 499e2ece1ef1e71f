"""Hidden agent: something is done, and nobody is named who does it.

The rule looks at deciding, telling, promising and acting: "it was agreed", "changes will be
made". What simply is so ("she was born in Leeds", "the office is closed") is left alone, and so
is everything that says by whom.

Why it matters: the one who is not named is often the one with the power. People cannot ask,
thank or disagree with someone that the paper does not name.

Example: "Cuts were made." Say instead: "The council made cuts."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.hits import Hit, Suggestion
from coprod_language.language.active import make_active
from coprod_language.language.analysis import Analysis
from coprod_language.language.participles import verb_of
from coprod_language.language.passives import find_passives, may_be_passive
from coprod_language.language.scene import Scene
from coprod_language.rules.doer_told import need_not_ask
from coprod_language.rules.passive_cases import Case, find_case, find_thing, is_it, reports
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.verbs_of_power import load_verbs
from coprod_language.settings.audiences import Audience

_NOT: Final = frozenset({"not", "n't"})
_THEM: Final = {"you": "you", "we": "us", "he": "him", "she": "her"}


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find, asks=_asks)


def _asks(scene: Scene) -> Iterator[int]:
    known = load_verbs()
    for be, verb in may_be_passive(scene):
        base = verb_of(scene.words[verb])
        if base in known.verbs or (
            base in known.things and find_thing(scene, base, be) is not None
        ):
            yield be


def _find(analysis: Analysis) -> Iterable[Hit]:
    return () if analysis.is_transcript else _hits(analysis.scene)


def _hits(scene: Scene) -> Iterator[Hit]:
    last_end = -1
    passives = list(find_passives(scene))
    named = {scene.sentence(each.verb) for each in passives if each.names_doer}
    for passive in passives:
        case = None if scene.sentence(passive.verb) in named else find_case(scene, passive)
        # One question in a sentence is enough.
        if case is None or passive.verb < last_end or need_not_ask(scene, case):
            continue
        last_end = scene.sentence(passive.verb)[1]
        yield _hit(scene, case)


def _hit(scene: Scene, case: Case) -> Hit:
    start, end = _span(scene, case)
    words = scene.text[start:end]
    little = _little(scene, case)
    active = make_active(little, case.verb)
    asked = f"the {scene.words[case.thing]}" if case.thing is not None else case.way.asks
    if asked == "them":
        asked = _THEM.get(scene.words[case.chain[0] - 1], asked)
    return Hit(
        rule=RULE.slug,
        start=start,
        end=end,
        message=f"“{words}” does not say who. Who {active} {asked}? If it matters, name them.",
        severity=case.way.severity,
        suggestions=_suggestions(scene, case, little, words),
    )


def _little(scene: Scene, case: Case) -> list[str]:
    """Give the little verbs, with the "not" that may come after the last of them."""
    words = [scene.words[at] for at in case.chain]
    between = scene.words[case.passive.be + 1 : case.passive.verb]
    return [*words[:-1], *(word for word in between if word in _NOT), words[-1]]


def _span(scene: Scene, case: Case) -> tuple[int, int]:
    first, last = case.chain[0], case.passive.verb
    if is_it(scene, case):
        first -= 1
        last += int(reports(scene, last))
    elif case.thing is not None and case.thing == first - 1:
        first -= 1
    return scene.offsets[first], scene.offsets[last] + len(scene.words[last])


def _suggestions(scene: Scene, case: Case, little: list[str], words: str) -> tuple[Suggestion, ...]:
    """Offer the active form where "we" in the same sentence does it: "we agreed that"."""
    first, _ = scene.sentence(case.passive.verb)
    said = set(scene.words[first : case.chain[0]])
    if not is_it(scene, case) or not said & {"we", "our"}:
        return ()
    opening = "We" if words[0].isupper() else "we"
    that = " that" if reports(scene, case.passive.verb) else ""
    return (Suggestion(f"{opening} {make_active(little, case.verb, we=True)}{that}", safe=False),)


RULE = Rule("hidden-agent", "Things that are done, and nobody is named who does them", build)
