"""Run one rule on texts."""

from __future__ import annotations

from coprod_language.glossary.glossary import Glossary
from coprod_language.hits import Hit
from coprod_language.language.analysis import analyse
from coprod_language.language.lexicon import make_lexicon
from coprod_language.language.pipeline import make_doc
from coprod_language.language.terms import TermMatcher
from coprod_language.paper import Block as PaperBlock
from coprod_language.paper import BlockKind
from coprod_language.rules.rule import Rule
from coprod_language.settings.audiences import load_audience
from coprod_language.weaving import weave
from tests.words import entry_text, glossary_of

NO_WORDS = glossary_of(entry_text("zzyzx", examples=["A zzyzx."], leave=["None."]))
"""A glossary with no word that a test uses."""
Block = str | tuple[BlockKind, str]
"""A paragraph, or a text with what it is."""


def hits_of(
    rule: Rule, *blocks: Block, glossary: Glossary = NO_WORDS, audience: str = "mixed-group"
) -> list[Hit]:
    """Give what a rule finds in a paper made of blocks."""
    built = rule.build(load_audience(audience))
    analysis = analyse(
        make_doc([_weave(block) for block in blocks]),
        TermMatcher(make_lexicon(glossary)),
        asks=[built.asks] if built.asks else [],
    )
    return list(built.find(analysis))


def words_of(rule: Rule, text: str, *, glossary: Glossary = NO_WORDS) -> list[str]:
    """Give the words of one paragraph that a rule points at."""
    return [text[hit.start : hit.end] for hit in hits_of(rule, text, glossary=glossary)]


def _weave(block: Block) -> PaperBlock:
    kind, text = (BlockKind.PARAGRAPH, block) if isinstance(block, str) else block
    return weave(kind, text, [(0, len(text))])
