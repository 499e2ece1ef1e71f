"""The rules, one a module: an analysis goes in, hits come out.

The table names every rule. A rule that is not in it does not exist.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from coprod_language.rules import (
    about_people,
    acronym,
    amount,
    buried_verb,
    claim,
    double_negative,
    hard_word,
    hidden_agent,
    jargon,
    long_paragraph,
    long_sentence,
    one_name,
    readability,
    stacked_nouns,
    them_and_us,
)
from coprod_language.rules.rule import Rule

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.slug: rule
        for rule in (
            about_people.RULE,
            acronym.RULE,
            amount.RULE,
            buried_verb.RULE,
            claim.RULE,
            double_negative.RULE,
            hard_word.RULE,
            hidden_agent.RULE,
            jargon.RULE,
            long_paragraph.RULE,
            long_sentence.RULE,
            one_name.RULE,
            readability.RULE,
            stacked_nouns.RULE,
            them_and_us.RULE,
        )
    }
)
"""Every rule by its slug, in alphabetical order."""
