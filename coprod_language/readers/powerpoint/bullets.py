"""Which paragraphs of a slide carry a bullet or number.

A paragraph seldom says so itself: it takes it from its shape, the shape from the placeholder
of the same number or type in the slide's layout, that one from the slide master, and body
text at last from the master's text styles.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from coprod_language.readers.office.package import Package
from coprod_language.readers.office.xml_tree import child, children, name

_BULLETS = {"a:buChar": True, "a:buAutoNum": True, "a:buBlip": True, "a:buNone": False}


def placeholder(shape: etree._Element) -> etree._Element | None:
    """Give the ``p:ph`` element of a shape (``p:sp``), if it is a placeholder."""
    return child(shape, "p:nvSpPr", "p:nvPr", "p:ph")


def bullet_styles(package: Package, slide: str, shape: etree._Element) -> list[etree._Element]:
    """Give the list styles that a shape's paragraphs draw on, nearest first.

    Args:
        package: the file.
        slide: name of the slide's part.
        shape: the ``p:sp`` element.
    """
    mark = placeholder(shape)
    found = [child(shape, "p:txBody", "a:lstStyle")]
    if mark is not None:
        layout = package.related(slide, "slideLayout")
        master = package.related(layout, "slideMaster") if layout else None
        for part, by in ((layout, "idx"), (master, "type")):
            if part:
                found += [
                    child(each, "p:txBody", "a:lstStyle")
                    for each in _same_placeholder(package.root(part), mark, by)
                ]
        if master and mark.get("type", "obj") in {"body", "obj"}:
            found.append(child(package.root(master), "p:txStyles", "p:bodyStyle"))
    return [each for each in found if each is not None]


def has_bullet(paragraph: etree._Element, styles: list[etree._Element]) -> bool:
    """Say whether a paragraph (``a:p``) carries a bullet or number.

    Args:
        paragraph: the element.
        styles: what `bullet_styles` gives for its shape.
    """
    properties = child(paragraph, "a:pPr")
    level = "0" if properties is None else properties.get("lvl", "0")
    depth = int(level) + 1 if level.isdecimal() else 1
    for element in (properties, *(child(style, f"a:lvl{depth}pPr") for style in styles)):
        for each in element if element is not None else ():
            if name(each) in _BULLETS:
                return _BULLETS[name(each)]
    return False


def _same_placeholder(
    root: etree._Element, mark: etree._Element, by: str
) -> Iterator[etree._Element]:
    # A placeholder without a type holds any content, and on the master that is the body.
    wanted = mark.get("type", "body") if by == "type" else mark.get("idx", "0")
    for shape in children(root, "p:cSld", "p:spTree", "p:sp"):
        other = placeholder(shape)
        if other is not None and other.get(by, "0") == wanted:
            yield shape
