"""Opening the zip archives that hold papers."""

from __future__ import annotations

import io
import zipfile

import pytest

from coprod_language.errors import PaperError
from coprod_language.readers.office import archive as archive_module
from coprod_language.readers.office.archive import Archive
from coprod_language.readers.word.reader import read
from tests.readers.office_files import paragraph, word_file, zip_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def test_a_part_comes_out_as_it_went_in() -> None:
    """A part is unpacked whole."""
    assert Archive(zip_of({"a/b.xml": "words"}), "a Word file").read("a/b.xml") == b"words"


def test_names_of_parts_ignore_case_and_the_way_slashes_lean() -> None:
    """Office does not care either."""
    archive = Archive(zip_of({"Word\\Document.xml": "words"}), "a Word file")
    assert "word/document.xml" in archive
    assert archive.read("word/document.xml") == b"words"


def test_what_is_no_zip_archive_is_refused_in_plain_words() -> None:
    """The message says what the file should have been."""
    with pytest.raises(PaperError, match=r"^not a Word file: it is not a zip archive$"):
        Archive(b"Just some text.", "a Word file")


def test_a_file_that_is_cut_short_is_called_damaged() -> None:
    """Half a download still starts as a zip archive does."""
    raw = word_file(paragraph("We meet on Monday."))
    for length in (10, len(raw) // 2, len(raw) - 10):
        with pytest.raises(PaperError, match="cut short or damaged"):
            Archive(raw[:length], "a Word file")


def test_a_part_with_changed_bytes_is_called_damaged() -> None:
    """The checksum of the part shows it."""
    raw = bytearray(zip_of({"a.xml": "We meet on Monday. " * 50}))
    raw[50] ^= 0xFF
    with pytest.raises(PaperError, match=r"its part a\.xml does not unpack"):
        Archive(bytes(raw), "a Word file").read("a.xml")


def test_a_missing_part_is_named() -> None:
    """The message says which."""
    with pytest.raises(PaperError, match=r"its part word/styles\.xml is missing"):
        Archive(zip_of({"a.xml": ""}), "a Word file").read("word/styles.xml")


@pytest.mark.parametrize(
    ("stream", "message"),
    [
        ("EncryptedPackage", "protected by a password"),
        ("WordDocument", "old Word format"),
        ("PowerPoint Document", "old PowerPoint format"),
        ("Workbook", "Excel workbook"),
        ("Something else", "not a Word file: it is not a zip archive"),
    ],
)
def test_old_and_locked_office_files_are_told_apart(stream: str, message: str) -> None:
    """Office puts both into an OLE file, with streams of different names."""
    with pytest.raises(PaperError, match=message):
        Archive(_OLE + stream.encode("utf-16-le"), "a Word file")


@pytest.mark.parametrize(
    ("flag", "message"),
    [(0x01, "protected by a password"), (0x40, "protected by a password"), (0x20, "not unpack")],
    ids=["locked", "strongly locked", "patched data"],
)
def test_flags_of_a_member_tell_a_locked_part_from_a_damaged_one(flag: int, message: str) -> None:
    """The zip module would raise errors of other kinds."""
    raw = bytearray(zip_of({"a.xml": "words"}))
    raw[raw.index(b"PK\x01\x02") + 8] |= flag
    with pytest.raises(PaperError, match=message):
        Archive(bytes(raw), "a Word file").read("a.xml")


def test_a_zip_bomb_is_refused() -> None:
    """A part that grows a thousandfold is no paper."""
    bomb = zip_of({"a.xml": bytes(20_000_000)})
    assert len(bomb) < 100_000
    with pytest.raises(PaperError, match="zip bomb"):
        Archive(bomb, "a Word file").read("a.xml")


def test_parts_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many parts of a fair size are as bad as a large one."""
    monkeypatch.setattr(archive_module, "MOST_UNPACKED", 25)
    archive = Archive(zip_of({"a.xml": "ten bytes.", "b.xml": "ten bytes.", "c": "ten bytes."}), "")
    archive.read("a.xml")
    archive.read("b.xml")
    with pytest.raises(PaperError, match="zip bomb"):
        archive.read("c")


def test_an_archive_that_understates_a_part_gives_no_more_than_it_states() -> None:
    """The size in the header cannot be used to smuggle more in."""
    raw = bytearray(zip_of({"a.xml": bytes(1_000_000)}))
    entry = raw.index(b"PK\x01\x02")
    raw[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    with pytest.raises(PaperError, match="does not unpack"):
        Archive(bytes(raw), "a Word file").read("a.xml")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of a million files is an attack on the reader's memory."""
    monkeypatch.setattr(archive_module, "MOST_MEMBERS", 3)
    with pytest.raises(PaperError, match="4 files inside"):
        Archive(zip_of(dict.fromkeys("abcd", "")), "a Word file")


def test_packing_that_cannot_be_held_to_a_limit_is_refused() -> None:
    """Bzip2 and LZMA unpack in one go."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.xml", "words")
    with pytest.raises(PaperError, match="packed in a way that Office does not use"):
        Archive(packed.getvalue(), "a Word file").read("a.xml")


def test_damage_in_a_part_without_prose_does_no_harm() -> None:
    """A broken picture does not stand in the way of the words."""
    picture = b"not really a picture " * 20
    raw = word_file(paragraph("We meet on Monday."), raw_parts={"image": picture.decode()})
    packed = io.BytesIO(raw)
    with zipfile.ZipFile(packed) as archive:
        at = archive.getinfo("word/image.xml").header_offset + 50
    damaged = bytearray(raw)
    damaged[at] ^= 0xFF
    with pytest.raises(PaperError):
        Archive(bytes(damaged), "a Word file").read("word/image.xml")
    assert read(bytes(damaged), "a.docx").blocks[0].text == "We meet on Monday."
