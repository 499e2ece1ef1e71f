"""The law that nobody lists by hand what comes by itself: inflections and ways of spelling.

It is more than tidiness. A form that is listed counts as a word of its own, so its choices are
not bent: “rehousing” would be told to become “find a home”, not “finding a home”.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coprod_language.glossary.entry import Entry
from coprod_language.language.forms import entry_forms


def needless_variants(entries: Iterable[Entry]) -> Iterator[str]:
    """Check that no entry lists a form that its name has anyway.

    Args:
        entries: of any treatment.

    Yields:
        A line for each entry that does.
    """
    for entry in entries:
        needless = ", ".join(f"“{each}”" for each in needless_in(entry))
        if needless:
            yield (
                f"{entry.theme}.toml: [{entry.id}] lists {needless} under “also”. "
                "Take it out: forms and spellings come by themselves"
            )


def needless_in(entry: Entry) -> list[str]:
    """Give the other wordings of an entry that are forms or spellings of its name."""
    if not entry.also:
        return []
    own = {form.text.lower() for form in entry_forms(replace(entry, also=()))}
    return [each for each in entry.also if each.lower() in own]
