"""Tell a word that is said again in plain words beside it: "provision (what we do)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from coprod_language.language.little_words import LITTLE_WORDS
from coprod_language.language.mentions import is_in_brackets
from coprod_language.language.scene import Scene

_SAYS_AGAIN: Final = re.compile(
    r"""[”’"']?\s?(?:
      \((?:what|how|when|where|who|that\ is|i\.?e\.?|meaning|in\ other\ words
        |in\ plain\ (?:words|english))[\s,:]
    | ,\ (?:that\ is|i\.e\.|in\ other\ words|in\ plain\ words|or\ in\ plain\ words),?\s
    | [–—]\s?(?:that\ is|in\ other\ words|in\ plain\ words),?\s
    )(?P<meaning>[^()–—.;]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_IS_ANOTHER: Final = re.compile(
    r"[”’\"']?\s(?:is|are)\s(?:the\ssame\sas|(?:just\s)?(?:another|an?\s[\w-]+)\s"
    r"(?:word|name|term)\sfor|how\s\w+|when\s\w+|the\sprocess\sof|someone\swho|somebody\swho"
    r"|people\swho|an?\s(?:person|place|way)\s\w+)\s\w",
    re.IGNORECASE,
)
_ONLY_IF: Final = re.compile(
    r"(?:necessary|needed|required|applicable|possible|relevant|appropriate|available)\b",
    re.IGNORECASE,
)
_LEAST_WORDS: Final = 3
_LONGEST: Final = 60


_IN_BRACKETS: Final = re.compile(r"[”’\"']?\s?\((?P<meaning>[^()]{4,80})\)")
_WORD: Final = re.compile(r"[a-z]{4,}")
_STEM: Final = 5
_BESIDE: Final = re.compile(
    r"""[”’"']?(?:\s?\((?:or\s|also\s|called\s|known\sas\s|an?\s)*
    |,?\s(?:or|also\scalled|also\sknown\sas)\s(?:an?\s)?)""",
    re.VERBOSE | re.IGNORECASE,
)
_NEXT: Final = re.compile(
    r"""[”’"']?\.\s(?:this|these|it|they)\s(?:is|are|means?)\s(?:(?:the|an?|our|your)\s)?""",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(
    r"""[”’"']?(?:\s\([^()]{0,40}\)|\s[\w-]+,)?\s
    (?:just\s|simply\s)?(?:means?|meaning)\s[“‘"']?""",
    re.VERBOSE | re.IGNORECASE,
)


def is_glossed(scene: Scene, last: int, plainer: Iterable[str] = ()) -> bool:
    """Tell whether plain words for what ends before a token come right after it.

    Args:
        scene: the paper.
        last: the token after the last of the word.
        plainer: what could stand for the word: "hypoglycaemia (low blood sugar)" has it.
    """
    wanted = tuple(_even(each) for each in plainer if each)
    for leads in (_BESIDE, _MEANS, _NEXT):
        led = leads.match(scene.text, scene.end(last - 1))
        if led and _even(scene.text[led.end() : led.end() + _LONGEST]).startswith(wanted):
            return True
    if _IS_ANOTHER.match(scene.text, scene.end(last - 1)):
        return True
    aside = _IN_BRACKETS.match(scene.text, scene.end(last - 1))
    if aside and not _stems(aside["meaning"]).isdisjoint(_stems(" ".join(wanted))):
        return True  # "nausea (feeling or being sick)" says "feeling sick"
    found = _SAYS_AGAIN.match(scene.text, scene.end(last - 1))
    if found is None or _ONLY_IF.match(found["meaning"]):
        return False
    return len(found["meaning"].split()) >= _LEAST_WORDS


def is_said_before(scene: Scene, first: int, plainer: Iterable[str]) -> bool:
    """Tell whether a bracket names what plain words before it say: "of the lungs (pulmonary)".

    Args:
        scene: the paper.
        first: the first token of the word.
        plainer: what could stand for the word.
    """
    if not is_in_brackets(scene, first):
        return False
    begin, _ = scene.sentence(first)
    opens = max(at for at in range(begin, first) if scene.words[at] == "(")
    start = max(scene.offsets[begin], scene.offsets[opens] - _LONGEST)
    before = _even(scene.text[start : scene.offsets[opens]])
    wanted = "|".join(re.escape(_even(each)) for each in plainer if each)
    return bool(wanted) and re.search(rf"\b(?:{wanted})(?:e?s)?\b", before) is not None


def _even(text: str) -> str:
    """Make alike what is written with or without a hyphen or a capital."""
    return text.replace("-", " ").casefold()


def _stems(text: str) -> set[str]:
    """Give how the words start that tell something."""
    return {word[:_STEM] for word in _WORD.findall(_even(text)) if word not in LITTLE_WORDS}
