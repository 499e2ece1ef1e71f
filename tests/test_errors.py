import errno

import pytest

from coprod_language.errors import why_unreadable, why_unwritable


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "there is no such file. Check how its name is spelt"),
        (errno.ENOTDIR, "there is no such file. Check how its name is spelt"),
        (errno.EISDIR, "it is a folder, not a file"),
        (errno.EACCES, "it may not be read: ask its owner for permission"),
        (errno.EIO, "it could not be read: what the computer says"),
    ],
)
def test_why_a_file_cannot_be_read_is_said_in_plain_words(number: int, said: str) -> None:
    """What nobody foresaw is said as the computer says it."""
    assert why_unreadable(OSError(number, "what the computer says")) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "there is no such folder. Make the folder first"),
        (errno.EACCES, "choose another place, or ask for permission"),
        (errno.ENOSPC, "the disk is full. Make room, or choose another place"),
        (errno.EIO, "it could not be written: what the computer says"),
    ],
)
def test_why_a_file_cannot_be_written_is_said_in_plain_words(number: int, said: str) -> None:
    """With what to do, where something can be done."""
    assert why_unwritable(OSError(number, "what the computer says")).endswith(said)
