"""Long sentences: too much to hold in mind at once.

It counts the words of each sentence. Of a long one it says where to part it: at a dash, or at a
word such as "and" or "which". It may be best to take out an aside, or to make a list. Headings,
and lists in tables, are no sentences. A talk, written down word for word, is left as it was said.

Why it matters: by the end of a long sentence people have lost its start.

Example: "We met in the hall, and the cook made soup, which we had with bread, while the others
put out the chairs." Say instead: two or three sentences, or a list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.counts import COLUMNS
from coprod_language.language.joins import Join, JoinKind, find_aside, find_joins, find_list
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

_MUCH_TOO_LONG: Final = 1.6
_LITTLE: Final = (
    0.15  # share of words such as "the" and "of" that sentences have and lists have not
)
_STOPS: Final = (".", "!", "?", "…", ":", ";")
_CLOSING: Final = "\"'”’»)]}*_ "
_PART: Final = 6  # words that each part of a sentence needs
_SHOWN: Final = 4
_MOST_ITEMS: Final = 8
_ITEM: Final = 8


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready with the audience's longest sentence."""

    def find(analysis: Analysis) -> Iterator[Hit]:
        yield from _find(analysis, audience.longest_sentence)

    return BuiltRule(find)


def _find(analysis: Analysis, most: int) -> Iterator[Hit]:
    if analysis.is_transcript:
        return
    measured, text = analysis.measured, analysis.scene.text
    words = measured.table[:, COLUMNS["words"]]
    little = measured.table[:, COLUMNS["little"]]
    for at in np.flatnonzero(measured.prose & (words > most)).tolist():
        start, end = int(measured.starts[at]), int(measured.ends[at])
        sentence = text[start:end]
        is_ended = sentence.rstrip(_CLOSING).endswith(_STOPS)
        if not is_ended and little[at] < _LITTLE * words[at]:
            continue
        yield _hit(start, end, sentence, count=int(words[at]), most=most)


def _hit(start: int, end: int, sentence: str, *, count: int, most: int) -> Hit:
    return Hit(
        rule=RULE.slug,
        start=start,
        end=end,
        message=(
            f"This sentence has {count} words; up to {most} is easier to follow. "
            f"{_advise(sentence, most)}"
        ),
        severity=Severity.WARNING if count > most * _MUCH_TOO_LONG else Severity.SUGGESTION,
    )


def _advise(sentence: str, most: int) -> str:
    """Say how to part a sentence, by what makes it long."""
    items = find_list(sentence)
    if items and sum(len(item.split()) for item in items) * 3 >= len(sentence.split()):
        more = "; …" if len(items) > _MOST_ITEMS else ""
        shown = "; ".join(_opening(item, words=_ITEM) for item in items[:_MOST_ITEMS])
        return f"Make a list of: {shown}{more}."
    aside = find_aside(sentence)
    if aside is not None:
        return f"Give the aside “{_opening(aside)}” a sentence of its own."
    cuts = _cuts(sentence, find_joins(sentence), most)
    if not cuts:
        return "Say it in two or three sentences."
    opening = _opening(sentence[cuts[0].at :])
    if cuts[0].kind is JoinKind.SEMICOLON:
        first = f"Put a full stop before “{opening}”"
    else:
        first = f"Start a new sentence at “{opening}”"
    if len(cuts) == 1:
        return f"{first}."
    return f"{first}, and another at “{_opening(sentence[cuts[1].at :])}”."


def _cuts(sentence: str, joins: list[Join], most: int) -> list[Join]:
    """Choose one or two joins that leave parts of a fair length."""
    before = {join: len(sentence[: join.at].split()) for join in joins}
    total = len(sentence.split())
    fair = [join for join in joins if _PART <= before[join] <= total - _PART]
    if not fair:
        return []
    first = min(fair, key=lambda join: abs(before[join] - total / 2))
    rest = total - before[first]
    start, end = (before[first], total) if rest >= before[first] else (0, before[first])
    if end - start <= most:
        return [first]
    others = [join for join in fair if start + _PART <= before[join] <= end - _PART]
    if not others:
        return [first]
    second = min(others, key=lambda join: abs(before[join] - (start + end) / 2))
    return sorted((first, second), key=lambda join: join.at)


def _opening(text: str, *, words: int = _SHOWN) -> str:
    parts = text.split()
    shown = " ".join(parts[:words]).rstrip(",;:.")
    return f"{shown} …" if len(parts) > words else shown


RULE = Rule("long-sentence", "Sentences too long to hold in mind", build)
