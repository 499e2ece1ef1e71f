"""DrawingML, which Word and PowerPoint share: text of shapes, SmartArt, charts, alt text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from coprod_language.paper import BlockKind
from coprod_language.readers.office.package import Package
from coprod_language.readers.office.passages import Passage, Run
from coprod_language.readers.office.xml_tree import attribute, name

# Fields whose result is a number or a date, not prose.
_NUMBER_FIELDS = re.compile(r"slidenum|datetime", re.IGNORECASE)
# What stands where a description should be: a file name, an address, a default name, the name
# of an icon from Office, or words that a machine made up and says so.
_NO_DESCRIPTION = re.compile(
    r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|ico)"
    r"|https?://\S+"
    r"|(?:picture|image|graphic|shape|chart|diagram|object|content placeholder)\s*\d*"
    r"|(?:\S+ ){1,6}(?:with solid fill|outline)"
    r"|.*(?:automatically generated|ai-generated content).*",
    re.IGNORECASE | re.DOTALL,
)

EMBEDDED = {
    "dgm:relIds": ("r:dm", "dgm:t", BlockKind.LIST_ITEM),
    "c:chart": ("r:id", "c:title", BlockKind.CAPTION),
}
"""Elements that point at a part of their own: by which attribute, what holds the prose there,
and what it is."""


def is_description(text: str | None) -> bool:
    """Say whether a picture's alternative text is a description that somebody wrote."""
    return bool(text and text.strip() and not _NO_DESCRIPTION.fullmatch(text.strip()))


def described(element: etree._Element, *, page: int | None = None) -> Iterator[Passage]:
    """Yield the alternative text of a drawing, if somebody wrote one.

    Args:
        element: its ``docPr`` or ``cNvPr`` element, or an old ``v:shape``.
        page: slide from 1.
    """
    for text in (element.get("descr"), element.get("alt"), element.get("title")):
        if text and is_description(text):
            yield Passage(BlockKind.CAPTION, (Run(text, element),), page=page)
            return


def drawn_runs(paragraph: etree._Element) -> tuple[Run, ...]:
    """Give the text of a DrawingML paragraph (``a:p``)."""
    runs = []
    walker = etree.iterwalk(paragraph, events=("start",))
    for _, element in walker:
        short = name(element)
        if short == "a:t" and element.text:
            runs.append(Run(element.text, element))
        elif short == "a:br":
            runs.append(Run("\n", element))
        elif _is_left_out(short, element):
            walker.skip_subtree()
    return tuple(runs)


def embedded(
    package: Package, part: str, element: etree._Element, *, page: int | None = None
) -> Iterator[Passage]:
    """Yield the text of a SmartArt diagram, or the titles of a chart.

    The numbers of a chart and their labels are not prose.

    Args:
        package: the file.
        part: part that shows the diagram or chart.
        element: the element that points at it: one of `EMBEDDED`, or none is yielded.
        page: slide from 1.
    """
    pointer, holder, kind = EMBEDDED.get(name(element), ("", "", BlockKind.CAPTION))
    relation = package.relations(part).get((pointer and attribute(element, pointer)) or "")
    if relation and relation.target in package.archive:
        for paragraph in _paragraphs(package.root(relation.target).iter(), holder):
            yield Passage(kind, drawn_runs(paragraph), page=page)


def _paragraphs(elements: Iterable[etree._Element], holder: str) -> Iterator[etree._Element]:
    for element in elements:
        if name(element) == holder:
            yield from (each for each in element.iter() if name(each) == "a:p")


def _is_left_out(short: str, element: etree._Element) -> bool:
    if short == "a:fld":
        return bool(_NUMBER_FIELDS.match(element.get("type", "")))
    # Formulas stand in a choice of their own; its other half is a picture of them.
    return short in {"mc:AlternateContent", "m:oMath", "m:oMathPara"}
