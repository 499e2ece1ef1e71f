"""Tell what only looks like a short form where it stands: a numeral, initials, a label."""

from __future__ import annotations

import re
from typing import Final

from coprod_language.language.capitals import (
    is_doubtful,
    is_everyday_word,
    is_letters_after_name,
    is_word,
)
from coprod_language.language.clues import has_clue, near
from coprod_language.language.known_short_forms import Known
from coprod_language.language.scene import Scene

_CITED: Final = re.compile(
    r",\s(?:\d{1,2}\s[A-Z][a-z]+\s)?(?:19|20)\d\d[a-z]?\b"
    r"|\s\(?(?:19|20)\d\d[a-z]?\b(?=[),;:])|\s\[(?:19|20)\d\d\]"
)
# The reports of a court: "[2008] EWCA Civ 141", "[1999] ICR 494 (CA)".
_CASE: Final = re.compile(r"(?:\[(?:19|20)\d\d\][\w\s(]{1,20}|\bv\.?\s(?:[A-Z][\w’'-]*\s){0,4})\Z")
# Grades: "level AA", "WCAG 2.2 AA". And where on a map: "the SW corner".
_GRADE: Final = re.compile(
    r"\b(?:levels?|grades?|bands?|WCAG|conformance|version|rated)\b[\s\d.]*"
    r"(?:A{1,3}(?:,|\sand|\sor)\s)?\Z",
    re.IGNORECASE,
)
# A post office's box, and an American state: "PO Box 12", "Berkeley, CA 94709".
_BOX: Final = re.compile(r"\.?\s?box\b", re.IGNORECASE)
_ZIP: Final = re.compile(r"\s\d{5}\b")
_MAP: Final = re.compile(
    r"\s(?:\d+(?:st|nd|rd|th)\b|corner|side|end|edge|London|quadrant|[A-Z][a-z]+shire)\b"
)
_COMPASS: Final = frozenset({"NE", "NW", "SE", "SW"})
_FORMULA: Final = re.compile(r"\s\d\b")
_SOURCE: Final = re.compile(r"\W*(?:sources?|available (?:from|at)|published by)\b", re.IGNORECASE)
# What a firm is called by: "SCCD Developments", "JBK Ltd".
_FIRM: Final = frozenset(
    """ltd limited plc llp llc inc developments holdings ventures solicitors architects builders
    motors properties""".split()
)
_FIRM_ENDINGS: Final = frozenset({"LLP", "PLC"})  # "Bell Moor LLP": a part of the name
_FIRM_NEAR: Final = 3  # words: "HTC Design Partners LLP"
_DEGREE: Final = re.compile(r"(?P<degree>[A-Za-z]{2,8})(?:\s?\(Hons\.?\))?,?\s\Z")
_AUTHOR: Final = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z]{1,3}(?=[,.;:]| et al)")
_QUOTES: Final = "\"“”'‘’«»`"
_MOST_INITIALS: Final = 3
_TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor cllr sir dame lord lady rev".split()
)
_REACH: Final = 20
_NOTHING: Final = "not applicable"  # a field left empty, where it stands by itself


def is_doubtful_here(
    scene: Scene, found: re.Match[str], token: int, short: str, known: Known
) -> bool:
    """Tell whether a listed short form is a numeral, a word or a person's initials here.

    Args:
        scene: the document.
        found: where the word stands in its text.
        token: index of the token that it starts in.
        short: the short form in the singular.
        known: what is known of short forms.
    """
    if short in known.defined:
        return False
    if _is_grade_or_place(scene.text, found, short):
        return True
    if short in _FIRM_ENDINGS and token and scene.texts[token - 1].istitle():
        return True
    listed = known.listed[short]
    if _NOTHING in listed.stands_for and _is_whole_block(scene, found, token):
        return True
    needs_clue = (
        is_doubtful(short)
        or (bool(listed.clues) and is_everyday_word(short))
        or _is_before_surname(scene, token, short)
    )
    if needs_clue and not has_clue(listed, near(scene.text, found.start(), found.end())):
        return True
    return len(short) <= _MOST_INITIALS and _is_among_authors(scene, token)


def _is_whole_block(scene: Scene, found: re.Match[str], token: int) -> bool:
    block = scene.block(token)
    return scene.text[block.start : block.end].strip() == found.group()


def _is_grade_or_place(text: str, found: re.Match[str], short: str) -> bool:
    """Tell a grade, a place or a formula: "level AA", "the SW corner", "PO Box", "CO 2"."""
    if short in _COMPASS:
        return _MAP.match(text, found.end()) is not None
    if short == "PO":
        return _BOX.match(text, found.end()) is not None
    if len(short) == len("CA") and _ZIP.match(text, found.end()):
        return True
    if short == "CO":
        return _FORMULA.match(text, found.end()) is not None
    before = text[max(0, found.start() - _REACH) : found.start()]
    return set(short) == {"A"} and _GRADE.search(before) is not None


def names_source(scene: Scene, found: re.Match[str], token: int) -> bool:
    """Tell whether it names who wrote or published something: "(ONS, 2019)", "Source: ONS".

    Args:
        scene: the document.
        found: where the short form stands in its text.
        token: index of the token that it starts in.
    """
    before = scene.text[max(0, found.start() - 2 * _REACH) : found.start()]
    if _CITED.match(scene.text, found.end()) or _CASE.search(before):
        return True
    first, _ = scene.sentence(token)
    return first != token and _SOURCE.match(scene.text, scene.offsets[first]) is not None


def looks_alike(scene: Scene, start: int, short: str, token: int, known: Known) -> bool:
    """Tell whether an unknown word in capitals is no short form where it stands.

    Args:
        scene: the paper.
        start: its first character.
        short: the word.
        token: the token that it starts in.
        known: what is a short form without a look at its letters.
    """
    return (
        known.is_word_here(short)
        or _is_mentioned(scene.text, start, len(short))
        or _is_by_name_or_number(scene, token, known)
        or _is_beside_shouting(scene, token, known)
        or _is_among_authors(scene, token)
        or _is_firm(scene, token)
    )


def _is_firm(scene: Scene, token: int) -> bool:
    end = min(token + 1 + _FIRM_NEAR, scene.sentence(token)[1])
    for at in range(token + 1, end):
        if scene.words[at].rstrip(".") in _FIRM:
            return True
        if not scene.texts[at].istitle():
            return False
    return False


def _is_before_surname(scene: Scene, token: int, short: str) -> bool:
    """Tell whether a word that no dictionary has, with a capital, comes next: "PD Hughes"."""
    _, last = scene.sentence(token)
    if len(short) >= _MOST_INITIALS or token + 1 >= last:
        return False
    after = scene.texts[token + 1]
    return after.istitle() and after.isalpha() and not is_word(after)


def _is_among_authors(scene: Scene, token: int) -> bool:
    """Tell whether the sentence names authors: "Gallagher RP, Lee TK, et al."."""
    first, last = scene.sentence(token)
    end = scene.offsets[last - 1] + 1
    return len(_AUTHOR.findall(scene.text, scene.offsets[first], end)) > 1


def _is_mentioned(text: str, start: int, length: int) -> bool:
    """Tell whether a word stands in quotation marks by itself: a label, not a short form."""
    before, after = text[max(0, start - 1) : start], text[start + length : start + length + 1]
    return before in _QUOTES and after in _QUOTES and bool(before) and bool(after)


def _is_beside_shouting(scene: Scene, token: int, known: Known) -> bool:
    """Tell whether the word before or after is an ordinary one in capitals: "DO NOT WAIT"."""
    first, last = scene.sentence(token)
    beside = (scene.texts[at] for at in (token - 1, token + 1) if first <= at < last)
    return any(
        each.isupper() and len(each) > 1 and is_word(each) and not known.has(each)
        for each in beside
    )


def _is_by_name_or_number(scene: Scene, token: int, known: Known) -> bool:
    """Tell whether the word is initials after a title, or letters of a code: "form ABC 12"."""
    first, last = scene.sentence(token)
    before = scene.words[token - 1] if token > first else ""
    if before.rstrip(".") in _TITLES or is_letters_after_name(scene.texts[token]):
        return True
    start = scene.offsets[token]
    degree = _DEGREE.search(scene.text, max(0, start - _REACH), start)
    if degree and is_letters_after_name(degree["degree"]):
        return True
    after = scene.words[token + 1] if token + 1 < last else ""
    return after.isdigit() and len(after) > 1 and not known.has(scene.texts[token])
