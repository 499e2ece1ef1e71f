"""Say which letter a reader sees for each that stands in a PDF."""

from __future__ import annotations

import re
import unicodedata

UNKNOWN = "\ufffd"
"""Stands for a letter of which the file does not say what it is."""


def plain(text: str) -> str:
    """Give the letters that a reader sees.

    Ligatures are opened, hyphens of all kinds become plain ones, and characters that are
    never seen go. The result may be longer, shorter or empty.

    Args:
        text: characters without white space, as PDFium gives them.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _SYMBOL_TEXT.sub(lambda run: "".join(chr(ord(c) - 0xF000) for c in run.group()), text)
    return text.translate(_SEEN)


_SEEN = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0xFFFF), UNKNOWN),
    # A hyphen: PDFium puts U+0002 or U+FFFE for one at the end of a line, and a soft hyphen
    # that stands in a PDF is one that is seen.
    **dict.fromkeys((0x0002, 0xFFFE, 0x00AD, 0x2010, 0x2011), "-"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    0x037E: ";",  # the Greek question mark, which some fonts have in place of the semicolon
    # Symbol fonts keep their characters here. Single ones are bullets and ticks.
    **dict.fromkeys(range(0xE000, 0xF900), "•"),
}
_SYMBOL_TEXT = re.compile("[\uf021-\uf07e]{2,}")
