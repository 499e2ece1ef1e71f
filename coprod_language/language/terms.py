"""Find the glossary's words in a document.

Candidates come from forms matched on lower-cased tokens. Conditions and capitals rule some of
them out. What is left is for `choosing` to decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coprod_language.glossary.entry import Entry
from coprod_language.hits import Treatment
from coprod_language.language.judged_words import JudgedWords
from coprod_language.language.lexicon import Lexicon, Owners, Tokens
from coprod_language.language.mentions import (
    is_called_a_word,
    is_half_of_another,
    is_in_quotes,
    is_mention,
    stands_apart,
)
from coprod_language.language.names import is_in_body, is_in_name
from coprod_language.language.others_words import are_others
from coprod_language.language.scene import Scene
from coprod_language.language.senses import Sense, Senses, left_to_tags, make_senses
from coprod_language.language.spoken_of import SpokenOf, find_spoken_of


class Match(NamedTuple):
    """A word of the glossary found in a document."""

    entry: Entry
    """What the glossary says of it."""
    tags: tuple[str, ...]
    """Penn Treebank tags that its form may have."""
    first: int
    """Index of its first token."""
    last: int
    """Index of the token after its last."""
    waits: tuple[Sense, ...] = ()
    """Conditions that tags are still to decide. All must hold."""
    safe: tuple[Sense, ...] | None = None
    """What tags are still to decide for the change to be safe; None where it is not."""

    def is_safe(self, scene: Scene) -> bool:
        """Tell whether a machine may put the first of the plainer words in place unread.

        Args:
            scene: the document, with tags where `needs_tags` asked for them.
        """
        if self.safe is None:
            return False
        return all(sense(scene, self.first, self.last) for sense in self.safe)


@dataclass(frozen=True, slots=True)
class Candidates:
    """What may be meant in a document, by words and capitals alone."""

    matches: tuple[Match, ...]
    """Words of the glossary, in order of position; they may overlap."""
    left_alone: tuple[tuple[int, int], ...]
    """Token ranges of phrases that are to be left alone, with all the words in them."""
    mentions: tuple[Match, ...]
    """Words that are spoken of, not used: "a break for carers (respite)"."""
    spoken_of: SpokenOf
    """The stretches in which words are spoken of."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """The forms that start with one word."""

    forms: Mapping[Tokens, Owners]
    """Each form, with what it belongs to."""
    alone: Owners | None
    """What the word by itself belongs to; None where it is no form."""
    lengths: Mapping[str, tuple[int, ...]]
    """For each second word, how many tokens the forms have."""


class TermMatcher:
    """Finds terms. Made once for a lexicon and an audience."""

    def __init__(self, lexicon: Lexicon, audience: str | None = None) -> None:
        """Make the matcher.

        Args:
            lexicon: the words in force, made ready.
            audience: name of the audience; entries that do not matter to it are left out.
                None takes all entries.
        """
        self.lexicon = lexicon
        self._audience = audience
        self._first_words = JudgedWords(lexicon.forms.__contains__)
        self._openings: dict[str, _Opening] = {}
        self._entries: dict[str, Entry] = {}
        self._senses: dict[str, Senses] = {}
        self._safe: dict[str, Senses] = {}

    def candidates(self, scene: Scene) -> Candidates:
        """Find what may be meant, by words and capitals alone.

        Args:
            scene: the document.
        """
        matches, left_alone, mentions = [], [], []
        spoken_of = find_spoken_of(scene)
        for first, last, owners in self._spans(scene):
            if not owners:
                left_alone.append((first, last))
            elif is_half_of_another(scene, first):
                continue
            for id_, tags in owners.items():
                entry = self._entries.get(id_) or self._entry(id_)
                if self._audience is not None and self._audience not in entry.audiences:
                    continue
                if _is_spoken_of(entry, scene, spoken_of, first, last):
                    mentions.append(Match(entry, tags, first, last))
                    continue
                waits = self._may_be(entry, scene, first, last)
                if waits is not None:
                    safe = self._is_safe(entry, scene, first, last) if entry.safe else None
                    matches.append(Match(entry, tags, first, last, waits, safe))
        return Candidates(tuple(matches), tuple(left_alone), tuple(mentions), spoken_of)

    def _entry(self, id_: str) -> Entry:
        return self._entries.setdefault(id_, self.lexicon.entry(id_))

    def _spans(self, scene: Scene) -> list[tuple[int, int, Owners]]:
        """Give the token range of each form in the document, in order, and what it belongs to."""
        words = scene.words
        spans: list[tuple[int, int, Owners]] = []
        for word in self._first_words.among(scene.places.keys()):
            opening = self._openings.get(word) or self._open(word)
            spans += self._spans_from(opening, scene.places[word], words)
        return sorted(spans, key=_range)

    @staticmethod
    def _spans_from(
        opening: _Opening, places: Sequence[int], words: Sequence[str]
    ) -> Iterator[tuple[int, int, Owners]]:
        alone, lengths, count = opening.alone, opening.lengths, len(words)
        for first in places:
            if alone is not None:
                yield first, first + 1, alone
            if lengths and first + 1 < count:
                for length in lengths.get(words[first + 1], ()):
                    last = first + length
                    owners = opening.forms.get(tuple(words[first:last])) if last <= count else None
                    if owners is not None:
                        yield first, last, owners

    def _open(self, word: str) -> _Opening:
        """Lay out the forms that start with a word by the word after it."""
        forms = self.lexicon.forms[word]
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for tokens in forms:
            if len(tokens) > 1:
                lengths[tokens[1]].add(len(tokens))
        opening = _Opening(
            forms=forms,
            alone=forms.get((word,)),
            lengths={second: tuple(sorted(each)) for second, each in lengths.items()},
        )
        self._openings[word] = opening
        return opening

    def _may_be(
        self, entry: Entry, scene: Scene, first: int, last: int
    ) -> tuple[Sense, ...] | None:
        """Give what tags must decide; None where words and capitals rule the entry out."""
        senses = self._senses.get(entry.id)
        if senses is None:
            senses = make_senses(entry.conditions, self.lexicon.phrases.get(entry.id, {}))
            self._senses[entry.id] = senses
        # Most words have no capital, and so are no name: nothing more need be asked of them.
        has_capital = scene.texts[first:last] != scene.words[first:last]
        is_name = has_capital and _is_name(entry, scene, first, last, is_plain=bool(senses))
        waits = left_to_tags(senses, scene, first, last, is_name=is_name)
        return None if waits is None or are_others(scene, first, last) else waits

    def _is_safe(
        self, entry: Entry, scene: Scene, first: int, last: int
    ) -> tuple[Sense, ...] | None:
        """Give what tags must decide for the change to be safe; None where words rule it out."""
        if stands_apart(scene, first, last):
            return None
        senses = self._safe.get(entry.id)
        if senses is None:
            senses = make_senses(entry.safe_where, self.lexicon.phrases.get(entry.id, {}))
            self._safe[entry.id] = senses
        return left_to_tags(senses, scene, first, last)


def _is_spoken_of(entry: Entry, scene: Scene, spoken_of: SpokenOf, first: int, last: int) -> bool:
    if spoken_of.holds(first, last):
        return True
    if is_mention(scene, first, last):
        # “Passported” benefits: to put a term in quotation marks is not to say what it means.
        is_left = entry.treatment is not Treatment.EXPLAIN or spoken_of.is_advice
        return is_left or not is_in_quotes(scene, first, last)
    return is_called_a_word(scene, first) and entry.treatment is not Treatment.EXPLAIN


def _is_name(entry: Entry, scene: Scene, first: int, last: int, *, is_plain: bool) -> bool:
    """Tell whether the words are a name, or part of one."""
    if is_in_body(scene, first, last):
        return True
    # "The Deaf Sector Partnership" is a name, whatever one thinks of "the deaf".
    is_term = entry.treatment is not Treatment.REPLACE and scene.words[first] != "the"
    is_long_term = last - first > 1 and is_term
    # An entry that is a name itself, such as Healthwatch, wears its capitals by right.
    wears_capitals = is_long_term or entry.id[0].isupper()
    return not wears_capitals and is_in_name(scene, first, last, is_plain=is_plain)


def _range(span: tuple[int, int, Owners]) -> tuple[int, int]:
    return span[:2]
