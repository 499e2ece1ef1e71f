"""The list as a web page with a table that screen readers can follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from coprod_language.words_we_use.collecting import UsedWord
from coprod_language.words_we_use.wording import MEANING, TITLE, UNKNOWN, UNKNOWN_TITLE, WORD

# Plain and roomy by itself; pasted into another page, the table takes the looks of that page.
_STYLE: Final = (
    "body { font: 1.1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem } "
    "table { border-collapse: collapse } "
    "th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; "
    "border-bottom: 1px solid #888 } "
    "@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }"
)


def render(words: Sequence[UsedWord]) -> bytes:
    """Lay the list out.

    Args:
        words: in order; those without a meaning come last.
    """
    return ("\n".join(_lines(words)) + "\n").encode()


def _lines(words: Sequence[UsedWord]) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE}</title>'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<style>{_STYLE}</style></head><body>"
    yield f"<h1>{TITLE}</h1>"
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
        yield f"<h2>{UNKNOWN_TITLE}</h2>"
        yield f"<p>{UNKNOWN}</p>"
        yield "<ul>"
        yield from (f"<li>{escape(each.word)}</li>" for each in unknown)
        yield "</ul>"
    yield "</body></html>"
