"""Pack a Word or OpenDocument file again after some of its parts have changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from coprod_language.readers.office.archive import Archive


def repack(raw: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Put changed parts into an archive; all other parts keep their bytes.

    Parts keep their order, date, attributes and way of packing. Parts that were not there
    are added at the end.

    Args:
        raw: the archive.
        changed: new content of parts by name.

    Raises:
        PaperError: a part is damaged.
    """
    archive = Archive(raw, "an office file")
    waiting = dict(changed)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        new.comment = old.comment
        for member in old.infolist():
            part = _plain_name(member.filename)
            content = waiting.pop(part, None)
            if content is None:
                content = archive.read(member.filename)
            new.writestr(_like(member), content)
        for part, content in waiting.items():
            new.writestr(zipfile.ZipInfo(part), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _plain_name(filename: str) -> str:
    return filename.replace("\\", "/").lstrip("/")


def _like(member: zipfile.ZipInfo) -> zipfile.ZipInfo:
    same = zipfile.ZipInfo(member.filename, member.date_time)
    same.compress_type = member.compress_type
    same.comment = member.comment
    same.create_system = member.create_system
    same.external_attr = member.external_attr
    same.internal_attr = member.internal_attr
    return same
