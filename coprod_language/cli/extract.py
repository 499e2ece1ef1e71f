"""``check --extract-only``: print the text that would be checked."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from coprod_language.cli.papers import STANDARD_INPUT
from coprod_language.cli.running import FAILED, PASSED, Asked
from coprod_language.errors import PaperError
from coprod_language.paper import Paper
from coprod_language.readers import TEXT_FORMATS
from coprod_language.readers.reading import read_paper
from coprod_language.reports.run import Refusal


def extract(papers: Sequence[str | Refusal], asked: Asked) -> int:
    """Print the text of papers.

    For Word, PDF and the like this is the text that places in a report refer to. For text
    formats it is the prose chosen from the file, a blank line between its blocks.

    Args:
        papers: where they are, and those that are not there.
        asked: the options given.

    Returns:
        The exit status.
    """
    status = PASSED
    for paper in papers:
        try:
            text = _text(paper, asked)
        except PaperError as error:
            click.echo(f"coprod-language: {_name(paper)}: {error}", err=True)
            status = FAILED
            continue
        if len(papers) > 1:
            click.echo(f"==> {_name(paper)} <==")
        click.echo(text, nl=not text.endswith("\n"))
    return status


def _name(paper: str | Refusal) -> str:
    return paper.path if isinstance(paper, Refusal) else paper


def _text(paper: str | Refusal, asked: Asked) -> str:
    if isinstance(paper, Refusal):
        raise PaperError(paper.message)
    if paper == STANDARD_INPUT:
        name = asked.stdin_filename or STANDARD_INPUT
        return _readable(read_paper(name, raw=sys.stdin.buffer.read()))
    return _readable(read_paper(paper))


def _readable(paper: Paper) -> str:
    if paper.format in TEXT_FORMATS:
        return "\n\n".join(block.text for block in paper.blocks) + "\n"
    return paper.source
