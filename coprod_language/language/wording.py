"""Put a plainer word into the sentence: right form, right capitals, right article.

The result is a span of characters and, for each choice, exactly the text to put there. The
span is wider than the term where a neighbour must change with it: "an enhanced offer" becomes
"a better offer", and leaving out "going forward," takes its comma along.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.hits import Suggestion
from coprod_language.language.articles import ARTICLES, article_for
from coprod_language.language.before_nouns import before_noun_is_open, that_fit_before_noun
from coprod_language.language.compared import compared
from coprod_language.language.in_passive import that_fit_passive
from coprod_language.language.lexicon import Lexicon
from coprod_language.language.scene import Scene
from coprod_language.language.tag_choice import choose_tag, describes_noun, may_describe, plain_tag
from coprod_language.language.terms import Match
from coprod_language.language.with_next import next_is_open, with_next

_BEFORE_NOUN_PHRASE: Final = frozenset(
    "the a an this that these those my our your his her its their any some no each every".split()
)
_AND: Final = frozenset({"and", "or", ","})
_JOINS: Final = _AND | {"/", "&", "("}
_NEVER_ONE: Final = frozenset({"more", "most", "enough", "all", "some", "many", "several"})


@dataclass(frozen=True, slots=True)
class Wording:
    """Where to put a plainer wording, and the choices."""

    start: int
    """First character in ``doc.text`` that changes."""
    end: int
    """Character after the last that changes."""
    suggestions: tuple[Suggestion, ...]
    """The choices, best first."""


def word_match(match: Match, scene: Scene, lexicon: Lexicon) -> Wording:
    """Word the choices for a term so that they fit where it stands.

    Args:
        match: a term with plainer words to put in its place.
        scene: the document, with tags where `form_is_open` asked for them.
        lexicon: the words in force.
    """
    entry, forms = match.entry, lexicon.choices[match.entry.id]
    tag = choose_tag(match, scene)
    first, last, fitting = match.first, match.last, forms[tag]
    if entry.part is Part.ADJECTIVE and tag == "JJ":
        first, fitting = compared(match, scene, forms)
    fitting = that_fit_before_noun(match, fitting, scene)
    fitting = that_fit_passive(match, tag, fitting, scene)
    if first == match.first:
        fitting, last = with_next(match, fitting, scene)
    choices = [_capitals(words, match, scene) for words in fitting]
    if "" in choices:
        return _leave_out(match, scene, choices, safe=match.is_safe(scene))
    kept = [words for words in choices if not _doubles(words, first, last, scene)]
    some = [words for words in kept if not _is_never_one(words, first, scene)] or kept
    start, some = _with_article(first, some, scene)
    safe = bool(kept) and len(kept) == len(choices) and match.is_safe(scene)
    safe = safe and last == match.last and not _stays_before_noun(match, tag, some[0], scene)
    return Wording(start, scene.end(last - 1), tuple(_suggestions(some, safe=safe)))


def form_is_open(match: Match, scene: Scene, lexicon: Lexicon) -> bool:
    """Tell whether the form of the replacement depends on tags: "commenced" as began or begun.

    So does whether it is safe, where a participle may describe the noun after it, which of the
    choices may stand there, and which go behind the noun.

    Args:
        match: a word of the glossary.
        scene: the document.
        lexicon: the words in force.
    """
    if not match.entry.instead:
        return False
    if any(_is_open_before_noun(match, tag, scene, lexicon) for tag in match.tags):
        return True
    if next_is_open(match, scene):
        return True
    if len(match.tags) == 1:
        return False
    if match.safe is not None and may_describe(match, scene):
        return True
    forms = lexicon.choices[match.entry.id]
    return len({forms[tag] for tag in match.tags}) > 1 and plain_tag(match, scene) is None


def _is_open_before_noun(match: Match, tag: str, scene: Scene, lexicon: Lexicon) -> bool:
    return before_noun_is_open(match, lexicon.choices[match.entry.id][tag], scene)


def _suggestions(choices: list[str], *, safe: bool) -> Iterator[Suggestion]:
    for at, words in enumerate(dict.fromkeys(choices)):
        yield Suggestion(words, safe=safe and at == 0)


def _capitals(words: str, match: Match, scene: Scene) -> str:
    """Give the plainer words the capitals of the words they replace."""
    # "E.g." counts too, in which not all are letters.
    texts = (text.replace(".", "") for text in scene.texts[match.first : match.last])
    tokens = [text for text in texts if text.isalpha()]
    if not words or not tokens or not tokens[0][0].isupper():
        return words
    upper = words[0].upper() + words[1:]
    is_first = match.first == scene.sentence(match.first)[0]
    if match.entry.id[0].isupper() or (tokens[0].isupper() and not all(map(str.isupper, tokens))):
        # "GUM clinic" and "IT team" have their capitals anywhere.
        return upper if is_first else words
    if all(map(str.isupper, tokens)) and sum(map(len, tokens)) > 1:
        return words.upper()
    if len(tokens) > 1 and all(text[0].isupper() for text in tokens):
        return " ".join(each[0].upper() + each[1:] for each in words.split(" "))
    return upper


def _stays_before_noun(match: Match, tag: str, words: str, scene: Scene) -> bool:
    """Tell "the deteriorating patient" and "those retained buildings".

    "The getting worse patient" is no English, and "those kept buildings" hardly is.
    """
    if describes_noun(match, scene):
        return True
    is_first = match.first == scene.sentence(match.first)[0]
    return (
        tag in {"VBG", "VBN"}
        and " " in words
        and not is_first
        and scene.words[match.first - 1] in _BEFORE_NOUN_PHRASE
    )


def _doubles(words: str, first: int, last: int, scene: Scene) -> bool:
    """Tell whether a neighbour would stand twice: "in order to to", "help and help"."""
    tokens = words.lower().split(" ")
    before, after = _word_at(first - 1, scene), _word_at(last, scene)
    if tokens[0] == before or tokens[-1] == after:
        return True
    return words.lower() in {*_joined(first - 1, -1, scene), *_joined(last, 1, scene)}


def _joined(at: int, step: int, scene: Scene) -> Iterator[str]:
    """Give the words of a list on one side: "fair" and "open" in "fair, open and equitable"."""
    while _word_at(at, scene) in _JOINS:
        while _word_at(at, scene) in _JOINS:
            at += step
        yield _word_at(at, scene)
        at += step


def _is_never_one(words: str, first: int, scene: Scene) -> bool:
    """Tell "more", which "extra" may mean but not in "an extra fee"."""
    return words.lower() in _NEVER_ONE and article_before(first, scene) is not None


def _word_at(token: int, scene: Scene) -> str:
    return scene.words[token] if 0 <= token < len(scene.words) else ""


def _with_article(first: int, choices: list[str], scene: Scene) -> tuple[int, list[str]]:
    """Take the article along where one of the choices needs the other one."""
    start = scene.offsets[first]
    before = article_before(first, scene)
    if before is None:
        return start, choices
    article, at = before
    fitting = [article_for(words) for words in choices]
    if all(each == article.lower() for each in fitting):
        return start, choices
    cased = [each.upper() if article == "AN" else each for each in fitting]
    if article[0].isupper() and article != "AN":
        cased = [each.capitalize() for each in fitting]
    return at, [f"{each} {words}" for each, words in zip(cased, choices, strict=True)]


def article_before(token: int, scene: Scene) -> tuple[str, int] | None:
    """Give the "a" or "an" right before a token, in its sentence, with its offset.

    Args:
        token: index of the token.
        scene: the document.
    """
    before = token - 1
    if token == scene.sentence(token)[0] or scene.words[before] not in ARTICLES:
        return None
    has_space = scene.end(before) < scene.offsets[token]
    return (scene.texts[before], scene.offsets[before]) if has_space else None


def _leave_out(match: Match, scene: Scene, choices: list[str], *, safe: bool) -> Wording:
    """Word the choice of saying nothing, with its commas and the capital after it."""
    (start, end), texts, offsets = scene.sentence(match.first), scene.texts, scene.offsets
    first, last = match.first, match.last
    worded_end = scene.end(match.last - 1)
    safe = safe and _word_at(last, scene)[:1].isalnum()
    if first == start:
        if last < end and texts[last] == ",":
            last += 1
        after = min(last, end - 1)
        kept = texts[after][0].upper() + texts[after][1:]
        span_start, span_end = offsets[first], scene.end(after)
        rest = [f"{words}{scene.text[worded_end:span_end]}" for words in choices]
    else:
        if texts[first - 1] == "," and first - 1 > start:
            # What opens the sentence keeps its comma: "However, it should be noted that".
            is_opening = first - 2 == start or _word_at(last, scene)[:1].isalnum()
            first -= not is_opening
            if last < end and texts[last] == ",":
                last += 1
        before = first - 1
        kept, span_start, span_end = texts[before], offsets[before], scene.end(last - 1)
        opening = scene.text[span_start : offsets[match.first]]
        tail = scene.text[worded_end:span_end]
        rest = [f"{opening}{words}{tail}" for words in choices]
    worded = [whole if words else kept for words, whole in zip(choices, rest, strict=True)]
    return Wording(span_start, span_end, tuple(_suggestions(worded, safe=safe)))
