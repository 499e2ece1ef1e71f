"""Tell whether a paper says what a term means, near the term's first use."""

from __future__ import annotations

import re
from typing import Final

from coprod_language.language.analysis import Analysis
from coprod_language.language.terms import Match

# Right after the term: in brackets or between dashes, with words enough to be a meaning and
# not only the term's short form.
_BRACKETS: Final = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?\(\s*(?P<meaning>[^()]+)\)")
_DASHES: Final = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?\s[–—-]\s(?P<meaning>[^–—]+)")
_CUES: Final = re.compile(
    r"""^\W*(?:\([^()]{0,40}\)\W*)?(?:,?\s*(?:that\ is|in\ other\ words|or\ in\ plain\ words|also\ known\ as|known\ as
    |which\ (?:means|is\ when|is\ where|is\ a|is\ an|is\ the|are)|meaning)
    |(?:is|are)\ (?:when|where|a|an|the\ (?:name|word|term|way)|about|people|what|how|someone|money|help|care)
    |means?|refers?\ to|describes?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:known\ as|called|call\ (?:this|it|them)|the\ (?:word|term|name\ for\ this\ is))\W*$",
    re.VERBOSE | re.IGNORECASE,
)
_NEXT_SENTENCE: Final = re.compile(
    r"^\W*(?:this|that|it|these|they|by\ (?:this|that))\b.{0,20}?\b(?:means?|meant|is\ when|is\ where|stands?\ for|refers?\ to)\b",
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
    if match.term is None:
        return True
    names = {wording.casefold() for wording in match.term.entry.wordings}
    if any(name.casefold() in names for name, _ in analysis.meanings):
        return True
    doc, scene = analysis.doc, analysis.scene
    first, last = scene.sentence(match.first)
    sentence_end = doc[last - 1].idx + len(doc[last - 1])
    at = doc[match.last - 1].idx + len(doc[match.last - 1])
    for pattern in (_BRACKETS, _DASHES):
        aside = pattern.match(doc.text, at, sentence_end)
        if aside and len(aside["meaning"].split()) >= _LEAST_WORDS:
            return not _has_jargon(analysis, aside.start("meaning"), aside.end("meaning"), match)
    if _CUES.match(doc.text[at:sentence_end]):
        return not _has_jargon(analysis, at, sentence_end, match)
    if _BEFORE.search(doc.text[doc[first].idx : doc[match.first].idx].rstrip("“\"'‘ ")):
        return True
    following = scene.sentence(last) if last < len(scene.words) else None
    if following is None:
        return False
    start, end = doc[following[0]].idx, doc[following[1] - 1].idx
    return bool(_NEXT_SENTENCE.match(doc.text[start:end])) and not _has_jargon(
        analysis, start, end, match
    )


def _has_jargon(analysis: Analysis, start: int, end: int, match: Match) -> bool:
    return any(
        start <= analysis.doc[each.first].idx < end and each.term is not match.term
        for each in analysis.terms
    )
