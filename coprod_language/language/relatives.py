"""The words that a word is a form of."""

from __future__ import annotations

from coprod_language.language.word_facts import lemmas


def relatives(plain: str) -> tuple[str, ...]:
    """Give a word, the words that it is a form of, and their plurals, in that order.

    Args:
        plain: the word in small letters.
    """
    bases = sorted({base for each in lemmas(plain).values() for base in each})
    return tuple(dict.fromkeys((plain, *bases, *(f"{base}s" for base in bases))))
