"""Show what the safe changes do to real sentences, for a person to judge.

Usage::

    python benchmarks/safe_replacements.py FOLDER --count 300 --seed 1

Every paper in the folder is checked. From all sentences with a safe change a sample is drawn,
in which no word of the lists comes up more than a few times, and printed before and after.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from coprod_language.checker import Checker
from coprod_language.errors import PaperError
from coprod_language.findings import Finding
from coprod_language.readers.kinds import EXTENSIONS
from coprod_language.readers.reading import read_paper


def changed_sentences(checker: Checker, paper: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the entry, and the sentence before and after, of each safe change of a paper."""
    try:
        report = checker.check_paper(read_paper(str(paper)))
    except PaperError:
        return
    for finding in report.findings:
        new = next((each.replacement for each in finding.suggestions if each.safe), None)
        if new is not None and finding.sentence:
            yield from _changed(finding, new)


def _changed(finding: Finding, new: str) -> Iterator[tuple[str, str, str]]:
    words, sentence = " ".join(finding.text.split()), finding.sentence or ""
    if sentence.count(words) == 1:
        before, after = sentence.split(words)
        yield (
            finding.entry or "",
            f"{before}[{words}]{after}",
            f"{before[-60:]}[{new}]{after[:60]}",
        )


def main() -> None:
    """Draw the sample and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--each", type=int, default=3, help="the most of one entry")
    parser.add_argument("--papers", type=int, help="check only so many papers, at random")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)  # noqa: S311 - a sample, not a secret
    papers = sorted(p for p in arguments.folder.rglob("*") if p.suffix.lower() in EXTENSIONS)
    chance.shuffle(papers)
    checker = Checker(select=("jargon", "about-people"))
    found = [
        each for paper in papers[: arguments.papers] for each in changed_sentences(checker, paper)
    ]
    chance.shuffle(found)
    seen: Counter[str] = Counter()
    shown = 0
    for entry, before, after in found:
        seen[entry] += 1
        if seen[entry] <= arguments.each and shown < arguments.count:
            shown += 1
            print(f"{shown}. {entry}\n   - {before}\n   + {after}")
    print(f"{shown} of {len(found):,} safe changes shown, {len(seen):,} entries")


if __name__ == "__main__":
    main()
