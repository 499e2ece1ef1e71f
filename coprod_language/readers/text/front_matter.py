"""Front matter: the settings that publishing tools put at the start of a Markdown file."""

from __future__ import annotations

import re

from coprod_language.readers.text.gaps import blank

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
# A line of YAML or TOML: a key, an item, a comment, a bracket, or the continuation of one.
_KEY = re.compile(r"[\"']?[\w .@$/-]{1,60}[\"']?[ \t]*(?::(?:\s|$)|=)")
_SETTING = re.compile(rf"(?:{_KEY.pattern})|[ \t]|-(?:\s|$)|#|[\[\]{{}}\"']|$")


def cover_front_matter(source: str) -> str:
    """Blank out the front matter, if there is any.

    Front matter that was opened and never closed ends where its settings do, so that it
    does not take the paper with it.

    Args:
        source: text of the file.

    Returns:
        The text, of the same length.
    """
    end = _find_end(source)
    return blank(source[:end]) + source[end:]


def _find_end(source: str) -> int:
    fence = _FENCE.match(source)
    if not fence or source[fence.end() : fence.end() + 1].isspace():
        # A line across the page, if anything.
        return 0
    closing = {fence[1], "..."} if fence[1] == "---" else {fence[1]}
    at = after_settings = fence.end()
    while at < len(source):
        line_start = at
        line = _LINE.match(source, at)
        text = line[0].rstrip() if line else ""
        at = line.end() if line else len(source)
        if text in closing:
            return at
        if not _SETTING.match(text):
            break
        # An indented line belongs to the key above it, but not below a blank line.
        if _KEY.match(text) or (text and after_settings == line_start):
            after_settings = at
    return after_settings if after_settings > fence.end() else 0
