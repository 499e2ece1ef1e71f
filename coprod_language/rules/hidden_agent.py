"""Hidden agent: something is done, and nobody is named who does it.

The rule looks at deciding, telling, promising and acting: "it was agreed", "changes will be
made". What simply is so ("she was born in Leeds", "the office is closed") is left alone, and so
is everything that says by whom.

Why it matters: the one who is not named is often the one with the power. People cannot ask,
thank or disagree with someone that the paper does not name.

Example: "Cuts were made." Say instead: "The council made cuts."
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coprod_language.findings import Hit, Suggestion
from coprod_language.language.active import make_active
from coprod_language.language.analysis import Analysis
from coprod_language.language.clauses import clause_start, is_subordinate, verb_chain
from coprod_language.language.participles import verb_of
from coprod_language.language.passives import GET, Passive, find_passives, may_be_passive
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.rules.verbs_of_power import Verb, load_verbs
from coprod_language.settings.audiences import Audience

_PROSE: Final = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.TABLE_CELL}
)
_LEAST_WORDS: Final = 5  # a shorter line is a label or a form's field
_PAST: Final = frozenset({"was", "were"})
_NOW: Final = frozenset({"is", "are", "am", "'s", "'re"})
_PERFECT: Final = frozenset({"been", "being"})
# What may happen or could have happened is no claim that anybody did it.
_MAYBE: Final = frozenset({"can", "ca", "could", "may", "might", "would"})
_AHEAD: Final = frozenset({"will", "'ll", "wo", "shall", "sha", "should", "must", "need", "needs"})
_MUST: Final = frozenset({"has", "have", "is", "are", "was", "were"})
_NOT: Final = frozenset({"not", "n't"})
_US: Final = frozenset({"we", "i"})
_THEM: Final = {"you": "you", "we": "us", "he": "him", "she": "her"}
_NEVER: Final = frozenset({"no", "never", "nothing", "nobody"})
_WITH: Final = frozenset({"with", "between", "among", "through", "via"})
_WITH_NEARBY: Final = 5
# "The board met and it was agreed": the sentence says who.
_BODIES: Final = frozenset(
    """board committee panel council cabinet government parliament court tribunal team minister
    ministers members trustees governors directors staff partners group""".split()
)
# Research says what was done to whom, not who did it, by custom.
_STUDIED: Final = frozenset(
    """users participant participants respondent respondents interviewee interviewees study studies
    article articles sample samples data dataset datasets record records analysis analyses
    transcript transcripts technique method methods approach sampling""".split()
)


@dataclass(frozen=True, slots=True)
class _Case:
    passive: Passive
    chain: tuple[int, ...]
    verb: str
    way: Verb
    thing: int | None
    """The noun that makes it count: the "decisions" in "decisions were made"."""


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find, asks=_asks)


def _asks(scene: Scene) -> Iterator[int]:
    known = load_verbs()
    for be, verb in may_be_passive(scene):
        base = verb_of(scene.words[verb])
        if base in known.verbs or (base in known.things and _thing(scene, base, be) is not None):
            yield be


def _thing(scene: Scene, verb: str, be: int) -> int | None:
    first, _ = scene.sentence(be)
    nouns = load_verbs().things[verb]
    return next((at for at in range(be - 1, first - 1, -1) if scene.words[at] in nouns), None)


def _find(analysis: Analysis) -> Iterator[Hit]:
    scene = analysis.scene
    last_end = -1
    passives = list(find_passives(scene))
    named = {scene.sentence(each.verb) for each in passives if each.names_doer}
    for passive in passives:
        case = None if scene.sentence(passive.verb) in named else _case(scene, passive)
        # One question in a sentence is enough.
        if case is None or passive.verb < last_end or _is_left(scene, case):
            continue
        last_end = scene.sentence(passive.verb)[1]
        yield _hit(scene, case)


def _case(scene: Scene, passive: Passive) -> _Case | None:
    base = verb_of(scene.words[passive.verb])
    if base is None or passive.names_doer or scene.words[passive.be] in GET:
        return None
    chain = verb_chain(scene, passive.be)
    when = _when(scene, chain)
    known = load_verbs()
    start = clause_start(scene, chain[0])
    if base in known.things:
        thing = _thing(scene, base, chain[0])
        if thing is not None and start <= thing and when and _is_loose(scene, thing, passive):
            way = Verb(known.things[base][scene.words[thing]], "this", frozenset())
            return _Case(passive, chain, base, way, thing)
    is_it = scene.words[chain[0] - 1 : chain[0]] == ("it",) and _reports(scene, passive.verb)
    for way in known.verbs.get(base, ()):
        if (is_it and "it" in way.when and when not in {None, "ahead"}) or (
            when in way.when and not is_it
        ):
            return _Case(passive, chain, base, way, None)
    return None


def _is_loose(scene: Scene, thing: int, passive: Passive) -> bool:
    """Tell "comments were made" from "her comments were made" and "were made available"."""
    before = scene.tags[max(0, thing - 1)]
    if scene.tags[thing + 1] in {"NN", "NNS"}:  # an advice line is no advice
        return False
    after = passive.verb + 1
    made_so = after < len(scene.words) and scene.tags[after] == "JJ"
    return before not in {"POS", "PRP$"} and not made_so


def _reports(scene: Scene, verb: int) -> bool:
    _, end = scene.sentence(verb)
    return verb + 1 < end and scene.words[verb + 1] == "that"


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


def _is_left(scene: Scene, case: _Case) -> bool:
    block = scene.block(case.passive.verb)
    first, end = scene.sentence(case.passive.verb)
    if block.kind not in _PROSE or block.quoted or scene.is_quoted(case.passive.verb):
        return True
    if end - first < _LEAST_WORDS:
        return True
    start = clause_start(scene, case.chain[0])
    return (
        _is_no_statement(scene, first, end)
        or _is_judged(scene, case, end)
        or bool(_NEVER & set(scene.words[start : case.passive.verb]))
        or is_subordinate(scene, start, case.chain[0])
        or _is_studied(scene, start, case)
        or _names_them(scene, first, end, case)
    )


def _is_no_statement(scene: Scene, first: int, end: int) -> bool:
    """Tell a question, an instruction or a ban: "Check that it has been approved"."""
    opening = next((at for at in range(first, end) if scene.words[at][0].isalnum()), first)
    is_asked = (
        bool({"?", ":"} & set(scene.words[max(first, end - 2) : end]))
        or scene.tags[opening] == "VB"
    )
    return is_asked or scene.words[opening] == "no"


def _is_judged(scene: Scene, case: _Case, end: int) -> bool:
    """Tell "was considered safe" and "was considered for" from "was considered at length"."""
    after = case.passive.verb + 1
    if case.verb != "consider" or after >= end:
        return False
    word, tag = scene.words[after], scene.tags[after]
    return word in {"as", "for", "to"} or tag in {"JJ", "RB", "DT", "NN", "NNS", "VBN"}


def _is_studied(scene: Scene, start: int, case: _Case) -> bool:
    return any(word in _STUDIED for word in scene.words[start : case.chain[0]])


def _names_them(scene: Scene, first: int, end: int, case: _Case) -> bool:
    verb, opening = case.passive.verb, case.chain[0]
    after = scene.words[verb + 1 : min(verb + 1 + _WITH_NEARBY, end)]
    if _WITH & set(after):
        return True
    if _is_it(scene, case):
        return bool(_BODIES & set(scene.words[first:opening]))
    told = scene.words[opening - 1] if opening > first else ""
    return told == "i" or bool(_US & set(scene.words[first : max(first, opening - 1)]))


def _is_it(scene: Scene, case: _Case) -> bool:
    before = case.chain[0] - 1
    return before >= 0 and scene.words[before] == "it"


def _hit(scene: Scene, case: _Case) -> Hit:
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


def _little(scene: Scene, case: _Case) -> list[str]:
    """Give the little verbs, with the "not" that may come after the last of them."""
    words = [scene.words[at] for at in case.chain]
    between = scene.words[case.passive.be + 1 : case.passive.verb]
    return [*words[:-1], *(word for word in between if word in _NOT), words[-1]]


def _span(scene: Scene, case: _Case) -> tuple[int, int]:
    first, last = case.chain[0], case.passive.verb
    if _is_it(scene, case):
        first -= 1
        last += int(_reports(scene, last))
    elif case.thing is not None and case.thing == first - 1:
        first -= 1
    return scene.offsets[first], scene.offsets[last] + len(scene.words[last])


def _suggestions(
    scene: Scene, case: _Case, little: list[str], words: str
) -> tuple[Suggestion, ...]:
    """Offer the active form where "we" in the same sentence does it: "we agreed that"."""
    first, _ = scene.sentence(case.passive.verb)
    said = set(scene.words[first : case.chain[0]])
    if not _is_it(scene, case) or not said & {"we", "our"}:
        return ()
    opening = "We" if words[0].isupper() else "we"
    that = " that" if _reports(scene, case.passive.verb) else ""
    return (Suggestion(f"{opening} {make_active(little, case.verb, we=True)}{that}", safe=False),)


RULE = Rule("hidden-agent", "Things that are done, and nobody is named who does them", build)
