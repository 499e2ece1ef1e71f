"""Long paragraphs: a wall of words with nowhere to rest.

It counts the words and sentences of each paragraph, list item and note. What people said, written
down word for word, is left as they said it.

Why it matters: people who read slowly, or on a telephone, lose their place in a long block of
text. White space shows where one thing ends and the next begins.

Say instead: a paragraph for each point, or a list. A short heading helps too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from coprod_language.hits import Hit, Severity
from coprod_language.language.analysis import Analysis
from coprod_language.language.counts import COLUMNS
from coprod_language.language.speech import is_said
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import BuiltRule, Rule
from coprod_language.settings.audiences import Audience

# Five or six sentences of the audience's ordinary length; GOV.UK asks for no more than five.
_SENTENCES: Final = 6
_GRACE: Final = 1.25  # short sentences may be more, up to this many times the words
_MUCH_TOO_LONG: Final = 1.6
_ROUND: Final = 10
_NO_PARAGRAPH: Final = frozenset(
    {BlockKind.HEADING, BlockKind.HEADER, BlockKind.CAPTION, BlockKind.TABLE_CELL}
)


def build(audience: Audience) -> BuiltRule:
    """Make the rule ready with the words that six ordinary sentences of the audience have."""
    most = _ROUND * round(_SENTENCES * audience.words_per_sentence / _ROUND)

    def find(analysis: Analysis) -> Iterator[Hit]:
        yield from _find(analysis, most)

    return BuiltRule(find)


def _find(analysis: Analysis, most: int) -> Iterator[Hit]:
    measured, blocks = analysis.measured, analysis.scene.blocks
    words = np.bincount(measured.blocks, measured.table[:, COLUMNS["words"]], len(blocks))
    sentences = np.bincount(measured.blocks, measured.prose, len(blocks))
    if analysis.is_transcript:
        return
    for at in np.flatnonzero((words > most) & (sentences > 1)).tolist():
        block, count = blocks[at], int(words[at])
        many = int(sentences[at])
        if block.kind in _NO_PARAGRAPH or (many <= _SENTENCES and count <= most * _GRACE):
            continue
        if is_said(analysis.scene, block.first):
            continue
        yield Hit(
            rule=RULE.slug,
            start=block.start,
            end=block.end,
            message=(
                f"This paragraph has {count} words in {many} sentences; up to {most} words is "
                f"easier to take in. Start a new paragraph where the next point begins."
            ),
            severity=Severity.WARNING if count > most * _MUCH_TOO_LONG else Severity.SUGGESTION,
        )


RULE = Rule("long-paragraph", "Paragraphs too long to take in", build)
