"""Changes in text files: the new words, and not one byte more."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import PaperError
from coprod_language.fixes.changes import Change
from coprod_language.fixes.text_file import fix
from coprod_language.readers.reading import read_paper

_text = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=2)


@given(
    _text,
    _text,
    st.sampled_from(
        [
            ("utf-8", b""),
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
        ]
    ),
)
def test_bytes_outside_the_change_stay(before: str, after: str, way: tuple[str, bytes]) -> None:
    """Encoding, mark, line ends and everything else come back as they were."""
    encoding, mark = way
    start = "a" + before  # a first sign that no byte-order mark can be taken for
    raw = mark + (start + "utilise" + after).encode(encoding)
    paper = read_paper("a.txt", raw=raw, format="text")
    fixed = fix(raw, paper, [Change(len(start), len(start) + 7, "use")])
    assert fixed == mark + (start + "use" + after).encode(encoding)


def test_windows_1252_stays_windows_1252() -> None:
    """An old file is written back as its old program wrote it."""
    raw = "The “plan” for £5 – utilise it.\r\n".encode("windows-1252")
    paper = read_paper("a.txt", raw=raw)
    at = paper.source.index("utilise")
    fixed = fix(raw, paper, [Change(at, at + 7, "use")])
    assert fixed == "The “plan” for £5 – use it.\r\n".encode("windows-1252")


def test_a_sign_that_the_encoding_lacks_is_refused() -> None:
    """Better no change than a question mark in the paper."""
    raw = "The “plan” to utilise it.".encode("windows-1252")
    paper = read_paper("a.txt", raw=raw)
    with pytest.raises(PaperError, match="no sign for “→”"):
        fix(raw, paper, [Change(14, 21, "→")])


def test_an_encoding_that_cannot_be_written_back_exactly_is_refused() -> None:
    """Some encodings have several ways to write the same text."""
    raw = b'<!doctype html><meta charset="cp932"><p>Part \xfaJ: we utilise it.</p>'
    paper = read_paper("a.html", raw=raw)
    with pytest.raises(PaperError, match="cp932, which cannot be written back exactly"):
        fix(raw, paper, [])


@pytest.mark.parametrize(
    ("name", "source", "new", "expected"),
    [
        ("a.md", "We utilise it.", "use *and* <b>", r"We use \*and\* \<b\> it."),
        ("a.md", "We utilise it.", "R&D don't", "We R&D don't it."),
        ("a.rst", "We utilise it.", "use *a* `b`", r"We use \*a\* \`b\` it."),
        ("a.txt", "We utilise it.", "use *a* & <b>", "We use *a* & <b> it."),
        ("a.html", "<p>We utilise it.</p>", 'R&D "x"', '<p>We R&amp;D "x" it.</p>'),
        ("a.html", '<img alt="We utilise it">', 'a "b"', '<img alt="We a &quot;b&quot; it">'),
    ],
)
def test_signs_that_would_be_mark_up_are_escaped(
    name: str, source: str, new: str, expected: str
) -> None:
    """New words read as they are, whatever the format makes of stars and brackets."""
    raw = source.encode()
    at = source.index("utilise")
    fixed = fix(raw, read_paper(name, raw=raw), [Change(at, at + 7, new)])
    assert fixed.decode() == expected
