"""How a number of things is said: one paper, two papers."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """Say how many of something there are, as in ``1,200 papers``.

    Args:
        number: how many, 0 or more.
        noun: what they are, for one of them. Its plural takes a plain ``s``.
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
