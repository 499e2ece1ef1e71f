"""Say which letter a reader sees for each that stands in a PDF."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from wordfreq import zipf_frequency

UNKNOWN = "\ufffd"
"""Stands for a letter of which the file does not say what it is."""


def plain(text: str) -> str:
    """Give the letters that a reader sees.

    Ligatures are opened, hyphens of all kinds become plain ones, and characters that are
    never seen go. The result may be longer, shorter or empty.

    Args:
        text: characters without white space, as PDFium gives them: UTF-16 code units, so that
            a character beyond U+FFFF is two surrogates.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    text = _SYMBOL_TEXT.sub(lambda run: "".join(chr(ord(c) - 0xF000) for c in run.group()), text)
    text = text.translate(_SEEN)
    return _mended(text) if UNKNOWN in text else text


def plain_starts(text: str) -> list[int]:
    """Say where in `plain` of a text the letters of each of its characters start.

    Args:
        text: as for `plain`.

    Returns:
        One offset for each character, and the length of the whole. It is not that of `plain`
        where a letter of which the file says nothing was put back.
    """
    whole = _PAIR.sub("*\u200b", text)
    return list(accumulate((len(each.translate(_SEEN)) for each in whole), initial=0))


_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SEEN = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), 0xFFFF), UNKNOWN),
    # A hyphen: PDFium puts U+0002 or U+FFFE for one at the end of a line, and a soft hyphen
    # that stands in a PDF is one that is seen.
    **dict.fromkeys((0x0002, 0xFFFE, 0x00AD, 0x2010, 0x2011), "-"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
    # Half a pair, which some PDFs have: no character at all.
    **dict.fromkeys(range(0xD800, 0xE000)),
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    0x037E: ";",  # the Greek question mark, which some fonts have in place of the semicolon
    # Symbol fonts keep their characters here. Single ones are bullets and ticks.
    **dict.fromkeys(range(0xE000, 0xF900), "•"),
}
_SYMBOL_TEXT = re.compile("[\uf021-\uf07e]{2,}")
_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl", "ti", "tt", "th", "ft")
_BROKEN_WORD = re.compile(rf"[a-zA-Z]*{UNKNOWN}[a-zA-Z]+|[a-zA-Z]+{UNKNOWN}")


def _mended(text: str) -> str:
    """Put back ligatures of which the font does not say what they are, where a word results."""
    return _BROKEN_WORD.sub(lambda broken: _best_word(broken.group()), text)


def _best_word(broken: str) -> str:
    words = (broken.replace(UNKNOWN, ligature) for ligature in _LIGATURES)
    frequency, word = max((zipf_frequency(word, "en", wordlist="small"), word) for word in words)
    return word if frequency else broken
