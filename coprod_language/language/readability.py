"""The well-known readability formulas, by textstat, on this package's own counts.

textstat finds sentences and words in a text by itself, and takes the point in "0.73" for the
end of a sentence. So its formulas are run here with its counting functions replaced by what
`coprod_language.language.counts` counted: the formulas are textstat's, the counts are ours.
For the same reason none of textstat's own counting is ever reached, which is what would look
for a pronouncing dictionary on the network.

No formula sees what words mean, whether sentences are in a good order, or whether a reader
cares. All were made for running prose, most of them for American school books.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Final

from coprod_language.language.counts import Counts
from coprod_language.language.formulas import textstat_formulas

LEAST_WORDS: Final = 30
"""Words that every formula needs. Most were made on samples of 100 words; below 30 one long
word more or less moves the Flesch score by 3 points."""

LEAST_SENTENCES: Final = 10
"""Sentences that the SMOG index needs. It was made on samples of 30; guides for British
adult learning use it from 10 on."""

WORDS_A_MINUTE: Final = 200
"""Ordinary silent reading of a dense paper. Adults read non-fiction at 175 to 300 words a
minute (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047)."""

SLOW_WORDS_A_MINUTE: Final = 100
"""Slow reading: half the ordinary speed, as for people who find reading hard, read in their
second language, or listen to a screen reader while they take notes."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a text."""

    values: Mapping[str, float | None]
    """Score by name, to two decimals; None where it cannot be given."""
    reasons: Mapping[str, str]
    """Why a score is None, by name, in plain words."""


def score_text(counts: Counts) -> Scores:
    """Work out every formula.

    Args:
        counts: counts of the prose of a text.

    Returns:
        ``flesch_reading_ease``, ``flesch_kincaid_grade``, ``smog_index``, ``gunning_fog``,
        ``automated_readability_index``, ``coleman_liau_index``, ``dale_chall``,
        ``words_per_sentence`` and ``syllables_per_word``.
    """
    values: dict[str, float | None] = {}
    reasons: dict[str, str] = {}
    for name, formula in _FORMULAS.items():
        reason = _too_short(name, counts)
        values[name] = None if reason else round(formula(counts), 2)
        if reason:
            reasons[name] = reason
    for name, average in _AVERAGES.items():
        values[name] = round(float(average(counts)), 2) if counts.words else None
        if not counts.words:
            reasons[name] = "there are no full sentences"
    return Scores(values, reasons)


def flesch_reading_ease(counts: Counts) -> float:
    """Rudolf Flesch's reading ease.

    206.835 - 1.015 * words a sentence - 84.6 * syllables a word. Higher is easier; 60 to 70 was
    called plain English. Flesch, "A new readability yardstick", 1948,
    https://doi.org/10.1037/h0057532. It cannot tell a common long word from a rare one:
    "understanding" costs more than "sepsis".
    """
    return _run("flesch_reading_ease", counts, _ENGLISH)


def flesch_kincaid_grade(counts: Counts) -> float:
    """Flesch-Kincaid grade: school year in the United States.

    0.39 * words a sentence + 11.8 * syllables a word - 15.59. Lower is easier. Kincaid and
    others, Research Branch Report 8-75, United States Navy, 1975: made on Navy manuals. It
    sees what Flesch's reading ease sees and no more.
    """
    return _run("flesch_kincaid_grade", counts, _ENGLISH)


def smog_index(counts: Counts) -> float:
    """SMOG index: school year at which a text is understood in full.

    1.043 * square root of (30 * words of three syllables and more / sentences) + 3.1291. Lower
    is easier. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12,
    1969. It cannot see short rare words.
    """
    return _run("smog_index", counts, _ENGLISH)


def gunning_fog(counts: Counts) -> float:
    """Gunning's fog index: years of schooling.

    0.4 * (words a sentence + 100 * hard words / words). Hard words have three syllables or more
    and are not on the Dale-Chall list (textstat's choice; Gunning left out names and compounds
    instead). Lower is easier. Gunning, "The Technique of Clear Writing", 1952.
    """
    return _run("gunning_fog", counts, _ENGLISH)


def automated_readability_index(counts: Counts) -> float:
    """Automated readability index: school year in the United States.

    4.71 * characters a word + 0.5 * words a sentence - 21.43. Lower is easier. Smith and
    Senter, AMRL-TR-66-220, United States Air Force, 1967. It takes length in letters for
    difficulty.
    """
    return _run("automated_readability_index", counts)


def coleman_liau_index(counts: Counts) -> float:
    """Coleman-Liau index: school year in the United States.

    0.058 * letters in 100 words - 0.296 * sentences in 100 words - 15.8. Lower is easier.
    Coleman and Liau, "A computer readability formula designed for machine scoring", 1975,
    https://doi.org/10.1037/h0076540. It takes length in letters for difficulty.
    """
    return _run("coleman_liau_index", counts)


def dale_chall(counts: Counts) -> float:
    """Dale-Chall score.

    0.1579 * words in 100 that are not on a list of 2,900 easy words + 0.0496 * words a
    sentence, and 3.6365 more where that is over 5 words in 100. Lower is easier; 9 and more was
    for college. Dale and Chall, "A formula for predicting readability", 1948. As in textstat,
    "walked" is not on the list though "walk" is. The list is American and of its time.
    """
    return _run("dale_chall_readability_score", counts, _ENGLISH)


def reading_minutes(words: float, *, speed: float = WORDS_A_MINUTE) -> float:
    """Say how long a text takes to read.

    Args:
        words: all its words, headings and tables too.
        speed: words a minute.

    Returns:
        Minutes, to one decimal.
    """
    return round(words / speed, 1)


def _words_per_sentence(counts: Counts, *_language: str) -> float:
    return counts.words / counts.sentences


def _syllables_per_word(counts: Counts, *_language: str) -> float:
    return counts.syllables / counts.words


def _difficult_words(counts: Counts, _lang: str, syllable_threshold: int) -> float:
    return counts.complex if syllable_threshold else counts.unlisted


_ENGLISH: Final = "en"
_FORMULAS: Final[dict[str, Callable[[Counts], float]]] = {
    "flesch_reading_ease": flesch_reading_ease,
    "flesch_kincaid_grade": flesch_kincaid_grade,
    "smog_index": smog_index,
    "gunning_fog": gunning_fog,
    "automated_readability_index": automated_readability_index,
    "coleman_liau_index": coleman_liau_index,
    "dale_chall": dale_chall,
}
_AVERAGES: Final[dict[str, Callable[[Counts], float]]] = {
    "words_per_sentence": _words_per_sentence,
    "syllables_per_word": _syllables_per_word,
}
# What textstat's formulas call, with the counts in place of the text that they hand on.
_COUNTING: Final[dict[str, Callable[..., float]]] = {
    "words_per_sentence": _words_per_sentence,
    "syllables_per_word": _syllables_per_word,
    "sentences_per_word": lambda counts: counts.sentences / counts.words,
    "letters_per_word": lambda counts: counts.letters / counts.words,
    "chars_per_word": lambda counts: counts.characters / counts.words,
    "count_words": lambda counts: counts.words,
    "count_sentences": lambda counts: counts.sentences,
    "count_polysyllable_words": lambda counts, _lang: counts.polysyllables,
    "count_difficult_words": _difficult_words,
}


def _run(name: str, counts: Counts, *arguments: str) -> float:
    """Run one of textstat's formulas with our counting in place of its own."""
    formula = getattr(textstat_formulas(), name).__wrapped__
    ours = FunctionType(formula.__code__, {**formula.__globals__, **_COUNTING})
    return float(ours(counts, *arguments))


def _too_short(name: str, counts: Counts) -> str | None:
    if counts.words < LEAST_WORDS:
        return f"it needs {LEAST_WORDS} words in sentences, and there are {counts.words:.0f}"
    if name == "smog_index" and counts.sentences < LEAST_SENTENCES:
        return f"it needs {LEAST_SENTENCES} sentences, and there are {counts.sentences:.0f}"
    return None
