"""Colour for a terminal that shows it, and plain marks for everything else."""

from __future__ import annotations

from dataclasses import dataclass

import click

from coprod_language.hits import Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}


@dataclass(frozen=True, slots=True)
class Style:
    """How words are made to stand out."""

    colour: bool
    """Whether to use colours. Nothing is said by colour alone."""

    def strong(self, text: str) -> str:
        """Make a heading stand out."""
        return click.style(text, bold=True) if self.colour else text

    def faint(self, text: str) -> str:
        """Hold something back."""
        return click.style(text, dim=True) if self.colour else text

    def marked(self, text: str) -> str:
        """Mark the words that a finding is about."""
        marked = f"[{text}]"
        return click.style(marked, bold=True, underline=True) if self.colour else marked

    def severity(self, text: str, severity: Severity) -> str:
        """Colour a label by how much it matters; the label says so in words too."""
        return click.style(text, fg=_COLOURS[severity]) if self.colour else text
