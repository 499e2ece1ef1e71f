"""Train the small tagger that comes with the checker, and measure it beside the official model.

spaCy's small English model says what each word of plain text is; a much smaller network learns
to say the same. The text is the open data for fitting (see NOTICE) and the sentences of our own
word lists. The gold to measure on is not used in training.

    python benchmarks/tagger.py train --fit FOLDER --teacher en_core_web_sm
    python benchmarks/tagger.py measure --gold FILE --teacher en_core_web_sm

Training takes a quarter of an hour on one core. It ends with the same weights on the same
machine; sums come out a little differently on another.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from spacy.pipeline import Tagger
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch
from thinc.api import Adam

from coprod_language.glossary.glossary import Glossary
from coprod_language.language.sentences import sentence_spans
from coprod_language.language.tagging import BUILT_IN, Sentence, load_tagger, make_tagger
from coprod_language.language.tokenizing import tokenize, tokenizer

TEXTS: Final = {
    "cefr_wiki_train.jsonl": ("text",),
    "cochrane_val_pairs.jsonl": ("complex", "simple"),
    "complex_train.jsonl": ("sentence",),
    "onestopenglish.jsonl": ("text",),
    "plaba_train_pairs.jsonl": ("complex", "simple"),
}
"""The files of text to learn from, and the fields that hold it."""
KINDS: Final = {"verb": "V", "noun": "NN", "adjective": "JJ", "adverb": "RB"}
"""What the rules and the word lists ask about most, by the start of the tag."""
_ROUNDS: Final = 8
_BATCH: Final = 160
_FAST, _SLOW = 0.004, 0.0003  # how far one batch moves the weights, at the start and at the end
_DROPPED: Final = 0.1
_HELD_BACK: Final = 2_000
_SEED: Final = 0


def read_sentences(folder: Path) -> list[str]:
    """Read the sentences to learn from, each once, in an order left to chance."""
    texts = [
        row[field]
        for name, names in TEXTS.items()
        for row in map(json.loads, (folder / name).read_text("utf-8").splitlines())
        for field in names
    ]
    entries = Glossary.load().entries.values()
    texts += [text.split(" -> ")[0] for each in entries for text in (*each.examples, *each.leave)]
    found = dict.fromkeys(text[a:b] for text in texts for a, b in sentence_spans(text))
    sentences = sorted(each for each in found if "\n" not in each)
    random.Random(_SEED).shuffle(sentences)  # noqa: S311 - an order, not a secret
    return sentences


def train(folder: Path, teacher: str, out: Path) -> None:
    """Teach a small tagger what another model says, and write it to a folder."""
    fix_random_seed(_SEED)
    examples = [*_taught(read_sentences(folder), teacher)]
    held, learned = examples[:_HELD_BACK], examples[_HELD_BACK:]
    labels = sorted({token.tag_ for each in learned for token in each.reference})
    print(f"{len(learned):,} sentences, {sum(len(each.x) for each in learned):,} tokens")
    tagger = make_tagger()
    tagger.initialize(lambda: learned[:1_000], labels=labels)
    optimizer = Adam(_FAST, use_averages=True)
    for number in range(_ROUNDS):
        began = time.process_time()
        optimizer.learn_rate = _FAST + (_SLOW - _FAST) * number / (_ROUNDS - 1)
        random.Random(number).shuffle(learned)  # noqa: S311 - an order, not a secret
        for batch in minibatch(learned, _BATCH):
            tagger.update(batch, sgd=optimizer, drop=_DROPPED)
        with tagger.model.use_params(optimizer.averages):
            agreed = _agreement(tagger, held)
        took = time.process_time() - began
        print(f"round {number + 1}: {agreed:.4f} agreed, {took:.0f} s", flush=True)
    with tagger.model.use_params(optimizer.averages):
        out.mkdir(parents=True, exist_ok=True)
        tagger.to_disk(out, exclude=["vocab"])


def _taught(sentences: Iterable[str], teacher: str) -> Iterator[Example]:
    tag = load_tagger(teacher)
    for docs in minibatch(tokenize(sentences), 1_000):
        for doc, tags in zip(docs, tag([*map(_sentence, docs)]), strict=True):
            words = [token.text for token in doc]
            spaces = [bool(token.whitespace_) for token in doc]
            bare, told = (
                Doc(tokenizer().vocab, words=words, spaces=spaces, tags=each)
                for each in (None, list(tags))
            )
            yield Example(bare, told)


def _agreement(tagger: Tagger, held: Sequence[Example]) -> float:
    guesses = tagger.predict([each.x for each in held])
    pairs = [
        (tagger.labels[guess], token.tag_)
        for each, row in zip(held, guesses, strict=True)
        for guess, token in zip(row.tolist(), each.reference, strict=True)
    ]
    return sum(one == other for one, other in pairs) / len(pairs)


def measure(gold: Path, teacher: str) -> None:
    """Print how often each model says what people said, in all and for what the rules ask."""
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    sentences = [_gold(row) for row in rows]
    wanted = [token[5] for row in rows for token in row["tokens"]]
    for name, model in (("built in", None), (teacher, teacher)):
        tag = load_tagger(model)
        tag(sentences[:10])
        began = time.process_time()
        got = [each for tags in tag(sentences) for each in tags]
        took = time.process_time() - began
        right = sum(a == b for a, b in zip(got, wanted, strict=True)) / len(wanted)
        scores = "  ".join(f"{kind} {_f1(got, wanted, start):.3f}" for kind, start in KINDS.items())
        speed = f"{len(wanted) / took:,.0f} tokens a second"
        print(f"{name:16} right {right:.4f}  F1: {scores}  {speed}")


def _sentence(doc: Doc) -> Sentence:
    return Sentence(
        [token.text for token in doc], lambda: [bool(token.whitespace_) for token in doc]
    )


def _gold(row: Mapping[str, Any]) -> Sentence:
    tokens = row["tokens"]
    ends = [token[1] for token in tokens]
    spaces = [end < token[0] for end, token in zip(ends, tokens[1:], strict=False)]
    return Sentence([token[2] for token in tokens], lambda: [*spaces, False])


def _f1(got: Sequence[str], wanted: Sequence[str], start: str) -> float:
    both = sum(
        a.startswith(start) and b.startswith(start) for a, b in zip(got, wanted, strict=True)
    )
    either = sum(each.startswith(start) for each in (*got, *wanted))
    return 2 * both / either if either else 0.0


def main() -> None:
    """Train or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=["train", "measure"])
    parser.add_argument("--fit", type=Path, help="folder of the text to learn from")
    parser.add_argument("--gold", type=Path, help="file of sentences that people tagged")
    parser.add_argument("--teacher", default="en_core_web_sm")
    parser.add_argument("--out", type=Path, default=BUILT_IN)
    asked = parser.parse_args()
    if asked.task == "train":
        train(asked.fit, asked.teacher, asked.out)
    else:
        measure(asked.gold, asked.teacher)


if __name__ == "__main__":
    main()
