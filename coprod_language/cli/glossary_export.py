"""``coprod-language glossary export``: give the words to another program."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from coprod_language.cli import options
from coprod_language.cli.output import opened
from coprod_language.cli.settings import settings_in
from coprod_language.glossary.choosing import in_order, of_theme
from coprod_language.glossary.exporting import csv_text, json_text
from coprod_language.glossary.glossary import Glossary


@click.command()
@options.format_of(("csv", "json"), default="csv", of="words")
@options.output
@click.option("--theme", help="Only the words of one theme, such as digital.")
@options.glossary
@options.review
def export(
    *,
    format_: str,
    output: Path | None,
    theme: str | None,
    glossaries: tuple[str, ...],
    reviews: tuple[str, ...],
) -> None:
    """Write the words out for a spreadsheet (csv) or another program (json).

    Your own words and the votes of your groups are in them.
    """
    settings = settings_in(Path.cwd(), glossaries=glossaries, reviews=reviews)
    glossary = Glossary.load(settings.glossaries, reviews=settings.reviews)
    words = in_order(glossary)
    chosen = words if theme is None else of_theme(theme, words)
    as_json = format_ == "json"
    texts: Iterable[str] = (
        [json_text(chosen, digest=glossary.digest)] if as_json else csv_text(chosen)
    )
    with opened(output) as write:
        for text in texts:
            write(text)
