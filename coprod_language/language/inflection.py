"""Bend words: the forms of verbs, nouns and adjectives, in British spelling.

The tables are LemmInflect's, from the NIH SPECIALIST Lexicon. They are American, so where
they know two spellings the British one comes first here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.word_facts import Forms, inflections

VERB_TAGS: Final = ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
"""Penn Treebank tags of a verb's forms."""
NOUN_TAGS: Final = ("NN", "NNS")
"""Penn Treebank tags of a noun's forms."""
ADJECTIVE_TAGS: Final = ("JJ", "JJR", "JJS")
"""Penn Treebank tags of an adjective's forms."""

TAGS: Final = {
    Part.VERB: VERB_TAGS,
    Part.NOUN: NOUN_TAGS,
    Part.ADJECTIVE: ADJECTIVE_TAGS,
    Part.ADVERB: ("RB",),
    Part.PHRASE: ("",),
}
"""The tags that each part of speech bends into."""

_UPOS: Final = {Part.VERB: "VERB", Part.NOUN: "NOUN", Part.ADJECTIVE: "ADJ"}
_SAME_AS: Final = {"VBN": "VBD", "VBP": "VB"}

# What the tables lack, have in its American form only, or have in a form that few people use.
_BRITISH: Final = {
    ("get", "VBN"): ("got",),
    ("forget", "VBN"): ("forgotten",),
    ("be", "VBD"): ("was", "were"),
    ("be", "VBP"): ("are", "am"),
    ("spell", "VBN"): ("spelled", "spelt"),
    ("people", "NNS"): ("people",),
    ("person", "NNS"): ("people", "persons"),
    ("staff", "NNS"): ("staff",),
    ("plan", "VBD"): ("planned",),
    ("common", "JJR"): ("common",),
    ("common", "JJS"): ("common",),
}
# Nouns that look like plurals already: learnings, minutes.
_ENDS_LIKE_PLURAL: Final = re.compile(r"(?<![us])s$")


@lru_cache(maxsize=20_000)
def word_forms(word: str, part: Part) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give every form of a word.

    Args:
        word: the base form, such as ``utilise``.
        part: how it bends.

    Returns:
        For each Penn Treebank tag of this part, the spellings of that form, British first.
        Tags that the word has no form for are left out.
    """
    if part not in _UPOS:
        return ((TAGS[part][0], (word,)),)
    stem, hyphen, last = word.rpartition("-")
    if not last[-1:].isalnum():
        # A comma, or half of a compound such as "non-", never bends.
        return ((TAGS[part][0], (word,)),)
    known = _table(last, part)
    forms = []
    for tag in TAGS[part]:
        spellings = _spellings(last, tag, known)
        if spellings:
            forms.append((tag, tuple(stem + hyphen + each for each in spellings)))
    return tuple(forms)


def bend(word: str, tag: str) -> str:
    """Give one form of a word.

    Args:
        word: the base form.
        tag: Penn Treebank tag of the form wanted, such as ``VBD``; a tag of no bending part
            (``RB``, or none) gives the word back.

    Returns:
        The form in British spelling; the word itself where it has no such form.
    """
    for part, tags in TAGS.items():
        if tag in tags and part in _UPOS:
            forms = dict(word_forms(word, part))
            return forms.get(tag, (word,))[0]
    return word


def _table(word: str, part: Part) -> Forms:
    if not word:
        # What ends in a hyphen, such as "low-", bends in no way.
        return {}
    if part is Part.NOUN and _ENDS_LIKE_PLURAL.search(word):
        return _known(word, part) or {"NN": (word,), "NNS": (word,)}
    known = _known(word, part)
    if known or part is Part.ADJECTIVE:
        return known or {"JJ": (word,)}
    return _guessed(word, _UPOS[part])


def _known(word: str, part: Part) -> Forms:
    listed = inflections(word)
    return {tag: listed[tag] for tag in TAGS[part] if tag in listed}


def _guessed(word: str, upos: str) -> Forms:
    # Imported here: a word that no table has is rare, and the rules take time to load.
    import lemminflect  # noqa: PLC0415

    guessed: Forms = lemminflect.getAllInflectionsOOV(word, upos=upos)
    return guessed


def _spellings(word: str, tag: str, known: Forms) -> tuple[str, ...]:
    if (word, tag) in _BRITISH:
        return _BRITISH[word, tag]
    spellings = known.get(tag, ())
    twin = known.get(_SAME_AS.get(tag, ""), ())
    if set(spellings) <= set(twin):
        spellings = twin
    if tag == "NN":
        spellings = (word,)
    if tag == "NNS":
        # The table gives the singular too where a mass noun has a rare plural.
        spellings = tuple(each for each in spellings if each != word) or spellings
    return tuple(sorted(dict.fromkeys(spellings), key=lambda each: not _is_british(word, each)))


def _is_british(word: str, form: str) -> bool:
    """Travelled, not traveled: a final l doubles; a final s does not."""
    if word.endswith("l") and form == word + "ls":
        return False
    if re.search(r"[^aeiou][aeiou]l$", word) and re.search(r"(ed|ing|er)$", form):
        return form.startswith(word + "l") or not form.startswith(word)
    return not re.match(rf"{re.escape(word)}s(ed|ing|es)$", form) if word.endswith("s") else True
