"""Stacked nouns: four or more in a row, each leaning on the next.

Names in capitals and terms that the word lists have ("integrated care board") count as one.

Why it matters: readers reach the last word before they know what it is all about, and then have
to work out backwards which word belongs to which.

Example: "the bus route user survey review meeting". Say instead: "the meeting to review the
survey of people who use the bus route". Start with the last word and join the others with "of",
"for", "to" and "by".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.judged_words import JudgedWords
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.scene import Scene
from coprod_language.language.speech import is_said
from coprod_language.language.syllables import count_syllables
from coprod_language.language.word_facts import lemmas
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_LEAST: Final = 4
_WARNING: Final = 6
_LONGEST: Final = 10
_NOUN_TAGS: Final = frozenset({"NN", "NNS"})
_SHORTEST: Final = 3
_SYLLABLES: Final = 8
_WHEN: Final = frozenset("today tomorrow yesterday tonight morning afternoon evening".split())
_KINDS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE})
_HELP: Final = frozenset("help helps helped helping let lets".split())
_HELP_NEAR: Final = 5  # words before the stack
_AFTER_VERB: Final = frozenset("on upon the a an that how what whether our your their it".split())
_MEASURES: Final = frozenset(
    "year month week day hour bed storey bedroom point minute mile".split()
)
_NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten twelve fifteen twenty thirty".split()
)
# What is done with a thing, as the last noun: the way to take the stack apart is known.
_DEEDS: Final = frozenset(
    """review survey assessment evaluation analysis audit study report plan policy strategy
    framework programme project development improvement management redesign design monitoring
    training consultation engagement involvement meeting group team committee service scheme
    agreement contract process procedure guidance approach model pathway""".split()
)


_RUN: Final = re.compile(rb"\x01+")


def build(_: Audience) -> BuiltRule:
    """Make the rule ready: it is the same for every audience."""
    return BuiltRule(_find, asks=_ask)


def _ask(scene: Scene) -> Iterable[int]:
    """Name the first token of each run that may be four nouns."""
    return [first for first, _ in _runs(scene)]


def _runs(scene: Scene) -> Iterator[tuple[int, int]]:
    """Find words in small letters, side by side, each of which can be a noun."""
    nouns = _NOUNS.among(scene.places.keys())
    marks = bytes(map(nouns.__contains__, scene.texts))
    for run in _RUN.finditer(marks):
        first, last = run.span()
        if _LEAST <= last - first <= _LONGEST and scene.block(first).kind in _KINDS:
            yield first, last


def _may_be_noun(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word in LITTLE_WORDS | _WHEN:
        return False
    known = lemmas(word)
    return "NOUN" in known or not known


_NOUNS: Final = JudgedWords(_may_be_noun)


def _find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.is_transcript:
        return
    seen: set[tuple[str, ...]] = set()
    for first, last in _runs(analysis.scene):
        for opening, end in _stacks(analysis, first, last):
            start = _without_opening(analysis.scene, opening)
            words = analysis.scene.words[start:end]
            if end - start < _LEAST or is_said(analysis.scene, start):
                continue
            if words in seen or _is_light(words) or _count(analysis, start, end) < _LEAST:
                continue
            if not _hides_a_verb(analysis, start, end):
                seen.add(words)
                # What the tagger takes for an adjective, as "patient", belongs to the stack.
                leads = start > first and analysis.scene.tags[start - 1] == "JJ"
                yield _hit(analysis, _with_hyphen(analysis.scene, start - leads), end)


def _stacks(analysis: Analysis, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Find nouns in a row; a sentence that ends between two parts them."""
    start = None
    sentence = analysis.scene.sentence(first)[1]
    for at in range(first, last + 1):
        is_noun = at < last and at < sentence and analysis.scene.tags[at] in _NOUN_TAGS
        if is_noun:
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None


def _without_opening(scene: Scene, at: int) -> int:
    """Leave out a first word that is no part of it: the "year" of "five year", "b) use …"."""
    before = scene.words[at - 1] if at > scene.sentence(at)[0] else ""
    is_measured = scene.words[at] in _MEASURES and (before in _NUMBERS or before.isdigit())
    is_told = before in {")", ":", "•"} or (before in {"and", "or"} and _is_verb(scene, at - 2))
    return at + int(is_measured or (is_told and _may_be_verb(scene.words[at])))


def _with_hyphen(scene: Scene, at: int) -> int:
    """Take in what a hyphen ties to the first word: the "multi" of "multi-agency"."""
    first, _ = scene.sentence(at)
    while (
        at - 2 >= first
        and scene.words[at - 1] == "-"
        and scene.end(at - 2) == scene.offsets[at - 1]
    ):
        at -= 2
    return at


def _is_verb(scene: Scene, at: int) -> bool:
    return at >= 0 and scene.tags[at].startswith("VB")


def _count(analysis: Analysis, first: int, last: int) -> int:
    """Count nouns, each term of the word lists as one."""
    within = {
        (match.first, match.last)
        for match in analysis.terms
        if first <= match.first and match.last <= last
    }
    return last - first - sum(end - start - 1 for start, end in within)


def _hides_a_verb(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether a word taken for a noun may be what the others do: "the plans cover"."""
    scene = analysis.scene
    if _is_helped(scene, first, last):
        return True
    plurals = [at for at in range(first + 1, last) if analysis.scene.tags[at] == "NNS"]
    following = scene.words[last] if last < scene.sentence(first)[1] else "."
    if any(
        at < last - 1 and (_may_be_verb(scene.words[at]) or _may_be_verb(scene.words[at + 1]))
        for at in plurals
    ):
        return True
    return bool(plurals) and _may_be_verb(scene.words[last - 1]) and following in _AFTER_VERB


def _is_helped(scene: Scene, first: int, last: int) -> bool:
    """Tell "help parents and carers access school buses" from nouns alone."""
    before = scene.words[max(first - _HELP_NEAR, scene.sentence(first)[0]) : first]
    inner = zip(range(first, last - 1), scene.words[first + 1 : last - 1], strict=False)
    return not _HELP.isdisjoint(before) and any(
        scene.tags[at] == "NNS" and _may_be_verb(word) for at, word in inner
    )


def _may_be_verb(word: str) -> bool:
    return "VERB" in lemmas(word)


def _is_light(words: tuple[str, ...]) -> bool:
    """Tell whether nouns are so short that four in a row are no load: "fire drill log book"."""
    return len(words) == _LEAST and sum(map(count_syllables, words)) < _SYLLABLES


def _hit(analysis: Analysis, first: int, last: int) -> Hit:
    scene = analysis.scene
    start = scene.offsets[first]
    end = scene.end(last - 1)
    words = scene.wording(first, last).lower().split()
    head, rest = words[-1], " ".join(words[:-1])
    if head.rstrip("s") in _DEEDS or head in _DEEDS:
        advice = f"Start with the last word: “{head} of …” or “{head} for …”"
    else:
        advice = f"Start with the last word, “{head}”"
    return Hit(
        rule=RULE.slug,
        start=start,
        end=end,
        message=(
            f"{len(words)} words stacked up. {advice}, and join “{rest}” to it with little words "
            "such as “of”, “for” and “by”."
        ),
        severity=Severity.WARNING if last - first >= _WARNING else Severity.SUGGESTION,
    )


RULE = Rule("stacked-nouns", "Four or more nouns in a row", build)
