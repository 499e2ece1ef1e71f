"""Everything that the rules may look at, worked out once for a paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from coprod_language.language.amount import Amount, measure_amount
from coprod_language.language.choosing import decide, needs_tags
from coprod_language.language.lexicon import Lexicon
from coprod_language.language.measured import Measured, measure
from coprod_language.language.own_words import OwnWords, find_own_words
from coprod_language.language.scene import Scene, make_scene
from coprod_language.language.speech import is_transcript
from coprod_language.language.spoken_of import SpokenOf
from coprod_language.language.tagging import tag_sentences
from coprod_language.language.terms import Match, TermMatcher
from coprod_language.language.word_facts import read_ahead
from coprod_language.language.wording import form_is_open

Asks = Callable[[Scene], Iterable[int]]
"""Names the tokens whose sentences a rule needs tags for."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A paper's text, tokens, sentences and the glossary's words in it."""

    scene: Scene
    """The document laid out. Only the sentences that somebody asked for have tags."""
    lexicon: Lexicon
    """The words in force."""
    terms: tuple[Match, ...]
    """The glossary's words that are meant as jargon, in order of position."""
    mentions: tuple[Match, ...]
    """The glossary's words that the paper speaks of and does not use, in order of position."""
    spoken_of: SpokenOf
    """The stretches of the paper in which words are spoken of."""
    measured: Measured
    """What there is to count in each sentence."""
    amount: Amount
    """How much there is to read."""
    own_words: OwnWords
    """What the paper itself says its words mean, apart from where it uses them."""
    is_transcript: bool
    """Whether it is what people said aloud, written down word for word: nobody can reword it."""
    meanings: tuple[tuple[str, str], ...] = ()
    """Terms with the meaning that the file itself gives, beside the prose."""


def analyse(
    doc: Doc,
    matcher: TermMatcher,
    *,
    asks: Iterable[Asks] = (),
    meanings: tuple[tuple[str, str], ...] = (),
    model: str | None = None,
) -> Analysis:
    """Find the glossary's words, and tag the sentences that need it, all at once.

    Args:
        doc: a document with sentence starts and blocks.
        matcher: finds the glossary's words.
        asks: what the rules need tags for.
        meanings: terms with the meaning that the file itself gives.
        model: the spaCy model that gives tags; the built-in one where None.

    Raises:
        ConfigurationError: there is no such model.
    """
    scene = make_scene(doc)
    read_ahead(scene.places)
    candidates = matcher.candidates(scene)
    lexicon = matcher.lexicon
    needed = [*needs_tags(candidates)]
    needed += [each.first for each in candidates.matches if form_is_open(each, scene, lexicon)]
    for ask in asks:
        needed.extend(ask(scene))
    scene = tag_sentences(scene, needed, model=model)
    measured = measure(scene)
    blocks = [(block.kind, scene.text[block.start : block.end]) for block in scene.blocks]
    return Analysis(
        scene=scene,
        lexicon=lexicon,
        terms=tuple(decide(scene, candidates)),
        mentions=candidates.mentions,
        spoken_of=candidates.spoken_of,
        measured=measured,
        amount=measure_amount(measured, blocks),
        own_words=find_own_words(scene),
        is_transcript=is_transcript(scene),
        meanings=meanings,
    )
