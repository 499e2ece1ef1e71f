"""Take the conditions of an entry out of its lines: when it is jargon, and when it is plain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from coprod_language.glossary.entry import Conditions, Part
from coprod_language.glossary.form import Form

_LISTS: Final = {
    "acts-on": "acts_on",
    "not-acting-on": "not_acting_on",
    "just-after": "just_after",
    "not-just-after": "not_just_after",
    "just-before": "just_before",
    "not-just-before": "not_just_before",
    "with": "with_",
    "not-with": "not_with",
    "not-in": "not_in",
}
_FLAGS: Final = {
    "capitals": "capitals",
    "before-a-noun": "before_a_noun",
    "before-a-number": "before_a_number",
    "before-a-clause": "before_a_clause",
    "starts-sentence": "starts_sentence",
}
_IN_A_GROUP: Final = {*_LISTS, *_FLAGS, "used-as", "alone"}
_EITHER: Final = "either"
_SAFE: Final = "safe"
_FEWEST_GROUPS: Final = 2

CONDITION_KEYS: Final = frozenset({*_IN_A_GROUP, _EITHER})
"""The lines of an entry that say when it is jargon."""


def shape_conditions(form: Form) -> Conditions:
    """Make the conditions of an entry.

    Args:
        form: the entry. What does not fit is noted there.
    """
    return Conditions(**_own(form), either=tuple(_groups(form)))


def shape_safe(form: Form) -> tuple[bool, Conditions]:
    """Tell whether the change of an entry is safe, and where.

    Args:
        form: the entry, whose line “safe” is true, false, or the conditions in curly brackets.
            What does not fit is noted there.
    """
    value = form.keys.get(_SAFE)
    if not isinstance(value, Mapping):
        return form.flag(_SAFE) or False, Conditions()
    where = Form(value, lambda what: form.wrong(f"“{_SAFE}”: {what}"))
    where.only(CONDITION_KEYS)
    conditions = shape_conditions(where)
    if conditions == Conditions() and not where.failed:
        where.wrong("says nothing. Write true, or a condition in the curly brackets")
    return True, conditions


def _own(form: Form) -> dict[str, Any]:
    lists = {field: form.texts(key) for key, field in _LISTS.items()}
    return {
        **lists,
        "used_as": form.choice("used-as", Part, None),
        "alone": form.flag("alone") or False,
        **{field: form.flag(key) for key, field in _FLAGS.items()},
    }


def _groups(form: Form) -> Iterator[Conditions]:
    tables = form.tables(_EITHER)
    if len(tables) == 1:
        form.wrong(
            f"“{_EITHER}” has one group. Write {_FEWEST_GROUPS} or more, or put its lines "
            "under the heading"
        )
    for number, keys in enumerate(tables, start=1):
        yield _group(keys, form, where=f"group {number} of “{_EITHER}”")


def _group(keys: Mapping[str, Any], form: Form, *, where: str) -> Conditions:
    group = Form(keys, lambda what: form.wrong(f"{where}: {what}"))
    if _EITHER in keys:
        group.wrong(f"has “{_EITHER}” in it. Groups do not hold groups")
    group.only({key for key in keys if key == _EITHER} | _IN_A_GROUP)
    conditions = Conditions(**_own(group))
    if conditions == Conditions() and not group.failed:
        group.wrong("says nothing, so it would fit everywhere. Write a condition in it")
    return conditions
