"""Tell whether a paper says what a term means, near the term's first use."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from coprod_language.language.analysis import Analysis
from coprod_language.language.terms import Match

# Right after the term: in brackets or between dashes, with words enough to be a meaning and
# not only the term's short form.
_BRACKETS: Final = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?\(\s*(?P<meaning>[^()]+)\)")
_DASHES: Final = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?\s[–—-]\s(?P<meaning>[^–—]+)")
_CUES: Final = re.compile(
    r"""^\W*(?:\([^()]{0,40}\)\W*)?
    (?:,?\s*(?:that\ is|in\ other\ words|or\ in\ plain\ words|(?:also\ )?known\ as|meaning
        |which\ (?:means|is\ when|is\ where|is\ an?|is\ the|are))
    |(?:is|are)\ (?:when|where|an?|the\ (?:name|word|term|way)|about|people|what|how|someone
        |money|help|care)
    |means?|refers?\ to|describes?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:known\ as|called|call\ (?:this|it|them)|the\ (?:word|term|name\ for\ this\ is))\W*$",
    re.VERBOSE | re.IGNORECASE,
)
_NEXT_SENTENCE: Final = re.compile(
    r"""^\W*(?:this|that|it|these|they|by\ (?:this|that))\b.{0,20}?
    \b(?:means?|meant|is\ when|is\ where|stands?\ for|refers?\ to)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LEAST_WORDS: Final = 3


def is_explained(match: Match, analysis: Analysis) -> bool:
    """Tell whether the paper explains a term where it stands.

    An explanation that itself holds a term which wants explaining or replacing does not count.

    Args:
        match: the first use of the term.
        analysis: the paper.
    """
    names = {wording.casefold() for wording in match.entry.wordings}
    if any(name.casefold() in names for name, _ in analysis.meanings):
        return True
    first, last = analysis.scene.sentence(match.first)
    if _is_named(match, analysis, first):
        return True
    spans = (_aside(match, analysis, last), _clause(match, analysis, last), _next(analysis, last))
    return any(span and not _has_jargon(analysis, *span, match) for span in spans)


def _is_named(match: Match, analysis: Analysis, first: int) -> bool:
    """Look at what leads up to the term: "we call this …"."""
    scene = analysis.scene
    before = scene.text[scene.offsets[first] : scene.offsets[match.first]]
    return bool(_BEFORE.search(before.rstrip("“\"'‘ ")))


def _aside(match: Match, analysis: Analysis, last: int) -> tuple[int, int] | None:
    """Find a meaning in brackets or between dashes, right after the term."""
    text, at, end = analysis.scene.text, _end(analysis, match.last), _end(analysis, last)
    for pattern in (_BRACKETS, _DASHES):
        aside = pattern.match(text, at, end)
        if aside and len(aside["meaning"].split()) >= _LEAST_WORDS:
            return aside.span("meaning")
    return None


def _clause(match: Match, analysis: Analysis, last: int) -> tuple[int, int] | None:
    """Find a clause after the term that says what it means: "… is when …"."""
    at, end = _end(analysis, match.last), _end(analysis, last)
    return (at, end) if _CUES.match(analysis.scene.text[at:end]) else None


def _next(analysis: Analysis, last: int) -> tuple[int, int] | None:
    """Find a next sentence that says what the term means: "This means …"."""
    scene = analysis.scene
    following = bisect_left(scene.starts, last)
    if following >= len(scene.starts):
        return None
    start = scene.offsets[scene.starts[following]]
    end = _end(analysis, scene.ends[following])
    return (start, end) if _NEXT_SENTENCE.match(analysis.scene.text[start:end]) else None


def _end(analysis: Analysis, last: int) -> int:
    return analysis.scene.offsets[last - 1] + len(analysis.doc[last - 1])


def _has_jargon(analysis: Analysis, start: int, end: int, match: Match) -> bool:
    """Tell whether an explanation is itself jargon."""
    return any(
        start <= analysis.scene.offsets[each.first] < end and each.entry is not match.entry
        for each in analysis.terms
    )
