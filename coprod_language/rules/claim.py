"""Claim: the paper says that people took part, and nothing near by shows it.

Words such as "co-produced" promise that something was done differently. The rule asks, once for
each claim in a paper, where no place that makes the claim says who took part, how many, how, or
what changed because of it.

Why it matters: those who gave their time want to see what came of it, and those who were not
there cannot tell a promise from a habit.

Example: "This plan was co-produced." Say instead: "Twelve carers wrote this plan with us. They
moved the meetings to evenings."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.backing import is_backed, names_group, names_next
from coprod_language.language.names import is_in_name
from coprod_language.language.scene import Scene
from coprod_language.language.speech import is_said
from coprod_language.paper import BlockKind
from coprod_language.rules.claim_kinds import ClaimKind, load_claims
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_BEFORE, _AFTER = 2, 3  # blocks of the same section near a claim
_TITLES: Final = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.QUOTATION})
# What is planned, wished for or only explained is no claim that it was done.
_PLANNED: Final = frozenset(
    "will should must shall can could may might would if not never want aim aims".split()
)
_EXPLAINED: Final = frozenset("need needs what how whether when let to".split())
_REACH: Final = 6  # words before a claim in which it may be explained
_OURS: Final = frozenset("we us our ours".split())
# "The service is person-centred" speaks of the writer's own; "for services to be" need not.
_OWN_BODIES: Final = frozenset(
    """service services team teams trust council nursery school staff ward wards charity home
    practice hospital hospice surgery clinic centre college university partnership""".split()
)
_THIS: Final = frozenset({"this", "these"})
_PAPERS: Final = frozenset(
    "strategy plan policy framework report document paper proposals priorities programme".split()
)
_SUBJECT: Final = 4  # words at the start of a sentence in which such a body is its subject
# What somebody holds to be true is no claim that it was done: "we know that by listening …".
_HELD: Final = frozenset(
    """understand understands understood know knows knew recognise recognises recognised believe
    believes believed agree agrees agreed note notes noted found argue argues argued assured sure
    hope hopes hoped learn learned learnt""".split()
)
_PASSIVE: Final = frozenset("are were was is be been being feel felt get got".split())
_BE: Final = tuple((be,) for be in _PASSIVE)
_DETERMINERS: Final = frozenset("the a an our its their his her this these".split())
_TOOK: Final = frozenset({"listened", "consulted", "engaged", "involved"})
_LABEL: Final = re.compile(r"(?:\s+[\w’'-]+){0,2}(?::|\s+[–—-])\s")


@dataclass(frozen=True, slots=True)
class _Claim:
    kind: ClaimKind
    start: int
    end: int
    token: int


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterable[Hit]:
    return () if analysis.is_transcript else _hits(analysis.scene)


def _hits(scene: Scene) -> Iterator[Hit]:
    for kind, pattern, openings in load_claims():
        found = _claims(scene, kind, pattern, openings)
        claims = [claim for claim in found if _is_claimed(scene, claim)]
        bare = [claim for claim in claims if not _is_shown(scene, claim)]
        # Where most places show it, the reader of the others knows.
        if bare and 2 * len(bare) > len(claims):
            yield _hit(scene, bare[0])


def _claims(
    scene: Scene, kind: ClaimKind, pattern: re.Pattern[str], openings: frozenset[str]
) -> Iterator[_Claim]:
    end = 0
    for token in scene.where(openings):
        found = pattern.match(scene.text, scene.offsets[token])
        if found and found.start() >= end:
            end = found.end()
            yield _Claim(kind, found.start(), end, token)


def _is_shown(scene: Scene, claim: _Claim) -> bool:
    by_deeds = claim.kind.by_deeds
    if names_next(scene.text, claim.end) or is_backed(_around(scene, claim), by_deeds=by_deeds):
        return True
    # Who took part is said in the same breath; further off the words are about something else.
    return not by_deeds and names_group(scene.wording(*scene.sentence(claim.token)))


def _is_claimed(scene: Scene, claim: _Claim) -> bool:
    block = scene.block(claim.token)
    if block.kind in _TITLES or is_said(scene, claim.token):
        return False
    start, end = scene.sentence(claim.token)
    if scene.words[end - 1] not in {".", "!", ":", ";"}:
        return False
    if claim.kind.is_ours and not _is_ours(scene, start, end):
        return False
    before = scene.words[start : claim.token]
    if _PLANNED & set(before) or _EXPLAINED & set(before[-_REACH:]) or _is_held(before):
        return False
    if (
        _is_done_to_us(scene, claim)
        or _is_done_by_others(scene, claim, before)
        or _is_label(scene, claim)
    ):
        return False
    last = bisect_right(scene.offsets, claim.end - 1)
    return not is_in_name(scene, claim.token, last, is_plain=True)


def _is_ours(scene: Scene, start: int, end: int) -> bool:
    words = scene.words[start:end]
    speaks_of_paper = any(this in _THIS and paper in _PAPERS for this, paper in pairwise(words))
    return speaks_of_paper or bool(_OURS & set(words) or _OWN_BODIES & set(words[:_SUBJECT]))


def _is_held(before: tuple[str, ...]) -> bool:
    return any(held in _HELD and that == "that" for held, that in pairwise(before))


def _is_done_to_us(scene: Scene, claim: _Claim) -> bool:
    """Tell "we are listened to" and "we were consulted" from what we did."""
    last = bisect_right(scene.offsets, claim.end - 1)
    inside = scene.words[claim.token : last]
    pairs = [*pairwise(inside), *zip(inside, inside[2:], strict=False)]
    been = any(be in _PASSIVE and took in _TOOK for be, took in pairs)
    return been and not {"with"} & {*inside}


def _is_done_by_others(scene: Scene, claim: _Claim, before: tuple[str, ...]) -> bool:
    """Tell "Ann and Bob co-wrote the map", which says who, from "it was co-written"."""
    following = scene.words[bisect_right(scene.offsets, claim.end - 1) :][:1]
    is_active = bool(following) and following[0] in _DETERMINERS and before[-1:] not in _BE
    is_we = "we" in before or scene.words[claim.token] == "we"
    return claim.kind.name.startswith("co-") and is_active and not is_we


def _is_label(scene: Scene, claim: _Claim) -> bool:
    """Tell the label of a list of deeds: "Person-centred care: we now …"."""
    opens = claim.start == scene.block(claim.token).start
    return opens and _LABEL.match(scene.text, claim.end) is not None


def _around(scene: Scene, claim: _Claim) -> str:
    """Give the text of the claim's section near it."""
    blocks = scene.blocks
    here = bisect_right([block.start for block in blocks], claim.start) - 1
    first = here
    while first > max(0, here - _BEFORE) and blocks[first].kind != BlockKind.HEADING:
        first -= 1
    last = here + 1
    while last < min(len(blocks), here + 1 + _AFTER) and blocks[last].kind != BlockKind.HEADING:
        last += 1
    return scene.text[blocks[first].start : blocks[last - 1].end]


def _hit(scene: Scene, claim: _Claim) -> Hit:
    words = scene.text[claim.start : claim.end]
    return Hit(
        rule=RULE.slug,
        start=claim.start,
        end=claim.end,
        message=f"“{words}”: could you show it? {claim.kind.asks}",
        severity=Severity.SUGGESTION,
    )


RULE = Rule("claim", "Claims that people took part, with nothing behind them", build)
