"""Choose the tag of a form that may have several: "commenced" as began or begun."""

from __future__ import annotations

from typing import Final

from coprod_language.language.scene import Scene
from coprod_language.language.terms import Match

_HAVE_OR_BE: Final = frozenset(
    "have has had having 've 'd is are was were be been being am 's get gets got getting".split()
)
_BEFORE_BASE: Final = frozenset(
    """to will would can could may might shall should must do does did don't doesn't didn't
    'll not let's please""".split()
)
_BETWEEN: Final = frozenset("not n't yet never ever just always newly all also already".split())
_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LOOK_BACK: Final = 4
_AND: Final = frozenset({"and", "or", "but"})
_IN_NOUN_PHRASE: Final = frozenset("NN NNS NNP NNPS JJ".split())
_LEADS_NOUN_PHRASE: Final = frozenset(["", *"DT PDT PRP$ POS IN JJ CD HYPH".split()])
_OPENS_OBJECT: Final = frozenset("DT PRP PRP$ NN NNS NNP NNPS JJ CD WP".split())


def choose_tag(match: Match, scene: Scene) -> str:
    """Choose the tag of a form that may have several.

    Args:
        match: a term with plainer words to put in its place.
        scene: the document, with tags in the sentence of the term.
    """
    tags = match.tags
    if len(tags) == 1:
        return tags[0]
    plain = plain_tag(match, scene)
    if plain is not None:
        return plain
    tagged = scene.tags[match.first : match.last]
    if "VBD" in tags and "VBN" in tags and "VBZ" not in tags:
        is_participle = _is_joined_to_participle(match, scene) or (
            tagged[0] in {"VBN", "JJ"}
            and (_has_finite_verb(match, scene) or _is_done_by(match, scene))
        )
        if is_participle or tagged[0] == "VBD" or "VB" not in tags:
            return "VBN" if is_participle else "VBD"
    return next((tag for tag in tagged if tag in tags), _likeliest(tags))


def plain_tag(match: Match, scene: Scene) -> str | None:
    """Choose a tag by the words before; None where they do not decide.

    Args:
        match: a term with plainer words to put in its place.
        scene: the document; it needs no tags.
    """
    if "VBN" in match.tags and _follows_have_or_be(match, scene):
        return "VBN"
    before = scene.words[match.first - 1] if match.first > scene.sentence(match.first)[0] else ""
    return "VB" if "VB" in match.tags and before in _BEFORE_BASE else None


def may_describe(match: Match, scene: Scene) -> bool:
    """Tell whether a form may be a participle that describes the word after it.

    Args:
        match: a term with plainer words to put in its place.
        scene: the document; it needs no tags.
    """
    _, end = scene.sentence(match.first)
    is_followed = match.last < end and scene.texts[match.last].isalpha()
    return "VBN" in match.tags and is_followed and not _follows_have_or_be(match, scene)


def describes_noun(match: Match, scene: Scene) -> bool:
    """Tell the participle in "those retained buildings" from the verb in "we retained them".

    Args:
        match: a term with plainer words to put in its place.
        scene: the document, with tags where `may_describe` asked for them.
    """
    if not may_describe(match, scene) or scene.tags[match.last] not in _IN_NOUN_PHRASE:
        return False
    start, _ = scene.sentence(match.first)
    before = scene.tags[match.first - 1] if match.first > start else ""
    return scene.tags[match.first] == "JJ" or before in _LEADS_NOUN_PHRASE


def _likeliest(tags: tuple[str, ...]) -> str:
    return next((tag for tag in ("VB", "NN", "JJ") if tag in tags), tags[0])


def _follows_have_or_be(match: Match, scene: Scene) -> bool:
    start, _ = scene.sentence(match.first)
    at = match.first - 1
    while at >= max(start, match.first - _LOOK_BACK):
        word = scene.words[at]
        if word in _HAVE_OR_BE:
            return True
        if word not in _BETWEEN and not word.endswith("ly"):
            return False
        at -= 1
    return False


def _is_joined_to_participle(match: Match, scene: Scene) -> bool:
    """Tell "as shown in" and "be moved and hidden from view", which the tagger may miss."""
    start, end = scene.sentence(match.first)
    before = scene.words[match.first - 1] if match.first > start else ""
    after = scene.tags[match.last] if match.last < end else ""
    if before == "as":
        return after in {"IN", "RB", ""}
    if before not in _AND or after in _OPENS_OBJECT:
        return False
    verbs = [tag for tag in scene.tags[start : match.first] if tag.startswith("V")]
    return bool(verbs) and verbs[-1] == "VBN"


def _is_done_by(match: Match, scene: Scene) -> bool:
    """Tell "funds allocated by the council", but not "costs accelerated by 5%"."""
    _, end = scene.sentence(match.first)
    tags = scene.tags[match.last : min(match.last + 2, end)]
    is_by = match.last < end and scene.words[match.last] == "by"
    return is_by and len(tags) > 1 and tags[1] != "CD"


def _has_finite_verb(match: Match, scene: Scene) -> bool:
    """Tell whether the sentence has another verb that could be its main one.

    Without one the word itself is: the tagger takes "Work commenced in May." for a fragment.
    """
    start, end = scene.sentence(match.first)
    return any(
        tag in _FINITE
        for at, tag in enumerate(scene.tags[start:end], start)
        if not match.first <= at < match.last
    )
