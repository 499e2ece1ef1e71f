"""Turn the verb of a passive round: "was agreed" becomes "agreed", "will be" "will agree"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from coprod_language.language.inflection import bend

_NOT: Final = frozenset({"not", "n't"})
_WHOLE: Final = {"wo": "will", "'ll": "will", "ca": "can", "'ve": "have", "sha": "shall"}
_ONE: Final = {
    "have": "has",
    "are": "is",
    "were": "was",
    "need": "needs",
    "do": "does",
    "'re": "is",
}
_WE: Final = {
    "has": "have",
    "is": "are",
    "was": "were",
    "needs": "need",
    "does": "do",
    "'s": "are",
}
_PAST: Final = frozenset({"was", "were"})


def make_active(chain: Sequence[str], verb: str, *, we: bool = False) -> str:
    """Give the verb that somebody does, for the verb that is done to something.

    Args:
        chain: the words from the first of the passive's little verbs to its last, in small
            letters: "has", "not", "been". The last is a form of "be".
        verb: the base form of the verb.
        we: whether "we" is to stand before it; otherwise "who" is.
    """
    is_not = any(word in _NOT for word in chain)
    *before, be = [_WHOLE.get(word, word) for word in chain if word not in _NOT]
    agreeing = _WE if we else _ONE
    before[:1] = [agreeing.get(word, word) for word in before[:1]]
    if not before:
        return _simple(be, verb, is_not=is_not, we=we)
    if is_not:
        before.insert(1, "not")
    tag = {"been": "VBN", "being": "VBG"}.get(be, "VB")
    return " ".join([*before, bend(verb, tag)])


def _simple(be: str, verb: str, *, is_not: bool, we: bool) -> str:
    if is_not:
        did = "did" if be in _PAST else "do" if we else "does"
        return f"{did} not {verb}"
    return bend(verb, "VBD" if be in _PAST else "VBP" if we else "VBZ")
