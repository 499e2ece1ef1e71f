"""Bytes to text: read right, or refused with a reason."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.readers import limits
from coprod_language.readers.text.decoding import decode

_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@given(
    _text,
    st.sampled_from(
        [
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
            ("utf-32-le", codecs.BOM_UTF32_LE),
        ]
    ),
)
def test_a_mark_says_the_encoding_and_is_not_text(text: str, marked: tuple[str, bytes]) -> None:
    """With a byte-order mark, the text comes back without it."""
    encoding, mark = marked
    if encoding == "utf-16-le" and text.startswith("\0"):
        return
    assert decode(mark + text.encode(encoding)) == text


@given(_text)
def test_utf_8_needs_no_mark(text: str) -> None:
    """UTF-8 comes back as it was, line ends and all."""
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised(encoding: str) -> None:
    """English in UTF-16 has a NUL in every pair of bytes."""
    text = "We “meet” each month – in the café.\r\n"
    assert decode(text.encode(encoding)) == text


def test_windows_1252_is_recognised() -> None:
    """Curly quotation marks, pounds and accents of an older program are read."""
    text = "It’s “£5” – for the café…"
    assert decode(text.encode("windows-1252")) == text


@pytest.mark.parametrize(
    "raw",
    [
        b"ok\nWe met in Nort\xff\xfe\xfa\xc3(hern Ireland",
        "ok\nIt’s the ".encode() + b"caf\xe9",
        "ok\nПривет, как дела?".encode("koi8-r"),
        b"ok\n\x81\x8d\x8f",
        "ok\nmet “here”".encode()[:-2],
    ],
)
def test_what_cannot_be_told_is_refused(raw: bytes) -> None:
    """A few broken bytes, another alphabet or half a character: the line is given."""
    with pytest.raises(PaperError, match=r"not plain text in UTF-8.* line 2.*save it as UTF-8"):
        decode(raw)


def test_half_a_file_in_utf_16_is_refused() -> None:
    """An odd byte at the end means that the rest is missing."""
    with pytest.raises(PaperError, match="UTF-16 text but breaks off"):
        decode(codecs.BOM_UTF16_LE + "words".encode("utf-16-le")[:-1])


def test_nul_bytes_are_refused() -> None:
    """NUL bytes in the middle of words are damage."""
    with pytest.raises(PaperError, match=r"NUL bytes.* line 3"):
        decode(b"one\ntwo\njar\0gon")


def test_an_encoding_that_the_file_names_counts_only_where_it_is_needed() -> None:
    """A wrong claim does not spoil text in UTF-8, and a strange one is not followed."""
    assert decode("café".encode(), declared="windows-1251") == "café"
    assert decode("Привет".encode("koi8-r"), declared="koi8-r") == "Привет"
    assert decode("naïve".encode("latin-1"), declared="utf-7") == "naïve"


def test_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a million pages."""
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 10)
    assert decode(b"a" * 10) == "a" * 10
    with pytest.raises(PaperError, match=r"11 characters.* most .* is 10"):
        decode(b"a" * 11)
