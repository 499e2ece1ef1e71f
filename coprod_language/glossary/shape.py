"""Turn rows of a word list into entries, and say what does not fit.

Everything wrong with a row is collected, so that an editor mends a file in one go.
"""

from __future__ import annotations

import re
from typing import Final

from coprod_language.glossary.conditions import CONDITION_KEYS, shape_conditions, shape_safe
from coprod_language.glossary.entry import Entry, Part, ShortForm
from coprod_language.glossary.form import Form, is_texts
from coprod_language.glossary.word_list import Row
from coprod_language.hits import Severity

_TEXTS: Final = {"why", "means", "ask", "source", "bends", "rarer"}
_LISTS: Final = {"also", "instead", "audiences", "forms", "examples", "leave", "unsafe"}
_WORD_KEYS: Final = {*_TEXTS, *_LISTS, *CONDITION_KEYS, "part", "safe", "severity"}
_SHORT_FORM_KEYS: Final = {"stands-for", "clues", "means", "known", "also"}
_SAY: Final = ("instead", "means", "ask")
_SHOWN: Final = ("why", "means", "ask")
_STRAIGHT_QUOTES: Final = re.compile(r"\"([^\"]*)\"")

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
    form = _form(row, problems)
    form.only(_WORD_KEYS)
    said = [key for key in _SAY if key in row.keys]
    if len(said) != 1:
        form.wrong(
            "needs exactly one of these lines: instead, means or ask"
            + (f". It has {' and '.join(said)}" if said else "")
        )
    lists = {key: form.texts(key) for key in _LISTS}
    texts = {key: form.text(key) for key in _TEXTS}
    texts |= {key: _with_curly_quotes(texts[key]) for key in _SHOWN}
    part = form.choice("part", Part, Part.PHRASE)
    severity = form.choice("severity", Severity, Severity.WARNING)
    safe, safe_where = shape_safe(form)
    conditions = shape_conditions(form)
    if row.keys.get("instead") == []:
        form.wrong('“instead” is empty. Write at least one choice, or "" to leave the word out')
    if form.failed:
        return None
    given = {key: value for key, value in lists.items() if value}
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
        safe_where=safe_where,
        severity=severity or Severity.WARNING,
        conditions=conditions,
        people_differ=False,
        **given,
    )


def _with_curly_quotes(text: str | None) -> str | None:
    """Put “ and ” for straight quotation marks, as our messages have them around it."""
    return text and _STRAIGHT_QUOTES.sub(r"“\1”", text)


def shape_short_form(row: Row, problems: list[str]) -> ShortForm | None:
    """Make a short form of a row; arguments and result as for `shape_entry`."""
    form = _form(row, problems)
    form.only(_SHORT_FORM_KEYS)
    stands_for, also = form.texts("stands-for"), form.texts("also")
    clues = _clues(form, len(stands_for))
    means, known = form.text("means"), form.flag("known") or False
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


def _clues(form: Form, readings: int) -> tuple[tuple[str, ...], ...]:
    value = form.keys.get("clues", [])
    if not isinstance(value, list) or not all(is_texts(each) for each in value):
        form.wrong('“clues” is one list for each long form, such as [["bank"], ["river"]]')
        return ()
    if value and len(value) != readings:
        form.wrong(f"has {readings} long forms and {len(value)} lists of clues. Write one for each")
    return tuple(tuple(each) for each in value)


def _form(row: Row, problems: list[str]) -> Form:
    return Form(row.keys, lambda what: problems.append(row.problem(what)))
