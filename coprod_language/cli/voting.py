"""The meeting itself: say each choice of words, hear the thumbs, write them down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import click

from coprod_language.cli.output import opened
from coprod_language.cli.votes import quoted
from coprod_language.glossary.entry import Entry
from coprod_language.glossary.review_files import load_reviews, reviews_text
from coprod_language.glossary.reviews import Review, Votes, choices, merge_reviews, people_differ
from coprod_language.hits import Treatment

_SKIP, _BACK, _STOP = "skip", "back", "stop"
_ATTRIBUTES: Final = ".gitattributes"
_HELP: Final = (
    "For each choice say how many thumbs go up, down and in the middle: three numbers, such as\n"
    "5 1 2. Press Enter to pass over a choice. You can also say: skip (go to the next word),\n"
    "back (vote on the one before again) or stop. Each answer is saved at once."
)


@dataclass(frozen=True, slots=True)
class _Step:
    entry: Entry
    words: str | None
    """The choice to vote on; None to ask for words of the group's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of one group on one day."""

    file: Path
    """Where the votes are written."""
    group: str
    """Name of the group."""
    day: date
    """Day of the meeting."""
    again: bool = False
    """Whether to ask also what the group has voted on before."""

    def hold(self, entries: Sequence[Entry]) -> None:
        """Ask about each word in turn, until all is asked or somebody says stop.

        Raises:
            GlossaryError: the review file does not fit.
            ConfigurationError: it cannot be written.
        """
        steps = list(self._steps(entries))
        terms = list(dict.fromkeys(step.entry.id for step in steps))
        if not terms:
            click.echo(f"{self.group} has voted on all of these. To ask again: --again")
            return
        click.echo(
            f"{len(terms)} {'word' if len(terms) == 1 else 'words'} for {self.group}.\n{_HELP}"
        )
        try:
            self._walk(steps, terms)
        except click.Abort:
            # Control-C, or no more input.
            click.echo()
        self._say_end()

    def _steps(self, entries: Sequence[Entry]) -> Iterator[_Step]:
        voted = {} if self.again else {each.term: each.thumbs for each in self._own()}
        for entry in entries:
            waiting = [words for words in choices(entry) if words not in voted.get(entry.id, ())]
            yield from (_Step(entry, words) for words in waiting)
            if waiting and entry.treatment is not Treatment.ASK:
                yield _Step(entry, None)

    def _walk(self, steps: list[_Step], terms: Sequence[str]) -> None:
        at, said = 0, ""
        while at < len(steps):
            entry, words = steps[at].entry, steps[at].words
            if said != entry.id:
                said = entry.id
                _introduce(entry, terms.index(said) + 1, len(terms))
            answer = _own_words() if words is None else _votes(_question(entry, words))
            if answer == _STOP:
                return
            if answer == _BACK:
                at = max(at - 1, 0)
            elif answer == _SKIP:
                at += sum(step.entry is entry for step in steps[at:])
            else:
                if isinstance(answer, Votes) and words is not None:
                    self._save(entry, words, answer)
                elif isinstance(answer, str) and answer:
                    steps[at + 1 : at + 1] = [_Step(entry, answer), _Step(entry, None)]
                at += 1

    def _own(self) -> list[Review]:
        return [each for each in self._all() if each.group == self.group]

    def _all(self) -> tuple[Review, ...]:
        return load_reviews([self.file]) if self.file.exists() else ()

    def _save(self, entry: Entry, words: str, votes: Votes) -> None:
        # Read anew each time, so that nothing is lost if the file changes meanwhile.
        if not self.file.exists():
            _tell_git(self.file)
        new = Review(entry.id, self.group, self.day, {words: votes})
        with opened(self.file) as write:
            write(reviews_text(merge_reviews([*self._all(), new])))
        click.echo(f"Saved: {quoted(words)}: {votes}.")

    def _say_end(self) -> None:
        if not self.file.exists():
            click.echo("Nothing was written.")
            return
        own = self._own()
        click.echo(f"{self.group} has voted on {len(own)} words, written in {self.file}.")
        differ = [each.term for each in own if people_differ([each])]
        if differ:
            click.echo(f"People differ on: {', '.join(differ)}.")


def _introduce(entry: Entry, number: int, of: int) -> None:
    click.echo(f"\nWord {number} of {of}: {entry.id}")
    click.echo(f"Why it is here: {entry.why}")
    for example in entry.examples[:1]:
        click.echo(f"For example: {example.partition(' -> ')[0]}")
    if entry.ask:
        click.echo(f"What we know: {entry.ask}")


def _question(entry: Entry, words: str) -> str:
    if entry.treatment is Treatment.ASK:
        return f"The word {quoted(words)} itself"
    if entry.treatment is Treatment.EXPLAIN:
        return f"Say that it means {quoted(words)}"
    return f"Say {quoted(words)}" if words else "Leave it out"


def _votes(question: str) -> Votes | str:
    """Ask until there is an answer: votes, nothing, or what to do next."""
    while True:
        said = click.prompt(
            f"{question}. Thumbs up, down, middle", default="", show_default=False
        ).strip()
        if said.casefold() in ("", _SKIP, _BACK, _STOP):
            return str(said.casefold())
        numbers = re.split(r"[\s,;/]+", said)
        if len(numbers) == len(Votes.__slots__) and all(map(str.isdecimal, numbers)):
            return Votes(*map(int, numbers))
        click.echo("Say three numbers, such as 5 1 2, or Enter, skip, back or stop.")


def _own_words() -> str:
    """Ask for words that the group brings itself; nothing where it has none."""
    while True:
        said = click.prompt(
            "Other words that the group would say (Enter for none)", default="", show_default=False
        )
        plain = str(said).strip()
        if plain.casefold() in (_SKIP, _BACK, _STOP):
            return plain.casefold()
        if not plain or any(map(str.isalpha, plain)):
            return plain
        click.echo("Say words here, or press Enter. The votes on them come next.")


def _tell_git(file: Path) -> None:
    """Tell git to join two people's votes line by line, where the file is kept in git."""
    folder = file.resolve().parent
    if not any((each / ".git").exists() for each in (folder, *folder.parents)):
        return
    line = f"{file.name} merge=union"
    attributes = folder / _ATTRIBUTES
    old = attributes.read_text(encoding="utf-8") if attributes.exists() else ""
    if line in old.splitlines():
        return
    gap = "" if not old or old.endswith("\n") else "\n"
    attributes.write_text(f"{old}{gap}{line}\n", encoding="utf-8")
    click.echo(f"Noted in {attributes.name}: git can join the votes of two people.")
