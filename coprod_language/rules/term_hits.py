"""Turn a word of the glossary, found in a paper, into a hit with a message."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_language.glossary.entry import Entry
from coprod_language.hits import Hit, Suggestion, Treatment
from coprod_language.language.analysis import Analysis
from coprod_language.language.terms import Match
from coprod_language.language.wording import word_match

_MOST_CHOICES = 3


def hit_for(rule: str, match: Match, analysis: Analysis) -> Hit:
    """Make the hit for a term.

    Args:
        rule: slug of the rule that reports it.
        match: the term, one that the glossary has an entry for.
        analysis: the paper it stands in.
    """
    scene, entry = analysis.scene, match.entry
    start, end = scene.offsets[match.first], scene.end(match.last - 1)
    words = scene.text[start:end]
    suggestions: tuple[Suggestion, ...] = ()
    if entry.treatment is Treatment.REPLACE:
        wording = word_match(match, scene, analysis.lexicon)
        start, end, suggestions = wording.start, wording.end, wording.suggestions
    return Hit(
        rule=rule,
        start=start,
        end=end,
        message=_message(words, entry, [each.replacement for each in suggestions]),
        severity=entry.severity,
        entry=entry.id,
        treatment=entry.treatment,
        suggestions=suggestions,
        explanation=entry.means or entry.ask,
    )


def _message(words: str, entry: Entry, choices: Sequence[str]) -> str:
    said = _advice(words, entry, choices)
    return f"{said} People differ on this." if entry.people_differ else said


def _advice(words: str, entry: Entry, choices: Sequence[str]) -> str:
    if entry.ask is not None:
        return f"“{words}”: {entry.why} {entry.ask}"
    if entry.means is not None:
        return f"“{words}”: {entry.why} Say what it means the first time: {_stop(entry.means)}"
    if "" in entry.instead[:1]:
        return f"“{words}”: {entry.why} You can leave it out."
    return f"“{words}”: {entry.why} {_try(choices)}".rstrip()


def _stop(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else text + "."


def _try(choices: Sequence[str]) -> str:
    quoted = [f"“{words}”" for words in choices[:_MOST_CHOICES]]
    if not quoted:
        return "Say it in other words."
    listed = ", ".join(quoted[:-1])
    return f"Try {listed} or {quoted[-1]}." if listed else f"Try {quoted[0]}."
