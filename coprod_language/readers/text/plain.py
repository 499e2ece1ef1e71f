"""Plain text: paragraphs told by blank lines, and the rest by how lines look.

Lines that an editor or an email program wrapped are joined again. List items, headings and
quoted email are recognised where the signs are clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_language.paper import Block, Paper, make_paper
from coprod_language.readers.hyphens import HyphenJudge, breaks_word
from coprod_language.readers.text.decoding import decode
from coprod_language.readers.text.gaps import cover_gaps, cut_at_gaps, hide
from coprod_language.readers.text.plain_blocks import split_blocks
from coprod_language.readers.text.plain_lines import TextLine
from coprod_language.weaving import Piece, weave

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
# What a word processor leaves around the words of a line without its being seen.
_EDGE = " \t\v\f\u00a0\u200b\ufeff"
_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
# Time stamps of transcripts, at the start of a line or between arrows in a line of its own.
_TIME_STAMP = re.compile(
    rf"^[ \t]*(?:\[{_TIME}\]|\({_TIME}\)|{_TIME}[ \t]*-->[^\r\n]*|{_TIME})(?=[ \t]|\r?$)",
    re.MULTILINE,
)
# Subtitles: the number of each, and the line with its times.
_SUBTITLE = re.compile(
    rf"^(?:\d+[ \t]*\r?\n)?[ \t]*{_TIME}[ \t]*-->[^\r\n]*\r?$|^WEBVTT[^\r\n]*$", re.MULTILINE
)
_FEWEST_SUBTITLES = 3
# Plain text is often Markdown in all but name: links, bold and italic type, and escapes.
_LINK = re.compile(r"\[(?=[^\[\]]{1,300}\]\([^()\s]*\))|(?<=\S)\]\([^()\s]*\)")
# What sends a reader to a note: "the roof[1] leaks.[2]"
_NOTE_MARK = re.compile(r"(?<=[^\W\d_])\[\d{1,3}\]|(?<=[.,;:!?”’\"')\]])\[\d{1,3}\](?=\s|\Z|\[)")
_MARK_UP = re.compile(
    r"(?<!\w)(?:\*{1,2}|__)(?=\S)|(?<=\S)(?:\*{1,2}|__)(?!\w)|\\(?=[()\[\]*_#.-])"
)


def read(raw: bytes, path: str) -> Paper:
    """Read a plain text file.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is not text.
    """
    source = decode(raw)
    covered = cover_gaps(source)
    are_subtitles = len(_SUBTITLE.findall(covered)) >= _FEWEST_SUBTITLES
    if are_subtitles:
        covered = _SUBTITLE.sub(lambda stamp: hide(stamp[0]), covered)
    covered = _TIME_STAMP.sub(lambda stamp: hide(stamp[0]), covered)
    for pattern in (_LINK, _NOTE_MARK, _MARK_UP):
        covered = pattern.sub(lambda mark: hide(mark[0]), covered)
    lines = list(_lines(covered))
    if are_subtitles:
        # Each is a piece of a sentence, and the blank lines between them say nothing.
        lines = [line for line in lines if line.text]
    return make_paper(path=path, format="text", source=source, blocks=_blocks(covered, lines))


def _lines(covered: str) -> Iterator[TextLine]:
    hidden = hide("x")
    for line in _LINE.finditer(covered):
        whole = line[0].rstrip("\r\n")
        text = whole.strip(_EDGE + hidden)
        if text:
            start = line.start() + whole.index(text[0])
            yield TextLine(text, start, start - line.start())
        elif line[0] and hidden not in line[0]:
            yield TextLine("", line.start(), 0)


def _blocks(covered: str, lines: list[TextLine]) -> Iterator[Block]:
    judge: HyphenJudge | None = None
    for block in split_blocks(lines):
        pieces: list[Piece] = []
        for line, following in zip(block.lines, [*block.lines[1:], None], strict=True):
            end = line.start + len(line.text)
            if following is None or line.text.endswith("\u00ad"):
                pieces.extend(cut_at_gaps(covered, line.start, end))
            elif breaks_word(line.text, following.text):
                judge = judge or HyphenJudge(_WORD.findall(covered))
                drops = judge.drops(line.text, following.text)
                pieces.extend(cut_at_gaps(covered, line.start, end - drops))
            else:
                pieces.extend(cut_at_gaps(covered, line.start, end))
                pieces.append(Piece(end, end, " "))
        yield weave(
            block.kind,
            covered,
            pieces,
            level=block.level,
            quoted=block.quoted,
            number=block.number,
            cell=block.cell,
        )
