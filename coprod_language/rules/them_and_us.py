"""Them and us: a paper about people that never speaks to them.

It counts how often the paper names the people it is about ("patients", "residents") and how
often it says "you" or "we". There is one note for a paper that says what these people must or can
do, or what "we" do to them. There is none for a short paper, a report of research or one that
speaks to its readers. What somebody says in a quotation does not count.

Why it matters: people notice when a paper about them talks over their heads. "You" and "we" also
show who will do what.

Example: "Patients must bring their card." Say instead: "Bring your card."
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.counts import COLUMNS
from coprod_language.language.research import is_research
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_YOU: Final = frozenset("you your yours yourself yourselves".split())
_WE: Final = frozenset("we our ours us ourselves".split())
_I: Final = frozenset("i my me mine".split())
# Names for the people a paper may be about; those for staff are not among them.
_PEOPLE: Final = frozenset(
    """patients residents tenants customers clients carers claimants applicants inpatients
    outpatients citizens parents families learners pupils pensioners caregivers survivors
    individuals""".split()
)
# Words that are such a name only with one of these before them.
_WITH: Final = {
    "users": frozenset({"service", "services"}),
    "people": frozenset("young older disabled deaf blind autistic homeless sick elderly".split()),
    "children": frozenset({"disabled", "young"}),
}
# One of them, after "the" or "a": "the tenant must". Counted with the many.
_ONE: Final = {
    "patient": "patients", "resident": "residents", "tenant": "tenants", "customer": "customers",
    "client": "clients", "carer": "carers", "claimant": "claimants", "applicant": "applicants",
    "citizen": "citizens", "parent": "parents", "learner": "learners", "pupil": "pupils",
}  # fmt: skip
_ARTICLES: Final = frozenset("the a an each every any".split())
_SHORTEST: Final = 300
_LEAST: Final = 8
_EVERY: Final = 150  # words in which such a name comes at least once
_TOLD: Final = 2
_AFTER: Final = 4
_MODALS: Final = frozenset(
    "must should will shall can may could need needs cannot able expected entitled asked".split()
)
_BY_US: Final = 5  # words from "we" to a name: "we hold regular talks with parents"
_NOBODY: Final = frozenset({"", "you", "we"})
_PROFESSIONAL: Final = "professional"
_WORDS_OF_OTHERS: Final = frozenset({BlockKind.QUOTATION})
_SHOWN: Final = 3


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready. Papers among professionals do not speak to the people meant."""
    if audience.like == _PROFESSIONAL:
        return BuiltRule(lambda _: ())
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    measured = analysis.measured
    many = int(measured.table[measured.prose, COLUMNS["words"]].sum())
    if many < _SHORTEST:
        return
    scene = analysis.scene
    # Most papers say "you" somewhere, and are done with here.
    if len(scene.where(_PEOPLE | _WITH.keys() | _ONE.keys())) < _LEAST:
        return
    places = scene.where(_WATCHED)
    own = [at for at in places if not _is_quoted(scene, at)]
    named = Counter(_name(scene, at) for at in own)
    people = +Counter(
        {name: count for name, count in named.items() if name not in {"", "you", "we"}}
    )
    if named["you"] or people.total() < max(_LEAST, many / _EVERY):
        return
    # A story of what some people did need not speak to them; what they must or will do does.
    told = sum(_name(scene, at) in people and _is_told(scene, at) for at in own)
    if told < _TOLD or is_research(scene):
        return
    yield _hit(people, said_we=named["we"])


_WATCHED: Final = _YOU | _WE | _I | _PEOPLE | _WITH.keys() | _ONE.keys()


def _name(scene: Scene, at: int) -> str:
    """Say what a word stands for here: "you", "we", a name for people, or nothing."""
    word = scene.words[at]
    if word in _YOU:
        return "you"
    if word in _WE | _I:
        return "" if scene.texts[at] == "US" else "we"
    before = scene.words[at - 1] if at else ""
    if word in _ONE:
        return _ONE[word] if before in _ARTICLES else ""
    if word not in _WITH:
        return word
    return f"{before} {word}" if before in _WITH[word] else ""


def _is_told(scene: Scene, at: int) -> bool:
    """Tell whether it says what these people must, will or can do, or what "we" do to them."""
    first, end = scene.sentence(at)
    return not (
        _MODALS.isdisjoint(scene.words[at + 1 : min(at + _AFTER, end)])
        and "we" not in scene.words[max(at - _BY_US, first) : at]
    )


def _is_quoted(scene: Scene, at: int) -> bool:
    block = scene.block(at)
    is_others = block.kind in _WORDS_OF_OTHERS or block.quoted
    return is_others or scene.is_quoted(at)


def _hit(people: Counter[str], *, said_we: int) -> Hit:
    listed = ", ".join(f"“{name}” ({count} times)" for name, count in people.most_common(_SHOWN))
    if said_we:
        missing = f"says “we” ({said_we} times) and never “you”"
        advice = "Is “we” only the organisation? Speak to the people it is about as “you”"
    else:
        missing = "never says “you” or “we”"
        advice = "Speak to people as “you”, and say “we” for those who wrote it"
    return Hit(
        rule=RULE.slug,
        start=None,
        end=None,
        message=f"The paper is about people, {listed}, and {missing}. {advice}, where that fits.",
        severity=Severity.SUGGESTION,
    )


RULE = Rule("them-and-us", "A paper about people that never speaks to them", build)
