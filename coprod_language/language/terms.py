"""Find the glossary's words in a document.

Candidates come from forms matched on lower-cased tokens. Conditions, capitals and, where an
entry asks for it, tags decide which of them are meant. Of two that overlap the longer stays;
of two that are equally long, the first in the glossary.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from spacy.matcher import PhraseMatcher

from coprod_language.findings import Treatment
from coprod_language.glossary.entry import Entry
from coprod_language.glossary.glossary import Glossary
from coprod_language.language.forms import Form, entry_forms
from coprod_language.language.names import is_in_name
from coprod_language.language.pipeline import tokenize, tokenizer
from coprod_language.language.scene import Scene
from coprod_language.language.senses import Sense, is_used_as, make_senses

_QUOTES: Final = frozenset("\"'“”‘’«»`")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry made ready for matching."""

    entry: Entry
    """What the glossary says."""
    forms: dict[str, Form]
    """Its forms by their text in lower case."""
    senses: tuple[Sense, ...]
    """Tests that must all hold, for an entry that is jargon only sometimes."""

    @property
    def is_plain_too(self) -> bool:
        """Whether the word has an ordinary sense as well."""
        return bool(self.senses) or self.entry.conditions.used_as is not None


@dataclass(frozen=True, slots=True)
class Match:
    """A word of the glossary found in a document."""

    term: Term | None
    """The entry; None for a phrase that is to be left alone."""
    form: Form | None
    """The form in which it stands there."""
    first: int
    """Index of its first token."""
    last: int
    """Index of the token after its last."""


class TermMatcher:
    """Finds terms. Made once for a glossary and an audience."""

    def __init__(self, glossary: Glossary, audience: str | None = None) -> None:
        """Make the matcher.

        Args:
            glossary: the words in force.
            audience: name of the audience; entries that do not matter to it are left out.
                None takes all entries.
        """
        wanted = [
            entry
            for entry in glossary.entries.values()
            if audience is None or audience in entry.audiences
        ]
        self.terms = {entry.id: _make_term(entry) for entry in wanted}
        self._owners: dict[str, list[Term]] = {}
        for term in self.terms.values():
            for text in term.forms:
                self._owners.setdefault(text, []).append(term)
        phrases = {phrase.lower() for phrase in glossary.leave_alone if " " in phrase}
        for phrase in phrases:
            self._owners.setdefault(phrase, [])
        self._matcher = PhraseMatcher(tokenizer().vocab, attr="LOWER")
        texts = sorted(self._owners)
        for text, doc in zip(texts, tokenize(texts), strict=True):
            self._matcher.add(text, [doc])

    def candidates(self, scene: Scene) -> list[Match]:
        """Find what may be meant, by words and capitals alone.

        Args:
            scene: the document.

        Returns:
            In order of position, the longer first.
        """
        strings = scene.doc.vocab.strings
        found = []
        for key, first, last in self._matcher(scene.doc):
            text = strings[key]
            owners = self._owners[text]
            if not owners:
                found.append(Match(None, None, first, last))
            for term in owners:
                match = Match(term, term.forms[text], first, last)
                if _may_be(match, scene):
                    found.append(match)
        return sorted(found, key=lambda match: (match.first, -match.last))

    @staticmethod
    def needs_tags(matches: Iterable[Match]) -> list[int]:
        """Give the tokens whose sentences must be tagged before `decide`."""
        return [
            match.first
            for match in matches
            if match.term and match.term.entry.conditions.used_as is not None
        ]

    @staticmethod
    def decide(scene: Scene, matches: Iterable[Match]) -> list[Match]:
        """Keep what is meant, and of what overlaps the longest.

        Args:
            scene: the document, with tags where `needs_tags` asked for them.
            matches: the candidates.

        Returns:
            In order of position.
        """
        meant = [match for match in matches if _is_meant(match, scene)]
        meant.sort(key=lambda match: (match.first - match.last, match.first))
        taken = bytearray(len(scene.words))
        kept = []
        for match in meant:
            if not any(taken[match.first : match.last]):
                taken[match.first : match.last] = b"\1" * (match.last - match.first)
                kept.append(match)
        return sorted((match for match in kept if match.term), key=lambda match: match.first)


def _make_term(entry: Entry) -> Term:
    forms: dict[str, Form] = {}
    for form in entry_forms(entry):
        text = form.text.lower()
        same = forms.get(text)
        forms[text] = Form(form.text, form.tags | same.tags) if same else form
    return Term(entry, forms, make_senses(entry.conditions))


def _may_be(match: Match, scene: Scene) -> bool:
    term, first, last = match.term, match.first, match.last
    if term is None:
        return True
    if _is_mention(scene, first, last):
        return False
    is_long_term = last - first > 1 and term.entry.treatment is not Treatment.REPLACE
    if not is_long_term and is_in_name(scene, first, last, is_plain=term.is_plain_too):
        return False
    return all(sense(scene, first, last) for sense in term.senses)


def _is_mention(scene: Scene, first: int, last: int) -> bool:
    """Tell whether the words stand alone in quotation marks: spoken of, not used."""
    return (
        first > 0
        and last < len(scene.words)
        and scene.doc[first - 1].text in _QUOTES
        and scene.doc[last].text in _QUOTES
    )


def _is_meant(match: Match, scene: Scene) -> bool:
    term = match.term
    used_as = term.entry.conditions.used_as if term else None
    return used_as is None or is_used_as(used_as, scene, match.first, match.last)
