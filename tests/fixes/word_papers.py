"""A Word paper with everything in it that gets in the way of a change."""

from __future__ import annotations

from coprod_language.fixes.package import repack
from tests.readers.office_files import paragraph, relations, run, word_file, word_part

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {
    "document": "document.main",
    "footnotes": "footnotes",
    "header": "header",
    "comments": "comments",
}
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>'
        for name, kind in _KINDS.items()
    )
    + "</Types>"
)
_SIGNED = 'w:author="Jo" w:date="2027-01-01T00:00:00Z"'

BODY = (
    "<w:p>"
    + run("We will ")
    + run("uti", "<w:b/>")
    + run("lise", "<w:b/><w:i/>")
    + run(" the hall in order to meet.")
    + '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    "<w:tbl><w:tr><w:tc>" + paragraph("They utilised the van.") + "</w:tc><w:tc>"
    "<w:p>" + run("And the bus.") + "</w:p></w:tc></w:tr></w:tbl>"
    "<w:p>"
    + run("Jo said: ")
    + f'<w:ins w:id="5" {_SIGNED}>'
    + run("we will commence it on Monday")
    + f'</w:ins><w:del w:id="6" {_SIGNED}><w:r><w:delText>we wait</w:delText></w:r></w:del>'
    + run(".")
    + "</w:p><w:p>"
    + '<w:commentRangeStart w:id="0"/>'
    + run("We utilise", "<w:b/>")
    + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    + run(" the hall")
    + "<w:r><w:tab/><w:t>and utilise</w:t><w:br/><w:t>the van.</w:t></w:r></w:p>"
    "<w:p><w:r><w:pict><v:shape style='width:200pt;height:50pt'><v:textbox><w:txbxContent>"
    + paragraph("In the box we utilise it.")
    + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
)


def hard_paper() -> bytes:
    """Give the paper."""
    raw = word_file(
        BODY,
        parts={
            "footnotes": (
                "footnotes",
                '<w:footnote w:id="2">' + paragraph("We utilise notes.") + "</w:footnote>",
            ),
            "header": ("hdr", paragraph("Utilise this header with care")),
            "comments": (
                "comments",
                f'<w:comment w:id="0" {_SIGNED}>{paragraph("Which hall?")}</w:comment>',
            ),
        },
    )
    return repack(raw, {"[Content_Types].xml": _TYPES.encode()})


def plain_paper(*bodies: str) -> bytes:
    """Give a paper with nothing but a body, which LibreOffice opens too."""
    document = word_part("document", f"<w:body>{''.join(bodies)}</w:body>")
    types = _TYPES.partition('<Override PartName="/word/footnotes.xml"')[0] + "</Types>"
    empty = word_file("")
    return repack(
        empty,
        {
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relations({}).encode(),
            "[Content_Types].xml": types.encode(),
        },
    )
