"""Past participles, by looks alone: "agreed", "taken", "co-produced"."""

from __future__ import annotations

from functools import lru_cache

from coprod_language.glossary.entry import Part
from coprod_language.language.inflection import word_forms
from coprod_language.language.word_facts import lemmas


@lru_cache(maxsize=20_000)
def verb_of(participle: str) -> str | None:
    """Give the verb that a word may be the past participle of.

    Args:
        participle: a word in small letters. Only what follows its last hyphen is looked at.

    Returns:
        The base form with the same start ("co-produce"); None where no verb has such a form.
    """
    start, hyphen, last = participle.rpartition("-")
    # Whichever of two verbs comes first in the alphabet, so that runs agree.
    for lemma in sorted(lemmas(last).get("VERB", ())):
        if last in dict(word_forms(lemma, Part.VERB)).get("VBN", ()):
            return start + hyphen + str(lemma)
    if last.endswith("ed") and not lemmas(last):
        return start + hyphen + _guess(last)
    return None


def _guess(participle: str) -> str:
    stem = participle.removesuffix("ed")
    forms = dict(word_forms(stem, Part.VERB)).get("VBN", ())
    return stem if participle in forms else stem + "e"
