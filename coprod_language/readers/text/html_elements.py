"""What the elements of HTML are to a reader of prose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from coprod_language.paper import BlockKind
from coprod_language.readers.text.gathering import Frame

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no content and no end tag."""

BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "label legend li main menu nav ol optgroup option p pre search section select summary table "
    "tbody td textarea tfoot th thead title tr ul".split()
)
"""Elements that begin a new block of text, and end one."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
"""Headings, from the highest level."""

ENDED_BY_NEXT: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        name: (frozenset(ended.split()), frozenset(within.split()))
        for name, ended, within in (
            ("li", "li", "ul ol menu dir"),
            ("dt", "dt dd", "dl"),
            ("dd", "dt dd", "dl"),
            ("td", "td th", "tr table"),
            ("th", "td th", "tr table"),
            ("tr", "td th tr", "table"),
            ("tbody", "td th tr tbody thead tfoot", "table"),
            ("thead", "td th tr tbody thead tfoot", "table"),
            ("tfoot", "td th tr tbody thead tfoot", "table"),
            ("body", "head", "html"),
        )
    }
)
"""For elements whose end tag may be left out before another: what a start tag ends, and
where looking for that stops."""

_SKIPPED = frozenset(
    "area audio canvas datalist del head iframe map math meter nav noframes noscript object pre "
    "progress rp rt s script select strike style svg template textarea video".split()
)
_CODE = frozenset("code kbd samp tt".split())

_KINDS = {
    "blockquote": BlockKind.QUOTATION,
    "button": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "figcaption": BlockKind.CAPTION,
    "label": BlockKind.CAPTION,
    "legend": BlockKind.CAPTION,
    "li": BlockKind.LIST_ITEM,
    "summary": BlockKind.CAPTION,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
}
_ENDS_HEADING = frozenset("article blockquote dl ol p pre section table ul".split())
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIPPED_ROLES = {"doc-backlink", "doc-noteref", "doc-toc", "navigation", "search"}
_NOTE_ROLES = {"doc-endnotes", "doc-footnote", "note"}
# Parts of a page that many publishing tools mark by class alone.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|cookie-(?:banner|consent|notice)|footnote-(?:back|ref)|headerlink"
    r"|navbar|navigation|pagination|skip-?(?:link|nav)|toctree-wrapper)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NOTES = re.compile(r"(?:^|\s)(?:footnotes?|endnotes?)(?=$|\s)", re.IGNORECASE)


NOTE_NUMBER = re.compile(
    r"\s*(?:<a\b[^<>]*>)?\s*[\[(]?\d{1,3}[\])]?\s*(?:</a>)?\s*</sup>", re.IGNORECASE
)
"""What follows the start tag of ``sup`` where it holds the number of a note."""


def is_code(name: str) -> bool:
    """Tell whether an element holds code within a sentence."""
    return name in _CODE


def make_frame(outer: Frame, name: str, attributes: Mapping[str, str]) -> Frame:
    """Say what text is inside an element.

    Args:
        outer: what text is around it.
        name: the element, in lower case.
        attributes: its attributes.
    """
    if name == "title":
        # It stands in the head, where all else is skipped.
        return Frame(kind=BlockKind.HEADING, level=1, skipped=_is_hidden(attributes))
    if outer.skipped:
        return outer
    if _is_skipped(name, attributes):
        return outer._replace(skipped=True)
    role = attributes.get("role", "")
    if role in _NOTE_ROLES - {"note"} or _NOTES.search(attributes.get("class", "")):
        return outer._replace(kind=BlockKind.NOTE, level=None)
    if name in HEADINGS:
        return outer._replace(kind=BlockKind.HEADING, level=HEADINGS.index(name) + 1)
    kind = _KINDS.get(name, outer.kind)
    if kind is BlockKind.HEADING and name in _ENDS_HEADING:
        # The end tag of the heading is missing.
        kind = BlockKind.PARAGRAPH
    if outer.kind is BlockKind.NOTE and kind is BlockKind.LIST_ITEM:
        # Footnotes are lists in HTML.
        kind = BlockKind.NOTE
    level = outer.level if kind is BlockKind.HEADING else None
    return outer._replace(kind=kind, level=level, quoted=outer.quoted or name == "blockquote")


def _is_skipped(name: str, attributes: Mapping[str, str]) -> bool:
    if name in _SKIPPED or name in _CODE or _is_hidden(attributes):
        return True
    if name not in {"html", "body"} and _is_foreign(attributes):
        return True
    return attributes.get("role") in _SKIPPED_ROLES or bool(
        _FURNITURE.search(attributes.get("class", ""))
    )


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_INVISIBLE_STYLE.search(attributes.get("style", "")))
    )


def _is_foreign(attributes: Mapping[str, str]) -> bool:
    language = attributes.get("lang") or attributes.get("xml:lang") or "en"
    return not language.lower().startswith("en")
