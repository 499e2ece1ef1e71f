"""A reader that behaves as a hostile file would make one behave: the bytes say how."""

from __future__ import annotations

import os
import time

from coprod_language.errors import PaperError
from coprod_language.paper import BlockKind, Cell, Paper, Remark, make_paper
from coprod_language.weaving import weave


def read(raw: bytes, path: str) -> Paper:
    """Do as the file says."""
    match raw:
        case b"hang":
            time.sleep(600)
        case b"crash":
            os.abort()
        case b"eat":
            bytearray(8 * 1024**3)
        case b"fail":
            raise IndexError("list index out of range")
        case b"refuse":
            raise PaperError("it is broken")
        case b"chatter":
            print("here is a library that prints")  # noqa: T201 - that is the point
            os.write(1, b"at length")
    source = raw.decode("utf-8", "surrogateescape")
    block = weave(
        BlockKind.HEADING,
        source,
        [(0, len(source))],
        level=2,
        page=3,
        quoted=True,
        cell=Cell(0, 1, 2, heading=True),
        number=4,
    )
    return make_paper(
        path=path,
        format="pdf",
        source=source,
        blocks=[block],
        meanings=[("ICB", "board")],
        remarks=[Remark("plain: allow", 0, 2)],
    )
