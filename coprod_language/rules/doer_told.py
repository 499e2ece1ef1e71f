"""Tell where nobody need ask who did it: the sentence says, or it is no statement."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from coprod_language.language.clauses import clause_start, is_subordinate
from coprod_language.language.pipeline import BlockRange
from coprod_language.language.scene import Scene
from coprod_language.language.speech import is_said
from coprod_language.paper import BlockKind
from coprod_language.rules.passive_cases import Case, is_it, reports

_PROSE: Final = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.TABLE_CELL}
)
_LEAST_WORDS: Final = 5  # a shorter line is a label or a form's field
_US: Final = frozenset({"we", "i"})
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
_MEETINGS: Final = _BODIES | frozenset(
    """meeting meetings workshop workshops conference gathering event session hearing inquiry summit
    assembly""".split()
)
# What a sentence says in passing: "since the plan was agreed, costs have gone up".
_IN_PASSING: Final = frozenset({"since", "because", "although", "though", "while", "whilst"})
_WRITINGS: Final = frozenset(
    """research report reports paper papers section chapter study studies review guidance strategy
    plan article application document documents letter statement appendix annex table""".split()
)
# "It is thought that … (Bell, 2006)": the source is named.
_SOURCE: Final = re.compile(
    r"https?://|[(\[][^()\[\]]*\b(?:19|20)\d\d[a-z]?\b[^()\[\]]*[)\]]|\[\d{1,3}\]"
)
_JOINTLY: Final = frozenset({"agree", "negotiate", "sign"})
_WHILE: Final = frozenset({"time", "date", "day", "moment", "stage"})
_OPENERS: Final = frozenset({"the", "a", "an", "this", "that", "these", "those", "our", "their"})
_ACTS: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PERSONS: Final = frozenset({"he", "she"})
_NAMES: Final = frozenset({"NNP", "NNPS"})
_MACHINES: Final = frozenset({"automatically", "onscreen", "screen"})
_FAR: Final = 12  # words after the verb in which a meeting or a paper may come


def need_not_ask(scene: Scene, case: Case) -> bool:
    """Tell whether a reader need not ask who did it.

    Args:
        scene: the paper.
        case: what is done.
    """
    block = scene.block(case.passive.verb)
    first, end = scene.sentence(case.passive.verb)
    if block.kind not in _PROSE or end - first < _LEAST_WORDS:
        return True
    if is_said(scene, case.passive.verb) or _is_fragment(scene, block, first):
        return True
    start = clause_start(scene, case.chain[0])
    return (
        _is_no_statement(scene, first, end)
        or _is_judged(scene, case, end)
        or bool(_NEVER & set(scene.words[start : case.passive.verb]))
        or is_subordinate(scene, start, case.chain[0])
        or _is_in_passing(scene, start, case)
        or _is_agreed(scene, case)
        or _is_sourced(scene, first, end, case)
        or _is_studied(scene, start, case)
        or _is_post(scene, case)
        or _names_them(scene, first, end, case)
        or _is_placed(scene, end, case)
    )


def _is_no_statement(scene: Scene, first: int, end: int) -> bool:
    """Tell a question, an instruction or a ban: "Check that it has been approved"."""
    opening = next((at for at in range(first, end) if scene.words[at][0].isalnum()), first)
    is_asked = (
        bool({"?", ":"} & set(scene.words[max(first, end - 2) : end]))
        or scene.tags[opening] == "VB"
    )
    return is_asked or scene.words[opening] == "no"


def _is_fragment(scene: Scene, block: BlockRange, first: int) -> bool:
    """Tell the end of a line that a column or a page has cut: "of the plan was agreed"."""
    is_opening = first == block.first and block.kind is BlockKind.PARAGRAPH
    return is_opening and scene.texts[first].islower()


def _is_in_passing(scene: Scene, start: int, case: Case) -> bool:
    """Tell "since the plan was agreed" and "at the time the plan was agreed"."""
    words = scene.words[start : case.chain[0]]
    if any(when in _WHILE and the in _OPENERS for when, the in pairwise(words)):
        return True
    return not is_it(scene, case) and bool(_IN_PASSING & {*words})


def _is_agreed(scene: Scene, case: Case) -> bool:
    """Tell "all were agreed that", which says who, from "it was agreed that"."""
    return case.verb == "agree" and not is_it(scene, case) and reports(scene, case.passive.verb)


def _is_sourced(scene: Scene, first: int, end: int, case: Case) -> bool:
    return is_it(scene, case) and bool(_SOURCE.search(scene.wording(first, end)))


def _is_judged(scene: Scene, case: Case, end: int) -> bool:
    """Tell "was considered safe" and "was considered for" from "was considered at length"."""
    after = case.passive.verb + 1
    if case.verb != "consider" or after >= end:
        return False
    word, tag = scene.words[after], scene.tags[after]
    return word in {"as", "for", "to"} or tag in {"JJ", "RB", "DT", "NN", "NNS", "VBN"}


def _is_studied(scene: Scene, start: int, case: Case) -> bool:
    return any(word in _STUDIED for word in scene.words[start : case.chain[0]])


def _names_them(scene: Scene, first: int, end: int, case: Case) -> bool:
    verb, opening = case.passive.verb, case.chain[0]
    after = scene.words[verb + 1 : min(verb + 1 + _WITH_NEARBY, end)]
    if _WITH & set(after):
        return True
    if case.verb in _JOINTLY and "between" in scene.words[first:opening]:
        return True
    if is_it(scene, case):
        return bool(_BODIES & set(scene.words[first:opening]))
    if _is_active(scene, first, end):
        return True
    told = scene.words[opening - 1] if opening > first else ""
    # Who invited or told the writer matters little to anybody else.
    if told == "i" or (told == "we" and case.verb == "invite"):
        return True
    return bool(_US & set(scene.words[first : max(first, opening - 1)]))


def _is_post(scene: Scene, case: Case) -> bool:
    """Tell a line of somebody's life: "Ann Bell was appointed in May"."""
    before = case.chain[0] - 1
    is_person = before >= 0 and (scene.words[before] in _PERSONS or scene.tags[before] in _NAMES)
    return case.verb == "appoint" and is_person


def _is_placed(scene: Scene, end: int, case: Case) -> bool:
    """Tell whether it says at which meeting or in which paper, or that a machine did it."""
    verb = case.passive.verb
    place = scene.words[verb + 1 : verb + 2]
    near = set(scene.words[verb + 1 : min(end, verb + _FAR)])
    if near & _MACHINES:
        return True
    return (place == ("at",) and bool(_MEETINGS & near)) or (
        place == ("in",) and bool(_WRITINGS & near)
    )


def _is_active(scene: Scene, first: int, end: int) -> bool:
    """Tell whether the sentence says what a body does: "but the council decided"."""
    return any(
        scene.words[at] in _BODIES and scene.tags[at + 1] in _ACTS for at in range(first, end - 1)
    )
