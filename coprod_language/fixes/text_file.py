"""Changes in plain text, Markdown, HTML and reStructuredText.

Everything outside the changed words stays as it was to the byte: line ends, encoding,
byte-order mark. Signs of the new words that would be mark-up are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from types import MappingProxyType

from coprod_language.errors import PaperError
from coprod_language.fixes.changes import Change, apply_changes
from coprod_language.paper import Paper
from coprod_language.readers.text.decoding import decode_file, find_charset

_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)")
_RESTRUCTURED = re.compile(r"[\\`*|]|(?<=\w)_(?!\w)")


def fix(raw: bytes, paper: Paper, changes: Sequence[Change]) -> bytes:
    """Make changes in a text file.

    Args:
        raw: the whole file.
        paper: the paper that was read from it.
        changes: in order of position in the paper's source.

    Raises:
        PaperError: the file cannot be written back in its own encoding.
    """
    declared = find_charset(raw) if paper.format == "html" else None
    decoded = decode_file(raw, declared=declared)
    if decoded.encode(decoded.text) != raw:
        raise PaperError(
            f"it is in {decoded.encoding}, which cannot be written back exactly. Save it as UTF-8 "
            "first"
        )
    escaped = _ESCAPES[paper.format](decoded.text)
    return decoded.encode(apply_changes(decoded.text, changes, escape=escaped))


def _plain(_: str) -> Callable[[Change], str]:
    return lambda change: change.replacement


def _markdown(_: str) -> Callable[[Change], str]:
    return lambda change: _MARKDOWN.sub(r"\\\g<0>", change.replacement)


def _restructured(_: str) -> Callable[[Change], str]:
    return lambda change: _RESTRUCTURED.sub(r"\\\g<0>", change.replacement)


def _html(source: str) -> Callable[[Change], str]:
    def escaped(change: Change) -> str:
        # Quotation marks matter in the description of a picture, which stands in a tag.
        in_tag = source.rfind("<", 0, change.start) > source.rfind(">", 0, change.start)
        return escape(change.replacement, quote=in_tag)

    return escaped


_ESCAPES: Mapping[str, Callable[[str], Callable[[Change], str]]] = MappingProxyType(
    {"html": _html, "markdown": _markdown, "restructuredtext": _restructured, "text": _plain}
)
