"""Find the words that a paper speaks of and does not use: "do not say the elderly".

Papers that advise on words name the ones to avoid. To flag those would be to tell the writer
what the writer says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from coprod_language.language.pipeline import BlockRange
from coprod_language.language.scene import Scene
from coprod_language.paper import BlockKind

Span = tuple[int, int]

_OPENING: Final = re.compile(r"[“\"‘'«](?=\w)")
_STOP: Final = (
    r"(?=[.;:?!()\n]|\s[–—-]+\s|,\sas\b|,?\s(?:because|when|where|if|unless|but|so)\b|\Z)"
)
# "Words such as …" and "do not say …": what follows, up to the end of the clause.
_NAMED: Final = re.compile(
    rf"""\b(?:
      (?:words?|terms?|phrases?|expressions?|labels?|jargon)[,:]?\s(?:such\ as|like|to\ avoid)[,:]?
    | (?:do\ not|don[’']t|never|avoid|stop|not)\s(?:say(?:ing)?|writ(?:e|ing)|call(?:ing)?)
        (?:\s(?:people|them|someone|somebody|us))?
    | (?:do\ not|don[’']t|never|avoid|avoids|stop|rather\ than|instead\ of|not)\s
        (?:(?:use|using|to\ use)\s)?(?:the\s|a\s)?
        (?:word|words|term|terms|phrase|phrases|label)(?:\s(?:such\sas|like))?
    | (?:rather\ than|instead\ of|not)\s(?:say(?:ing)?|writ(?:e|ing))
    )\s(?!(?:that|what|how|why|who|which|yes|no|anything|everything|nothing|so|it|to|of|for
        |about)\b)
    (?P<words>[^.;:?!()\n]{{2,160}}?){_STOP}""",
    re.VERBOSE | re.IGNORECASE,
)
# "Use older people, not the elderly": a short order that sets one wording against another.
_RATHER: Final = re.compile(
    r"""(?:(?<=\n)|(?<=[.:;•*]\s)|\A)\W*(?:use|(?:we\s)?(?:say|write))\s
    [^.;:?!()\n,]{2,50}?,?\s(?:and\snot|not|rather\sthan|instead\sof)\s
    (?P<words>(?:[^\s.;:?!()\n]+\s?){1,4})(?=[.;\n]|\Z)""",
    re.VERBOSE | re.IGNORECASE,
)
# What the patterns above cannot do without.
_NAMES: Final = frozenset(
    """word words term terms phrase phrases expression expressions label labels jargon say saying
    write writing call calling""".split()
)
_ORDERS: Final = frozenset("use say write".split())
_AGAINST: Final = frozenset("not rather instead".split())
# Before a quotation: "use “people”, not “service users”".
_ADVISES: Final = re.compile(
    r"""\b(?:use[ds]?|using|say|write|avoid|prefer|not|than|of|terms?|words?|phrases?|call(?:ed)?
    |like|and|or|from|say:|use:)\s\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_ADVICE: Final = 10
_LEAST_ADVICE: Final = 5
_MOST_WORDS_BETWEEN: Final = 120
_SHORT_QUOTATION: Final = 4
_POINTS: Final = re.compile(
    r"\W*(?:see|like|see also)\s(?P<words>[^.\n]{2,60})\.?\s*\Z", re.IGNORECASE
)
_COLUMN: Final = re.compile(
    r"""\W*(?:(?:words?|terms?|phrases?|language)\s(?:to\s(?:avoid|use)|we\s(?:avoid|use|prefer))
    |avoid\s(?:saying|these\swords?)|jargon|(?:do\snot|don[’']t|what\snot\sto)\s(?:say|write))\W*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# Things are avoided, too. Beside a column of what to say instead, they are words.
_AVOIDED: Final = re.compile(
    r"\W*(?:avoid(?:\s(?:using|this))?|instead\sof|not\sthis|(?:do\snot|don[’']t)\suse)\W*\Z",
    re.IGNORECASE,
)
_BETTER: Final = re.compile(
    r"\W*(?:use|say|write|prefer|preferred|try|plain|better|alternatives?|instead)\b",
    re.IGNORECASE,
)
_LIST: Final = re.compile(
    r"""\W*(?:[^.\n]{0,60}\b)?(?:words?|terms?|phrases?|expressions?|jargon|language)\b[^.\n]{0,40}
    \b(?:avoid|not\s(?:to\s)?(?:use|say))\b[^.\n]{0,30}\Z
    |\W*(?:avoid|do\snot|don[’']t|never|what\snot\sto)\s(?:say|saying|writ(?:e|ing))\W*\Z
    |[^.\n]{0,30}\b(?:avoid|do\snot|don[’']t|never)\b[^.\n]{0,12}\b(?:words?|terms?|phrases?
    |expressions?|jargon)\b(?:\s(?:such\sas|like))?\W*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
# Every such lead-in has one of these in it, and few other lines have.
_AVOIDS: Final = ("avoid", "not", "never", "n't", "n’t")
_LONGEST_ITEM: Final = 8
_LONGEST_HEADWORD: Final = 3


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """The stretches of a paper in which words are spoken of."""

    spans: tuple[Span, ...]
    """First and last (exclusive) token of each, in order; they do not overlap."""
    is_advice: bool
    """Whether the paper is advice on words: its quotations are its examples."""

    def holds(self, first: int, last: int) -> bool:
        """Tell whether tokens (end exclusive) stand in one of the stretches."""
        which = bisect_right(self.spans, (first, last + _FAR)) - 1
        return which >= 0 and last <= self.spans[which][1]


_FAR: Final = 1 << 40


def find_spoken_of(scene: Scene) -> SpokenOf:
    """Find the stretches in which a paper speaks of words.

    Args:
        scene: the paper.
    """
    is_advice = _is_advice(scene)
    found = [*_short_quotations(scene), *_named(scene), *_listed(scene)]
    if is_advice:
        found += [(first + 1, last - 1) for first, last in scene.quotations]
        found += _pointers(scene)
        found += _headwords(scene)
    return SpokenOf(tuple(_joined(found)), is_advice)


def _is_advice(scene: Scene) -> bool:
    """Tell whether a paper sets words in quotation marks after "use", "say", "not" and so on."""
    text = scene.text
    opened = (found.start() for found in _OPENING.finditer(text))
    reach = ((max(0, at - _LONGEST_ADVICE), at) for at in opened)
    count = sum(_ADVISES.search(text, start, at) is not None for start, at in reach)
    return count >= _LEAST_ADVICE and count * _MOST_WORDS_BETWEEN >= len(scene.words)


def _named(scene: Scene) -> Iterator[Span]:
    """Give what follows "words such as", "do not say" and the like."""
    named = _blocks_with(scene, _NAMES)
    rather = _blocks_with(scene, _ORDERS) & _blocks_with(scene, _AGAINST)
    for pattern, blocks in ((_NAMED, named), (_RATHER, rather)):
        for block in blocks:
            for found in pattern.finditer(scene.text, block.start, block.end):
                yield _tokens(scene, *found.span("words"))


def _blocks_with(scene: Scene, words: AbstractSet[str]) -> set[BlockRange]:
    return {scene.block(at) for at in scene.where(words)}


def _short_quotations(scene: Scene) -> Iterator[Span]:
    """Give quotations of a few words that are no sentence: “antigen test”, not “We use it.”."""
    for first, last in scene.quotations:
        said = scene.texts[first + 1 : last - 1]
        words = sum(any(map(str.isalpha, text)) for text in said)
        if 1 < words <= _SHORT_QUOTATION and said[0].islower() and said[-1].isalnum():
            yield first + 1, last - 1


def _leads_to_avoided(text: str) -> bool:
    """Tell whether a line leads to a list of words to avoid."""
    small = text.lower()
    return any(each in small for each in _AVOIDS) and _LIST.match(text) is not None


def _pointers(scene: Scene) -> Iterator[Span]:
    """Give what a word list sends its reader to: "See CJD"."""
    for block in scene.blocks:
        found = _POINTS.match(scene.text, block.start, block.end)
        if found:
            yield _tokens(scene, *found.span("words"))


def _headwords(scene: Scene) -> Iterator[Span]:
    """Give lines of a few words that are no sentence: the words that the advice is about."""
    for block in scene.blocks:
        words = scene.text[block.start : block.end].split()
        if 0 < len(words) <= _LONGEST_HEADWORD and words[-1][-1].isalnum():
            yield block.first, block.last


def _listed(scene: Scene) -> Iterator[Span]:
    """Give the columns and list items that a heading or a lead-in calls words to avoid."""
    columns: set[tuple[int, int]] = set()
    is_list = False
    for block in scene.blocks:
        text = scene.text[block.start : block.end]
        if block.cell is not None:
            column = block.cell.table, block.cell.column
            if column in columns:
                yield block.first, block.last
            elif len(text) <= _LONGEST_HEAD and _heads_words(scene, block, text):
                columns.add(column)
        is_item = block.kind == BlockKind.LIST_ITEM
        if is_item and is_list and len(text.split()) <= _LONGEST_ITEM:
            yield block.first, block.last
        elif not is_item:
            is_list = len(text) <= _LONGEST_HEAD and _leads_to_avoided(text)


_LONGEST_HEAD: Final = 120


def _heads_words(scene: Scene, head: BlockRange, text: str) -> bool:
    """Tell whether a cell heads a column of words to avoid."""
    if _COLUMN.match(text):
        return True
    if head.cell is None or not _AVOIDED.match(text):
        return False
    row = head.cell[:2]
    return any(
        each.cell is not None
        and each.cell[:2] == row
        and _BETTER.match(scene.text[each.start : each.end])
        for each in scene.blocks
    )


def _tokens(scene: Scene, start: int, end: int) -> Span:
    """Turn a range of characters into one of tokens."""
    first = bisect_right(scene.offsets, start) - 1
    return first, bisect_right(scene.offsets, end - 1)


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Put together what overlaps, in order."""
    held: Span | None = None
    for first, last in sorted(spans):
        if held is not None and first <= held[1]:
            held = held[0], max(held[1], last)
            continue
        if held is not None:
            yield held
        held = first, last
    if held is not None:
        yield held
