"""Comments for the checker in reStructuredText: ``.. plain: ignore``.

docutils says what is a comment and what is code, but not where it stands. So each thing that may
be such a comment gets a number before docutils reads the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from docutils import nodes

from coprod_language.paper import Remark

LINE_END = re.compile(r"\r\n|\n|\r")
_REMARK = re.compile(r"^([ \t]*\.\.[ \t]+)plain[ \t]*:(?!:)", re.MULTILINE | re.IGNORECASE)
# Characters that no text has: a mark, and numbers.
_MARK = "\ufdd2"
_FIRST_NUMBER = 0xF0000
_MOST_REMARKS = 60_000


def number_remarks(covered: str) -> tuple[str, list[int]]:
    """Put a number into each thing that may be a comment, at the same length.

    Args:
        covered: the text of the file, covered up as it will be read.

    Returns:
        The text with the numbers, and where each of the things starts.
    """
    found = list(islice(_REMARK.finditer(covered), _MOST_REMARKS))
    pieces, at = [], 0
    for number, remark in enumerate(found):
        pieces += [covered[at : remark.end(1)], _MARK, chr(_FIRST_NUMBER + number)]
        at = remark.end(1) + len(pieces[-1] + pieces[-2])
    return "".join([*pieces, covered[at:]]), [remark.start() for remark in found]


def find_remarks(document: nodes.document, starts: list[int], source: str) -> Iterator[Remark]:
    """Give the comments that `number_remarks` put a number into.

    Args:
        document: what docutils made of the text with the numbers.
        starts: where each starts, as `number_remarks` gives it.
        source: the text of the file.
    """
    for comment in document.findall(nodes.comment):
        text = comment.astext()
        if text.startswith(_MARK):
            start = starts[ord(text[1]) - _FIRST_NUMBER]
            end = _end_of_lines(source, start, 1 + text.count("\n"))
            yield Remark("pl" + text[2:], start, end)


def _end_of_lines(source: str, start: int, count: int) -> int:
    line_ends = islice(LINE_END.finditer(source, start), count - 1, count)
    return next((each.start() for each in line_ends), len(source))
