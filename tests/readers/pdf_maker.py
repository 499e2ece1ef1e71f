"""Make small PDF files for tests, by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on a page."""

    x: float
    """Points from the left."""
    y: float
    """Points from the bottom."""
    text: str
    """The words, in Windows-1252."""
    size: float = 11
    """Type size in points."""
    bold: bool = False
    """Whether it is set in bold."""
    turn: str = "1 0 0 1"
    """The matrix that turns it, such as ``0 1 -1 0`` for text that runs upwards."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line drawn on a page."""

    x1: float
    y1: float
    x2: float
    y2: float


Drawn = Text | Rule


def make_pdf(
    pages: Sequence[Iterable[Drawn]],
    *,
    rotate: int = 0,
    extra: str = "",
    means: Mapping[str, str] | None = None,
) -> bytes:
    """Make a PDF with A4 pages.

    Args:
        pages: what is on each page, in the order in which it is drawn.
        rotate: quarter turns of all pages, in degrees clockwise.
        extra: raw operators to add to each page.
        means: characters in Windows-1252 that the fonts say stand for others, such as an emoji.
    """
    contents = ["\n".join([*(_drawn(thing) for thing in page), extra]) for page in pages]
    numbers = range(5, 5 + 2 * len(contents), 2)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        (
            f"<< /Type /Pages /Count {len(contents)} "
            f"/Kids [{' '.join(f'{number} 0 R' for number in numbers)}] >>"
        ),
        _font("Helvetica", letters=5 + 2 * len(contents)),
        _font("Helvetica-Bold", letters=5 + 2 * len(contents)),
    ]
    for number, content in zip(numbers, contents, strict=True):
        objects += [
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {rotate} "
                f"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {number + 1} 0 R >>"
            ),
            _stream(content),
        ]
    return _file([*objects, _stream(_letters(means or {}))])


def column(
    lines: Iterable[str], *, x: float = 72, top: float = 760, size: float = 11, pitch: float = 14
) -> list[Text]:
    """Set lines below one another, evenly."""
    return [Text(x, top - number * pitch, line, size) for number, line in enumerate(lines)]


def _font(name: str, *, letters: int) -> str:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding "
        f"/ToUnicode {letters} 0 R >>"
    )


def _letters(means: Mapping[str, str]) -> str:
    """Write the table in which a font says what its characters stand for."""
    pairs = (
        f"<{char.encode('cp1252').hex()}> <{text.encode('utf-16-be', 'surrogatepass').hex()}>"
        for char, text in means.items()
    )
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin begincmap",
            "1 begincodespacerange <00> <ff> endcodespacerange",
            f"{len(means)} beginbfchar",
            *pairs,
            "endbfchar endcmap end",
        ]
    )


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _drawn(thing: Drawn) -> str:
    if isinstance(thing, Rule):
        return f"{thing.x1} {thing.y1} m {thing.x2} {thing.y2} l S"
    font = "F2" if thing.bold else "F1"
    text = thing.text
    for special in "\\()":
        text = text.replace(special, "\\" + special)
    place = f"{thing.turn} {thing.x} {thing.y} Tm"
    return f"BT /{font} {thing.size} Tf {place} ({text}) Tj ET"


def _file(objects: Sequence[str]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    out += f"startxref\n{table}\n%%EOF\n".encode()
    return bytes(out)
