"""Small office files for the tests, written by hand, part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from coprod_language.paper import Paper
from coprod_language.readers.word.reader import read
from coprod_language.weaving import weave

_OPEN_XML = "http://schemas.openxmlformats.org"
_W = f"{_OPEN_XML}/wordprocessingml/2006/main"
_STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = f"{_OPEN_XML}/officeDocument/2006/relationships"
_WORD_NAMESPACES = (
    f'xmlns:r="{_RELATIONS}" '
    f'xmlns:mc="{_OPEN_XML}/markup-compatibility/2006" '
    f'xmlns:wp="{_OPEN_XML}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_OPEN_XML}/drawingml/2006/main" '
    f'xmlns:dgm="{_OPEN_XML}/drawingml/2006/diagram" '
    f'xmlns:m="{_OPEN_XML}/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ODF_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
    )
)


WORD_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="Board paper"/>
  <w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="Chapter"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="Source Code"/></w:style>
<w:style w:type="paragraph" w:styleId="Secret"><w:name w:val="Secret"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/>
  <w:basedOn w:val="Loop"/></w:style>
"""


def zip_of(parts: Mapping[str, str | bytes]) -> bytes:
    """Pack parts into a zip archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def relations(targets: Mapping[str, str]) -> str:
    """Write a relations part: each id is also the kind of the relation."""
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_RELATIONS}/{key.rstrip("0123456789")}" '
        f'Target="{target}"/>'
        for key, target in targets.items()
    )
    return f'<Relationships xmlns="{_OPEN_XML}/package/2006/relationships">{rows}</Relationships>'


def word_part(root: str, content: str, *, strict: bool = False) -> str:
    """Write one part of a Word file."""
    namespace = _STRICT_W if strict else _W
    return f'<w:{root} xmlns:w="{namespace}" {_WORD_NAMESPACES}>{content}</w:{root}>'


def word_file(
    body: str,
    *,
    parts: Mapping[str, tuple[str, str]] | None = None,
    raw_parts: Mapping[str, str] | None = None,
    strict: bool = False,
) -> bytes:
    """Write a Word file.

    Args:
        body: what stands in ``w:body``.
        parts: by the kind of relation (a number may follow), root element and content.
        raw_parts: by the kind of relation, whole parts of other kinds of XML.
        strict: whether to use the namespace of the Strict edition.
    """
    parts, raw_parts = parts or {}, raw_parts or {}
    document = word_part("document", f"<w:body>{body}</w:body>", strict=strict)
    targets = {key: f"{key}.xml" for key in (*parts, *raw_parts)}
    return zip_of(
        {
            "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": relations(targets),
            **{f"word/{key}.xml": word_part(*part) for key, part in parts.items()},
            **{f"word/{key}.xml": part for key, part in raw_parts.items()},
        }
    )


def paragraph(text: str, *, style: str = "", properties: str = "") -> str:
    """Write a ``w:p`` with one run of text."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr>"
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def read_word(body: str, **parts: tuple[str, str]) -> Paper:
    """Read a Word file with `WORD_STYLES`, and parts by the kind of relation."""
    return read(word_file(body, parts={"styles": ("styles", WORD_STYLES), **parts}), "paper.docx")


def word_text(body: str) -> str:
    """Read a Word file and give the text of its blocks with a bar between them."""
    return "|".join(block.text for block in read_word(body).blocks)


def run(text: str, properties: str = "") -> str:
    """Write a ``w:r`` with text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(instruction: str, result: str) -> str:
    """Write a field: its marks and instruction around the runs of its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def opendocument_file(
    text: str,
    *,
    automatic: str = "",
    styles: str = "",
    pages: str = "",
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Write an OpenDocument text.

    Args:
        text: what stands in ``office:text``.
        automatic: automatic styles of the content.
        styles: named styles.
        pages: page styles, with headers and footers.
        extra: further parts.
    """
    return zip_of(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"<office:document-content {_ODF_NAMESPACES}>"
                f"<office:automatic-styles>{automatic}</office:automatic-styles>"
                f"<office:body><office:text>{text}</office:text></office:body>"
                "</office:document-content>"
            ),
            "styles.xml": (
                f"<office:document-styles {_ODF_NAMESPACES}>"
                f"<office:styles>{styles}</office:styles>"
                f"<office:master-styles>{pages}</office:master-styles>"
                "</office:document-styles>"
            ),
            **(extra or {}),
        }
    )


def blocks_of(paper: Paper) -> list[tuple[str, str]]:
    """Give the kind and text of each block."""
    return [(str(block.kind), block.text) for block in paper.blocks]


def misplaced_words(paper: Paper) -> list[str]:
    """Give the words whose place in the source does not read as the word."""
    wrong = []
    for block in paper.blocks:
        end = 0
        for word in block.text.split(" "):
            start = block.text.index(word, end)
            end = start + len(word)
            span = block.source_span(start, end)
            if weave(block.kind, paper.source, [span]).text != word:
                wrong.append(word)
    return wrong
