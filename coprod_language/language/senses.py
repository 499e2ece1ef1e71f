"""Decide whether a word that is also an ordinary word is jargon where it stands.

Each condition of an entry becomes a plain function of the scene and the tokens matched. Most
look at words alone; the few that need tags wait for the statistical model, and are asked only
where the words have not settled the matter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import Conditions, Part
from coprod_language.language.acted_on import is_acted_on
from coprod_language.language.clause_after import comes_before_clause
from coprod_language.language.names import has_capital
from coprod_language.language.phrases import Phrases
from coprod_language.language.scene import Scene

Sense = Callable[[Scene, int, int], bool]
"""Tells whether the tokens from the first to the second (exclusive) have the sense meant."""

_TAGS: Final = {
    Part.VERB: ("V",),
    Part.NOUN: ("NN",),
    Part.ADJECTIVE: ("JJ",),
    Part.ADVERB: ("RB",),
    Part.PHRASE: ("",),
}


@dataclass(frozen=True, slots=True)
class Senses:
    """The conditions of an entry, or of one of its groups, made ready."""

    by_words: tuple[Sense, ...]
    """What words alone decide. All must hold."""
    by_tags: tuple[Sense, ...]
    """What tags decide. All must hold."""
    either: tuple[Senses, ...] = ()
    """Groups, of which one at least must hold whole."""
    wants_capitals: bool = False
    """Whether a capital is asked for, so that one is no sign of a name."""

    def __bool__(self) -> bool:
        """Tell whether there is any condition."""
        return bool(self.by_words or self.by_tags or self.either)


def make_senses(conditions: Conditions, forms: Mapping[str, Sequence[str]]) -> Senses:
    """Make the conditions of an entry ready.

    Args:
        conditions: when the word is jargon, as a lay editor wrote it.
        forms: for each word that stands in a condition, its forms: the lower-cased tokens of
            each with a space between them.
    """
    return Senses(
        by_words=_by_words(conditions, forms),
        by_tags=_by_tags(conditions),
        either=tuple(make_senses(group, forms) for group in conditions.either),
        wants_capitals=conditions.capitals is True,
    )


def left_to_tags(
    senses: Senses, scene: Scene, first: int, last: int, *, is_name: bool = False
) -> tuple[Sense, ...] | None:
    """Decide what words alone can decide.

    Args:
        senses: the conditions.
        scene: the document; it needs no tags.
        first: the first token.
        last: the token after the last.
        is_name: whether the capitals there look like a name.

    Returns:
        What must hold besides, once the sentence has tags. None where it is not jargon,
        whatever the tags.
    """
    if not _all_hold(senses.by_words, scene, first, last):
        return None
    is_name = is_name and not senses.wants_capitals
    if not senses.either:
        return None if is_name else senses.by_tags
    groups = [
        each.by_tags
        for each in senses.either
        if (each.wants_capitals or not is_name) and _all_hold(each.by_words, scene, first, last)
    ]
    if not groups:
        return None
    return senses.by_tags if () in groups else (*senses.by_tags, _one_of(groups))


def _by_words(conditions: Conditions, forms: Mapping[str, Sequence[str]]) -> tuple[Sense, ...]:
    made = [
        make(Phrases([form for word in words for form in forms[word]]))
        for words, make in (
            (conditions.not_in, _not_in),
            (conditions.just_after, _just_after),
            (conditions.not_just_after, lambda found: _not(_just_after(found))),
            (conditions.just_before, _just_before),
            (conditions.not_just_before, lambda found: _not(_just_before(found))),
            (conditions.with_, _with),
            (conditions.not_with, lambda found: _not(_with(found))),
            (conditions.acts_on, _acts_on),
            (conditions.not_acting_on, lambda found: _not(_acts_on(found))),
        )
        if words
    ]
    if conditions.alone:
        made.append(_alone)
    if conditions.capitals is not None:
        made.append(_written(with_capital=conditions.capitals))
    if conditions.starts_sentence is not None:
        made.append(_starts_sentence if conditions.starts_sentence else _not(_starts_sentence))
    if conditions.before_a_number is not None:
        made.append(_before_a_number if conditions.before_a_number else _not(_before_a_number))
    return tuple(made)


def _by_tags(conditions: Conditions) -> tuple[Sense, ...]:
    made = []
    if conditions.used_as is not None:
        made.append(_used_as(conditions.used_as))
    if conditions.before_a_noun is not None:
        made.append(_before_a_noun if conditions.before_a_noun else _not(_before_a_noun))
    if conditions.before_a_clause is not None:
        clause_is_next = conditions.before_a_clause
        made.append(comes_before_clause if clause_is_next else _not(comes_before_clause))
    return tuple(made)


def _all_hold(senses: Collection[Sense], scene: Scene, first: int, last: int) -> bool:
    # A loop, since it runs for every word of the glossary: `all` takes twice as long.
    for sense in senses:  # noqa: SIM110
        if not sense(scene, first, last):
            return False
    return True


def _one_of(groups: Collection[Collection[Sense]]) -> Sense:
    return lambda scene, first, last: any(_all_hold(group, scene, first, last) for group in groups)


def _used_as(part: Part) -> Sense:
    """Look at the tags. A phrase counts as what one of its words is."""
    return lambda scene, first, last: any(
        tag.startswith(_TAGS[part]) for tag in scene.tags[first:last]
    )


# What may stand between a word and the noun it belongs to: "key new NHS priorities".
_BEFORE_NOUN: Final = frozenset("JJ JJR JJS VBN CD HYPH NNP NNPS".split())


def _before_a_noun(scene: Scene, first: int, last: int) -> bool:
    _, end = scene.sentence(first)
    for tag in scene.tags[last:end]:
        if tag in {"NN", "NNS"}:
            return True
        if tag not in _BEFORE_NOUN:
            return False
    return False


def _starts_sentence(scene: Scene, first: int, _last: int) -> bool:
    before = scene.texts[scene.sentence(first)[0] : first]
    return not any(char.isalnum() for text in before for char in text)


_NUMBERS: Final = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion half""".split()
)
_CURRENCIES: Final = frozenset("£$€")


def _before_a_number(scene: Scene, _first: int, last: int) -> bool:
    if last >= scene.sentence(last - 1)[1]:
        return False
    word = scene.words[last]
    return word[0].isdigit() or word in _CURRENCIES or word.partition("-")[0] in _NUMBERS


def _written(*, with_capital: bool) -> Sense:
    return lambda scene, first, last: has_capital(scene, first, last) in (with_capital, None)


def _not(sense: Sense) -> Sense:
    return lambda scene, first, last: not sense(scene, first, last)


def _just_after(phrases: Phrases) -> Sense:
    return lambda scene, first, _: scene.ends_before(first, phrases)


def _just_before(phrases: Phrases) -> Sense:
    return lambda scene, _, last: scene.starts_at(last, phrases)


def _with(phrases: Phrases) -> Sense:
    def is_with(scene: Scene, first: int, last: int) -> bool:
        start, end = scene.sentence(first)
        return scene.has(start, first, phrases) or scene.has(last, end, phrases)

    return is_with


def _not_in(phrases: Phrases) -> Sense:
    return lambda scene, first, last: not phrases.hold(scene.words, first, last)


def _is_punctuation(text: str) -> bool:
    return all(unicodedata.category(each).startswith("P") for each in text)


def _alone(scene: Scene, first: int, last: int) -> bool:
    start, end = scene.sentence(first)
    ends_here = last >= end or _is_punctuation(scene.texts[last])
    if first == start:
        return ends_here or scene.words[last] in _STARTS_CLAUSE
    return ends_here


_STARTS_CLAUSE: Final = frozenset(
    "we you i they he she it there this these those the a an our your their all each both".split()
)


def _acts_on(phrases: Phrases) -> Sense:
    return lambda scene, first, last: is_acted_on(scene, first, last, phrases)
