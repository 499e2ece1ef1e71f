"""Decoding: the bytes of a text file to text.

UTF-8 and UTF-16, each with or without a byte-order mark, and Windows-1252, which older
programs in Britain write. Anything else is refused with a reason: a wrong guess would give
words that nobody wrote. The mark is not part of the text, so offsets do not count it.
"""

from __future__ import annotations

import codecs
import re

from coprod_language.errors import PaperError
from coprod_language.readers.limits import limit_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16: its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
# Bytes looked at to tell UTF-16 without a mark.
_MOSTLY, _HARDLY = 0.7, 0.05
# In English UTF-16, one byte of nearly every pair is NUL, and hardly ever the other.

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_HIGH = re.compile(rb"[\x80-\xff]")
# No English word has three accented letters in a row.
_ACCENTED_RUN = re.compile(rb"[\xc0-\xff]{3}")
# Windows-1252 leaves five bytes undefined; the rest here are letters and signs that no
# English paper has, but that broken bytes often are.
_UNLIKELY = re.compile(rb"[\x81\x8d\x8f\x90\x9d\xd0\xd7\xde\xf0\xf7\xfe\xff]")
_MOST_HIGH = 0.3
# Share of bytes above 127. English has a few in a thousand, Cyrillic most.

# Encodings that a file may name itself and be believed, if it then decodes. Browsers read
# Latin-1 as Windows-1252.
_DECLARED = re.compile(
    r"(?:iso-8859|windows|cp|koi8|mac|gb|big5|shift|euc|iso-2022)[\w-]*", re.IGNORECASE
)
_AS_WINDOWS_1252 = {"iso-8859-1", "us-ascii", "latin-1", "latin1", "ascii"}


def decode(raw: bytes, *, declared: str | None = None) -> str:
    """Decode a text file.

    Args:
        raw: the whole file.
        declared: encoding that the file itself names, as HTML can.

    Raises:
        PaperError: it is not text, is too long, or is in an encoding that cannot be told with
            certainty.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(_decode_as(raw[len(mark) :], encoding))
    unmarked = _unmarked_utf16(raw)
    if unmarked:
        return _checked(_decode_as(raw, unmarked))
    try:
        return _checked(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        text = _decode_as_declared(raw, declared or "")
        if text is None and _is_windows_1252(raw):
            text = raw.decode("windows-1252")
        if text is not None:
            return _checked(text)
        line = raw.count(b"\n", 0, error.start) + 1
        raise PaperError(
            f"it is not plain text in UTF-8: the first wrong byte is on line {line}. Open it in "
            "the program it was made with, and save it as UTF-8"
        ) from error


def _decode_as(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise PaperError(
            f"it is marked as {encoding[:6].upper()} text but breaks off or goes wrong at byte "
            f"{error.start + 1:,}. Get a fresh copy, or save it as UTF-8"
        ) from error


def _checked(text: str) -> str:
    limit_text(len(text))
    at = text.find("\0")
    if at >= 0:
        raise PaperError(
            f"it has NUL bytes, which text never has; the first is on line "
            f"{text.count(chr(10), 0, at) + 1}. It is damaged, or another kind of file"
        )
    return text


def _unmarked_utf16(raw: bytes) -> str | None:
    sample = raw[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs == 0:
        return None
    even, odd = sample[::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > _MOSTLY and even < _HARDLY:
        return "utf-16-le"
    if even > _MOSTLY and odd < _HARDLY:
        return "utf-16-be"
    return None


def _decode_as_declared(raw: bytes, declared: str) -> str | None:
    encoding = "windows-1252" if declared.lower() in _AS_WINDOWS_1252 else declared
    if not _DECLARED.fullmatch(encoding):
        return None
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_windows_1252(raw: bytes) -> bool:
    return not (
        _MULTIBYTE.search(raw)  # UTF-8 with a few broken bytes
        or _UNLIKELY.search(raw)
        or _ACCENTED_RUN.search(raw)
        or len(_HIGH.findall(raw)) > _MOST_HIGH * len(raw)
    )
