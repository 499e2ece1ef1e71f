"""Part-of-speech tags, only where a rule or an entry asks for them.

No statistical model is loaded until then, and it reads only the sentences asked about. Each
sentence is read by itself, so its tags do not depend on which others are asked for.

The model that comes with the checker is a small network that has learned to say what spaCy's
small English model says. `benchmarks/tagger.py` trains and measures it, and
``docs/model-card-tagger.md`` has the figures. Any installed spaCy model can take its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from spacy.ml.models import (
    MaxoutWindowEncoder,
    MultiHashEmbed,
    build_tagger_model,
    build_Tok2Vec_model,
)
from spacy.pipeline import Tagger
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from coprod_language.errors import ConfigurationError
from coprod_language.language.scene import Scene
from coprod_language.language.tokenizing import tokenizer
from coprod_language.language.word_vectors import WordVectors


class Sentence(NamedTuple):
    """A sentence to tag."""

    words: Sequence[str]
    """Its tokens."""
    spaces: Callable[[], Sequence[bool]]
    """Tells whether a space follows each. Only other models than the built-in one ask."""


Tag = Callable[[Sequence[Sentence]], Iterable[Sequence[str]]]
"""Gives the Penn Treebank tags of sentences."""

BUILT_IN: Final = Path(__file__).parent / "data" / "tagger"
"""Folder with the labels and the weights of the model that comes with the checker."""

_WIDTH: Final = 48
_DEPTH: Final = 2
_WINDOW: Final = 1
_PIECES: Final = 2
_ROWS: Final = {"NORM": 6000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 500}


def tag_sentences(scene: Scene, tokens: Iterable[int], *, model: str | None = None) -> Scene:
    """Tag the sentences that hold some tokens.

    Args:
        scene: the document.
        tokens: indexes of the tokens whose sentences need tags.
        model: name of an installed spaCy model, or path of its folder; the built-in model
            where None.

    Returns:
        The document with tags in the sentences asked about, and no others.

    Raises:
        ConfigurationError: there is no such model, or it has no tagger.
    """
    sentences = _sentences_of(scene, tokens)
    if not sentences:
        return scene
    tags = [*scene.tags]
    alone = [
        Sentence(scene.texts[first:last], partial(_spaces, scene, first, last))
        for first, last in sentences
    ]
    for (first, last), found in zip(sentences, load_tagger(model)(alone), strict=True):
        tags[first:last] = found
    return replace(scene, tags=tuple(tags))


@cache
def load_tagger(model: str | None = None) -> Tag:
    """Load what gives tags.

    Args:
        model: as for `tag_sentences`.

    Raises:
        ConfigurationError: there is no such model, or it has no tagger.
    """
    if model is not None:
        return _load_other(model)
    tagger = make_tagger()
    tagger.from_disk(BUILT_IN, exclude=["vocab"])
    labels = tagger.labels
    libraries = ThreadpoolController()
    in_context, guess = tagger.model.layers
    embed, encode = in_context.layers
    vectors = WordVectors(embed, _WIDTH)

    def tag(sentences: Sequence[Sentence]) -> Iterable[Sequence[str]]:
        # On several threads such small matrices take more processor time, not less.
        with libraries.limit(limits=1, user_api="blas"):
            words = vectors.of([each.words for each in sentences])
            found = guess.predict(encode.predict(words))
        for scores in found:
            yield [labels[each] for each in scores.argmax(axis=1).tolist()]

    return tag


def make_tagger() -> Tagger:
    """Make the network of the built-in model, without labels or weights."""
    # numpy multiplies such matrices three times as fast as blis, which thinc takes by default.
    with use_ops("numpy", use_blis=False):
        embed = MultiHashEmbed(_WIDTH, [*_ROWS], [*_ROWS.values()], include_static_vectors=False)
        encode = MaxoutWindowEncoder(
            width=_WIDTH, window_size=_WINDOW, maxout_pieces=_PIECES, depth=_DEPTH
        )
        network = build_tagger_model(build_Tok2Vec_model(embed, encode), nO=None, normalize=False)
    return Tagger(tokenizer().vocab, network)


def _load_other(model: str) -> Tag:
    import spacy  # noqa: PLC0415 - only where somebody asks for another model

    try:
        left_out = ["ner", "parser", "lemmatizer", "senter", "attribute_ruler"]
        english = spacy.load(model, exclude=left_out)
    except (OSError, ValueError) as error:
        raise ConfigurationError(
            f"there is no spaCy model “{model}” here. Install it, or leave the option out"
        ) from error
    if "tagger" not in english.pipe_names:
        raise ConfigurationError(f"the spaCy model “{model}” does not tag parts of speech")

    def tag(sentences: Sequence[Sentence]) -> Iterable[Sequence[str]]:
        vocab, strings = english.vocab, english.vocab.strings
        # Its own vocabulary knows all that it may want to look at; ours does not.
        docs = (Doc(vocab, words=[*each.words], spaces=[*each.spaces()]) for each in sentences)
        for doc in english.pipe(docs):
            yield [strings[each] for each in doc.to_array("TAG").tolist()]

    return tag


def _spaces(scene: Scene, first: int, last: int) -> Sequence[bool]:
    inner = [scene.end(at) < scene.offsets[at + 1] for at in range(first, last - 1)]
    return [*inner, False]


def _sentences_of(scene: Scene, tokens: Iterable[int]) -> list[tuple[int, int]]:
    starts = (*scene.starts, len(scene.words))
    asked = sorted({scene.in_sentence[token] for token in tokens})
    return [(starts[each], starts[each + 1]) for each in asked]
