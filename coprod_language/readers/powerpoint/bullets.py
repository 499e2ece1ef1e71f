"""Which paragraphs of a slide carry a bullet or number.

A paragraph seldom says so itself: it takes it from its shape, the shape from the placeholder
of the same number or type in the slide's layout, that one from the slide master, and body
text at last from the master's text styles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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


class Bullets:
    """Reads the bullets and counts the numbers of the paragraphs of one shape, in order."""

    def __init__(self, styles: Sequence[etree._Element]) -> None:
        """Begin a shape.

        Args:
            styles: what `bullet_styles` gives for it.
        """
        self._styles = styles
        # The last number at each depth.
        self._counts: dict[int, int] = {}

    def read(self, paragraph: etree._Element) -> tuple[bool, int | None]:
        """Say whether a paragraph (``a:p``) is an item of a list, and its number if it has one."""
        properties = child(paragraph, "a:pPr")
        level = "0" if properties is None else properties.get("lvl", "0")
        depth = int(level) + 1 if level.isdecimal() else 1
        bullet = self._bullet(properties, depth)
        is_numbered = bullet is not None and name(bullet) == "a:buAutoNum"
        deepest = depth if is_numbered else depth - 1
        self._counts = {each: count for each, count in self._counts.items() if each <= deepest}
        if bullet is None or not is_numbered:
            return bullet is not None, None
        first = bullet.get("startAt", "1")
        self._counts.setdefault(depth, int(first) - 1 if first.isdecimal() else 0)
        self._counts[depth] += 1
        is_decimal = bullet.get("type", "").startswith("arabic")
        return True, self._counts[depth] if is_decimal else None

    def _bullet(self, properties: etree._Element | None, depth: int) -> etree._Element | None:
        """Find the bullet of a paragraph, None where it has none or is told to have none."""
        for element in (properties, *(child(each, f"a:lvl{depth}pPr") for each in self._styles)):
            for each in element if element is not None else ():
                if name(each) in _BULLETS:
                    return each if _BULLETS[name(each)] else None
        return None


def _same_placeholder(
    root: etree._Element, mark: etree._Element, by: str
) -> Iterator[etree._Element]:
    # A placeholder without a type holds any content, and on the master that is the body.
    wanted = mark.get("type", "body") if by == "type" else mark.get("idx", "0")
    for shape in children(root, "p:cSld", "p:spTree", "p:sp"):
        other = placeholder(shape)
        if other is not None and other.get(by, "0") == wanted:
            yield shape
