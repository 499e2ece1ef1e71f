"""The zip archive inside a Word, OpenDocument or PowerPoint file, unpacked within limits.

Nothing is written to disk. Only the parts that hold prose are unpacked, so that a damaged
picture does not stand in the way of the words. What is counted is what comes out, not what
the archive says of itself.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from coprod_language.errors import PaperError

MOST_UNPACKED = 100_000_000
"""Bytes that the parts of one file may come to. Real papers stay well under a tenth of it."""
MOST_MEMBERS = 20_000
"""Members that one archive may list."""
MOST_SWELLING = 200
"""How many times its packed size a part may grow to. The mark-up of papers packs 10 to 50
times smaller, a zip bomb about 1000 times."""
_SMALL = 5_000_000
# Swelling below this many bytes does no harm.
_CHUNK = 1 << 20

LOCKED = "it is protected by a password: save a copy without one and check that"
"""What to say of a file that cannot be opened without its password."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of an OLE file by which its kind is known, and what to say. Office wraps a file with
# a password into an OLE file.
_OLE_STREAMS = (
    ("EncryptedPackage", LOCKED),
    (
        "WordDocument",
        "it is in the old Word format (.doc): open it in Word and save it as .docx",
    ),
    (
        "PowerPoint Document",
        "it is in the old PowerPoint format (.ppt): open it in PowerPoint and save it as .pptx",
    ),
    ("Workbook", "it is an Excel workbook, and only papers can be checked"),
)

_LOCKED_FLAGS = 0x41
# Bits 0 and 6 of a member's flags: encrypted, and strongly so.

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    OverflowError,
    NotImplementedError,
)
# What the zip module raises on archives that are damaged, by chance or by design.


class Archive:
    """The parts of one file, each unpacked when it is asked for."""

    def __init__(self, raw: bytes, wanted: str) -> None:
        """Open an archive.

        Args:
            raw: the whole file.
            wanted: what it should be, such as ``a Word file``, for the message if it is not.

        Raises:
            PaperError: it is no zip archive, is damaged, or is locked.
        """
        self._zip = _open(raw, wanted)
        members = self._zip.infolist()
        if len(members) > MOST_MEMBERS:
            raise PaperError(
                f"it is not safe to open: it holds {len(members):,} files inside, and a paper "
                f"never has more than {MOST_MEMBERS:,}"
            )
        # Office ignores case in part names, and some tools write them with a backslash.
        self._members = {_key(member.filename): member for member in members}
        self._unpacked = 0

    def __contains__(self, name: str) -> bool:
        """Say whether there is a part of this name."""
        return _key(name) in self._members

    def read(self, name: str) -> bytes:
        """Unpack one part.

        Args:
            name: path of the part in the archive.

        Raises:
            PaperError: the part is missing, damaged, locked or too large.
        """
        member = self._members.get(_key(name))
        if member is None:
            raise PaperError(f"the file is damaged: its part {name} is missing. Get a fresh copy")
        if member.flag_bits & _LOCKED_FLAGS:
            raise PaperError(LOCKED)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # No Office program writes the others, and their unpackers cannot be held to a limit.
            raise PaperError(
                f"its part {name} is packed in a way that Office does not use: open the file in "
                "the program it was made with and save it again"
            )
        try:
            return self._unpack(member)
        except _BROKEN as error:
            raise PaperError(
                f"the file is damaged: its part {name} does not unpack. Get a fresh copy"
            ) from error

    def _unpack(self, member: zipfile.ZipInfo) -> bytes:
        content = bytearray()
        with self._zip.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                content += chunk
                self._unpacked += len(chunk)
                swollen = len(content) > max(_SMALL, MOST_SWELLING * member.compress_size)
                if swollen or self._unpacked > MOST_UNPACKED:
                    raise PaperError(
                        "it is not safe to open: it unpacks to far more than a paper holds (a zip "
                        "bomb). Open it in the program it was made with and save it again"
                    )
        return bytes(content)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _open(raw: bytes, wanted: str) -> zipfile.ZipFile:
    if raw.startswith(_OLE):
        raise PaperError(_ole_message(raw, wanted))
    try:
        return zipfile.ZipFile(io.BytesIO(raw))
    except _BROKEN as error:
        if raw.startswith(b"PK"):
            raise PaperError("the file is cut short or damaged. Get a fresh copy") from error
        raise PaperError(f"not {wanted}: it is not a zip archive") from error


def _ole_message(raw: bytes, wanted: str) -> str:
    for stream, message in _OLE_STREAMS:
        if stream.encode("utf-16-le") in raw:
            return message
    return f"not {wanted}: it is not a zip archive"
