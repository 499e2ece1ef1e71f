"""XML parts of a paper: parsed without risk, and their names made short.

A name such as ``w:p`` stands for the element in the namespace of either edition of a
standard: Office files come as *Transitional* (nearly all of them) and as *Strict*, which
differ in the namespace only.
"""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from coprod_language.errors import PaperError

_OPEN_XML = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_MICROSOFT = "http://schemas.microsoft.com/office/"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"

_NAMESPACES: dict[str, tuple[str, ...]] = {
    # Office Open XML
    "w": (f"{_OPEN_XML}wordprocessingml/2006/main", f"{_STRICT}wordprocessingml/main"),
    "p": (f"{_OPEN_XML}presentationml/2006/main", f"{_STRICT}presentationml/main"),
    "x": (f"{_OPEN_XML}spreadsheetml/2006/main", f"{_STRICT}spreadsheetml/main"),
    "a": (f"{_OPEN_XML}drawingml/2006/main", f"{_STRICT}drawingml/main"),
    "c": (f"{_OPEN_XML}drawingml/2006/chart", f"{_STRICT}drawingml/chart"),
    "dgm": (f"{_OPEN_XML}drawingml/2006/diagram", f"{_STRICT}drawingml/diagram"),
    "wp": (
        f"{_OPEN_XML}drawingml/2006/wordprocessingDrawing",
        f"{_STRICT}drawingml/wordprocessingDrawing",
    ),
    "m": (f"{_OPEN_XML}officeDocument/2006/math", f"{_STRICT}officeDocument/math"),
    "r": (
        f"{_OPEN_XML}officeDocument/2006/relationships",
        f"{_STRICT}officeDocument/relationships",
    ),
    "rel": (f"{_OPEN_XML}package/2006/relationships",),
    "mc": (f"{_OPEN_XML}markup-compatibility/2006",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "w14": (f"{_MICROSOFT}word/2010/wordml",),
    # OpenDocument
    "office": (f"{_ODF}office:1.0",),
    "style": (f"{_ODF}style:1.0",),
    "text": (f"{_ODF}text:1.0",),
    "table": (f"{_ODF}table:1.0",),
    "draw": (f"{_ODF}drawing:1.0",),
    "svg": (f"{_ODF}svg-compatible:1.0",),
    "manifest": (f"{_ODF}manifest:1.0",),
    "math": ("http://www.w3.org/1998/Math/MathML",),
}
_PREFIXES = {uri: prefix for prefix, uris in _NAMESPACES.items() for uri in uris}


def parse(content: bytes, part: str) -> etree._Element:
    """Parse a part and give its root element.

    No entity is resolved, nothing is fetched, and lxml's own limits on depth (256), on the
    length of one text and on entities stay on. So a walk over the tree may recurse.

    Args:
        content: the part as bytes, in any encoding that XML allows.
        part: its name, for the message.

    Raises:
        PaperError: it is not sound XML, or is over a limit.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise PaperError(
            f"the file is damaged: its part {part} cannot be understood. Open it in the program "
            "it was made with and save it again"
        ) from error


def name(element: etree._Element) -> str:
    """Give an element's short name, such as ``w:p``; empty for an unknown namespace."""
    tag = element.tag
    return _short(tag) if isinstance(tag, str) else ""


def attribute(element: etree._Element, short: str) -> str | None:
    """Give the value of an attribute in a namespace, or None.

    Args:
        element: the element that has it.
        short: its short name, such as ``w:val``.
    """
    for tag in _long(short):
        value = element.get(tag)
        if value is not None:
            return value
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Go down a path of short names, taking the first child of each; None if one is missing."""
    for short in path:
        if element is None:
            return None
        element = next((each for each in element if name(each) == short), None)
    return element


def children(element: etree._Element | None, *path: str) -> tuple[etree._Element, ...]:
    """Give the children of what stands at the end of a path; none if a step is missing.

    The last step of the path names the children themselves.
    """
    *above, wanted = path
    parent = child(element, *above)
    return () if parent is None else tuple(each for each in parent if name(each) == wanted)


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    uri, _, local = tag.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""


@lru_cache(maxsize=4096)
def _long(short: str) -> tuple[str, ...]:
    prefix, _, local = short.partition(":")
    return tuple(f"{{{uri}}}{local}" for uri in _NAMESPACES[prefix])
