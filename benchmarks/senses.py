"""Measure how well the word lists tell a word's jargon sense from its plain one.

``table`` counts the sentences of tests/wordlists/senses.toml. ``draw`` takes sentences with a
word by chance from papers, asks a reader about each that has not been judged yet, and keeps
only a fingerprint of the sentence with the verdict, in one file a word: what the papers say
stays where it is. ``score`` finds those sentences again and counts.

    python benchmarks/senses.py table
    python benchmarks/senses.py draw deliver --papers PAPERS
    python benchmarks/senses.py score [deliver] --papers PAPERS

PAPERS is a folder of papers, or a text file with one sentence a line. Of a line with tabs
(.tsv) the last column counts.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import tomllib
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from coprod_language.errors import PaperError
from coprod_language.language.analysis import analyse
from coprod_language.language.forms import any_form
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.lexicons import load_lexicon
from coprod_language.paper import BlockKind
from coprod_language.readers.kinds import EXTENSIONS
from coprod_language.readers.reading import read_paper
from coprod_language.settings.audiences import DEFAULT
from coprod_language.weaving import weave

VERDICTS = Path(__file__).parent / "verdicts"
"""Verdicts of readers: for each word, fingerprints of sentences with "flag" or "leave"."""
SENTENCES = Path(__file__).parents[1] / "tests" / "wordlists" / "senses.toml"
"""Sentences of our own, judged."""
_LEAST, _MOST = 5, 45
_VERDICTS = {"flag": True, "leave": False}


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what a reader says and what the word lists say."""

    word: str
    """The word asked about."""
    sentence: str
    """Where it stands."""
    wanted: bool
    """Whether a reader would flag it."""
    got: bool
    """Whether the word lists flag it."""


@dataclass(frozen=True, slots=True)
class Score:
    """How often the two agree."""

    right: int
    """Flags that a reader agrees with."""
    flagged: int
    """All flags."""
    wanted: int
    """All that a reader would flag."""

    @property
    def precision(self) -> float:
        """Share of the flags that a reader agrees with."""
        return self.right / self.flagged if self.flagged else 1.0

    @property
    def recall(self) -> float:
        """Share of what a reader would flag that is flagged."""
        return self.right / self.wanted if self.wanted else 1.0


def score(judged: Iterable[Judged]) -> Score:
    """Count how often word lists and reader agree."""
    both = list(judged)
    return Score(
        right=sum(each.wanted and each.got for each in both),
        flagged=sum(each.got for each in both),
        wanted=sum(each.wanted for each in both),
    )


def is_flagged(pairs: Sequence[tuple[str, str]]) -> list[bool]:
    """Say for each word and sentence whether the word lists flag the word there.

    They speak to the audience that papers are for unless something else is said.

    Args:
        pairs: a word, and a sentence with one of its forms. The first form counts.
    """
    blocks = [weave(BlockKind.PARAGRAPH, text, [(0, len(text))]) for _, text in pairs]
    analysis = analyse(make_doc(blocks), TermMatcher(load_lexicon(), DEFAULT))
    # A name with an entry of its own, such as Care Quality Commission, is not the word itself.
    terms = [term for term in analysis.terms if not term.entry.id[0].isupper()]
    taken = {at for term in terms for at in range(term.first, term.last)}
    flags = []
    words = analysis.scene.words
    for (word, text), block in zip(pairs, analysis.scene.blocks, strict=True):
        forms = any_form(word)
        here = range(block.first, block.last)
        at = [each for each in here if words[each] in forms or _parts(words[each]) & forms]
        if not at:
            raise ValueError(f"{word!r} is not in {text!r}")
        flags.append(any(each in taken for each in at))
    return flags


def _parts(token: str) -> set[str]:
    return set(token.split("-"))


def own_sentences() -> list[Judged]:
    """Judge our own sentences."""
    words = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    rows = [
        (word, sentence, verdict == "flag")
        for word, verdicts in words.items()
        for verdict, sentences in verdicts.items()
        for sentence in sentences
    ]
    flags = is_flagged([(word, sentence) for word, sentence, _ in rows])
    return [Judged(*row, got) for row, got in zip(rows, flags, strict=True)]


def print_table(judged: Sequence[Judged]) -> None:
    """Print precision and recall for each word and in all, then what went wrong."""
    by_word: defaultdict[str, list[Judged]] = defaultdict(list)
    for each in judged:
        by_word[each.word].append(each)
    print(f"{'word':14} sentences  precision  recall")
    for word, rows in [*sorted(by_word.items()), ("all", list(judged))]:
        found = score(rows)
        print(f"{word:14} {len(rows):9}  {found.precision:9.2f}  {found.recall:6.2f}")
    for each in judged:
        if each.got != each.wanted:
            print(f"{'missed' if each.wanted else 'false'}: [{each.word}] {each.sentence}")


def find_sentences(papers: Path) -> Iterator[str]:
    """Give the sentences of a list of sentences, or of all papers in a folder, each once."""
    found = _sentences_of_papers(papers) if papers.is_dir() else _sentences_of_list(papers)
    return iter(dict.fromkeys(found))


def _sentences_of_list(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8").splitlines():
        text = " ".join(line.rpartition("\t")[2].split())
        if text:
            yield text


def _sentences_of_papers(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in EXTENSIONS:
            continue
        try:
            paper = read_paper(str(path))
        except PaperError:
            continue
        doc = make_doc(block for block in paper.blocks if block.kind is BlockKind.PARAGRAPH)
        for sentence in doc.sents:
            text = " ".join(sentence.text.split())
            if _LEAST <= len(text.split()) <= _MOST:
                yield text


def draw(
    word: str, sentences: Iterable[str], *, count: int, judged: Container[str] = (), seed: int = 0
) -> list[str]:
    """Draw sentences with a word by chance, whatever the word lists say of them.

    Args:
        word: in its base form; every form of it counts.
        sentences: what to draw from.
        count: how many.
        judged: fingerprints of the sentences to pass over.
        seed: another one draws others.
    """
    forms = any_form(word)
    having = [
        each
        for each in sentences
        if forms & set(_words(each)) and fingerprint(word, each) not in judged
    ]
    random.Random(seed).shuffle(having)  # noqa: S311 - a sample, not a secret
    return having[:count]


def _words(text: str) -> list[str]:
    return [each.strip(".,;:!?()[]“”\"'‘’") for each in text.lower().split()]


def fingerprint(word: str, sentence: str) -> str:
    """Give the fingerprint that a verdict is kept under."""
    return hashlib.sha256(f"{word}\0{sentence}".encode()).hexdigest()[:16]


def load_verdicts(word: str, folder: Path = VERDICTS) -> dict[str, bool]:
    """Load the verdicts on a word, whether to flag it, by fingerprint of the sentence."""
    file = _file(word, folder)
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {key: _VERDICTS[verdict] for key, verdict in kept.items()}


def keep_verdicts(word: str, verdicts: Mapping[str, bool], folder: Path = VERDICTS) -> None:
    """Keep verdicts, one a line and sorted, so that two readers' files merge cleanly."""
    names = {flag: name for name, flag in _VERDICTS.items()}
    lines = {key: names[flag] for key, flag in sorted(verdicts.items())}
    folder.mkdir(parents=True, exist_ok=True)
    _file(word, folder).write_text(json.dumps(lines, indent=1) + "\n", encoding="utf-8")


def _file(word: str, folder: Path) -> Path:
    return folder / f"{word}.json"


def ask(word: str, sentences: Iterable[str], verdicts: dict[str, bool]) -> None:
    """Ask a reader about each sentence without saying what the word lists say."""
    for sentence in sentences:
        said = input(f"\n{sentence}\nFlag “{word}” here? y, n, or Enter to stop: ").strip()
        if not said:
            return
        verdicts[fingerprint(word, sentence)] = said == "y"


def judged_by(verdicts: Mapping[str, Mapping[str, bool]], sentences: Iterable[str]) -> list[Judged]:
    """Find the sentences that were judged again, and judge them anew by the word lists.

    Args:
        verdicts: for each word, the verdicts by fingerprint.
        sentences: where to look.
    """
    rows = [
        (word, sentence)
        for sentence in sentences
        for word, kept in verdicts.items()
        if fingerprint(word, sentence) in kept
    ]
    flags = is_flagged(rows)
    return [
        Judged(word, sentence, verdicts[word][fingerprint(word, sentence)], got)
        for (word, sentence), got in zip(rows, flags, strict=True)
    ]


def main() -> None:
    """Run one of the three tasks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("task", choices=["table", "draw", "score"])
    parser.add_argument("words", nargs="*", help="all words with verdicts if none is named")
    parser.add_argument("--papers", type=Path, help="a folder of papers, or a list of sentences")
    parser.add_argument("--verdicts", type=Path, default=VERDICTS, help="folder of the verdicts")
    parser.add_argument("--count", type=int, default=40, help="how many sentences to draw a word")
    parser.add_argument("--seed", type=int, default=0, help="another one draws others")
    asked = parser.parse_args()
    if asked.task == "table":
        print_table(own_sentences())
        return
    if asked.papers is None:
        parser.error("say where the papers are: --papers")
    sentences = list(find_sentences(asked.papers))
    words = asked.words or [file.stem for file in sorted(asked.verdicts.glob("*.json"))]
    if asked.task == "score":
        print_table(judged_by({w: load_verdicts(w, asked.verdicts) for w in words}, sentences))
        return
    for word in words:
        kept = load_verdicts(word, asked.verdicts)
        ask(word, draw(word, sentences, count=asked.count, judged=kept, seed=asked.seed), kept)
        keep_verdicts(word, kept, asked.verdicts)


if __name__ == "__main__":
    main()
