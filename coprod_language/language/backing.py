"""Tell whether a passage says who took part, how many, how, or what changed because of it."""

from __future__ import annotations

import re
from typing import Final

_PEOPLE: Final = (
    r"(?:people|persons?|residents?|carers?|parents?|famil(?:y|ies)|patients?|adults?|children|"
    r"tenants?|members?|mothers?|fathers?|women|men|citizens?|volunteers?|survivors?|users?|"
    r"participants?|respondents?|responses|students?|pupils?|households?|individuals|staff|"
    r"professionals|practitioners|organisations|charities|groups|nurses|workers|older|young|"
    r"disabled|autistic|deaf|blind)"
)
_NUMBER: Final = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?)"
)
_HOW_MANY: Final = rf"\b{_NUMBER}(?:\s+of)?(?:\s+[\w’'-]+){{0,3}}\s+{_PEOPLE}\b"
_WHO: Final = (
    r"\b(?:with|by|including|involving)\s+people\s+(?:with|who|living|from|aged)\b|"
    r"\b(?:with|by|including|involving)\s+(?:(?:the|our|local|some|their)\s+)*"
    r"(?:carers|parents|residents|tenants|families|patients|parent\s+carers|"
    r"(?:young|older|disabled|deaf|autistic|bereaved|unpaid)\s+(?:people|adults|carers|children)|"
    r"service\s+users|survivors|students|pupils|mothers|women)\b|"
    r"\b(?:advisory|reference|user|patient|carers?|parents?|residents?|co-?production|"
    r"experts?|youth|lived\s+experience)\s+(?:groups?|panels?|forums?|networks?|boards?)\b"
)
_HOW: Final = (
    r"\b(?:workshops?|focus\s+groups?|interview(?:s|ed)|surveys?|questionnaires?|roadshows?|"
    r"listening\s+(?:events?|sessions?)|drop-ins?|round\s?tables?|site\s+visits?|"
    r"discussion\s+groups?|met\s+(?:every|each|weekly|monthly|once|twice|up)|"
    r"(?:voted|votes?)\s+(?:on|for)|told\s+us|(?:they|people|carers|patients)\s+said|"
    r"asked\s+(?:people|them|us|for)|feedback\s+showed|wrote\s+(?:it|this)|sat\s+on)\b"
)
_WHAT_CHANGED: Final = (
    r"\b(?:as\s+a\s+result|because\s+of\s+(?:this|that|them|their|what)|you\s+said|"
    r"in\s+response\s+to\s+(?:this|that|their|what|feedback|comments)|led\s+us\s+to|"
    r"so\s+we\s+(?:now|have|start|changed|moved|added|stopped|made)|we\s+(?:have\s+)?(?:changed|"
    r"added|removed|stopped|started|moved|dropped|replaced)|this\s+meant\s+(?:that|we))\b"
)
_NAMED_GROUP: Final = re.compile(_WHO, re.IGNORECASE)
_TOOK_PART: Final = re.compile(rf"{_HOW_MANY}|{_HOW}|{_WHAT_CHANGED}", re.IGNORECASE)
_DONE: Final = re.compile(rf"{_HOW_MANY}|{_HOW}|{_WHAT_CHANGED}|\bfor example\b", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"(?:\s+by\s+(?:an?|the|our)\s+\w+"
    r"|\s+(?:with\s+|by\s+)?(?:the\s+|their\s+|our\s+|local\s+)*[A-Z][\w’'&.-]+"
    r"|,?(?:\s+[\w’'-]+){0,6}?,?\s+(?:including|such\s+as|namely)\b)"
)


def is_backed(text: str, *, by_deeds: bool = False) -> bool:
    """Tell whether a passage shows a claim: how many took part, how, or what changed.

    Args:
        text: the claim's sentence and what stands around it.
        by_deeds: whether it is not enough to say how many.
    """
    return (_DONE if by_deeds else _TOOK_PART).search(text) is not None


def names_group(text: str) -> bool:
    """Tell whether a claim's own sentence says who took part: "with unpaid carers".

    Args:
        text: the sentence.
    """
    return _NAMED_GROUP.search(text) is not None


def names_next(text: str, at: int) -> bool:
    """Tell whether a name comes right after a place: "in partnership with Mind".

    Args:
        text: the text.
        at: where the claim ends.
    """
    return _NAMED.match(text, at) is not None
