"""Groups of commands that say in plain words which command was meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import click


class NamingGroup(click.Group):
    """A group that names its commands where one is named that it does not have."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named, or say which one may be meant."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            ctx.fail(self.unknown(name, self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def unknown(self, name: str, commands: Sequence[str]) -> str:
        """Say that there is no such command.

        Args:
            name: what was written in place of a command.
            commands: the names of all commands.
        """
        close = get_close_matches(name, commands, n=1)
        known = f"The commands are: {', '.join(commands)}"
        hint = f"Did you mean “{close[0]}”?" if close else known
        return f"there is no command “{name}”. {hint}"
