"""``coprod-language jargon-buster``: the "words we use" list of papers."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from coprod_language.cli import options
from coprod_language.cli.output import write_bytes
from coprod_language.cli.papers import find_papers
from coprod_language.cli.running import FAILED, PASSED, Asked, SettingsFinder, job
from coprod_language.reports.run import Refusal
from coprod_language.words_we_use import LAYOUTS

if TYPE_CHECKING:
    from coprod_language.batch import Job
    from coprod_language.words_we_use.collecting import UsedWord

_EASY_READ: Final = "easy-read"


@click.command(short_help="Write the list of words that papers use, with meanings.")
@click.argument("paths", nargs=-1, required=True)
@options.format_of(LAYOUTS, default="markdown", of="list")
@options.output
@options.audience
@options.glossary
@options.stdin_filename
@options.config
@options.any_language
def command(paths: tuple[str, ...], **given: Any) -> None:  # noqa: ANN401 - click's options
    """Write the "words we use" list of papers: hard words and short forms, with meanings.

    PATHS are papers or folders of papers, as for "check". Words that no word list knows come
    last, for someone to explain.
    """
    asked = Asked(**given)
    if asked.format_ == "word" and asked.output is None:
        raise click.UsageError("A Word file cannot be shown here. Say where to put it: --output")
    raise SystemExit(_make(list(find_papers(paths)), asked))


def _make(papers: list[str | Refusal], asked: Asked) -> int:
    from coprod_language.words_we_use.collecting import merge_words  # noqa: PLC0415 - loads spaCy

    status = PASSED
    lists: list[list[UsedWord]] = []
    for outcome in _read(papers, asked):
        if isinstance(outcome, Refusal):
            click.echo(f"coprod-language: {outcome.path}: {outcome.message}", err=True)
            status = FAILED
        else:
            lists.append(outcome)
    content: bytes = import_module(LAYOUTS[asked.format_]).render(merge_words(lists))
    if asked.output is None:
        sys.stdout.buffer.write(content)
    else:
        # Excel takes a file of commas for UTF-8 only if it starts with this mark.
        mark = codecs.BOM_UTF8 if asked.format_ == "csv" else b""
        write_bytes(asked.output, mark + content)
    return status


def _read(papers: list[str | Refusal], asked: Asked) -> Iterator[list[UsedWord] | Refusal]:
    """Give the words of each paper, or why there are none."""
    from coprod_language.batch import attempt  # noqa: PLC0415 - loads spaCy, not for --help

    settings_for = SettingsFinder(asked)
    for paper in papers:
        if isinstance(paper, Refusal):
            yield paper
            continue
        todo = job(paper, settings_for, asked)
        yield attempt(todo.path, lambda todo=todo: _words(todo))  # type: ignore[misc]


def _words(todo: Job) -> list[UsedWord]:
    from coprod_language.checker import checker_for  # noqa: PLC0415 - loads spaCy
    from coprod_language.readers.reading import read_paper  # noqa: PLC0415 - loads the readers
    from coprod_language.words_we_use.collecting import collect_words  # noqa: PLC0415 - spaCy

    checker = checker_for(todo.settings)
    analysis = checker.analyse_paper(read_paper(todo.path, raw=todo.raw))
    return collect_words(analysis, with_known=checker.audience.like == _EASY_READ)
