"""Hard words: words so rare that many readers have not met them, and no word list knows.

It looks at how common a word and its relatives are, how long it is and how it is built. It
leaves names, things of daily life such as "toothache", compounds of everyday words, likely typing
errors, what people said and words that the paper explains. Each word is shown once in a paper. It
has no list of plainer words for these, so it asks the writer.

Why it matters: one unknown word can hide the point of a whole sentence.

Example: "The rules are labyrinthine." Say instead: "The rules are very hard to follow."
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.difficulty import difficulty
from coprod_language.language.explained import explains
from coprod_language.language.frequency import zipf
from coprod_language.language.hardness import hardness
from coprod_language.language.judged_words import JudgedWords
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.medicines import names_medicine
from coprod_language.language.mistyped import may_be_mistyped
from coprod_language.language.own_words import OwnWords
from coprod_language.language.plain_parts import has_plain_parts
from coprod_language.language.speech import is_said
from coprod_language.language.spelling import spellings
from coprod_language.language.well_known import is_well_known
from coprod_language.language.word_facts import lemmas
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

LEAST: Final = 0.7
"""Difficulty from which on a word is shown; `benchmarks/hard_words.py` measures it."""

_SHORTEST: Final = 5
_RATED: Final = 3.7  # what people rate easier than this, or would, is no hard word
_COMMON: Final = 4.0  # no word that people write this often is that hard
_FOREIGN: Final = 2.0
_UNKNOWN: Final = 3.5
_AROUND: Final = 2
_SENTENCE: Final = 6
_EASY_LISTS: Final = frozenset({BlockKind.HEADER, BlockKind.CAPTION})


def build(_: Audience) -> BuiltRule:
    """Make the rule ready. What is rare is rare for every audience."""
    return BuiltRule(_find)


def _find(analysis: Analysis) -> Iterator[Hit]:
    if analysis.is_transcript:
        return
    scene = analysis.scene
    rare = {text for text in _RARE.among(set(scene.texts)) if not _is_known(text, analysis)}
    uses: defaultdict[str, list[int]] = defaultdict(list)
    if rare:
        for at in sorted(at for word in rare for at in scene.places.get(word, ())):
            if scene.texts[at] == scene.words[at]:
                uses[_family(scene.words[at])].append(at)
    own, texts = analysis.own_words, Counter(scene.texts) if uses else Counter()
    for family, places in uses.items():
        words = {scene.words[at] for at in places}
        shortest = min(words, key=lambda word: (len(word), word))
        if difficulty(shortest, uses=len(places)) < LEAST:
            continue
        if _is_name(family, words, texts, len(places)) or _explains(analysis, own, places, words):
            continue
        if _names_plain_word(places[0], analysis):
            continue
        first = next((at for at in places if not _is_out_of_place(at, analysis)), None)
        if first is not None:
            yield _shown(first, analysis)


def _is_rare(text: str) -> bool:
    """Tell whether a word by itself is hard."""
    return (
        len(text) >= _SHORTEST
        and text.islower()
        and text.isalpha()
        and text.isascii()
        and zipf(text) < _COMMON
        and difficulty(text) >= LEAST
        and min(map(hardness, spellings(text))) >= _RATED
        and not has_plain_parts(text)
        and not names_medicine(text)
        and not may_be_mistyped(text)
        and not is_well_known(text)
    )


_RARE: Final = JudgedWords(_is_rare)


def _is_known(text: str, analysis: Analysis) -> bool:
    """Tell whether the glossary has a word, or a relative of it, also to leave it alone."""
    lexicon = analysis.lexicon
    leave = lexicon.glossary.leave_alone
    return any(
        lexicon.owners((each,)) is not None or each in leave for each in (text, *_lemmas(text))
    )


def _family(word: str) -> str:
    return min((word, *_lemmas(word)), key=len)


def _lemmas(word: str) -> tuple[str, ...]:
    return tuple(sorted({lemma for each in lemmas(word).values() for lemma in each}))


def _is_name(family: str, words: set[str], texts: Counter[str], in_small: int) -> bool:
    """Tell whether the paper mostly writes a word with a capital."""
    with_capital = sum(texts[word.capitalize()] for word in {family, *words})
    return with_capital > in_small


def _explains(analysis: Analysis, own: OwnWords, places: list[int], words: set[str]) -> bool:
    first = places[0]
    return any(own.holds(analysis.scene.offsets[at]) for at in places) or explains(
        analysis, own, first, first + 1, names=words
    )


def _is_out_of_place(at: int, analysis: Analysis) -> bool:
    """Tell whether a use is not the writer's plain prose: a term, code, or another language."""
    scene = analysis.scene
    if scene.block(at).kind in _EASY_LISTS or is_said(scene, at):
        return True
    known = (*analysis.terms, *analysis.mentions)
    if any(each.first <= at < each.last for each in known) or analysis.spoken_of.holds(at, at + 1):
        return True
    start = scene.offsets[at]
    end = scene.end(at)
    if _touches_code(scene.text, start, end) or _is_half(scene.text, start, end):
        return True
    return _names_plain_word(at, analysis) or _is_foreign(at, analysis)


def _names_plain_word(at: int, analysis: Analysis) -> bool:
    """Tell "chicken pox (varicella)", where the plain word stands before the hard one."""
    scene = analysis.scene
    start, end = scene.offsets[at], scene.end(at)
    return scene.text[start - 1 : start] == "(" and scene.text[end : end + 1] == ")"


def _touches_code(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 2]
    if before and before in "_/\\@#=~^<>|.&":
        return True
    return bool(after) and (after[0] in "_\\@#=~^<>|/" or (after[0] == "." and after[1:].isalnum()))


def _is_half(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen ties it to another word: the parts of "multi-factorial" tell little."""
    return "-" in {text[max(0, start - 1) : start], text[end : end + 1]}


def _is_foreign(at: int, analysis: Analysis) -> bool:
    """Tell whether neighbours are unknown too, or it is the second part of a Latin name."""
    scene = analysis.scene
    first, last = scene.sentence(at)
    if at > first and scene.texts[at - 1].istitle() and zipf(scene.words[at - 1]) < _UNKNOWN:
        return True
    # English prose of some length has "the", "of" and the like; other languages have not.
    if last - first >= _SENTENCE and LITTLE_WORDS.isdisjoint(scene.words[first:last]):
        return True
    around = range(max(first, at - _AROUND), min(last, at + _AROUND + 1))
    unknown = [
        near
        for near in around
        if near != at
        and scene.texts[near].islower()
        and scene.texts[near].isalpha()
        and zipf(scene.words[near]) < _FOREIGN
    ]
    return len(unknown) > 1


def _shown(at: int, analysis: Analysis) -> Hit:
    start = analysis.scene.offsets[at]
    word = analysis.scene.words[at]
    return Hit(
        rule=RULE.slug,
        start=start,
        end=start + len(word),
        message=(
            f"Many readers will not know “{word}”. Use an everyday word, or say what it means here."
        ),
        severity=Severity.SUGGESTION,
    )


RULE = Rule("hard-word", "Rare words that no word list knows", build)
