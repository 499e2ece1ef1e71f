"""Show the words that were found in the sentence around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from coprod_language.findings import Finding
from coprod_language.reports.counting import is_about_words
from coprod_language.reports.style import Style

_MOST: Final = 60
_CUT: Final = "…"


def in_context(sentence: str, findings: Iterable[Finding], style: Style) -> str:
    """Show a sentence with the words marked, and shortened where it has none.

    Args:
        sentence: the sentence, white space made plain.
        findings: what was found in it, in order of position.
        style: how to mark the words.
    """
    marks = list(_marks(sentence, findings))
    if not marks:
        return _shortened(sentence, 0, len(sentence))
    parts, at = [], 0
    for start, end in marks:
        parts += [_shortened(sentence, at, start), style.marked(sentence[start:end])]
        at = end
    return "".join([*parts, _shortened(sentence, at, len(sentence))])


def _marks(sentence: str, findings: Iterable[Finding]) -> Iterator[tuple[int, int]]:
    """Find the words in their sentence; of those that overlap, the first."""
    past = 0
    for finding in findings:
        words = " ".join(finding.text.split())
        start = sentence.find(words, past)
        if words and start >= 0 and is_about_words(finding):
            past = start + len(words)
            yield start, past


def _shortened(sentence: str, start: int, end: int) -> str:
    """Give a stretch without marks, with its middle cut out where it is long.

    At the ends of the sentence, what is far from any mark is cut off.
    """
    text = sentence[start:end]
    is_first, is_last = start == 0, end == len(sentence)
    if len(text) <= (_MOST if is_first != is_last else 2 * _MOST):
        return text
    before = "" if is_first and not is_last else text[:_MOST].rpartition(" ")[0] + " "
    after = "" if is_last and not is_first else " " + text[-_MOST:].partition(" ")[2]
    return before + _CUT + after
