"""The words that hold a sentence together: articles, pronouns, prepositions and the like."""

from __future__ import annotations

LITTLE_WORDS = frozenset(
    """
    the a an of to in for on with at by from as is are was were be been being am and or but not
    no if that this these those which who whom whose what when where why how it its he she they
    we you i his her their our your my me him them us will would can could shall should may might
    must do does did have has had there than then so because while although though into onto over
    under about between through during before after above below up down out off again further
    once here all any both each few more most other some such only own same too very
    """.split()
)
"""In small letters."""
