"""Measure the forms of plainer words, and "a" or "an" before them, against treebanks.

Usage::

    python benchmarks/inflection.py ud_inflection.tsv a_an.jsonl

The first file has a row for each form that a treebank has: lemma, tag (Penn Treebank), form,
part of speech, how often. The second has a JSON object for each "a" or "an" of running text,
with the text, the article, and where it starts.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path
from typing import Final

from coprod_language.glossary.entry import Part
from coprod_language.language.articles import article_for
from coprod_language.language.inflection import bend, word_forms

_PARTS: Final = {"NOUN": Part.NOUN, "VERB": Part.VERB, "ADJ": Part.ADJECTIVE}
_TAGS: Final = frozenset("NNS VBD VBG VBN VBZ JJR JJS".split())
_SHOWN: Final = 40


def measure_forms(path: Path) -> tuple[int, Counter[str]]:
    """Give how many forms were asked for, and those that came out otherwise.

    A form is right if it is the one that is put into a sentence, or another spelling that is
    also known.
    """
    asked, wrong = 0, Counter[str]()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            part = _PARTS.get(row["upos"])
            if part is None or row["xpos"] not in _TAGS:
                continue
            asked += 1
            made = bend(row["lemma"], row["xpos"])
            known = dict(word_forms(row["lemma"], part)).get(row["xpos"], ())
            if row["form"] not in {made, *known}:
                wrong[f"{row['lemma']} {row['xpos']}: {made}, treebank {row['form']}"] += 1
    return asked, wrong


def measure_articles(path: Path) -> tuple[int, Counter[str]]:
    """Give how many articles were asked for, and those that came out otherwise."""
    asked, wrong = 0, Counter[str]()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        after = row["text"][row["start"] + len(row["article"]) :].strip()
        asked += 1
        if article_for(after) != row["article"].lower():
            wrong[f"{row['article']} {' '.join(after.split()[:3])}"] += 1
    return asked, wrong


def _show(name: str, asked: int, wrong: Counter[str]) -> None:
    missed = wrong.total()
    print(f"{name}: {asked - missed:,} of {asked:,} right, {100 * (1 - missed / asked):.2f} in 100")
    for words, count in wrong.most_common(_SHOWN):
        print(f"  {count:4}  {words}")


def main() -> None:
    """Run both and print what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forms", type=Path)
    parser.add_argument("articles", type=Path)
    arguments = parser.parse_args()
    _show("Forms", *measure_forms(arguments.forms))
    _show("A or an", *measure_articles(arguments.articles))


if __name__ == "__main__":
    main()
