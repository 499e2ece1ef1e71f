"""reStructuredText, parsed by docutils with everything switched off that reads other files.

Prose is the text of titles, paragraphs, lists, tables, notes and footnotes, the text of links,
and the descriptions of images. Literal blocks, comments, the options of directives and the
targets of links are not. What docutils finds wrong with a file is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docutils import frontend, nodes, utils
from docutils.parsers.rst import Parser

from coprod_language.errors import PaperError
from coprod_language.paper import Block, BlockKind, Cell, Paper, make_paper
from coprod_language.readers.limits import limit_text
from coprod_language.readers.numbering import Tables
from coprod_language.readers.text.decoding import decode
from coprod_language.readers.text.gaps import cover_gaps, cut_at_gaps
from coprod_language.readers.text.rst_inline import PlacingInliner, Prose
from coprod_language.readers.text.rst_lines import TAB, Lines
from coprod_language.readers.text.rst_meanings import find_meanings
from coprod_language.readers.text.rst_remarks import LINE_END, find_remarks, number_remarks
from coprod_language.weaving import Piece, weave

MOST_CHARACTERS = 2_000_000
"""Longest file that is read. docutils reads 150,000 characters of real papers a second."""

# Python takes these for line ends, and nobody else does.
_NOTLINE_ENDS = str.maketrans(dict.fromkeys("\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
# Directives of Sphinx that hold ordinary prose. docutils does not know them, but would read a
# note in their place.
_SPHINX_NOTES = re.compile(
    r"^([ \t]*\.\.[ \t]+)(?:card|centered|deprecated|details|dropdown|seealso|tab|tab-item"
    r"|versionadded|versionchanged)::",
    re.MULTILINE,
)
_ALT = re.compile(r"([ \t]*):alt:[ \t]*")
_OPTION = re.compile(r"[ \t]*(?::[\w-]+:|$)")
_MOST_OPTIONS = 12
# Lines below an image's first in which its description is looked for.

_NOT_PROSE = (
    nodes.comment,
    nodes.doctest_block,
    nodes.FixedTextElement,
    nodes.option_group,
    nodes.raw,
    nodes.system_message,
)
_KINDS: tuple[tuple[type[nodes.Node], BlockKind], ...] = (
    (nodes.attribution, BlockKind.CAPTION),
    (nodes.caption, BlockKind.CAPTION),
    (nodes.rubric, BlockKind.CAPTION),
    (nodes.substitution_definition, BlockKind.CAPTION),
    (nodes.footnote, BlockKind.NOTE),
    (nodes.citation, BlockKind.NOTE),
    (nodes.entry, BlockKind.TABLE_CELL),
    (nodes.list_item, BlockKind.LIST_ITEM),
    (nodes.definition_list_item, BlockKind.LIST_ITEM),
    (nodes.field, BlockKind.LIST_ITEM),
    (nodes.option_list_item, BlockKind.LIST_ITEM),
)


def read(raw: bytes, path: str) -> Paper:
    """Read a reStructuredText file.

    Args:
        raw: the whole file.
        path: where it came from.

    Raises:
        PaperError: it is not text, is too long, or is nested too deep.
    """
    source = decode(raw)
    limit_text(len(source), MOST_CHARACTERS)
    covered = cover_gaps(source, with_brackets=False).translate(_NOTLINE_ENDS)
    numbered, starts = number_remarks(covered)
    document = _parse(numbered)
    return make_paper(
        path=path,
        format="restructuredtext",
        source=source,
        blocks=_blocks(document, covered),
        meanings=dict.fromkeys(find_meanings(source)),
        remarks=find_remarks(document, starts, source),
    )


def _parse(covered: str) -> nodes.document:
    settings = frontend.get_default_settings(Parser)
    settings.file_insertion_enabled = False
    settings.raw_enabled = False
    settings.report_level = settings.halt_level = utils.Reporter.SEVERE_LEVEL + 1
    settings.warning_stream = False
    settings.line_length_limit = len(covered) + TAB * len(covered)
    settings.syntax_highlight = "none"
    settings.tab_width = TAB
    document = utils.new_document("paper", settings)
    parser = Parser(inliner=PlacingInliner(Lines(covered)))
    try:
        parser.parse(_SPHINX_NOTES.sub(r"\1note::", covered), document)
    except RecursionError as error:
        raise PaperError(
            "its lists and quotations are nested too deep to follow. Take out some of the levels"
        ) from error
    return document


def _blocks(document: nodes.document, covered: str) -> Iterator[Block]:
    """Walk the tree with a stack of its own, since a paper may be nested deep."""
    starts = [0, *(end.end() for end in LINE_END.finditer(covered))]
    cells = _cells(document)
    stack: list[nodes.Node] = [document]
    while stack:
        node = stack.pop()
        if isinstance(node, _NOT_PROSE):
            continue
        if isinstance(node, Prose):
            kind, level = _kind(node)
            around = list(_ancestors(node))
            yield weave(
                kind,
                covered,
                node.pieces,
                level=level,
                quoted=_is_quoted(node),
                cell=next((cells[each] for each in around if each in cells), None),
                number=_number(around) if kind is BlockKind.LIST_ITEM else None,
            )
        elif isinstance(node, nodes.image) and node.get("alt"):
            pieces = list(_description(covered, starts, node))
            yield weave(BlockKind.CAPTION, covered, pieces, quoted=_is_quoted(node))
        stack.extend(reversed(node.children))


def _cells(document: nodes.document) -> dict[nodes.Node, Cell | None]:
    """Number the cells of all tables."""
    cells: dict[nodes.Node, Cell | None] = {}
    tables = Tables()
    for table in document.findall(nodes.table):
        tables.begin()
        for row in table.findall(nodes.row):
            tables.begin_row()
            in_head = isinstance(row.parent, nodes.thead)
            for entry in row.children:
                if isinstance(entry, nodes.entry):
                    across, down = entry.get("morecols", 0) + 1, entry.get("morerows", 0) + 1
                    cells[entry] = tables.begin_cell(across=across, down=down, heading=in_head)
        tables.end()
    return cells


def _number(around: Sequence[nodes.Node]) -> int | None:
    """Give the number of the innermost item of a list, if it has one."""
    item = next((each for each in around if isinstance(each, nodes.list_item)), None)
    if item is None or not isinstance(item.parent, nodes.enumerated_list):
        return None
    if item.parent.get("enumtype", "arabic") != "arabic":
        return None
    return int(item.parent.get("start", 1)) + item.parent.index(item)


def _ancestors(node: nodes.Node) -> Iterator[nodes.Node]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent


def _kind(prose: Prose) -> tuple[BlockKind, int | None]:
    """Say what a block is, and its level if it is a heading."""
    around = list(_ancestors(prose))
    for node in around:
        if isinstance(node, nodes.title):
            if not isinstance(node.parent, nodes.section):
                return BlockKind.CAPTION, None
            return BlockKind.HEADING, sum(isinstance(each, nodes.section) for each in around)
        if _is_quotation(node):
            return BlockKind.QUOTATION, None
        for element, kind in _KINDS:
            if isinstance(node, element):
                return kind, None
    return BlockKind.PARAGRAPH, None


def _is_quoted(node: nodes.Node) -> bool:
    return any(_is_quotation(each) for each in _ancestors(node))


def _is_quotation(node: nodes.Node) -> bool:
    """Tell a quotation from a list that is only indented too far, which has no paragraph."""
    return isinstance(node, nodes.block_quote) and any(
        isinstance(child, nodes.paragraph) for child in node.children
    )


def _description(covered: str, starts: list[int], image: nodes.image) -> Iterator[Piece]:
    """Find the description of an image among the options of its directive."""
    line = image.line or (image.parent.line if image.parent is not None else None) or 1
    indent: int | None = None
    for number in range(line - 1, min(line - 1 + _MOST_OPTIONS, len(starts))):
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(covered)
        alt = _ALT.match(covered, start, end)
        if alt and indent is None:
            indent, start = len(alt[1]), alt.end()
        elif indent is None:
            continue
        elif _OPTION.match(covered[start:end].rstrip()):
            return
        yield from cut_at_gaps(covered, start, end)
