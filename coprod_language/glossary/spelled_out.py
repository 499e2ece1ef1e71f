"""Terms that short forms stand for: they want explaining too, where a paper spells them out.

"Child death overview panel" tells no more than "CDOP" does to somebody who has never met one.
So a short form that says what it means (`means`) says it of its long form as well.
"""

from __future__ import annotations

from typing import Final

from coprod_language.glossary.entry import Entry, Part, ShortForm
from coprod_language.glossary.glossary import Glossary
from coprod_language.hits import Severity

_WHY: Final = "The name alone does not tell people what it is."
# A body is called by its name; it is no term that a paper could explain away.
_BODIES: Final = frozenset(
    """academy agency alliance association authority bureau college commission committee company
    consortium council department federation foundation inspectorate institute institution ministry
    network office organisation organization partnership society treasury trust union
    university""".split()
)
_OPENS_BODY: Final = frozenset({"nhs", "hm"})
_OPENS_NO_NAME: Final = frozenset({"to", "too", "per", "must"})


def spelled_out(glossary: Glossary) -> dict[str, Entry]:
    """Make an entry of each long form that has a meaning, and no entry of its own.

    Args:
        glossary: the words in force.

    Returns:
        The entries by id, which is the long form. A short form that everyone knows makes none.
        Nor does one that stands for a single word, for a body, or for what is left alone.
    """
    taken = {word.casefold() for entry in glossary.entries.values() for word in entry.wordings}
    taken |= {word.casefold() for word in glossary.leave_alone}
    made = (_entry(short) for short in glossary.short_forms.values())
    return {entry.id: entry for entry in made if entry and entry.id.casefold() not in taken}


def _entry(short: ShortForm) -> Entry | None:
    long = short.stands_for[0]
    if short.means is None or short.known or not _is_term(long):
        return None
    return Entry(
        id=long,
        theme=short.theme,
        part=Part.NOUN,
        why=_WHY,
        means=short.means,
        severity=Severity.SUGGESTION,
    )


def _is_term(long: str) -> bool:
    """Tell "child death overview panel" from one word, a body and "to take out"."""
    words = long.lower().split()
    is_body = long[0].isupper() and (not _BODIES.isdisjoint(words) or words[0] in _OPENS_BODY)
    return len(words) > 1 and not is_body and words[0] not in _OPENS_NO_NAME
