"""Double negatives: two that make one yes, which readers have to work out.

Why it matters: people who are tired, worried or reading a second language take one of the two
for the meaning, and so the opposite of what was meant.

Example: "It is not uncommon to wait." Say instead: "It is common to wait."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from coprod_language.findings import Hit, Severity, Suggestion
from coprod_language.language.analysis import Analysis
from coprod_language.language.scene import Scene
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

# What "not" and the word come to. Empty: no one word is sure to fit.
_TURNED: Final = {
    "unable": "able", "unaware": "aware", "uncommon": "common", "unusual": "common",
    "unlikely": "likely", "unimportant": "important", "unlike": "like",
    "unreasonable": "reasonable", "unrealistic": "realistic", "unhelpful": "helpful",
    "unwilling": "willing", "unfamiliar": "familiar", "unknown": "known", "unsafe": "safe",
    "unfair": "fair", "unjustified": "justified", "unrelated": "related", "untrue": "true",
    "unconnected": "connected", "unaffected": "affected", "unwelcome": "welcome",
    "unexpected": "expected", "unkind": "kind", "unnoticed": "", "unhappy": "",
    "unproblematic": "", "uncontroversial": "", "unnecessary": "needed", "unimpressed": "impressed",
    "uninteresting": "interesting", "unintelligent": "clever", "unpleasant": "pleasant",
    "unreliable": "reliable", "unheard": "", "unmindful": "", "unsympathetic": "sympathetic",
    "unsuitable": "suitable", "unsurprising": "", "unprecedented": "",
    "inappropriate": "appropriate", "insignificant": "important", "inconsiderable": "large",
    "insubstantial": "large", "infrequent": "frequent", "infrequently": "often",
    "uncommonly": "often", "unusually": "often", "unreasonably": "reasonably",
    "inconsistent": "consistent", "inconceivable": "possible", "incompatible": "compatible",
    "inaccurate": "accurate", "ineffective": "effective", "immaterial": "important",
    "impossible": "possible", "improbable": "probable", "implausible": "plausible",
    "irrelevant": "relevant", "dissimilar": "similar", "disinclined": "",
}  # fmt: skip
_PHRASES: Final = {
    "cannot but": "must", "can not but": "must", "could not but": "",
    "cannot fail to": "will", "can't fail to": "will", "can not fail to": "will",
    "could not fail to": "", "couldn't fail to": "", "never fail to": "always",
    "never fails to": "", "never failed to": "", "will not fail to": "will",
    "must not fail to": "must", "should not fail to": "should",
    "no fewer than": "at least", "not fewer than": "at least", "no less than": "at least",
    "not less than": "at least", "not without": "", "never without": "", "not unless": "only if",
    "never unless": "only if", "not never": "", "not nothing": "", "not nobody": "",
}  # fmt: skip
_WORD: Final = re.compile(
    rf"\b(?P<not>not|\w+n['’]t)\s+(?P<mild>(?:an?|entirely|wholly|at\ all|completely)\s+)?"
    rf"(?P<word>{'|'.join(_TURNED)})\b",
    re.IGNORECASE | re.VERBOSE,
)
_PHRASE: Final = re.compile(
    rf"\b(?:{'|'.join(_PHRASES)})\b".replace("'", "['’]").replace(" ", r"\s+"), re.IGNORECASE
)
# "will not be paid unless": the two are apart, in one clause. A plain order ("do not lift it
# unless …", "you must not …") is left: people need the "not" first.
_UNLESS: Final = re.compile(
    r"\b(?:(?:will|shall|can|may|would|could|is|are|does)\s+(?:not|be no|be of no|have no)"
    r"|cannot|(?:wo|ca|is|are|does)n['’]t|nobody|no one|none|nothing|there (?:is|are|will be) no)\s"
    r"(?:[^\s,;:.?!()]+\s){1,12}unless\b",
    re.IGNORECASE,
)
# "difficult, if not impossible", "whether or not unusual" say something else, as does "not
# unable but unwilling".
_SPOILS_BEFORE: Final = re.compile(r"\b(?:if|or|whether|though|why)\s+$", re.IGNORECASE)
_SPOILS_AFTER: Final = re.compile(r"\s*,?\s*(?:but|nor|or)\s+(?:un|in|im|dis)\w+", re.IGNORECASE)


# A word of each phrase that is rarer than "not", and how far around such words to look.
_SECOND: Final = frozenset(
    "but fail fails failed fewer less without unless never nothing nobody".split()
)
_BEFORE: Final = 24
_AFTER: Final = 4


def build(_: Audience) -> BuiltRule:
    """Make the rule ready: it is the same for every audience."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    scene = analysis.scene
    text = scene.text
    ends: set[int] = set()
    for found in _around(_WORD, scene, _TURNED.keys()):
        if _SPOILS_BEFORE.search(text, max(found.start() - 12, 0), found.start()):
            continue
        if _SPOILS_AFTER.match(text, found.end()):
            continue
        yield _hit(found, _turned(found))
    for found in _around(_PHRASE, scene, _SECOND):
        if _SPOILS_BEFORE.search(text, max(found.start() - 12, 0), found.start()):
            continue
        phrase = " ".join(found.group().lower().replace("’", "'").split())
        ends.add(found.end())
        yield _hit(found, _PHRASES[phrase])
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
            yield found


def _turned(found: re.Match[str]) -> str:
    """Give the word to say instead; none where "not" is bound to the word before it."""
    if found["not"].lower() != "not" or found["mild"]:
        return ""
    return _TURNED[found["word"].lower()]


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
