"""The word list that a new house glossary starts from."""

from __future__ import annotations

from typing import Final

TEMPLATE: Final = """\
# Our own words.
#
# Lines that start with # are notes to you and do nothing.
# After each change, run: coprod-language glossary check THIS-FILE

# A word that has a plainer one. The examples show what it becomes.
["warm handover"]
part     = "noun"
instead  = ["introduction in person"]
why      = "People outside our team do not know what it is."
examples = ["We arrange a warm handover. -> We arrange an introduction in person."]
leave    = ["The handover of the keys is on Monday."]

# A term to keep and explain the first time.
["link group"]
part     = "noun"
means    = "the group of local people that tells us what to change"
why      = "It is our own name, and newcomers have not met it."
examples = ["The link group meets in March."]
leave    = ["Follow the link to the group."]

# To change a built-in word, write its name and only the lines that differ:
# [stakeholder]
# instead = ["everyone with an interest"]

# To switch a built-in word off:
# [robust]
# off = true
"""
