"""Prove a glossary: run every example that it brings through the real analyser.

Each entry says which sentences it must flag, what some of them become, and which it must
leave alone. All of them are read in one go, each as a paragraph of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import Entry
from coprod_language.hits import Treatment
from coprod_language.language.analysis import Analysis, analyse
from coprod_language.language.lexicon import Lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import Match, TermMatcher
from coprod_language.language.wording import word_match
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave

ARROW: Final = " -> "
"""Stands between an example and what it becomes."""
STRICTEST: Final = "easy-read"
"""The audience that every explanation must be plain enough for."""
_BATCH: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence read by the analyser."""

    text: str
    analysis: Analysis
    start: int
    matches: tuple[Match, ...]

    def of(self, entry: Entry) -> Match | None:
        for match in self.matches:
            if match.entry.id == entry.id:
                return match
        return None

    def is_safe(self, match: Match) -> bool:
        wording = word_match(match, self.analysis.scene, self.analysis.lexicon)
        return any(each.safe for each in wording.suggestions)

    def rewritten(self, match: Match, choice: int) -> str | None:
        wording = word_match(match, self.analysis.scene, self.analysis.lexicon)
        if choice >= len(wording.suggestions):
            return None
        before = self.text[: wording.start - self.start]
        return (
            before + wording.suggestions[choice].replacement + self.text[wording.end - self.start :]
        )


def prove(lexicon: Lexicon, *, only: Container[str] | None = None) -> Iterator[str]:
    """Check that every example holds.

    Args:
        lexicon: the words in force, made ready.
        only: ids of the entries to prove; all of them if None.

    Yields:
        A line for each problem: the list, the entry, and what to change.
    """
    matcher = TermMatcher(lexicon)
    entries = [
        entry for id_, entry in lexicon.glossary.entries.items() if only is None or id_ in only
    ]
    wanted = {text for entry in entries for text in _sentences(entry)}
    read = _read(wanted, matcher)
    again: dict[str, tuple[Entry, str]] = {}
    for entry in entries:
        for problem in _example_problems(entry, read, again):
            yield f"{entry.theme}.toml: [{entry.id}] {problem}"
        for problem in (*_leave_problems(entry, read), *_safe_problems(entry, read)):
            yield f"{entry.theme}.toml: [{entry.id}] {problem}"
    yield from _still_flagged(again, _read(again, matcher))
    yield from _hard_meanings(entries, read)


def _sentences(entry: Entry) -> Iterator[str]:
    for example in entry.examples:
        yield example.partition(ARROW)[0]
    yield from entry.leave
    yield from entry.unsafe
    if entry.means:
        yield entry.means


def _read(texts: Iterable[str], matcher: TermMatcher) -> dict[str, _Read]:
    ordered = sorted(set(texts))
    found: dict[str, _Read] = {}
    for at in range(0, len(ordered), _BATCH):
        found |= _read_batch(ordered[at : at + _BATCH], matcher)
    return found


def _read_batch(texts: list[str], matcher: TermMatcher) -> dict[str, _Read]:
    blocks = [weave(BlockKind.PARAGRAPH, text, [(0, len(text))]) for text in texts]
    doc = make_doc(blocks)
    analysis = analyse(doc, matcher)
    by_block: dict[int, list[Match]] = defaultdict(list)
    places = analysis.scene.blocks
    at = 0
    for match in analysis.terms:
        while match.first >= places[at].last:
            at += 1
        by_block[at].append(match)
    return {
        text: _Read(block.text, analysis, place.start, tuple(by_block[number]))
        for number, (text, block, place) in enumerate(zip(texts, blocks, places, strict=True))
    }


def _example_problems(
    entry: Entry, read: dict[str, _Read], again: dict[str, tuple[Entry, str]]
) -> Iterator[str]:
    for example in entry.examples:
        text, arrow, wanted = example.partition(ARROW)
        sentence = read[text]
        match = sentence.of(entry)
        if match is None:
            names = [each.entry.id for each in sentence.matches]
            others = ", ".join(f"[{name}]" for name in names)
            instead = f" It is taken for {others}." if others else ""
            yield f"does not flag its example “{text}”.{instead} Change one"
            continue
        if not entry.instead:
            continue
        got = sentence.rewritten(match, 0)
        if arrow and got != wanted:
            yield f"turns “{text}” into “{got}”, not “{wanted}”"
        for choice in range(len(entry.instead)):
            result = sentence.rewritten(match, choice)
            if result:
                again[result] = (entry, entry.instead[choice])


def _leave_problems(entry: Entry, read: dict[str, _Read]) -> Iterator[str]:
    for text in entry.leave:
        if read[text].of(entry):
            yield f"flags “{text}”, which is to be left alone. Add a condition"


def _safe_problems(entry: Entry, read: dict[str, _Read]) -> Iterator[str]:
    changed = [
        text for text, arrow, _ in (each.partition(ARROW) for each in entry.examples) if arrow
    ]
    if entry.safe and entry.instead and not any(_is_safe(entry, read[text]) for text in changed):
        yield "is “safe”, but not in one of its examples. Change “safe” or add an example"
    for text in entry.unsafe:
        if read[text].of(entry) is None:
            yield f"does not flag “{text}”, which “unsafe” says it flags. Change one"
        elif _is_safe(entry, read[text]):
            yield f"calls its change safe in “{text}”, which “unsafe” forbids. Add a condition"


def _is_safe(entry: Entry, sentence: _Read) -> bool:
    match = sentence.of(entry)
    return match is not None and sentence.is_safe(match)


def _still_flagged(again: dict[str, tuple[Entry, str]], read: dict[str, _Read]) -> Iterator[str]:
    for text, (entry, words) in again.items():
        for match in read[text].matches:
            other = match.entry
            if other.treatment is not Treatment.REPLACE:
                continue
            flagged = read[text].analysis.scene.wording(match.first, match.last).casefold()
            if (
                flagged
                and flagged in words.casefold()
                and set(entry.audiences) & set(other.audiences)
            ):
                yield (
                    f"{entry.theme}.toml: [{entry.id}] offers “{words}”, which [{other.id}] in "
                    f"{other.theme}.toml flags. Offer plainer words"
                )


def _hard_meanings(entries: Iterable[Entry], read: dict[str, _Read]) -> Iterator[str]:
    for entry in entries:
        for match in read[entry.means].matches if entry.means else ():
            other = match.entry
            if other is not entry and STRICTEST in other.audiences:
                yield (
                    f"{entry.theme}.toml: [{entry.id}] “means” uses [{other.id}], which "
                    f"{other.theme}.toml flags. Say it more plainly"
                )
