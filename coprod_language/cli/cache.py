"""``coprod-language cache``: the reports that are kept so that nothing is checked twice."""

from __future__ import annotations

import click

from coprod_language.cache import clear_reports
from coprod_language.cli.naming import NamingGroup
from coprod_language.errors import ConfigurationError
from coprod_language.plurals import counted


@click.group(cls=NamingGroup, short_help="Take away the reports that are kept on this computer.")
def command() -> None:
    """Look after the reports that are kept on this computer."""


@command.command()
def clear() -> None:
    """Take away the reports that are kept. The next check takes longer."""
    try:
        count = clear_reports()
    except OSError as error:
        raise ConfigurationError(
            f"{error.filename}: cannot be taken away: {error.strerror}"
        ) from error
    click.echo(f"{counted(count, 'report')} taken away.")
