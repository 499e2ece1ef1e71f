"""How long a check takes: whole process cold, and words a second warm.

Run ``python benchmarks/throughput.py PAPER...``. Times are processor seconds, so that other
work on the machine matters less; each is the median of several runs.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from coprod_language.checker import Checker
from coprod_language.readers.reading import read_paper


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args(arguments)
    files = [str(paper) for paper in asked.papers]
    bare = _median(lambda: _process([sys.executable, "-c", "import spacy"]), asked.runs)
    command = [sys.executable, "-m", "coprod_language", "check", "--fail-on", "never", *files]
    whole = _median(lambda: _process(command), asked.runs)
    papers = [read_paper(file) for file in files]
    checker = Checker()
    words = sum(checker.check_paper(paper).words for paper in papers)
    warm = _median(lambda: _check(checker, papers), asked.runs)
    print(f"import spacy, whole process      {bare:8.2f} s")
    print(f"check, whole process             {whole:8.2f} s   {whole / bare:.2f} times that")
    print(f"check, warm, {words:,} words      {warm:8.3f} s   {words / warm:,.0f} words a second")


def _median(run: Callable[[], float], runs: int) -> float:
    return statistics.median(run() for _ in range(runs))


def _process(command: list[str]) -> float:
    """Run a command to its end and give its processor seconds."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
    after = os.times()
    return (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )


def _check(checker: Checker, papers: Sequence[object]) -> float:
    start = time.process_time()
    for paper in papers:
        checker.check_paper(paper)  # type: ignore[arg-type]
    return time.process_time() - start


if __name__ == "__main__":
    main()
