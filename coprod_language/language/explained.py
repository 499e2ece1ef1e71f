"""Tell whether a paper says what a term means, near the term or in its own word list."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from coprod_language.glossary.entry import Entry, Part
from coprod_language.hits import Severity, Treatment
from coprod_language.language import meaning_cues as cues
from coprod_language.language.analysis import Analysis
from coprod_language.language.headed import meaning_under
from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.mentions import is_in_brackets
from coprod_language.language.own_words import OwnWords
from coprod_language.language.terms import Match

_FEW: Final = re.compile(r"[”’\"']?\s*\((?P<meaning>[a-z’'-]+(?:\s[a-z’'-]+)?)\)")
_WORD: Final = re.compile(r"[a-z]{3,}")
_STEM: Final = 5
_ARTICLE: Final = re.compile(r"\W*(?:(?:an?|the|our|this|these|all)\s)?", re.IGNORECASE)
_COMMA: Final = re.compile(r",\s")
_STOPS: Final = frozenset(".!:;")
_MOST_WORDS_OF_TERM: Final = 6
_SAID_BEFORE: Final = 6
_LEAST_WORDS: Final = 3
_LEAST_IN_CLAUSE: Final = 4
_LEAST_SAID: Final = 7
_POINTS_BACK: Final = frozenset({"this", "these"})


def is_explained(match: Match, analysis: Analysis, own: OwnWords) -> bool:
    """Tell whether the paper explains a term where it stands, or in its own word list.

    Args:
        match: a use of the term.
        analysis: the paper.
        own: what the paper explains apart from where it uses it.
    """
    return explains(
        analysis, own, match.first, match.last, names=match.entry.wordings, entry=match.entry
    )


def explains(
    analysis: Analysis,
    own: OwnWords,
    first: int,
    last: int,
    *,
    names: Iterable[str],
    entry: Entry | None = None,
) -> bool:
    """Tell whether a paper explains what stands at some tokens.

    An explanation that itself holds a term which wants explaining or replacing does not count.

    Args:
        analysis: the paper.
        own: what the paper explains apart from where it uses it.
        first: the first token.
        last: the token after the last.
        names: the wordings of the term.
        entry: the glossary's entry for it, if there is one.
    """
    text = analysis.scene.text
    folded = {name.casefold() for name in names}
    folded.add(text[analysis.scene.offsets[first] : _end(analysis, last)].casefold())
    if any(name.casefold() in folded for name, _ in analysis.meanings):
        return True
    begin, end = analysis.scene.sentence(first)
    if _is_named(analysis, begin, first) or _says_it_short(analysis, last, end, entry):
        return True
    if _sums_up(analysis, begin, first, entry):
        return True
    spans = [own.meanings[name] for name in folded if name in own.meanings]
    spans += _beside(analysis, first, last, begin, end)
    following = _next(analysis, end, folded, is_asked=_is_asked(analysis, first, last))
    for found in (meaning_under(analysis.scene, first, last), following):
        if found is not None:
            spans.append(found)
    return any(not _has_jargon(analysis, *span, entry) for span in spans)


def is_introduced(mention: Match, analysis: Analysis, own: OwnWords) -> bool:
    """Tell whether a place that only speaks of a term says what it means.

    Args:
        mention: where it speaks of it: "a break for carers (respite)", "this is called “respite”".
        analysis: the paper.
        own: what the paper explains apart from where it uses it.
    """
    scene = analysis.scene
    if is_in_brackets(scene, mention.first):
        begin, _ = scene.sentence(mention.first)
        opens = max(at for at in range(begin, mention.first) if scene.words[at] == "(")
        words = scene.texts[max(begin, opens - _SAID_BEFORE) : opens]
        start = scene.offsets[max(begin, opens - _SAID_BEFORE)]
        is_plain = bool(words) and words[-1].islower() and words[-1].isalpha()
        is_noun = any(tag.startswith("NN") for tag in mention.tags)
        return (
            is_plain
            and is_noun
            and not _has_jargon(analysis, start, scene.offsets[opens], mention.entry)
        )
    return is_explained(mention, analysis, own)


def _says_it_short(analysis: Analysis, last: int, end: int, entry: Entry | None) -> bool:
    """Tell whether one or two words in brackets say what the glossary says too: "(red book)"."""
    if entry is None or entry.means is None:
        return False
    scene = analysis.scene
    found = _FEW.match(scene.text, scene.end(last - 1), _end(analysis, end))
    return found is not None and not _stems(entry.means).isdisjoint(_stems(found["meaning"]))


def _stems(text: str) -> set[str]:
    """Give how the words of a meaning start, the little ones left out."""
    return {word[:_STEM] for word in _WORD.findall(text) if word not in LITTLE_WORDS}


def _is_named(analysis: Analysis, begin: int, first: int) -> bool:
    """Look at what leads up to the term: "we call this …", with something said before it."""
    scene = analysis.scene
    before = scene.text[scene.offsets[begin] : scene.offsets[first]]
    return bool(cues.BEFORE.search(before)) or _ends_what_is_said(analysis, begin, first, before)


def _ends_what_is_said(analysis: Analysis, begin: int, first: int, before: str) -> bool:
    """Tell "We keep people from harm. This is safeguarding." by what comes before in the block."""
    scene = analysis.scene
    if not cues.NAMED_AT_END.match(before) or begin - scene.block(begin).first < _LEAST_IN_CLAUSE:
        return False
    _, end = scene.sentence(first)
    return end - first <= _MOST_WORDS_OF_TERM and scene.words[end - 1] in _STOPS


def _sums_up(analysis: Analysis, begin: int, first: int, entry: Entry | None) -> bool:
    """Tell "You may have a week off from care. This respite …": it names what was just said."""
    scene = analysis.scene
    if first - begin != 1 or scene.words[begin] not in _POINTS_BACK:
        return False
    block = scene.block(begin).first
    if begin - block < _LEAST_SAID:
        return False
    before, _ = scene.sentence(begin - 1)
    start, end = scene.offsets[max(before, block)], scene.end(begin - 1)
    return begin - before >= _LEAST_SAID and not _has_jargon(analysis, start, end, entry)


def _beside(
    analysis: Analysis, first: int, last: int, begin: int, end: int
) -> list[tuple[int, int]]:
    """Give what may be an explanation right after the term, or in the next sentence."""
    text, at, stop = analysis.scene.text, _end(analysis, last), _end(analysis, end)
    before = text[analysis.scene.offsets[begin] : analysis.scene.offsets[first]]
    found = []
    for pattern in (cues.BRACKETS, cues.JOINED, cues.DASHES, cues.APPOSED):
        aside = pattern.match(text, at, stop)
        if not aside or len(aside["meaning"].split()) < _LEAST_WORDS:
            continue
        if pattern is not cues.APPOSED or not cues.INTRODUCES.match(before):
            found.append(aside.span("meaning"))
    is_opening = first - begin <= 1
    colon = cues.COLON.match(text, at, stop) if is_opening else None
    if colon and len(colon["meaning"].split()) >= _LEAST_IN_CLAUSE:
        found.append(colon.span("meaning"))
    cue = cues.CUES.match(text, at, stop)
    if not cue and cues.OPENS_GENERAL.match(before):
        cue = cues.GENERAL.match(text, at, stop)
    if not cue and cues.MEANT_BEFORE.search(before):
        cue = cues.WE_MEAN.match(text, at, stop)
    if not cue and cues.TERM_USED.search(before):
        cue = cues.USED_FOR.match(text, at, stop)
    if cue and len(text[cue.end() : stop].split()) >= _LEAST_WORDS:
        found.append((cue.end(), stop))
    return found


def _is_asked(analysis: Analysis, first: int, last: int) -> bool:
    """Tell whether a sentence only asks what a term means: "What is respite?"."""
    scene = analysis.scene
    begin, end = scene.sentence(first)
    before = scene.text[scene.offsets[begin] : scene.offsets[first]]
    rest = scene.words[last:end]
    return bool(cues.ASKED.match(before)) and rest in {("?",), ("mean", "?")}


def _next(
    analysis: Analysis, last: int, names: AbstractSet[str], *, is_asked: bool
) -> tuple[int, int] | None:
    """Find a next sentence that says what the term means: "This means …", "Respite is …"."""
    scene = analysis.scene
    following = bisect_left(scene.starts, last)
    if following >= len(scene.starts):
        return None
    start = scene.offsets[scene.starts[following]]
    end = _end(analysis, scene.sentences[following][1])
    answers = is_asked and len(scene.text[start:end].split()) >= _LEAST_IN_CLAUSE
    if answers or cues.NEXT_SENTENCE.match(scene.text, start, end):
        return start, end
    for opening, goes_on in ((_ARTICLE, cues.CUES), (cues.DURING, _COMMA)):
        opened = opening.match(scene.text, start, end)
        if opened is None:
            continue
        said = opened.end()
        for name in names:
            if scene.text[said : said + len(name)].casefold() == name:
                cue = goes_on.match(scene.text, said + len(name), end)
                if cue:
                    return cue.end(), end
    return None


def _end(analysis: Analysis, last: int) -> int:
    return analysis.scene.end(last - 1)


def _has_jargon(analysis: Analysis, start: int, end: int, entry: Entry | None) -> bool:
    """Tell whether an explanation is itself jargon, and not only a little formal or wordy."""
    offsets = analysis.scene.offsets
    at = bisect_left(analysis.terms, start, key=lambda each: offsets[each.first])
    upto = bisect_right(analysis.terms, end - 1, key=lambda each: offsets[each.first])
    return any(
        each.entry is not entry and _is_grave(each.entry) for each in analysis.terms[at:upto]
    )


def _is_grave(entry: Entry) -> bool:
    """Tell whether a word may lose the reader, as "in order to" does not."""
    if entry.treatment is Treatment.ASK or entry.severity is Severity.SUGGESTION:
        return False
    return entry.treatment is Treatment.EXPLAIN or entry.part is not Part.PHRASE
