"""Give each hit its place in the file. Nothing else in the project does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from coprod_language.findings import Finding, Paragraph, Spot
from coprod_language.hits import Hit, Severity, Suggestion
from coprod_language.language.pipeline import block_starts
from coprod_language.language.scene import Scene
from coprod_language.paper import Block, BlockKind, Paper


def place_hits(hits: Iterable[Hit], paper: Paper, scene: Scene) -> tuple[Finding, ...]:
    """Turn hits into findings.

    Args:
        hits: what the rules found.
        paper: the paper they were found in.
        scene: the document that was made of its blocks.

    Returns:
        In order of position, then rule; findings about the whole paper come first.
    """
    starts = block_starts(paper.blocks)
    headings = _headings(paper.blocks)
    findings = [_place(hit, paper, scene, starts, headings) for hit in hits]
    return tuple(sorted(findings, key=_order))


def place_paragraphs(ease: Mapping[int, float], paper: Paper) -> tuple[Paragraph, ...]:
    """Give the ease of blocks its place in the file.

    Args:
        ease: how easy each block is, by its number.
        paper: the paper that the blocks are in.
    """
    placed = []
    for number, score in sorted(ease.items()):
        block = paper.blocks[number]
        start, end = block.source_span(0, len(block.text))
        placed.append(Paragraph(paper.place(start), paper.place(end), block.page, score))
    return tuple(placed)


def _headings(blocks: Sequence[Block]) -> list[str | None]:
    """Give for each block the heading that it stands under; a heading stands under itself."""
    headings: list[str | None] = []
    last = None
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            last = block.text.strip() or last
        headings.append(last)
    return headings


def _order(finding: Finding) -> tuple[int, str, int, str]:
    if finding.start is None or finding.end is None:
        return -1, finding.rule, 0, finding.message
    return finding.start.offset, finding.rule, finding.end.offset, finding.message


def _place(
    hit: Hit, paper: Paper, scene: Scene, starts: Sequence[int], headings: Sequence[str | None]
) -> Finding:
    if hit.start is None or hit.end is None:
        return _whole_paper(hit)
    which = bisect_right(starts, hit.start) - 1
    block, at = paper.blocks[which], starts[which]
    start, end = block.source_span(hit.start - at, hit.end - at)
    text = paper.source[start:end]
    token = bisect_right(scene.offsets, hit.start) - 1
    quoted = block.quoted or scene.is_quoted(token)
    may_be_safe = not quoted and _is_whole(text, block, hit.start - at, hit.end - at)
    return Finding(
        rule=hit.rule,
        entry=hit.entry,
        treatment=hit.treatment,
        severity=Severity.SUGGESTION if quoted else hit.severity,
        text=text,
        message=hit.message,
        start=paper.place(start),
        end=paper.place(end),
        page=block.page,
        heading=headings[which],
        sentence=_sentence(token, scene),
        suggestions=hit.suggestions if may_be_safe else _unsafe(hit.suggestions),
        explanation=hit.explanation,
        quoted=quoted,
        spot=Spot(which, hit.start - at, hit.end - at),
    )


def _is_whole(text: str, block: Block, start: int, end: int) -> bool:
    """Tell whether the source has these words and nothing else: no markup between them."""
    return " ".join(text.split()) == block.text[start:end].strip()


def _unsafe(suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    return tuple(Suggestion(each.replacement, safe=False) for each in suggestions)


def _sentence(token: int, scene: Scene) -> str:
    first, last = scene.sentence(token)
    return scene.text[scene.offsets[first] : scene.end(last - 1)]


def _whole_paper(hit: Hit) -> Finding:
    return Finding(
        rule=hit.rule,
        entry=hit.entry,
        treatment=hit.treatment,
        severity=hit.severity,
        text="",
        message=hit.message,
        start=None,
        end=None,
        page=None,
        sentence=None,
        suggestions=hit.suggestions,
        explanation=hit.explanation,
    )
