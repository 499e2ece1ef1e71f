"""The list as Markdown, to paste at the end of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, TITLE, UNKNOWN, UNKNOWN_TITLE, WORD

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    return ("\n".join(_lines(words)) + "\n").encode()


def _lines(words: Sequence[UsedWord]) -> Iterator[str]:
    yield f"## {TITLE}"
    yield ""
    yield f"| {WORD} | {MEANING} |"
    yield "| --- | --- |"
    for each in words:
        if each.meaning:
            yield f"| {_plain(each.word)} | {_plain(each.meaning)} |"
    unknown = [each for each in words if not each.meaning]
    if unknown:
        yield from ("", f"### {UNKNOWN_TITLE}", "", UNKNOWN, "")
        yield from (f"- {_plain(each.word)}" for each in unknown)


def _plain(text: str) -> str:
    """Make signs that mean something in Markdown stand for themselves."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
