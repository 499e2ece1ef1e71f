"""Double negatives: two that make one yes, which readers have to work out.

It looks for "not uncommon" and the like, for "no fewer than" before an amount, and for "will not
… unless". Orders ("do not lift it unless …"), quotations and what people said aloud are left. The
words stand in ``double_negative.toml``.

Why it matters: people who are tired, worried or reading a second language take one of the two
for the meaning, and so the opposite of what was meant.

Example: "It is not uncommon to wait." Say instead: "It is common to wait."
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from coprod_language.hits import Hit, Severity, Suggestion
from coprod_language.language.analysis import Analysis
from coprod_language.language.scene import Scene
from coprod_language.language.speech import is_said
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

# "will not be paid unless": the two are apart, in one clause. A plain order ("do not lift it
# unless …", "you must not …") is left: people need the "not" first.
_UNLESS: Final = re.compile(
    r"\b(?:(?:will|shall|can|may|would|could|is|are|does)\s+(?:not|be no|be of no|have no)"
    r"|cannot|(?:wo|ca|is|are|does)n['’]t|nobody|no one|none|nothing|there (?:is|are|will be) no)\s"
    r"(?:[^\s,;:.?!()…\"“”]+\s){1,12}unless\b",
    re.IGNORECASE,
)
_AMOUNT: Final = (
    r"(?=\s+(?:about\s+)?(?:[£$€]?\d|the\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|"
    r"an?\s+(?:quarter|third|half|fifth|tenth|dozen|hundred|thousand|million|hour|day|week|month|"
    r"year))\b))"
)
# "difficult, if not impossible", "whether or not unusual" say something else, as does "not
# unable but unwilling". "There is not unnecessary work" and "change, not unrealistic promises"
# say that there is none.
_SPOILS_BEFORE: Final = re.compile(
    r"\b(?:if|or|whether|though|why|there(?:\s+(?:is|are|was|were))?)\s+$", re.IGNORECASE
)
_SPOILS_AFTER: Final = re.compile(r"\s*,?\s*(?:but|nor|or)\s+(?:un|in|im|dis)\w+", re.IGNORECASE)
_SET_AGAINST: Final = re.compile(r"[,–—-]\s+$")
_A_THING: Final = re.compile(
    r"\s+(?!(?:to|for|in|that|when|if|at|among|with|of|and|but|as|or|from|by|on)\b)[a-z]{3}",
    re.IGNORECASE,
)
# A guide to good writing lists such words: "no fewer than …".
_LISTED: Final = re.compile(r"\s*(?:…|\.\.\.)|[”’\"']")
# A word of each phrase that is rarer than "not", and how far around such words to look.
_SECOND: Final = frozenset(
    "but fail fails failed fewer less without unless never nothing nobody".split()
)
_BEFORE: Final = 24
_AFTER: Final = 4
_LOOK_BACK: Final = 12  # characters
# "Must have no fewer than six" sets the least there may be; "had no fewer than six" is surprised.
_RULES: Final = re.compile(
    r"\b(?:must|shall|should|will|need|needs|can|may|minimum|require[sd]?)\b", re.IGNORECASE
)
_NEAR: Final = 60  # characters


@dataclass(frozen=True, slots=True)
class _Table:
    turned: Mapping[str, str]
    """What "not" and a word come to."""
    phrases: Mapping[str, str]
    """What a phrase comes to."""
    amounts: Mapping[str, str]
    """The same, for those that count only before an amount."""
    word: re.Pattern[str]
    """Finds "not" before one of the words."""
    phrase: re.Pattern[str]
    """Finds one of the phrases."""


def build(_: Audience) -> BuiltRule:
    """Make the rule ready: it is the same for every audience."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterable[Hit]:
    return () if analysis.is_transcript else _hits(analysis.scene)


@cache
def _table() -> _Table:
    text = files("coprod_language.rules").joinpath("double_negative.toml").read_text("utf-8")
    data = tomllib.loads(text)
    turned, phrases, amounts = data["turned"], data["phrases"], data["amounts"]
    return _Table(
        turned=turned,
        phrases=phrases,
        amounts=amounts,
        word=re.compile(
            r"\b(?P<not>not|\w+n['’]t)\s+(?P<mild>(?:an?|entirely|wholly|at\ all|completely)\s+)?"
            rf"(?P<word>{'|'.join(turned)})\b",
            re.IGNORECASE | re.VERBOSE,
        ),
        phrase=re.compile(
            rf"\b(?:(?:{_either(phrases)})\b|(?:{_either(amounts)})\b{_AMOUNT})", re.IGNORECASE
        ),
    )


def _either(phrases: Iterable[str]) -> str:
    return "|".join(phrases).replace("'", "['’]").replace(" ", r"\s+")


def _hits(scene: Scene) -> Iterator[Hit]:
    table = _table()
    ends: set[int] = set()
    for found in _around(table.word, scene, table.turned.keys()):
        if not _means_none(scene.text, found):
            yield _hit(found, _turned(found))
    for found in _around(table.phrase, scene, _SECOND):
        if not _SPOILS_BEFORE.search(scene.text, _back(found), found.start()):
            ends.add(found.end())
            yield _hit(found, _phrase_turned(scene.text, found))
    for found in _around(_UNLESS, scene, {"unless"}):
        if found.end() not in ends:
            yield _unless(found)


def _around(
    pattern: re.Pattern[str], scene: Scene, words: AbstractSet[str]
) -> Iterator[re.Match[str]]:
    """Search only near words that every match has: few papers have many of them."""
    upto = 0
    for at in scene.where(words):
        start = scene.offsets[max(at - _BEFORE, 0)]
        end = scene.end(min(at + _AFTER, len(scene.words) - 1))
        for found in pattern.finditer(scene.text, max(start, upto), end):
            upto = found.end()
            if not _LISTED.match(scene.text, upto) and not is_said(scene, at):
                yield found


def _means_none(text: str, found: re.Match[str]) -> bool:
    """Tell where "not" does not turn the word after it round."""
    if _SPOILS_BEFORE.search(text, _back(found), found.start()):
        return True
    if _SPOILS_AFTER.match(text, found.end()):
        return True
    is_set_against = _SET_AGAINST.search(text, _back(found), found.start())
    return bool(
        is_set_against and found["word"].lower() != "unlike" and _A_THING.match(text, found.end())
    )


def _back(found: re.Match[str]) -> int:
    return max(found.start() - _LOOK_BACK, 0)


def _turned(found: re.Match[str]) -> str:
    """Give the word to say instead; none where "not" is bound to the word before it."""
    if found["not"].lower() != "not" or found["mild"]:
        return ""
    return _table().turned[found["word"].lower()]


def _phrase_turned(text: str, found: re.Match[str]) -> str:
    """Give the words to say instead: "no fewer than" is "at least" only where it is a rule."""
    table = _table()
    phrase = " ".join(found.group().lower().replace("’", "'").split())
    if phrase not in table.amounts:
        return table.phrases[phrase]
    near = text[max(found.start() - _NEAR, 0) : found.end() + _NEAR]
    return table.amounts[phrase] if _RULES.search(near) else ""


def _hit(found: re.Match[str], instead: str) -> Hit:
    words = found.group()
    if instead:
        instead = instead.capitalize() if words[0].isupper() else instead
        advice = f"Try “{instead}”."
    else:
        advice = "Say what is so, not what is not so."
    return Hit(
        rule=RULE.slug,
        start=found.start(),
        end=found.end(),
        message=f"“{words}” is a double negative, which readers have to turn round. {advice}",
        severity=Severity.SUGGESTION,
        suggestions=(Suggestion(instead, safe=False),) if instead else (),
    )


def _unless(found: re.Match[str]) -> Hit:
    """Two negatives that stand apart: the whole sentence has to be turned."""
    return Hit(
        rule=RULE.slug,
        start=found.start(),
        end=found.end(),
        message=(
            f"“{found.group().split()[0]} … unless” is two negatives to put together. "
            "Say when it does happen: “only if …”."
        ),
        severity=Severity.SUGGESTION,
    )


RULE = Rule("double-negative", "Two negatives that make one yes", build)
