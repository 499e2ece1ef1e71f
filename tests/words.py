"""Small word lists and analyses for tests."""

from __future__ import annotations

from textwrap import dedent

from coprod_language.glossary.glossary import Glossary, combine
from coprod_language.glossary.word_list import parse_word_list
from coprod_language.language.analysis import Analysis, analyse
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.language.wording import Wording, word_match
from coprod_language.paper import BlockKind
from coprod_language.weaving import weave


def glossary_of(*lists: str, leave_alone: str = "") -> Glossary:
    """Make a glossary of TOML texts, each a layer over the one before."""
    layers = [
        parse_word_list(dedent(text), path=f"list-{at}.toml") for at, text in enumerate(lists)
    ]
    if leave_alone:
        layers.append(parse_word_list(dedent(leave_alone), path="leave-alone.toml"))
    return combine(layers, digest="0" * 64)


def entry_text(word: str, **keys: object) -> str:
    """Write an entry as TOML, a line a key."""
    lines = [f'["{word}"]']
    defaults: dict[str, object] = {} if {"means", "ask"} & keys.keys() else {"instead": ["PLAIN"]}
    for key, value in ({"part": "phrase"} | defaults | keys).items():
        lines.append(f"{key.replace('_', '-')} = {_toml(value)}")
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    return '"' + str(value) + '"'


def analysis_of(glossary: Glossary, *texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Analysis:
    """Analyse texts, each a block of its own."""
    blocks = [weave(kind, text, [(0, len(text))]) for text in texts]
    return analyse(make_doc(blocks), TermMatcher(make_lexicon(glossary)))


def found_in(glossary: Glossary, *texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """Name the words of the glossary that are found, as they stand in the texts."""
    analysis = analysis_of(glossary, *texts, kind=kind)
    return [analysis.scene.wording(match.first, match.last) for match in analysis.terms]


def wording_of(glossary: Glossary, text: str) -> tuple[str, Wording]:
    """Give the words to be replaced first, and how."""
    analysis = analysis_of(glossary, text)
    wording = word_match(analysis.terms[0], analysis.scene, analysis.lexicon)
    return text[wording.start : wording.end], wording


def rewritten(glossary: Glossary, text: str, *, choice: int = 0) -> str:
    """Put a choice in place of the first word found."""
    _, wording = wording_of(glossary, text)
    return text[: wording.start] + wording.suggestions[choice].replacement + text[wording.end :]
