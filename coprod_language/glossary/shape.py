"""Turn rows of a word list into entries, and say what does not fit.

Everything wrong with a row is collected, so that an editor mends a file in one go.
"""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, TypeVar

from coprod_language.findings import Severity
from coprod_language.glossary.entry import Conditions, Entry, Part, ShortForm
from coprod_language.glossary.word_list import Row

Choice = TypeVar("Choice", bound=StrEnum)

_TEXTS: Final = {"why", "means", "ask", "source", "bends", "rarer"}
_LISTS: Final = {"also", "instead", "audiences", "forms", "examples", "leave"}
_CONDITION_LISTS: Final = {
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
_WORD_KEYS: Final = {
    *_TEXTS,
    *_LISTS,
    *_CONDITION_LISTS,
    "part",
    "safe",
    "severity",
    "used-as",
    "alone",
}
_SHORT_FORM_KEYS: Final = {"stands-for", "clues", "means", "known", "also"}
_SAY: Final = ("instead", "means", "ask")

DEFAULT_WHY: Final = "Your own word list asks for plainer words here."
"""The reason given for an entry of a house list that does not bring one."""


def is_short_form(row: Row) -> bool:
    """Tell whether a row is an abbreviation."""
    return "stands-for" in row.keys


def shape_entry(row: Row, problems: list[str]) -> Entry | None:
    """Make an entry of a row.

    Args:
        row: what the word list says.
        problems: gets a line for each thing that does not fit.

    Returns:
        The entry, or None where something did not fit.
    """
    form = _Form(row, problems)
    form.only(_WORD_KEYS)
    said = [key for key in _SAY if key in row.keys]
    if len(said) != 1:
        form.wrong(
            "needs exactly one of these lines: instead, means or ask"
            + (f". It has {' and '.join(said)}" if said else "")
        )
    lists = {key: form.texts(key) for key in (*_LISTS, *_CONDITION_LISTS)}
    texts = {key: form.text(key) for key in _TEXTS}
    part = form.choice("part", Part, Part.PHRASE)
    used_as = form.choice("used-as", Part, None)
    severity = form.choice("severity", Severity, Severity.WARNING)
    safe, alone = form.flag("safe"), form.flag("alone")
    if "instead" in row.keys and not lists["instead"]:
        form.wrong('“instead” is empty. Write at least one choice, or "" to leave the word out')
    if form.failed:
        return None
    conditions = Conditions(
        used_as=used_as,
        alone=alone,
        **{field: lists[key] for key, field in _CONDITION_LISTS.items()},
    )
    given = {key: lists[key] for key in _LISTS if lists[key]}
    return Entry(
        id=row.id,
        theme=row.theme,
        part=part or Part.PHRASE,
        why=texts["why"] or DEFAULT_WHY,
        means=texts["means"],
        ask=texts["ask"],
        source=texts["source"],
        bends=texts["bends"],
        rarer=texts["rarer"],
        safe=safe,
        severity=severity or Severity.WARNING,
        conditions=conditions,
        people_differ=False,
        **given,
    )


def shape_short_form(row: Row, problems: list[str]) -> ShortForm | None:
    """Make a short form of a row; arguments and result as for `shape_entry`."""
    form = _Form(row, problems)
    form.only(_SHORT_FORM_KEYS)
    stands_for, also = form.texts("stands-for"), form.texts("also")
    clues = _clues(form, len(stands_for))
    means, known = form.text("means"), form.flag("known")
    if not stands_for:
        form.wrong("“stands-for” is empty. Write what the letters stand for")
    if form.failed:
        return None
    return ShortForm(
        id=row.id,
        theme=row.theme,
        stands_for=stands_for,
        clues=clues,
        means=means,
        known=known,
        also=also,
    )


def _clues(form: _Form, readings: int) -> tuple[tuple[str, ...], ...]:
    value = form.row.keys.get("clues", [])
    if not isinstance(value, list) or not all(_is_texts(each) for each in value):
        form.wrong('“clues” is one list for each long form, such as [["bank"], ["river"]]')
        return ()
    if value and len(value) != readings:
        form.wrong(f"has {readings} long forms and {len(value)} lists of clues. Write one for each")
    return tuple(tuple(each) for each in value)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


class _Form:
    """Takes values out of a row and notes what does not fit."""

    def __init__(self, row: Row, problems: list[str]) -> None:
        self.row = row
        self.failed = False
        self._problems = problems

    def wrong(self, what: str) -> None:
        self.failed = True
        self._problems.append(self.row.problem(what))

    def only(self, known: Collection[str]) -> None:
        for key in self.row.keys:
            if key not in known:
                self.wrong(f"has a line “{key}”, which means nothing here. {_nearest(key, known)}")

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.row.keys.get(key, [])
        if not _is_texts(value):
            self.wrong(f'“{key}” is a list in square brackets, such as {key} = ["word"]')
            return ()
        return tuple(value)

    def text(self, key: str) -> str | None:
        value = self.row.keys.get(key)
        if value is None or isinstance(value, str):
            return value
        self.wrong(f'“{key}” is words in quotation marks: {key} = "…"')
        return None

    def flag(self, key: str) -> bool:
        value = self.row.keys.get(key, False)
        if isinstance(value, bool):
            return value
        self.wrong(f"“{key}” is true or false, without quotation marks")
        return False

    def choice(self, key: str, choices: type[Choice], default: Choice | None) -> Choice | None:
        value = self.row.keys.get(key)
        if value is None:
            return default
        try:
            return choices(value)
        except ValueError:
            names = ", ".join(choices)
            self.wrong(f"“{key}” is one of: {names}. It says “{value}”")
            return default


def _nearest(key: str, known: Collection[str]) -> str:
    close = get_close_matches(key, known, n=1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"The lines that may stand here are: {', '.join(sorted(known))}"
