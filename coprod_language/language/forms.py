"""Every form that an entry may take, each with the tags it can have.

Forms are made once, when the glossary is loaded, and matched on lower-cased tokens, so that
what is found never depends on a statistical model.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from coprod_language.glossary.entry import Entry, Part
from coprod_language.language.inflection import bend, word_forms
from coprod_language.language.plural_phrases import plural
from coprod_language.language.word_facts import inflections

_PREPOSITIONS: Final = frozenset(
    """of for in on at to by with without from against about behind between into under over as
    within such who whom whose that which where when""".split()
)
# Verbs that end in -ise in every spelling.
_NEVER_IZE: Final = re.compile(
    r"(?:adv|rev|exerc|compr|comprom|superv|prom|telev|franch|enterpr|surpr|disgu|exc|advert"
    r"|improv|desp|dev|expert|prem|prec|conc|merchand|demise|otherw|likew|w|r|ra|pra|appra|no"
    r"|po|bru|cru|mal|anyw|clockw|m)is(?:e|es|ed|ing|er|ers|ely)?$"
)
_ISE: Final = re.compile(r"\b(\w{3,})([iy])s(e|es|ed|ing|ation|ations|er|ers|able)\b")
# Written with a hyphen, as one word or apart: co-production, coproduction, co production.
_CLOSING: Final = re.compile(
    r"\b(co|multi|inter|pre|re|non|de|sub|anti|cross|under|over|bio|neuro)-(?=\w)"
)

_ENDS_IN_PARTICLE: Final = re.compile(
    r"-(?:about|back|by|down|in|off|on|out|over|through|together|up)s?\b"
)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an entry."""

    text: str
    """The words, in lower case where the entry is."""
    tags: frozenset[str]
    """Penn Treebank tags it may have; one empty tag for words that never bend."""


def entry_forms(entry: Entry) -> tuple[Form, ...]:
    """Give every form of an entry: inflections, -ise and -ize, hyphen or none.

    Args:
        entry: what the glossary says.

    Returns:
        Each form once, with all the tags it may have.
    """
    tags = _tags_of_forms(entry.wordings, entry)
    if entry.forms:
        wanted = {spelling for form in entry.forms for spelling in _spellings(form)}
        tags = {form: tags[form] for form in wanted if form in tags}
        # Those that are no form of the wordings may be forms of one another: "inquires" of
        # "inquire". The one with most forms among them is the likeliest base form: "come into
        # effect" has "came into effect", which has none. Of two, it is the shorter.
        others = {form: _tags_of_forms([form], entry) for form in wanted - tags.keys()}
        for form, own in sorted(
            others.items(), key=lambda each: (-len(wanted & each[1].keys()), len(each[0]), each[0])
        ):
            if form not in tags:
                tags = {each: own[each] for each in wanted if each in own} | tags
        tags = {form: tags.get(form, {""}) for form in sorted(wanted)}
    return tuple(Form(text, frozenset(having)) for text, having in tags.items())


def _tags_of_forms(wordings: Iterable[str], entry: Entry) -> dict[str, set[str]]:
    """Give every form of wordings of an entry, each with the tags it may have."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wording in wordings:
        for tag, text in bent_forms(wording, entry.part, bends=entry.bends):
            for spelling in _spellings(text):
                found[spelling].add(tag)
    return found


def bent_forms(words: str, part: Part, *, bends: str | None = None) -> Iterator[tuple[str, str]]:
    """Bend a word or phrase in every way.

    Args:
        words: the base form, such as ``care plan`` or ``find out``.
        part: how it bends.
        bends: the word of it that bends, where it is not the obvious one.

    Yields:
        Tag and text of each form.
    """
    before, word, after = split_at_bend(words, part, bends=bends)
    for tag, spellings in word_forms(word, part):
        for spelling in spellings:
            yield tag, before + spelling + after


def bend_words(words: str, part: Part, tag: str) -> str:
    """Bend a word or phrase into one form.

    Args:
        words: the base form.
        part: how it bends.
        tag: Penn Treebank tag of the form wanted.
    """
    if not words or not tag:
        return words
    if part is Part.NOUN and tag == "NNS":
        return plural(words, lambda each: split_at_bend(each, part))
    before, word, after = split_at_bend(words, part)
    if part is Part.VERB and after.startswith(" and "):
        # "Find and fix": both are what is done.
        joined, _, rest = after.removeprefix(" and ").partition(" ")
        if "VBD" in inflections(joined):
            after = f" and {bend(joined, tag)}" + f" {rest}" * bool(rest)
    return before + bend(word, tag) + after


def split_at_bend(words: str, part: Part, *, bends: str | None = None) -> tuple[str, str, str]:
    """Split a phrase around the word that bends.

    A verb bends its first word that is no adverb; a noun the word before its first preposition or
    "who", or the last; an adjective its last word.

    Args:
        words: the phrase.
        part: how it bends.
        bends: the word that bends, where it is not the obvious one.
    """
    tokens = words.split(" ")
    at = tokens.index(bends) if bends in tokens else _bend_at(tokens, part)
    before, after = " ".join(tokens[:at]), " ".join(tokens[at + 1 :])
    return before + " " * bool(before), tokens[at], " " * bool(after) + after


def _bend_at(tokens: list[str], part: Part) -> int:
    if part is Part.VERB:
        # "Secretly worked together": what comes before a verb does not bend.
        return next((at for at, token in enumerate(tokens) if not _comes_before_verb(token)), 0)
    if part is Part.NOUN:
        for at, token in enumerate(tokens):
            if at and token in _PREPOSITIONS:
                return at - 1
    return len(tokens) - 1


def _comes_before_verb(word: str) -> bool:
    # "Comply" ends as "wrongly" does, but is a verb.
    return word in {"not", "just"} or (word.endswith("ly") and "VBD" not in inflections(word))


@lru_cache(maxsize=20_000)
def any_form(words: str) -> frozenset[str]:
    """Give a word of a condition in all its forms, as a noun and as a verb.

    Args:
        words: a word or phrase as a lay editor wrote it, in any capitals.

    Returns:
        The forms in lower case.
    """
    lower = words.lower()
    forms = {lower}
    if not any(char.isalpha() for char in lower):
        return frozenset(forms)
    for part in (Part.NOUN, Part.VERB):
        forms |= {text for _, text in bent_forms(lower, part)}
    return frozenset(spelling for form in forms for spelling in _spellings(form))


def _spellings(text: str) -> set[str]:
    spellings = {text}
    for way in (_ize, _without_hyphen, _closed, _curly):
        spellings |= {way(each) for each in spellings}
    return spellings


def _ize(text: str) -> str:
    def swap(found: re.Match[str]) -> str:
        if _NEVER_IZE.match(found.group()):
            return found.group()
        return f"{found[1]}{found[2]}z{found[3]}"

    return _ISE.sub(swap, text)


def _without_hyphen(text: str) -> str:
    # "A roll-out" is a noun; "to roll out" is a verb and an entry of its own.
    return text if _ENDS_IN_PARTICLE.search(text) else text.replace("-", " ")


def _closed(text: str) -> str:
    return _CLOSING.sub(r"\1", text)


def _curly(text: str) -> str:
    return text.replace("'", "’")
