"""The command line's front door."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

import click

from coprod_language.cli import COMMANDS
from coprod_language.cli.naming import NamingGroup
from coprod_language.cli.output import be_utf8
from coprod_language.errors import CoprodLanguageError
from coprod_language.process import set_up

FAILED = 2
"""Exit status where the command could not do what was asked."""


class _Commands(NamingGroup):
    """Loads a command's module when the command is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in alphabetical order."""
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        command = import_module(COMMANDS[cmd_name].module).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].summary) for name in sorted(COMMANDS)])

    def unknown(self, name: str, commands: Sequence[str]) -> str:
        """Say that there is no such command. A paper may have been named in its place."""
        if Path(name).exists():
            return f"“{name}” is no command. To check it, run “coprod-language check {name}”"
        return super().unknown(name, commands)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="coprod-language", prog_name="coprod-language")
def cli() -> None:
    """Find the words in a paper that shut people out, before you share it.

    Start with: coprod-language check PAPER
    """


def main() -> NoReturn:
    """Run the command line, and say what went wrong in one plain line."""
    set_up()
    be_utf8()
    try:
        status = cli(standalone_mode=False)
    except CoprodLanguageError as error:
        click.echo(f"coprod-language: {error}", err=True)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        raise SystemExit(0) from error
    except click.UsageError as error:
        click.echo(f"coprod-language: {_usage(error)}", err=True)
    except click.ClickException as error:
        click.echo(f"coprod-language: {error.format_message()}", err=True)
    except click.Abort:
        click.echo("Stopped.", err=True)
    else:
        raise SystemExit(status)
    raise SystemExit(FAILED)


def _usage(error: click.UsageError) -> str:
    """Say what does not fit in the command, and where help is."""
    message = error.format_message()
    if isinstance(error, click.MissingParameter) and isinstance(error.param, click.Argument):
        message = f"something is missing: {(error.param.name or '').upper()}"
    elif isinstance(error, click.MissingParameter) and isinstance(error.param, click.Option):
        message = f"something is missing: {' or '.join(error.param.opts)} {error.param.metavar}"
    command = error.ctx.command_path if error.ctx else "coprod-language"
    if not message.endswith((".", "?")):
        message += "."
    return f"{message} For help: {command} --help"
