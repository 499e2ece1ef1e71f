"""The command line's front door."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import NoReturn

import click

from coprod_language.cli import COMMANDS
from coprod_language.cli.output import be_utf8
from coprod_language.errors import CoprodLanguageError

FAILED = 2
"""Exit status where the command could not do what was asked."""


class _Commands(click.Group):
    """Loads a command's module when the command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in alphabetical order."""
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        command = import_module(COMMANDS[cmd_name]).command
        return command if isinstance(command, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("coprod-language"), prog_name="coprod-language")
def cli() -> None:
    """Find the words in a paper that shut people out, before you share it.

    Start with: coprod-language check PAPER
    """


def main() -> NoReturn:
    """Run the command line, and say what went wrong in one plain line."""
    be_utf8()
    try:
        cli()
    except CoprodLanguageError as error:
        click.echo(f"coprod-language: {error}", err=True)
    raise SystemExit(FAILED)
