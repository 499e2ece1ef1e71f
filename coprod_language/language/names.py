"""Tell names by their capitals: "Meadow Drive", "Sarah Key", "the Better Outcomes Board"."""

from __future__ import annotations

from typing import Final

from coprod_language.language.scene import Scene

# Words that join the parts of a name, and words that start a sentence with a capital and
# say nothing about the next word.
_JOINS: Final = frozenset("of and the for & de".split())
_SMALL_WORDS: Final = frozenset(
    """a an the our your their his her its my this that these those we you they he she it i
    in on at by for from with to of and or but as if when all each every some any no not both
    many most more such what which who how why where there here is are was were be has have
    had do does did will would can could may might shall should must""".split()
)
_ENDS_SENTENCE: Final = frozenset(".!?")
_BODIES: Final = frozenset(
    """association alliance cic college company federation forum foundation institute limited ltd
    network plc society trust university""".split()
)
_BODIES_AHEAD: Final = frozenset(
    """office department ministry minister institute faculty journal bureau secretary commission
    college society school association centre academy""".split()
)
_TIES: Final = frozenset({"of", "for"})
_INSIDE: Final = frozenset({"and", "&", "the", "state", *_TIES})
_OPENS: Final = frozenset(": “ ‘ \" ' • – —".split())
_TITLE_CASE_SHARE: Final = 0.8


def is_in_name(scene: Scene, first: int, last: int, *, is_plain: bool) -> bool:
    """Tell whether matched tokens are a name or stand inside one.

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.
        is_plain: whether the word also has an ordinary sense, so that one capital in the
            middle of a sentence is enough to take it for a name.

    Returns:
        False for words in lower case, in a heading with capitals throughout, or at the start
        of a sentence with no capital after them.
    """
    start, end = scene.sentence(first)
    if not any(text[0].isupper() and text.isalpha() for text in scene.texts[first:last]):
        return False
    if _is_capitalised_throughout(scene, first):
        return False
    neighbours = _is_capital(scene, _step(scene, last, 1, end), start) or _is_capital(
        scene, _step(scene, first - 1, -1, start - 1), start
    )
    if _may_start(scene, first):
        # Short forms have capitals anywhere: "Whilst NHS staff …" starts with no name.
        is_followed = _is_capital(scene, last, start, end) and not scene.texts[last].isupper()
        is_capital = all(_is_capital(scene, at, start, end) for at in range(first, last))
        return neighbours and is_capital and is_followed
    return neighbours or is_plain


def is_in_body(scene: Scene, first: int, last: int) -> bool:
    """Tell whether matched tokens stand in the name of a body: "Early Intervention Foundation".

    They may come before what it is, or after it: "the Office for Health Promotion".

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.

    Returns:
        False in a heading with capitals throughout, unless "the" comes first and nothing after:
        "The Fostering Network".
    """
    start, end = scene.sentence(first)
    if _follows_body(scene, first, last):
        return True
    if not (
        last < end
        and scene.words[last] in _BODIES
        and all(_is_capital(scene, at, start) for at in (last - 1, last))
    ):
        return False
    is_all_of_it = first > start and scene.words[first - 1] == "the" and last == end - 1
    return is_all_of_it or not _is_capitalised_throughout(scene, first)


def _follows_body(scene: Scene, first: int, last: int) -> bool:
    """Tell "Department of Health and Social Care" by its capitals back to the first word."""
    start, _ = scene.sentence(first)
    at = first - 1
    while at > start and (scene.texts[at].istitle() or scene.words[at] in _INSIDE):
        if scene.words[at] in _TIES and scene.words[at - 1] in _BODIES_AHEAD:
            has_capitals = scene.texts[at - 1].istitle() and scene.texts[last - 1].istitle()
            return has_capitals and not _is_capitalised_throughout(scene, first)
        at -= 1
    return False


def has_capital(scene: Scene, first: int, last: int) -> bool | None:
    """Tell whether matched tokens are written with a capital, where capitals say anything.

    Args:
        scene: the document.
        first: the first token.
        last: the token after the last.

    Returns:
        None for a word that has its capital from where it stands: the first of a sentence, one
        after a colon or an opening quotation mark, and all of a heading with capitals throughout.
    """
    words = [
        scene.texts[at]
        for at in range(first, last)
        if scene.texts[at].isalpha() and not _may_start(scene, at) and scene.words[at] not in _JOINS
    ]
    if not words or _is_capitalised_throughout(scene, first):
        return None
    return any(text[0].isupper() for text in words)


def _may_start(scene: Scene, at: int) -> bool:
    """Tell whether a token has a capital because nothing, or a colon or the like, is before it."""
    start, _ = scene.sentence(at)
    before = scene.words[start:at]
    return not any(any(char.isalpha() for char in word) for word in before) or (
        before[-1] in _OPENS
    )


def _step(scene: Scene, at: int, step: int, stop: int) -> int:
    """Walk over the small words inside a name: "Board of Outcomes"."""
    beyond = at + step
    if at != stop and scene.words[at] in _JOINS and beyond != stop:
        return beyond
    return at


def _is_capital(scene: Scene, at: int, start: int, end: int | None = None) -> bool:
    if not start <= at < (len(scene.words) if end is None else end):
        return False
    text = scene.texts[at]
    return (
        text[0].isupper()
        and text.isalpha()
        and (at != start or not text.isupper())
        and scene.words[at] not in _SMALL_WORDS
    )


def _is_capitalised_throughout(scene: Scene, at: int) -> bool:
    """Tell whether the sentence is in ALL CAPS, or in Title Case as headings are."""
    start, end = scene.sentence(at)
    words = [
        text
        for text, word in zip(scene.texts[start:end], scene.words[start:end], strict=True)
        if text.isalpha() and word not in _SMALL_WORDS
    ]
    if len(words) > 1 and all(map(str.isupper, words)):
        return True
    if scene.words[end - 1] in _ENDS_SENTENCE:
        return False
    # Short forms have their capitals anywhere, so they say nothing of the rest.
    words = [text for text in words if not text.isupper()]
    capitals = sum(text[0].isupper() for text in words)
    return capitals >= max(2, _TITLE_CASE_SHARE * len(words))
