"""Take a paper apart into plain data that JSON can carry, and put it together again."""

from __future__ import annotations

from typing import Any

from coprod_language.paper import Block, BlockKind, Cell, Paper, Remark, make_paper


def paper_to_data(paper: Paper) -> dict[str, Any]:
    """Give a paper as plain data.

    Args:
        paper: any paper.
    """
    return {
        "path": paper.path,
        "format": paper.format,
        "source": paper.source,
        "meanings": paper.meanings,
        "remarks": [[each.text, each.start, each.end] for each in paper.remarks],
        "blocks": [
            [b.kind, b.text, b.starts, b.sources, b.level, b.page, b.quoted, b.cell, b.number]
            for b in paper.blocks
        ],
    }


def paper_from_data(data: dict[str, Any]) -> Paper:
    """Give the paper that `paper_to_data` took apart.

    Args:
        data: what it gave, also after a trip through JSON.
    """
    return make_paper(
        path=data["path"],
        format=data["format"],
        source=data["source"],
        meanings=[(term, meaning) for term, meaning in data["meanings"]],
        remarks=[Remark(*each) for each in data["remarks"]],
        blocks=[
            Block(
                kind=BlockKind(kind),
                text=text,
                starts=tuple(starts),
                sources=tuple((start, end) for start, end in sources),
                level=level,
                page=page,
                quoted=quoted,
                cell=Cell(*cell) if cell else None,
                number=number,
            )
            for kind, text, starts, sources, level, page, quoted, cell, number in data["blocks"]
        ],
    )
