"""Decoding: the bytes of a text file to text.

UTF-8 and UTF-16, each with or without a byte-order mark, and Windows-1252, which older
programs in Britain write. Anything else is refused with a reason: a wrong guess would give
words that nobody wrote. The mark is not part of the text, so offsets do not count it.

`decode_file` also says how the bytes were read, so that changed text can be written back the
same way.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

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
_WINDOWS = "windows-1252"
_AS_WINDOWS_1252 = {"iso-8859-1", "us-ascii", "latin-1", "latin1", "ascii"}


_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 1024
# Browsers look for the encoding of a page this far in.


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and how its bytes say it."""

    text: str
    """The text, without the byte-order mark."""
    encoding: str
    """Name of the encoding, as Python knows it."""
    mark: bytes
    """The byte-order mark at the start; empty if there is none."""

    def encode(self, text: str) -> bytes:
        """Write other text in the way that this one was written.

        Raises:
            PaperError: the encoding has no sign for a character of the text.
        """
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise PaperError(
                f"its encoding, {self.encoding}, has no sign for “{text[error.start]}”. Save it "
                "as UTF-8 first"
            ) from error


def decode(raw: bytes, *, declared: str | None = None) -> str:
    """Decode a text file.

    Args:
        raw: the whole file.
        declared: encoding that the file itself names, as HTML can.

    Raises:
        PaperError: it is not text, is too long, or is in an encoding that cannot be told with
            certainty.
    """
    return decode_file(raw, declared=declared).text


def decode_file(raw: bytes, *, declared: str | None = None) -> Decoded:
    """Decode a text file, and say how it was written.

    Args:
        raw: the whole file.
        declared: encoding that the file itself names, as HTML can.

    Raises:
        PaperError: as for `decode`.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Decoded(_checked(_decode_as(raw[len(mark) :], encoding)), encoding, mark)
    unmarked = _unmarked_utf16(raw)
    if unmarked:
        return Decoded(_checked(_decode_as(raw, unmarked)), unmarked, b"")
    try:
        return Decoded(_checked(raw.decode("utf-8")), "utf-8", b"")
    except UnicodeDecodeError as error:
        encoding = _believed(declared or "")
        text = _decode_as_declared(raw, encoding)
        if text is None and _is_windows_1252(raw):
            encoding, text = _WINDOWS, raw.decode(_WINDOWS)
        if text is not None:
            return Decoded(_checked(text), encoding, b"")
        line = raw.count(b"\n", 0, error.start) + 1
        raise PaperError(
            f"it is not plain text in UTF-8: the first wrong byte is on line {line}. Open it in "
            "the program it was made with, and save it as UTF-8"
        ) from error


def find_charset(raw: bytes) -> str | None:
    """Give the encoding that an HTML file says it is in, in lower case.

    Args:
        raw: the whole file.
    """
    charset = _CHARSET.search(raw[:_HEAD])
    return charset[1].decode("ascii").lower() if charset else None


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


def _believed(declared: str) -> str:
    """Give the encoding that a browser would take a declared one for."""
    return _WINDOWS if declared.lower() in _AS_WINDOWS_1252 else declared


def _decode_as_declared(raw: bytes, encoding: str) -> str | None:
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
