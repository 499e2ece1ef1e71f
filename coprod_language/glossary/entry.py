"""One entry of a glossary, as a lay editor wrote it.

The keys of the word lists and the fields here are the same, a hyphen there being an
underscore here. `wordlists/README.md` is the lay description of each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from itertools import takewhile
from typing import Any, Final

from coprod_language.hits import Severity, Treatment

# Two wordings with more than this of their letters in common from the start are forms of one.
_SAME_WORD: Final = 0.6
_NAME: Final = re.compile(r"[a-z][A-Z]")  # GitHub
_SENSE: Final = re.compile(r" \([^()]+\)$")


class Part(StrEnum):
    """How a word bends."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """When a word that is also an ordinary word is jargon. All that are given must hold."""

    used_as: Part | None = None
    """Only where the sentence uses it as this part of speech."""
    acts_on: tuple[str, ...] = ()
    """Only where one of these is acted on."""
    not_acting_on: tuple[str, ...] = ()
    """Only where none of these is acted on."""
    just_after: tuple[str, ...] = ()
    """Only where one of these comes right before it."""
    not_just_after: tuple[str, ...] = ()
    """Only where none of these comes right before it."""
    just_before: tuple[str, ...] = ()
    """Only where one of these comes right after it."""
    not_just_before: tuple[str, ...] = ()
    """Only where none of these comes right after it."""
    with_: tuple[str, ...] = ()
    """Only where one of these is in the same sentence."""
    not_with: tuple[str, ...] = ()
    """Only where none of these is in the same sentence."""
    not_in: tuple[str, ...] = ()
    """Only where it is not part of one of these phrases."""
    alone: bool = False
    """Only where it is set off by punctuation or the ends of the sentence."""
    capitals: bool | None = None
    """Only where it is written with a capital (True) or without one (False)."""
    before_a_noun: bool | None = None
    """Only where a noun comes after it (True) or none does (False)."""
    starts_sentence: bool | None = None
    """Only where it is the first thing in its sentence (True) or is not (False)."""
    before_a_number: bool | None = None
    """Only where a number comes right after it (True) or none does (False)."""
    before_a_clause: bool | None = None
    """Only where a subject and its verb come next (True) or do not (False)."""
    either: tuple[Conditions, ...] = ()
    """Groups of conditions, of which one at least must hold whole; they hold no groups."""

    def given(self) -> dict[str, Any]:
        """Give those that are set, by their names; groups of `either` as such dicts too."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        defaults = {field.name: field.default for field in fields(self)}
        given = {name: value for name, value in values.items() if value != defaults[name]}
        if self.either:
            given["either"] = [group.given() for group in self.either]
        return given


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One word or phrase with what the glossary says of it."""

    id: str
    """The heading: stable, and the word itself as its writers would say it. Where two entries
    have one word, the sense stands after it in brackets: ``lead (noun)``."""
    theme: str
    """The file it stands in, without the ending: ``meetings``."""
    part: Part
    """How it bends."""
    why: str
    """Why it shuts people out, in one plain sentence."""
    also: tuple[str, ...] = ()
    """Other spellings or wordings."""
    instead: tuple[str, ...] = ()
    """Plainer words, best first. An empty one means: leave it out."""
    means: str | None = None
    """What it means, to say the first time."""
    ask: str | None = None
    """What people have said they prefer, for words about people."""
    safe: bool = False
    """Whether a machine may put the first of `instead` in place unread."""
    safe_where: Conditions = Conditions()
    """Where it may, if it is safe. Elsewhere the word is flagged, and a person decides."""
    severity: Severity = Severity.WARNING
    """How much it matters."""
    audiences: tuple[str, ...] = ("easy-read", "public", "mixed-group")
    """Who it matters to."""
    source: str | None = None
    """Where the advice comes from."""
    rarer: str | None = None
    """Why a choice of `instead` is a rarer word than the word itself, where one is."""
    bends: str | None = None
    """The word of a phrase that bends, where it is not the obvious one."""
    forms: tuple[str, ...] = ()
    """The only forms to look at; all forms where empty."""
    conditions: Conditions = Conditions()
    """When it is jargon."""
    examples: tuple[str, ...] = ()
    """Sentences that must be flagged, some with ``->`` and what they become."""
    leave: tuple[str, ...] = ()
    """Sentences that must be left alone."""
    unsafe: tuple[str, ...] = ()
    """Sentences that must be flagged, in which no machine may put the change in place unread."""
    people_differ: bool = False
    """Whether groups that voted on the word see it differently; never in a word list."""

    @property
    def treatment(self) -> Treatment:
        """What to do about the word."""
        if self.means is not None:
            return Treatment.EXPLAIN
        return Treatment.ASK if self.ask is not None else Treatment.REPLACE

    @property
    def word(self) -> str:
        """The word itself: the heading without the sense that may stand in brackets after it."""
        return word_of(self.id)

    @property
    def wordings(self) -> tuple[str, ...]:
        """The word itself, then its other spellings and wordings."""
        return (self.word, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """An abbreviation with what it stands for."""

    id: str
    """The short form as it is written: ``ICB``."""
    theme: str
    """The file it stands in, without the ending."""
    stands_for: tuple[str, ...]
    """Each long form that it may have, the likeliest first."""
    clues: tuple[tuple[str, ...], ...] = ()
    """For each long form, words near by that show it is the one meant."""
    means: str | None = None
    """What the first long form is in plain words, where it does not say."""
    known: bool = False
    """Whether everyone knows it, so that it needs no long form."""
    also: tuple[str, ...] = ()
    """Other ways to write it."""


def word_of(id_: str) -> str:
    """Give the word that an entry is about: its id without a sense in brackets.

    Args:
        id_: such as ``lead`` or ``lead (noun)``.
    """
    return _SENSE.sub("", id_)


def name_in_list(id_: str, written: str) -> str:
    """Name a term in a list of words, so that readers of the paper know it again.

    Args:
        id_: of its entry, such as ``co-design`` or ``lead (noun)``.
        written: what the paper has, in any form of the word or of another wording of it.

    Returns:
        The heading where the paper has a form of it (``disadvantages``), or else what the paper
        has: it may say ``user testing`` for ``usability testing``.
    """
    word = word_of(id_)
    pairs = zip(word.casefold(), written.casefold(), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    is_same = shared >= _SAME_WORD * min(len(word), len(written))
    if is_same and not _NAME.search(written):
        return word
    starts_sentence = written[1:].islower()
    return written[:1].lower() + written[1:] if starts_sentence else written
