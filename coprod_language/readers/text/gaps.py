"""Gaps: what stands in the middle of prose without being prose.

Template tags, web and email addresses, and the like can stand in any text format, and can
hold characters that its mark-up would trip over. So they are covered up before a file is
parsed, with characters that no text has and one for one, so that offsets stay as they are.
When a block is put together, what would show as words leaves an ellipsis, so that the words
on either side do not read as a phrase; what would not show leaves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coprod_language.weaving import Piece

ELLIPSIS = "…"
"""What a gap that a reader of the paper would see as words reads as."""

# Two of the noncharacters that Unicode keeps for use inside programs.
_SHOWN = "\ufdd0"
_UNSEEN = "\ufdd1"

# None of these can run past the start of the next tag of its kind, so that a file full of
# unfinished tags takes no longer than another.
_SKIPPED = (
    r"\{%-?\s*(?P<skipped>comment|highlight|schema|stylesheet|javascript)\b"
    r"(?:(?!\{%-?\s*(?:comment|highlight|schema|stylesheet|javascript)\b)(?s:.))*?"
    r"\{%-?\s*end(?P=skipped)\s*-?%\}"
)
_STATEMENT = (
    r"\{%(?:[^%{]|%(?!\})|\{(?!%))*+%\}"  # Liquid, Nunjucks, Jinja
    r"|\{#[^#{}]*+#\}"
    r"|\{\{[<%#/!^>][^{}]*+\}\}"  # Hugo, Handlebars
    r"|<%(?![=-])(?:[^%<]|%(?!>)|<(?!%))*+%>"  # ERB, EJS
)
# Braces within braces, as in the settings of a Nunjucks macro.
_BRACES = r"\{[^{}]*+\}"
for _ in range(3):
    _BRACES = rf"\{{(?:[^{{}}]++|{_BRACES})*+\}}"
_OUTPUT = rf"\{{{_BRACES}\}}|<%[=-](?:[^%<]|%(?!>)|<(?!%))*+%>"
_TEMPLATE_LINES = re.compile(
    rf"^[ \t]*(?:(?:{_SKIPPED}|{_STATEMENT}|{_OUTPUT})[ \t]*)++(?=\r?$)", re.MULTILINE
)
_TEMPLATE = re.compile(rf"(?P<unseen>{_SKIPPED}|{_STATEMENT})|{_OUTPUT}")

_REST = r"(?:[^\s<>()\[\]{}|\"“”‘’`\\^]|\([^\s<>()\[\]\"]*\))"
_END = r"(?<![.,;:!?'*_~…])"
_BARE = (
    rf"\b(?:https?|ftp|file)://{_REST}+{_END}"
    rf"|\bwww\.{_REST}+{_END}"
    r"|\b(?:mailto:)?(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w.@/-])(?:[a-z0-9-]++\.)++(?:uk|com|org|net|gov|edu|eu|io|info|scot|wales)/{_REST}*{_END}"
)
_ADDRESS = re.compile(_BARE)
_BRACKETED_ADDRESS = re.compile(rf"<(?:(?:https?|ftp)://|mailto:)[^\s<>]++>|{_BARE}")
# Every address has one of these.
_ADDRESS_SIGN = re.compile(r"[@/]|www\.")
_SPACE = re.compile(r"\s")
_GAP = re.compile(rf"{_SHOWN}+|{_UNSEEN}+")


def cover_gaps(source: str, *, with_brackets: bool = True) -> str:
    """Cover up template tags and addresses.

    Args:
        source: text of a file.
        with_brackets: whether the brackets of ``<https://…>`` belong to the address. In
            reStructuredText they mark the target of a link.

    Returns:
        The text, of the same length. Template tags that have lines to themselves become
        blank lines.
    """
    covered = source
    if "{{" in source or "{%" in source or "<%" in source or "{#" in source:
        covered = _TEMPLATE_LINES.sub(lambda tags: blank(tags[0]), covered)
        covered = _TEMPLATE.sub(
            lambda tag: _cover(tag[0], _UNSEEN if tag["unseen"] else _SHOWN), covered
        )
    pattern = _BRACKETED_ADDRESS if with_brackets else _ADDRESS
    pieces, done = [], 0
    for start, end in _may_have_addresses(covered):
        pieces.append(covered[done:start])
        # The whole text at once would take ten times as long: few runs have such a sign.
        pieces.append(pattern.sub(lambda address: _SHOWN * len(address[0]), covered[start:end]))
        done = end
    return "".join([*pieces, covered[done:]])


def _may_have_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Find the runs without white space that have a sign of an address in them."""
    end = 0
    for sign in _ADDRESS_SIGN.finditer(text):
        if sign.start() < end:
            continue
        start = sign.start()
        while start > end and not text[start - 1].isspace():
            start -= 1
        space = _SPACE.search(text, sign.end())
        end = space.start() if space else len(text)
        yield start, end


def blank(text: str) -> str:
    """Turn all but the line ends of a text into spaces."""
    return re.sub(r"[^\r\n]", " ", text)


def hide(text: str) -> str:
    """Cover up text that leaves nothing behind."""
    return _cover(text, _UNSEEN)


def _cover(text: str, cover: str) -> str:
    return re.sub(r"[^\r\n]", cover, text)


def cut_at_gaps(covered: str, start: int, end: int) -> Iterator[Piece]:
    """Cut a stretch of text into its prose and its gaps.

    Args:
        covered: the text, from `cover_gaps`.
        start: where the stretch starts.
        end: where it ends (exclusive).

    Yields:
        Pieces for `weave`, in order.
    """
    if covered.find(_SHOWN, start, end) < 0 and covered.find(_UNSEEN, start, end) < 0:
        if start < end:
            yield Piece(start, end)
        return
    at = start
    for gap in _GAP.finditer(covered, start, end):
        if gap.start() > at:
            yield Piece(at, gap.start())
        yield Piece(gap.start(), gap.end(), "" if _UNSEEN in gap[0] else ELLIPSIS)
        at = gap.end()
    if at < end:
        yield Piece(at, end)
