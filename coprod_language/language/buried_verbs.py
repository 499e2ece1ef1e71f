"""Find verbs that hide in nouns, and dig them out: "made an assessment of" is "assessed"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.inflection import bend, word_forms
from coprod_language.language.scene import Scene

_ARTICLES: Final = frozenset("a an the any some".split())
_PREPOSITIONS: Final = frozenset("in for through by on of after before from without".split())
_PICKS: Final = frozenset("the a an our your their its his her this these those any new".split())
_HAVE: Final = frozenset("have has had having 've be been being is are was were".split())
_NEARBY: Final = 3


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that a verb hides in."""

    carriers: frozenset[str]
    """Verbs, in their plain form, that carry it."""
    say: Mapping[str, str]
    """What to say instead, by the word that follows."""
    is_bare: bool
    """Whether it needs no article."""
    naming: str | None
    """What to say for "the ... of"."""
    picks: bool
    """Whether "the ... of" counts only before a word such as "the" or "our"."""


@dataclass(frozen=True, slots=True)
class BuriedTable:
    """All the nouns, with the forms of the verbs that carry them."""

    nouns: Mapping[str, Noun]
    """By the noun."""
    forms: Mapping[str, tuple[tuple[str, str, str], ...]]
    """By a form of a carrier's first word: the carrier, its second word or "", the tag."""
    adverbs: Mapping[str, str]
    """By the adjective before the noun, the adverb to go with the verb."""


@dataclass(frozen=True, slots=True)
class Buried:
    """A verb found in a noun."""

    first: int
    """Its first token."""
    last: int
    """The token after its last."""
    instead: str
    """What to say instead, in small letters and the right form."""


def make_table(nouns: Mapping[str, Noun], adverbs: Mapping[str, str]) -> BuriedTable:
    """Make the table ready, with every form of every carrier.

    Args:
        nouns: by the noun.
        adverbs: by the adjective, the adverb.
    """
    forms: dict[str, list[tuple[str, str, str]]] = {}
    for carrier in sorted({each for noun in nouns.values() for each in noun.carriers}):
        verb, _, particle = carrier.partition(" ")
        for tag, spellings in word_forms(verb, Part.VERB):
            for form in spellings:
                forms.setdefault(form, []).append((carrier, particle, tag))
    return BuriedTable(nouns, {form: tuple(each) for form, each in forms.items()}, adverbs)


def find_buried(scene: Scene, table: BuriedTable) -> Iterator[Buried]:
    """Find the buried verbs of a document, in order.

    Args:
        scene: the document; it needs no tags.
        table: the nouns to look for.
    """
    for at in scene.where(table.forms.keys() | {"the"}):
        find = _carried if scene.words[at] in table.forms else _named
        found = find(scene, table, at)
        if found is not None:
            yield found


def _carried(scene: Scene, table: BuriedTable, first: int) -> Buried | None:
    words, (_, end) = scene.words, scene.sentence(first)
    ways = table.forms[words[first]]
    following = words[first + 1] if first + 1 < end else ""
    particle = following if any(following == each for _, each, _ in ways) else ""
    at = first + 1 + bool(particle)
    has_article = at < end and words[at] in _ARTICLES
    at += has_article
    adverb = table.adverbs.get(words[at], "") if at < end else ""
    at += bool(adverb)
    noun = table.nouns.get(words[at]) if at + 1 < end else None
    if noun is None or not (has_article or noun.is_bare) or words[at + 1] not in noun.say:
        return None
    carriers = noun.carriers
    tags = [tag for carrier, each, tag in ways if carrier in carriers and each == particle]
    if not tags:
        return None
    verb = _bent(scene, first, noun.say[words[at + 1]], tags)
    return Buried(first, at + 2, f"{adverb} {verb}".strip())


def _bent(scene: Scene, first: int, phrase: str, tags: list[str]) -> str:
    verb, space, rest = phrase.partition(" ")
    tag = tags[0]
    if {"VBD", "VBN"} <= set(tags):
        has_have = _HAVE & set(scene.words[max(0, first - _NEARBY) : first])
        tag = "VBN" if has_have else "VBD"
    return bend(verb, tag) + space + rest


def _named(scene: Scene, table: BuriedTable, at: int) -> Buried | None:
    words, (first, end) = scene.words, scene.sentence(at)
    if at + 3 >= end or words[at + 2] != "of":
        return None
    noun = table.nouns.get(words[at + 1])
    if noun is None or noun.naming is None or (noun.picks and words[at + 3] not in _PICKS):
        return None
    if at != first and words[at - 1] not in _PREPOSITIONS:
        return None
    return Buried(at, at + 3, noun.naming)
