"""A lexicon: a glossary with everything made that matching and rewording need.

Making one takes seconds: every entry is bent into all its forms, its replacements with it,
and so is every word of its conditions. So it is made once for each state of the word lists
and kept (see `coprod_language.lexicons`). It is plain data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Final

from coprod_language.glossary.entry import Conditions, Entry, ShortForm
from coprod_language.glossary.glossary import Glossary
from coprod_language.glossary.spelled_out import spelled_out
from coprod_language.language.forms import any_form, bend_words, entry_forms
from coprod_language.language.inflection import TAGS
from coprod_language.language.tokenizing import tokenize

_AND: Final = "and"
Tokens = tuple[str, ...]
"""Lower-cased tokens of a phrase, apostrophes straight."""
Owners = Mapping[str, tuple[str, ...]]
"""The ids of the entries that a form belongs to, each with the Penn Treebank tags that the
form may have in it. A phrase to be left alone belongs to none."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A glossary made ready."""

    glossary: Glossary
    """The words, and what to say of each."""
    long_forms: Mapping[str, Entry]
    """What short forms stand for, as entries by id: they want explaining too."""
    short_forms: Mapping[str, ShortForm]
    """Short forms by each way to write them."""
    forms: Mapping[str, Mapping[Tokens, Owners]]
    """For each word that a form starts with, the forms with what each belongs to."""
    choices: Mapping[str, Mapping[str, tuple[str, ...]]]
    """For each entry id and tag, its plainer words in that form, best first."""
    phrases: Mapping[str, Mapping[str, tuple[str, ...]]]
    """For the id of each entry with conditions, all forms of each word that stands in them.
    Of each form the lower-cased tokens, with a space between them."""

    def entries_of(self, words: str) -> tuple[Entry, ...]:
        """Give the entries that words are a form of, whatever their sense.

        Args:
            words: a word or phrase in any capitals, such as ``Utilised``.
        """
        (tokens,) = _tokens([_plain(words)])
        return tuple(self.entry(id_) for id_ in self.owners(tokens) or ())

    def entry(self, id_: str) -> Entry:
        """Give the entry with an id: one of the glossary, or of a long form."""
        return self.long_forms[id_] if id_ in self.long_forms else self.glossary.entries[id_]

    def owners(self, tokens: Tokens) -> Owners | None:
        """Give what a form belongs to; None where it is no form at all."""
        return self.forms.get(tokens[0], {}).get(tokens)


def make_lexicon(glossary: Glossary) -> Lexicon:
    """Make a lexicon.

    Args:
        glossary: the words in force.
    """
    long_forms = spelled_out(glossary)
    return Lexicon(
        glossary=glossary,
        long_forms=long_forms,
        short_forms=by_spelling(glossary),
        forms=_make_forms(glossary, long_forms),
        choices={entry.id: _make_choices(entry) for entry in glossary.entries.values()},
        phrases=_make_phrases(glossary.entries.values()),
    )


def by_spelling(glossary: Glossary) -> dict[str, ShortForm]:
    """Give the short forms of a glossary by each way to write them."""
    listed = glossary.short_forms.values()
    return {name: each for each in listed for name in (*each.also, each.id)}


def _make_forms(
    glossary: Glossary, long_forms: Mapping[str, Entry]
) -> dict[str, dict[Tokens, Owners]]:
    owners: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    # Of two entries with one form the first is taken, so those that somebody wrote come first.
    for entry in (*glossary.entries.values(), *long_forms.values()):
        for form in entry_forms(entry):
            text = _plain(form.text)
            tags = {*owners[text].get(entry.id, ()), *form.tags}
            owners[text][entry.id] = tuple(sorted(tags))
    for phrase in glossary.leave_alone:
        if " " in phrase or "-" in phrase:
            owners.setdefault(_plain(phrase), {})
    forms: defaultdict[str, dict[Tokens, Owners]] = defaultdict(dict)
    for tokens, each in zip(_tokens(owners), owners.values(), strict=True):
        forms[tokens[0]][tokens] = each
    for by_form in forms.values():
        for tokens in [tokens for tokens in by_form if _AND in tokens[1:]]:
            # "Task & finish group" is "task and finish group".
            signed = tuple("&" if token == _AND else token for token in tokens)
            by_form.setdefault(signed, by_form[tokens])
    return dict(forms)


def _make_choices(entry: Entry) -> dict[str, tuple[str, ...]]:
    if not entry.instead:
        return {}
    return {
        tag: tuple(bend_words(words, entry.part, tag) for words in entry.instead)
        for tag in (*TAGS[entry.part], "")
    }


def _make_phrases(entries: Iterable[Entry]) -> dict[str, dict[str, tuple[str, ...]]]:
    said = {
        entry.id: condition_words(entry.conditions) | condition_words(entry.safe_where)
        for entry in entries
    }
    by_entry = {id_: words for id_, words in said.items() if words}
    words = sorted({word for each in by_entry.values() for word in each})
    forms = {word: sorted({_plain(form) for form in any_form(word)}) for word in words}
    tokens = iter(_tokens(form for each in forms.values() for form in each))
    phrases = {
        word: tuple(dict.fromkeys(" ".join(next(tokens)) for _ in each))
        for word, each in forms.items()
    }
    return {id_: {word: phrases[word] for word in sorted(each)} for id_, each in by_entry.items()}


def condition_words(conditions: Conditions) -> set[str]:
    """Give every word or phrase that stands in an entry's conditions."""
    words: set[str] = set()
    for group in (conditions, *conditions.either):
        for field in fields(group):
            value = getattr(group, field.name)
            if isinstance(value, tuple):
                words.update(each for each in value if isinstance(each, str))
    return words


def _tokens(texts: Iterable[str]) -> list[Tokens]:
    return [tuple(token.text for token in doc) for doc in tokenize(texts)]


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
