"""Write the text of a PDF from its passages, remembering where each word stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coprod_language.paper import Block
from coprod_language.readers.hyphens import HyphenJudge, breaks_word
from coprod_language.readers.pdf.lines import Line
from coprod_language.readers.pdf.passages import Passage
from coprod_language.readers.pdf.styles import RAISED_SIZE
from coprod_language.readers.pdf.words import Word
from coprod_language.weaving import Piece, weave


@dataclass(frozen=True, slots=True)
class Written:
    """A word in the text of the paper."""

    start: int
    """Where it starts in the text."""
    word: Word
    """The word, with its place on the page."""


@dataclass(slots=True)
class Script:
    """The text of a PDF in the making."""

    parts: list[str] = field(default_factory=list)
    """The text so far."""
    written: list[Written] = field(default_factory=list)
    """Each word of it."""
    passages: list[tuple[Passage, int, list[Piece]]] = field(default_factory=list)
    """Each passage, its first offset and its pieces."""
    length: int = 0
    """Characters so far."""

    def add(self, text: str) -> int:
        """Add text and give its first offset."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return start


def write(passages: Sequence[Passage]) -> Script:
    """Write the passages: lines as lines, an empty line between passages.

    Args:
        passages: in reading order.
    """
    script = Script()
    joiner = _Joiner(passages)
    for passage in passages:
        if script.parts:
            script.add("\n\n")
        _write_passage(script, passage, joiner)
    script.add("\n")
    return script


def blocks_of(script: Script) -> tuple[str, list[Block]]:
    """Give the text of the paper and its blocks.

    Args:
        script: the written text.
    """
    source = "".join(script.parts)
    tables: dict[tuple[int, int], int] = {}
    blocks = []
    for passage, _, pieces in script.passages:
        page, cell = passage.lines[0].page + 1, passage.cell
        if cell is not None:
            # The tables of each sheet were counted from 0.
            cell = cell._replace(table=tables.setdefault((page, cell.table), len(tables)))
        blocks.append(
            weave(
                passage.kind,
                source,
                pieces,
                level=passage.level,
                page=page,
                cell=cell,
                number=passage.number,
            )
        )
    return source, blocks


_LEAST_RISE = 0.1


def _write_passage(script: Script, passage: Passage, joiner: _Joiner) -> None:
    pieces: list[Piece] = []
    first = script.length
    for number, line in enumerate(passage.lines):
        after = passage.lines[number + 1] if number + 1 < len(passage.lines) else None
        _write_line(script, line, pieces)
        if after is None:
            continue
        end = script.add("\n")
        join = joiner.join(line, after)
        if join == "":
            pieces[-1] = pieces[-1]._replace(end=pieces[-1].end - 1)
        elif join == "-":
            pass
        else:
            pieces.append(Piece(end, end + 1))
    pieces = _without_start(pieces, first + passage.skip)
    script.passages.append((passage, first, pieces))


def _write_line(script: Script, line: Line, pieces: list[Piece]) -> None:
    before: Word | None = None
    start = script.length
    for word in line.words:
        raised = before is not None and _is_note_mark(word, line)
        touches = raised and before is not None and word.index == before.index + before.count
        if before is not None and not touches:
            script.add(" ")
        if raised:
            pieces.append(Piece(start, script.length))
        script.written.append(Written(script.add(word.text), word))
        if raised:
            start = script.length
        before = word
    pieces.append(Piece(start, script.length))


def _is_note_mark(word: Word, line: Line) -> bool:
    """Tell whether a word is a raised number that points to a note."""
    return (
        word.text.strip(",").isdigit()
        and word.size < RAISED_SIZE * line.size
        and line.base - word.base > _LEAST_RISE * line.size
    )


def _without_start(pieces: Iterable[Piece], start: int) -> list[Piece]:
    """Leave out what stands before an offset."""
    return [
        piece._replace(start=max(piece.start, start))
        for piece in pieces
        if piece.end > max(piece.start, start)
    ]


_HYPHENATED = re.compile(r"[^\W_](?:[\w’'-]*[^\W_])?-$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/_=&?.-]$")
_PUNCTUATION = ".,;:()‘’“”'\"?!"


class _Joiner:
    """Decides how the end of one line and the start of the next go together."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._judge = HyphenJudge(
            word.text.strip(_PUNCTUATION)
            for passage in passages
            for line in passage.lines
            for word in line.words[:-1]
        )

    def join(self, line: Line, after: Line) -> str:
        """Give what stands between the last word of a line and the first of the next.

        Returns:
            A space; ``-`` where the two make one word with a hyphen (or an address without);
            or nothing where the hyphen only breaks the word.
        """
        before, following = line.words[-1].text, after.words[0].text
        if _ADDRESS.search(before):
            return "-"
        if not _HYPHENATED.search(before) or not following[0].isalnum():
            return " "
        if following.casefold() in {"and", "or", "to"}:
            return " "
        if not breaks_word(before, following):
            return "-"
        return "" if self._judge.drops(before, following) else "-"
