"""Train the small tagger that ships with the checker, and measure it beside the official one.

spaCy's small English model says what each word of plain text is; a much smaller network learns
to say the same. The text is the open data for fitting (see NOTICE) and the sentences of our own
word lists. The gold to measure on is not used in training.

    python benchmarks/tagger.py train --fit FOLDER --out FOLDER
    python benchmarks/tagger.py measure --gold FILE

Training takes some minutes on one core and gives the same weights each time on one machine.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import compounding, fix_random_seed, minibatch

from coprod_language.glossary.glossary import Glossary
from coprod_language.language.pipeline import tokenize, tokenizer
from coprod_language.language.sentences import sentence_spans
from coprod_language.language.tagging import MODELS, load_tagger

TEXTS: Final = {
    "cefr_wiki_train.jsonl": ("text",),
    "cochrane_val_pairs.jsonl": ("complex", "simple"),
    "complex_train.jsonl": ("sentence",),
    "onestopenglish.jsonl": ("text",),
    "plaba_train_pairs.jsonl": ("complex", "simple"),
}
"""The files of text to learn from, and the fields that hold it."""
_EPOCHS: Final = 8
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


def train(folder: Path, out: Path) -> None:
    """Teach a small tagger what the official model says, and write it to a folder."""
    fix_random_seed(_SEED)
    teacher = load_tagger(MODELS[-1])
    docs = list(teacher.pipe(tokenize(read_sentences(folder))))
    nlp = Language(vocab=tokenizer().vocab)
    nlp.add_pipe("tagger", config=dict(CONFIG))
    examples = [_example(nlp, doc) for doc in docs]
    held, learned = examples[:_HELD_BACK], examples[_HELD_BACK:]
    optimizer = nlp.initialize(lambda: learned[:5000])
    print(f"{len(learned):,} sentences, {sum(map(len, (each.x for each in learned))):,} tokens")
    for epoch in range(_EPOCHS):
        began = time.process_time()
        optimizer.learn_rate = 0.002 * (1 - epoch / _EPOCHS) + 0.0001
        random.Random(epoch).shuffle(learned)  # noqa: S311 - an order, not a secret
        for batch in minibatch(learned, compounding(64.0, 512.0, 1.002)):
            nlp.update(batch, sgd=optimizer, drop=0.1)
        with nlp.use_params(optimizer.averages):
            agreed = nlp.evaluate(held)["tag_acc"]
        print(
            f"round {epoch + 1}: {agreed:.4f} agreed, {time.process_time() - began:.0f} s",
            flush=True,
        )
    with nlp.use_params(optimizer.averages):
        write(nlp, out)


def _example(nlp: Language, tagged: Doc) -> Example:
    words = [token.text for token in tagged]
    spaces = [bool(token.whitespace_) for token in tagged]
    bare = Doc(nlp.vocab, words=words, spaces=spaces)
    return Example(bare, Doc(nlp.vocab, words=words, spaces=spaces, tags=[t.tag_ for t in tagged]))


def write(nlp: Language, out: Path) -> None:
    """Write the labels and the weights, and nothing that the tokenizer has already."""
    out.mkdir(parents=True, exist_ok=True)
    nlp.get_pipe("tagger").to_disk(out, exclude=["vocab"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=["train", "measure"])
    parser.add_argument("--fit", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--gold", type=Path)
    asked = parser.parse_args()
    if asked.task == "train":
        train(asked.fit, asked.out)


if __name__ == "__main__":
    main()
