"""The list as a web page with a table that screen readers can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, TITLE, UNKNOWN, UNKNOWN_TITLE, WORD


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    return ("\n".join(_lines(words)) + "\n").encode()


def _lines(words: Sequence[UsedWord]) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE}</title></head><body>'
    yield f"<h2>{TITLE}</h2>"
    yield "<table>"
    yield f'<thead><tr><th scope="col">{WORD}</th><th scope="col">{MEANING}</th></tr></thead>'
    yield "<tbody>"
    for each in words:
        if each.meaning:
            head, meaning = escape(each.word), escape(each.meaning)
            yield f'<tr><th scope="row">{head}</th><td>{meaning}</td></tr>'
    yield "</tbody></table>"
    unknown = [each for each in words if not each.meaning]
    if unknown:
        yield f"<h3>{UNKNOWN_TITLE}</h3>"
        yield f"<p>{UNKNOWN}</p>"
        yield "<ul>"
        yield from (f"<li>{escape(each.word)}</li>" for each in unknown)
        yield "</ul>"
    yield "</body></html>"
