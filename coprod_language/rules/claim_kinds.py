"""The kinds of claim that ``claim.toml`` lists, each with the words that make it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_MANY_WORDS: Final = r"(?:[\s,]+(?!{stop})[\w’'&-]+){{0,3}}?[\s,]+"
_STOP: Final = r"(?:and|or|but|that|which|who|not|never|will|to)\b"


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


@cache
def load_claims() -> tuple[tuple[ClaimKind, re.Pattern[str], frozenset[str]], ...]:
    """Load the claims from ``claim.toml``, each with its pattern and the words it starts with."""
    text = files("coprod_language.rules").joinpath("claim.toml").read_text("utf-8")
    claims = []
    for name, claim in tomllib.loads(text).items():
        kind = ClaimKind(name, claim["asks"], claim.get("deeds", False), claim.get("ours", False))
        said = "|".join(map(_pattern, claim["words"]))
        pattern = re.compile(rf"(?<![\w-])(?:{said})(?![\w-])", re.IGNORECASE)
        claims.append((kind, pattern, frozenset(_openings(claim["words"]))))
    return tuple(claims)


def _openings(claims: Iterable[str]) -> Iterator[str]:
    """Give the tokens that claims start with: "co-produced" may be one token or begin with "co"."""
    for words in claims:
        for word in words.split()[0].lower().split("/"):
            yield word.replace("-", "")
            yield word.partition("-")[0]


def _pattern(words: str) -> str:
    """Turn words as the file has them into a pattern."""
    stretches = []
    for stretch in words.split(" … "):
        choices = (
            "|".join(re.escape(each).replace(r"\-", "[- ]?") for each in word.split("/"))
            for word in stretch.split()
        )
        stretches.append(r"\s+".join(f"(?:{choice})" for choice in choices))
    return _MANY_WORDS.format(stop=_STOP).join(stretches)
