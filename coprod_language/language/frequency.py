"""How common a word is, from wordfreq's list of English."""

from __future__ import annotations

import re

from coprod_language.language.word_facts import listed_zipf

ABSENT = 0.0
"""Zipf value of a word that is not in the list: less than 1 in 100 million words."""

_DIGIT = re.compile(r"\d")


def zipf(word: str) -> float:
    """Say how common a word is, on the Zipf scale.

    Args:
        word: one word in small letters. A word with hyphens is as rare as its rarest part.

    Returns:
        The logarithm of how often the word comes in a billion words: 7 for "the", 5 for
        "office", 3 for "rota", 0 where the list does not have it. As
        ``wordfreq.zipf_frequency`` for words without digits, but faster, since the word
        is not tokenized again.
    """
    found = listed_zipf(word)
    if found is not None:
        return found
    if "-" in word:
        return min((zipf(part) for part in word.split("-") if part), default=ABSENT)
    if word.endswith("'s"):
        return listed_zipf(word[:-2]) or ABSENT
    return listed_zipf(_DIGIT.sub("0", word)) or ABSENT
