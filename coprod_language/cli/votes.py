"""Say in words what groups think, for the commands that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coprod_language.glossary.reviews import Review, people_differ, tally


def quoted(words: str) -> str:
    """Put words in quotation marks, and say what no words mean."""
    return f"“{words}”" if words else "leave it out"


def vote_lines(reviews: Sequence[Review]) -> Iterator[tuple[str, str]]:
    """Say what groups think of one term: label and text of each line."""
    sums = tally(reviews)
    for words, votes in sorted(sums.items(), key=lambda each: -each[1].net):
        yield "Thumbs", f"{quoted(words)}: {votes}"
    groups = [f"{each.group} ({each.date.day} {each.date:%B %Y})" for each in reviews]
    if groups:
        yield "Asked", ", ".join(groups)
    if people_differ(reviews):
        yield "People differ", "ask the people whom your paper is for"
