"""Packing: how small records go from one process to another, and into files.

Python packs a frozen dataclass with slots by looking its fields up each time. A report has
hundreds of such records, and packing them took longer than some rules did.
"""

from __future__ import annotations

from typing import Any


class Packed:
    """A frozen dataclass with slots that is pickled as a call of its own class."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        """Give the class and its fields in order, as `pickle` wants it."""
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


def fields_of(record: Packed) -> dict[str, Any]:
    """Give the fields of a record by name; those inside it stay records.

    Args:
        record: any. As the ``default`` of `json.dumps` this makes objects of all of them.
    """
    return {name: getattr(record, name) for name in record.__slots__}
