"""The laws of a word list that can be seen without reading a sentence.

Each law collects every problem, so that an editor mends a list in one go. The laws about
examples need the analyser and stand in `coprod_language.proving`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from coprod_language.glossary.entry import Conditions, Entry, Part
from coprod_language.glossary.glossary import LEAVE_ALONE, Glossary
from coprod_language.glossary.shape import DEFAULT_WHY, is_short_form
from coprod_language.glossary.word_list import Row

MOST_WORDS_OF_MEANING: Final = 25
"""An explanation fits in brackets after the term."""
MOST_WORDS_OF_ASK: Final = 45
"""What people prefer is said in two or three sentences."""
_SHARED_WORDS: Final = 8


def list_problems(rows: Sequence[Row]) -> Iterator[str]:
    """Check the order of a list, and what only built-in lists must bring.

    Args:
        rows: the rows of one word list, in the order of the file.
    """
    for before, after in pairwise(rows):
        if sort_key(before.id) > sort_key(after.id):
            yield after.problem(f"comes after [{before.id}]. Put the headings in A to Z order")
    for row in rows:
        if row.theme == LEAVE_ALONE:
            if not row.keys.get("why"):
                yield row.problem("needs a line “why”: the reason that it is left alone")
        elif not is_short_form(row):
            yield from (
                row.problem(f"needs a line “{key}”")
                for key in ("part", "why", "examples", "leave")
                if not row.keys.get(key)
            )


def sort_key(name: str) -> str:
    """Give the key that headings are sorted by: their letters and digits, in any case."""
    return "".join(char for char in name.casefold() if char.isalnum() or char == " ")


def glossary_problems(glossary: Glossary) -> Iterator[str]:
    """Check a whole glossary, all its lists together.

    Args:
        glossary: the words in force.
    """
    entries = list(glossary.entries.values())
    yield from _twice(entries)
    yield from _short_forms_twice(glossary)
    yield from _left_alone_and_flagged(glossary)
    yield from _shared_wording(entries)
    for entry in entries:
        yield from (f"{entry.theme}.toml: [{entry.id}] {what}" for what in _entry_problems(entry))


def _entry_problems(entry: Entry) -> Iterator[str]:
    if entry.means and len(entry.means.split()) > MOST_WORDS_OF_MEANING:
        yield f"“means” has {len(entry.means.split())} words. Say it in {MOST_WORDS_OF_MEANING}"
    if entry.ask and len(entry.ask.split()) > MOST_WORDS_OF_ASK:
        yield f"“ask” has {len(entry.ask.split())} words. Say it in {MOST_WORDS_OF_ASK}"
    if entry.safe and not entry.instead:
        yield "is “safe”, but there is nothing to put in its place"
    if entry.unsafe and not entry.safe:
        yield "has sentences under “unsafe”, but no change of it is safe"
    if entry.bends and entry.bends not in entry.word.split(" "):
        yield f"“bends” says “{entry.bends}”, which is not a word of the heading"
    if entry.part is Part.PHRASE and entry.forms:
        yield "is a phrase, which never bends, so “forms” means nothing here"
    if any(" -> " in example for example in entry.examples) and not entry.instead:
        yield "has an example with “->”, but nothing to put in its place"
    if entry.instead and entry.examples and not any(" -> " in each for each in entry.examples):
        yield "needs an example with “->”: the sentence, and what it becomes"


def _twice(entries: Iterable[Entry]) -> Iterator[str]:
    """Find words in two entries that do not say in which sense each is meant."""
    owners: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for wording in dict.fromkeys(each.casefold() for each in entry.wordings):
            for other in owners[wording]:
                if not _are_told_apart(entry.conditions, other.conditions):
                    yield (
                        f"{entry.theme}.toml: [{entry.id}] “{wording}” is also in "
                        f"{other.theme}.toml [{other.id}]. Keep it in one of the two, or say in "
                        "both in which sense it is meant, such as used-as = “verb”"
                    )
            owners[wording].append(entry)


def _short_forms_twice(glossary: Glossary) -> Iterator[str]:
    """Find short forms that stand in two entries, of which only one would be heard."""
    owners: dict[str, str] = {}
    for short in glossary.short_forms.values():
        for form in (short.id, *short.also):
            other = owners.setdefault(form, short.id)
            if other != short.id:
                yield (
                    f"{short.theme}.toml: [{short.id}] “{form}” is also in [{other}]. Keep it in "
                    "one of the two, with each thing that it stands for"
                )


def _are_told_apart(one: Conditions, other: Conditions) -> bool:
    return one != other and Conditions() not in (one, other)


def _left_alone_and_flagged(glossary: Glossary) -> Iterator[str]:
    left = {word.casefold() for word in glossary.leave_alone}
    for entry in glossary.entries.values():
        for wording in entry.wordings:
            if wording.casefold() in left:
                yield (
                    f"{entry.theme}.toml: [{entry.id}] “{wording}” is in {LEAVE_ALONE}.toml too. "
                    "Take it out of one of the two"
                )


def _shared_wording(entries: Iterable[Entry]) -> Iterator[str]:
    """Find definitions and reasons that repeat each other."""
    seen: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        for text in (entry.why, entry.means, entry.ask):
            if text is None or text == DEFAULT_WHY:
                continue
            words = tuple(text.casefold().split())
            for at in range(len(words) - _SHARED_WORDS + 1):
                run = words[at : at + _SHARED_WORDS]
                other = seen.setdefault(run, entry)
                if other is not entry:
                    yield (
                        f"{entry.theme}.toml: [{entry.id}] says “{' '.join(run)}”, as "
                        f"[{other.id}] in {other.theme}.toml does. Put it in fresh words"
                    )
                    break
