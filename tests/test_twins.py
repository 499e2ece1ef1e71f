"""The same paper in several formats gives the same findings."""

from __future__ import annotations

import io
from collections import Counter
from textwrap import wrap

import docx
import pytest
from odfdo import Document, Header, List, ListItem, Paragraph

from coprod_language.checker import Checker
from coprod_language.readers.reading import read_paper
from tests.readers.pdf_maker import Text, column, make_pdf

_TITLE = "Our draft plan for care"
_FIRST = (
    "We will utilise the hall in order to facilitate co-production with stakeholders. The plan "
    "was co-produced going forward, and reablement is at its heart."
)
_ITEMS = ("Signpost residents to domiciliary care.", "Deliver better outcomes for families.")
_LAST = "The elderly will be consulted with regard to the proposals at this point in time."


def _markdown() -> bytes:
    items = "\n".join(f"- {item}" for item in _ITEMS)
    return f"# {_TITLE}\n\n{_FIRST}\n\n{items}\n\n{_LAST}\n".encode()


def _html() -> bytes:
    items = "".join(f"<li>{item}</li>" for item in _ITEMS)
    return (
        f"<!doctype html><html><head></head><body><h1>{_TITLE}</h1>"
        f"<p>{_FIRST}</p><ul>{items}</ul><p>{_LAST}</p></body></html>"
    ).encode()


def _rst() -> bytes:
    items = "\n".join(f"- {item}" for item in _ITEMS)
    return f"{_TITLE}\n{'=' * len(_TITLE)}\n\n{_FIRST}\n\n{items}\n\n{_LAST}\n".encode()


def _text() -> bytes:
    items = "\n".join(f"- {item}" for item in _ITEMS)
    return f"{_TITLE}\r\n\r\n{_FIRST}\r\n\r\n{items}\r\n\r\n{_LAST}\r\n".encode("utf-16")


def _word() -> bytes:
    document = docx.Document()
    document.add_heading(_TITLE, level=1)
    document.add_paragraph(_FIRST)
    for item in _ITEMS:
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph(_LAST)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _opendocument() -> bytes:
    document = Document("text")
    document.body.clear()
    document.body.append(Header(1, _TITLE))
    document.body.append(Paragraph(_FIRST))
    bullets = List()
    for item in _ITEMS:
        bullets.append(ListItem(item))
    document.body.append(bullets)
    document.body.append(Paragraph(_LAST))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _pdf() -> bytes:
    lines: list[Text] = [Text(72, 780, _TITLE, size=18, bold=True)]
    top = 740.0
    for paragraph in (_FIRST, *(f"• {item}" for item in _ITEMS), _LAST):
        wrapped = wrap(paragraph, 80)
        lines += column(wrapped, top=top)
        top -= 14 * len(wrapped) + 12
    return make_pdf([lines])


_CHECKER = Checker(select=("jargon", "about-people"))


def _found(raw: bytes, name: str) -> Counter[tuple[str | None, str]]:
    report = _CHECKER.check_paper(read_paper(name, raw=raw))
    return Counter((each.entry, " ".join(each.text.split())) for each in report.findings)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (_html(), "paper.html"),
        (_rst(), "paper.rst"),
        (_text(), "paper.txt"),
        (_word(), "paper.docx"),
        (_opendocument(), "paper.odt"),
        (_pdf(), "paper.pdf"),
        (_word(), "paper.md"),
    ],
    ids=["html", "restructuredtext", "text in UTF-16", "word", "opendocument", "pdf", "misnamed"],
)
def test_the_same_paper_gives_the_same_findings(raw: bytes, name: str) -> None:
    """The format is not what a paper is about."""
    markdown = _found(_markdown(), "paper.md")
    assert len(markdown) >= 8
    assert _found(raw, name) == markdown
