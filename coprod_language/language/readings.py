"""Choose what a short form stands for, and word it for the place where it stands."""

from __future__ import annotations

from coprod_language.glossary.entry import Part, ShortForm
from coprod_language.hits import Suggestion
from coprod_language.language.articles import article_for
from coprod_language.language.clues import count_clues, near
from coprod_language.language.forms import bend_words
from coprod_language.language.scene import Scene
from coprod_language.language.short_form_uses import Use
from coprod_language.language.wording import article_before


def choose_readings(short: ShortForm, use: Use, scene: Scene) -> tuple[str, ...]:
    """Choose what a short form stands for by the words around it.

    The long forms themselves count as clues. Where nothing near by decides, the whole paper
    is asked.

    Args:
        short: what the glossary says of it.
        use: where it stands.
        scene: the paper.

    Returns:
        The one long form that the clues point to, or all of them, the likeliest first.
    """
    if len(short.stands_for) == 1:
        return short.stands_for
    text = scene.text
    for stretch in (near(text, use.start, use.end), text):
        counts = [count_clues(short, at, stretch) for at in range(len(short.stands_for))]
        if counts.count(max(counts)) == 1:
            return (short.stands_for[counts.index(max(counts))],)
    return short.stands_for


def spell_out(
    short: str, long: str, use: Use, scene: Scene, *, in_full: bool
) -> tuple[int, Suggestion]:
    """Word the long form for a place.

    Args:
        short: the short form, in the singular.
        long: what it stands for.
        use: the place.
        scene: the paper.
        in_full: whether to leave the short form out, since it is not used again.

    Returns:
        The character where the change starts (an article before it may change too), and the
        suggestion.
    """
    worded = _ended(long, use.tail)
    if not in_full:
        worded += f" ({short}{use.tail if use.tail == 's' else ''})"
    first, _ = scene.sentence(use.token)
    start = use.start
    before = article_before(use.token, scene)
    if use.token == first and scene.offsets[use.token] == use.start:
        worded = worded[0].upper() + worded[1:]
    elif before is not None:
        (article, at), fitting = before, article_for(worded)
        if fitting != article.lower():
            cased = fitting.capitalize() if article[0].isupper() else fitting
            return at, Suggestion(f"{cased} {worded}", safe=False)
    return start, Suggestion(worded, safe=False)


def _ended(long: str, tail: str) -> str:
    if tail == "s":
        return bend_words(long, Part.NOUN, "NNS")
    if not tail:
        return long
    return long + ("’" if long.endswith("s") else tail)
