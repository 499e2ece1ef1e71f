from pathlib import Path

import pytest

from coprod_language.errors import ConfigurationError, GlossaryError
from coprod_language.utf8 import read_utf8


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """Some editors put one there."""
    file = tmp_path / "a.toml"
    file.write_bytes(b"\xef\xbb\xbfname = 1\n")
    assert read_utf8(file, refuse=GlossaryError) == "name = 1\n"


def test_what_cannot_be_read_is_refused_as_was_asked(tmp_path: Path) -> None:
    """With the name of the file, and what to do."""
    with pytest.raises(GlossaryError, match=r"a\.toml: there is no such file"):
        read_utf8(tmp_path / "a.toml", refuse=GlossaryError)
    (tmp_path / "b.toml").write_bytes(b"caf\xe9")
    with pytest.raises(ConfigurationError, match=r"b\.toml: save this file as UTF-8 text"):
        read_utf8(tmp_path / "b.toml", refuse=ConfigurationError)
