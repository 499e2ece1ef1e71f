"""Find the paper's own list of words, and what its notes say terms mean.

Papers call it "Glossary", "Words we use", "Jargon buster" or "What the words mean", and lay it
out as a table, a list, or a short paragraph for each word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.language.word_tables import find_word_tables
from coprod_language.paper import BlockKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a paper itself says its words mean, apart from where it uses them."""

    meanings: Mapping[str, Span]
    """Where the meaning of each term stands in the text; terms with case folded."""
    sections: tuple[Span, ...]
    """First and last (exclusive) character of each word list and note, in order."""

    def holds(self, at: int) -> bool:
        """Tell whether a character stands in a word list or a note."""
        return any(start <= at < end for start, end in self.sections)


_TITLE: Final = re.compile(
    r"""^\W*(?:\d[\d.]*\s*|(?:appendix|annex|section|part)\s+\w+\W+)?
    (?:(?:a|an|the|our|your|some|list\ of|key|useful|common|hard|difficult|important|other)\s+)*
    (?:glossary|jargon[\s-]?bust(?:er|ing)|abbreviations?|acronyms?|definitions?|terminology
    |terms|words?(?:\ list)?|word[\s-]?bank|short\ forms?|initials
    |what\ (?:the|these|some|our)\ (?:\w+\ )?(?:words|terms|letters|abbreviations)\b
    |what\ (?:we|they|it)\ means?|explanations?\ of\ (?:terms|words))
    (?:\s*(?:and|&|/|,|of|in|used|use|we|you|that|this|the|mean(?:s|ing)?|our|paper|report|document
    |may|might|hear|explained|need|to|know|terms?|words?|abbreviations?|acronyms?|definitions?
    |glossary|phrases|language|list|buster))*\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_COLUMN: Final = re.compile(
    r"\W*(?:terms?|words?|word or phrase|phrase|acronyms?|abbreviations?|short forms?|initials"
    r"|jargon|(?:terms?|words?) used)\W*$",
    re.IGNORECASE,
)
_PARTED: Final = re.compile(
    r"""^\W*(?:(?:an?|the)\s+)?(?P<term>[^.:;=]{1,160}?)["”'’*_]*\s*
    (?::|\s[–—-]+|=|\t|\b(?:means?|is\ (?:when|where
    |an?|the)|are|stands?\ for|refers?\ to))\s+(?P<meaning>\S.*)$""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# In a word list: "ISO, the body that sets standards".
_SHORT_PARTED: Final = re.compile(
    r"^\W*(?P<term>[A-Z][\w&/-]{1,9})\W{0,4}?,\s+(?P<meaning>\S.*)$", re.DOTALL
)
# A word in quotation marks is spoken of, not used: "The word “respite” means …".
_SPOKEN_OF: Final = re.compile(
    r"""[“"‘'](?P<term>[^“”"‘’\n]{2,60}?),?[”"’']\s(?:(?:just|simply|really|here)\s)?
    (?:means?|meant|stands?\sfor|refers?\sto|is\s(?:when|where|how|an?|the|about|people|what))\s
    (?P<meaning>[^.\n]{8,})""",
    re.VERBOSE | re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*")
_MOST_TERM_WORDS: Final = 8
_MOST_TURNED_WORDS: Final = 4
_LETTER: Final = 2


def find_own_words(scene: Scene) -> OwnWords:
    """Find the terms that a paper explains in a word list or a note of its own.

    Args:
        scene: the paper.
    """
    meanings: dict[str, Span] = {}
    sections: list[Span] = []
    text = scene.text
    for blocks in _sections(scene):
        sections.append((blocks[0][0], blocks[-1][1]))
        for term, span in _entries(text, blocks):
            for name in _names(term):
                meanings.setdefault(name, span)
    listed = OwnWords({}, tuple(sections))
    for table in find_word_tables(scene, listed.holds):
        sections.append(table.span)
        for at, span in table.entries:
            for name in _names(text[slice(*at)]):
                meanings[name] = span
    for said in _SPOKEN_OF.finditer(text):
        for name in _names(said["term"]):
            meanings.setdefault(name, said.span("meaning"))
    return OwnWords(meanings, tuple(sorted(sections)))


_Block = tuple[int, int, str]


def _sections(scene: Scene) -> Iterator[list[_Block]]:
    """Give the blocks of each word list, and each note by itself."""
    current: list[_Block] = []
    is_table = is_by_heading = False
    for place in scene.blocks:
        kind = place.kind
        block = (place.start, place.end, kind)
        text = scene.text[place.start : place.end]
        is_heading = kind == BlockKind.HEADING
        if kind == BlockKind.NOTE:
            yield [block]
        elif _opens(text, kind):
            if current:
                yield current
            current, is_table, is_by_heading = [], kind == BlockKind.TABLE_CELL, False
            current = [block]
        elif current:
            is_by_heading = is_by_heading or (is_heading and len(current) == 1)
            stays = not is_heading or is_by_heading or len(text.strip()) <= _LETTER
            if is_table:
                stays = kind == BlockKind.TABLE_CELL
            if stays:
                current.append(block)
            else:
                yield current
                current = []
    if current:
        yield current


def _opens(text: str, kind: str) -> bool:
    if kind == BlockKind.TABLE_CELL:
        return bool(_COLUMN.match(text))
    is_short = len(text.split()) <= _MOST_TERM_WORDS + 2
    return (
        kind != BlockKind.LIST_ITEM
        and is_short
        and not text.endswith(".")
        and bool(_TITLE.match(text))
    )


def _entries(text: str, blocks: list[_Block]) -> Iterator[tuple[str, Span]]:
    """Read blocks as terms with meanings: in one block, or in two that follow each other."""
    for at, (start, end, _) in enumerate(blocks):
        parted = _PARTED.match(text[start:end]) or _SHORT_PARTED.match(text[start:end])
        if parted and _is_turned(parted):
            yield parted["meaning"], (start + parted.start("term"), start + parted.end("term"))
        elif parted and len(parted["term"].split()) <= _MOST_TERM_WORDS:
            yield parted["term"], (start + parted.start("meaning"), end)
        elif at + 1 < len(blocks) and len(text[start:end].split()) <= _MOST_TERM_WORDS:
            yield text[start:end], blocks[at + 1][:2]


def _is_turned(parted: re.Match[str]) -> bool:
    """Tell "a break for people who care: respite", where the meaning comes first."""
    last, first = len(parted["meaning"].split()), len(parted["term"].split())
    return last <= _MOST_TURNED_WORDS and first > 1 + last


def _names(term: str) -> Iterator[str]:
    """Give the names in the head of an entry: "Integrated care board (ICB)" has two."""
    asides = _ASIDE.findall(term)
    for name in (_ASIDE.sub(" ", term), *asides, *_ASIDE.sub(" ", term).split("/")):
        plain = " ".join(name.casefold().replace("’", "'").split()).strip("\"'“”‘*_:,-– ")
        if plain:
            yield plain
            yield plain.removesuffix("s")
