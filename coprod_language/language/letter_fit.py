"""Fit the letters of a short form to the words that it may stand for.

The idea is Schwartz and Hearst's ("A simple algorithm for identifying abbreviation definitions
in biomedical text", 2003): look for the letters of the short form in the words beside it. They
take the shortest stretch that has all letters in order. Here every stretch has a cost, and the
cheapest is taken: a letter is cheap at the start of a word and dear inside it, and so is a word
that no letter stands for, unless it is a small one such as "of".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from coprod_language.language.letters import IMPOSSIBLE, MOST, SKIPPED, word_costs

_SMALL: Final = frozenset(
    """a an and as at by de des du en et for from in into la le les of off on or per the to with
    within without & + la los del di da und der y e""".split()
)
_GREEK: Final = frozenset("alpha beta gamma delta epsilon kappa lambda omega sigma tau".split())
_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")

_SMALL_SKIPPED: Final = 0.1
_NUMBER_SKIPPED: Final = 0.3
_PART_SKIPPED: Final = 0.5
_COMMA: Final = 0.25
_MID_COMPOUND: Final = 0.6
_SMALL_FIRST: Final = 1.0
_SHUFFLED: Final = 1.4
_UNSAID: Final = 2.4
_DIGIT_UNSAID: Final = 0.5
_PER_LETTER: Final = 0.75
_PER_LETTER_OF_NAME: Final = 1.1
_NAME_LETTERS: Final = 3
_ALLOWANCE: Final = 0.25


class LongWord(NamedTuple):
    """A word, or a part of one with a hyphen, that letters may stand for."""

    start: int
    """First character."""
    end: int
    """Character after the last."""
    text: str
    """As it stands."""
    joined: bool
    """Whether a hyphen, slash or bracket ties it to the word before."""
    comma: bool
    """Whether a comma stands before it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Words that a short form fits."""

    first: int
    """The first word."""
    cost: float
    """How far the letters are from being plain initials; 0 is perfect."""


def long_words(text: str, start: int, end: int) -> list[LongWord]:
    """Split a stretch of text into the words that letters may stand for.

    Args:
        text: the text of the document.
        start: the first character to look at.
        end: the character after the last.
    """
    words: list[LongWord] = []
    for found in _WORDS.finditer(text, start, end):
        gap = text[words[-1].end : found.start()] if words else " "
        joined = not any(map(str.isspace, gap))
        words.append(LongWord(found.start(), found.end(), found.group(), joined, ", " in gap))
    return words


@lru_cache(maxsize=8192)
def spoken_letters(short: str) -> tuple[str, ...]:
    """Give the letters of a short form as they may be meant, likeliest first.

    "ICBs" and "ICB's" are more than one ICB, or belong to it; "DoLS" has its own S.
    """
    plain = re.sub(r"[^\w&+]|_", "", re.sub(r"['’]s?$", "", short))
    choices = [plain]
    if len(plain) > 2 and plain[-1] == "s" and plain[-2].isupper():  # noqa: PLR2004 - "GPs"
        choices.insert(0, plain[:-1])
    return tuple(dict.fromkeys(each.casefold() for each in choices))


def fit_before(short: str, words: Sequence[LongWord], *, most: float = IMPOSSIBLE) -> Fit | None:
    """Find the words, up to the last one given, that a short form stands for.

    Args:
        short: the short form as it stands.
        words: the words before it.
        most: the highest cost that is of any use. A low one saves time.

    Returns:
        The best fit, or None where the letters do not fit.
    """
    best: Fit | None = None
    for letters in spoken_letters(short):
        fit = _cheapest(letters, words, min(most, _most_allowed(letters)))
        if fit and fit.cost <= _allowed(letters, words[fit.first :]):
            best = fit if best is None or fit.cost < best.cost else best
    shuffled = _shuffled(short, words)
    if shuffled and (best is None or shuffled.cost < best.cost):
        best = shuffled
    return best and Fit(_compound_start(words, best.first), best.cost)


def _compound_start(words: Sequence[LongWord], first: int) -> int:
    """Take in a number or letter that a hyphen ties to the first word: "24-hour care"."""
    while first and _is_prefix(words[first - 1], words[first]):
        first -= 1
    return first


def _is_prefix(part: LongWord, word: LongWord) -> bool:
    is_number = part.text.isdigit()
    if not word.joined:  # "17 beta-oestradiol"
        return is_number and word.text.casefold() in _GREEK
    return is_number or len(part.text) == 1 or part.text.casefold() in _GREEK


def _allowed(letters: str, words: Sequence[LongWord]) -> float:
    """Give the cost that is still believed.

    A name in capitals throughout is believed more: the short form of a body often leaves
    words out, or comes from what it was called before.
    """
    if len(letters) == 1:
        return _PER_LETTER
    each = _PER_LETTER_OF_NAME if len(letters) >= _NAME_LETTERS and _is_name(words) else _PER_LETTER
    return each * len(letters) + _ALLOWANCE


def _most_allowed(letters: str) -> float:
    """Give a cost that is not believed of any words."""
    return _PER_LETTER_OF_NAME * len(letters) + _ALLOWANCE


def _is_name(words: Sequence[LongWord]) -> bool:
    telling = [word for word in words if word.text.casefold() not in _SMALL]
    return len(telling) > 1 and all(word.text[0].isupper() for word in telling)


def _cheapest(letters: str, words: Sequence[LongWord], most: float) -> Fit | None:
    """Walk from the last word to the first, keeping the lowest cost for each letter left."""
    count = len(letters)
    opening = _first_opening(letters, words)
    costs = _with_unsaid(letters, [IMPOSSIBLE] * count + [0.0])
    found: Fit | None = None
    for index in range(len(words) - 1, opening - 1, -1):
        word = words[index]
        reached = [IMPOSSIBLE] * (count + 1)
        skip = _skip_cost(word)
        for left in range(count, -1, -1):
            before = costs[left]
            if before > most:
                continue
            reached[left] = min(reached[left], before + skip)
            for taken, cost in word_costs(word.text, letters[:left]):
                at = left - taken
                total = before + cost + (_COMMA if word.comma and at else 0.0)
                if at == 0:
                    total += _opening_cost(word)
                    if cost < MOST and _beats(total, found):
                        found = Fit(index, total)
                else:
                    reached[at] = min(reached[at], total)
        costs = _with_unsaid(letters, reached)
        # Costs only grow, so what is not believed any more need not be walked on.
        if min(costs) > most:
            break
    return found


def _first_opening(letters: str, words: Sequence[LongWord]) -> int:
    """Give the first word that a long form may start with: the first letter always stands there."""
    for index, word in enumerate(words):
        if any(cost < MOST for _, cost in word_costs(word.text, letters[:1])):
            return index
    return len(words)


def _with_unsaid(letters: str, costs: list[float]) -> list[float]:
    """Let letters stand for nothing that is said, at a cost."""
    for left in range(len(letters) - 1, 0, -1):
        unsaid = _DIGIT_UNSAID if letters[left].isdigit() else _UNSAID
        costs[left] = min(costs[left], costs[left + 1] + unsaid)
    return costs


def _opening_cost(word: LongWord) -> float:
    """Give the cost of a long form that starts with "of", or in the middle of a compound."""
    cost = _SMALL_FIRST if word.text.casefold() in _SMALL else 0.0
    return cost + (_MID_COMPOUND if word.joined else 0.0)


def _beats(total: float, found: Fit | None) -> bool:
    return found is None or total < found.cost - 1e-9


def _skip_cost(word: LongWord) -> float:
    if word.text.casefold() in _SMALL:
        return _SMALL_SKIPPED
    if word.text.isdigit():
        return _NUMBER_SKIPPED
    cost = _PART_SKIPPED if word.joined else SKIPPED
    return cost + (_COMMA if word.comma else 0.0)


def _shuffled(short: str, words: Sequence[LongWord]) -> Fit | None:
    """Fit letters out of order: "coordinated universal time (UTC)"."""
    letters = spoken_letters(short)[0]
    # Two letters fit too much by chance, so they must be those of the last two words.
    far = -1 if len(letters) > 2 else len(words) - 3  # noqa: PLR2004
    wanted, seen = Counter(letters), Counter[str]()
    for index in range(len(words) - 1, max(far, -1), -1):
        initial = words[index].text[0].casefold()
        if words[index].text.casefold() in _SMALL and not wanted[initial] > seen[initial]:
            continue
        seen[initial] += 1
        if seen[initial] > wanted[initial]:
            return None
        if seen == wanted:
            return Fit(index, _SHUFFLED)
    return None
