"""How cost grows: with the length of a paper, and with the size of the word lists.

    python benchmarks/growth.py PAPER...

The text of the papers is laid end to end, over and over where there is not enough of it. Times
are processor seconds of one core, warm; the best of three runs, one for a million words.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from coprod_language.checker import Checker
from coprod_language.errors import PaperError
from coprod_language.glossary.glossary import Glossary, combine
from coprod_language.glossary.word_list import parse_word_list
from coprod_language.language.analysis import analyse
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import Block, BlockKind
from coprod_language.readers.reading import read_paper
from coprod_language.weaving import weave

_LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
_SIZES = (100, 1_000, 10_000)
_TEXT = 50_000


def passages(papers: Iterable[Path]) -> list[str]:
    """Read the blocks of all papers."""
    found: list[str] = []
    for paper in papers:
        try:
            found += [block.text for block in read_paper(str(paper)).blocks]
        except PaperError:
            continue
    return found


def of_length(found: Sequence[str], words: int) -> str:
    """Lay passages end to end up to some number of words."""
    parts: list[str] = []
    count = 0
    for passage in cycle(found):
        parts.append(passage)
        count += len(passage.split())
        if count >= words:
            return "\n\n".join(parts)
    return ""


def lists_of(size: int) -> Glossary:
    """Make word lists of some number of entries: our own, and made-up words where they end."""
    own = Glossary.load()
    entries = dict(islice(own.entries.items(), size))
    made_up = "".join(_made_up(size - len(entries)))
    extra = combine([parse_word_list(made_up, path="made-up.toml")], digest="").entries
    return Glossary({**entries, **extra}, {}, {}, "")


def _made_up(count: int) -> Iterator[str]:
    for number in range(count):
        yield f'["care zorble {number}"]\npart = "phrase"\ninstead = ["plain"]\nwhy = "Made up."\n'


def seconds(work: Callable[[], object], *, runs: int = 3) -> float:
    """Give the processor seconds of the best of some runs."""
    took = []
    for _ in range(runs):
        began = time.process_time()
        work()
        took.append(time.process_time() - began)
    return min(took)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", nargs="+", type=Path)
    parser.add_argument("--longest", type=int, default=_LENGTHS[-1], help="words")
    asked = parser.parse_args(arguments)
    found = passages(asked.papers)
    checker = Checker(any_language=True)
    checker.check_text(of_length(found, _LENGTHS[0]))
    print("| words in one paper | processor seconds | words a second |\n| --- | --- | --- |")
    for length in (each for each in _LENGTHS if each <= asked.longest):
        text = of_length(found, length)
        took = seconds(lambda text=text: checker.check_text(text), runs=3 if length < 10**6 else 1)
        print(f"| {length:,} | {took:.2f} | {length / took:,.0f} |", flush=True)
    text = of_length(found, min(_TEXT, asked.longest))
    block: Block = weave(BlockKind.PARAGRAPH, text, [(0, len(text))])
    print("\n| entries | processor seconds to find them |\n| --- | --- |")
    for size in _SIZES:
        matcher = TermMatcher(make_lexicon(lists_of(size)))
        doc = make_doc([block])
        took = seconds(lambda doc=doc, matcher=matcher: analyse(doc, matcher))
        print(f"| {size:,} | {took:.2f} |", flush=True)


if __name__ == "__main__":
    main()
