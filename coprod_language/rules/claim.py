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

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from coprod_language.findings import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.backing import is_backed, names_next
from coprod_language.language.names import is_in_name
from coprod_language.language.pipeline import tokenize
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_NEARBY: Final = 6  # blocks of the same section, on each side
_TITLES: Final = frozenset({BlockKind.HEADING, BlockKind.HEADER, BlockKind.QUOTATION})
# What is planned, wished for or only explained is no claim that it was done.
_NOT_YET: Final = frozenset(
    """will should must can could may might would if not never want aim need needs what how whether
    be let""".split()
)
_OURS: Final = frozenset("we us our ours".split())


@dataclass(frozen=True, slots=True)
class ClaimKind:
    """One kind of claim, as ``claim.toml`` has it."""

    name: str
    """Its heading there."""
    asks: str
    """The question to put."""
    by_deeds: bool
    """Whether it is not enough to say who took part."""
    is_ours: bool
    """Whether it is a claim only in a sentence with "we" or "our"."""


@dataclass(frozen=True, slots=True)
class _Claim:
    kind: ClaimKind
    first: int
    last: int


def build(_: Audience) -> BuiltRule:
    """Make the rule ready; it is the same for every audience."""
    return BuiltRule(_find)


@cache
def load_claims() -> dict[tuple[str, ...], ClaimKind]:
    """Load the claims from ``claim.toml``, by their tokens."""
    text = files("coprod_language.rules").joinpath("claim.toml").read_text("utf-8")
    claims: dict[tuple[str, ...], ClaimKind] = {}
    for name, claim in tomllib.loads(text).items():
        kind = ClaimKind(name, claim["asks"], claim.get("deeds", False), claim.get("ours", False))
        for words in claim["words"]:
            for spelling in {words, words.replace("-", " ")}:
                (doc,) = tokenize([spelling])
                claims[tuple(token.lower_ for token in doc)] = kind
    return claims


def _find(analysis: Analysis) -> Iterator[Hit]:
    scene = analysis.scene
    asked: dict[str, _Claim] = {}
    backed: set[str] = set()
    for claim in _claims(scene):
        end = scene.offsets[claim.last - 1] + len(scene.words[claim.last - 1])
        if names_next(scene.text, end) or is_backed(
            _around(scene, claim), by_deeds=claim.kind.by_deeds
        ):
            backed.add(claim.kind.name)
        asked.setdefault(claim.kind.name, claim)
    for name, claim in asked.items():
        if name not in backed:
            yield _hit(scene, claim)


def _claims(scene: Scene) -> Iterator[_Claim]:
    claims = load_claims()
    openings: dict[str, set[int]] = {}
    for tokens in claims:
        openings.setdefault(tokens[0], set()).add(len(tokens))
    for at in scene.where(openings.keys()):
        for length in sorted(openings[scene.words[at]], reverse=True):
            found = claims.get(scene.words[at : at + length])
            if found is not None:
                if _is_claimed(scene, at, at + length, found):
                    yield _Claim(found, at, at + length)
                break


def _is_claimed(scene: Scene, first: int, last: int, kind: ClaimKind) -> bool:
    block = scene.block(first)
    if block.kind in _TITLES or block.quoted or scene.is_quoted(first):
        return False
    start, end = scene.sentence(first)
    if scene.words[end - 1] not in {".", "!", ":", ";"}:
        return False
    if kind.is_ours and not _OURS & set(scene.words[start:end]):
        return False
    before = set(scene.words[start:first])
    return not before & _NOT_YET and not is_in_name(scene, first, last, is_plain=True)


def _around(scene: Scene, claim: _Claim) -> str:
    """Give the text of the claim's section near it."""
    blocks = scene.blocks
    here = next(at for at, block in enumerate(blocks) if block.first <= claim.first < block.last)
    first = here
    while first > max(0, here - _NEARBY) and blocks[first].kind != BlockKind.HEADING:
        first -= 1
    last = here + 1
    while last < min(len(blocks), here + _NEARBY) and blocks[last].kind != BlockKind.HEADING:
        last += 1
    return scene.text[blocks[first].start : blocks[last - 1].end]


def _hit(scene: Scene, claim: _Claim) -> Hit:
    start = scene.offsets[claim.first]
    end = scene.offsets[claim.last - 1] + len(scene.words[claim.last - 1])
    words = scene.text[start:end]
    return Hit(
        rule=RULE.slug,
        start=start,
        end=end,
        message=f"“{words}”: could you show it? {claim.kind.asks}",
        severity=Severity.SUGGESTION,
    )


RULE = Rule("claim", "Claims that people took part, with nothing behind them", build)
