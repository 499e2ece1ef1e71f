"""How often Python looks for objects that nobody uses any more.

Nearly all that is made while a checker loads stays to the end. By default Python looks through
all of it several times over, which is a tenth of a short check.
"""

from __future__ import annotations

import gc
from typing import Final

_NEW_OBJECTS: Final = 50_000
_YOUNG_ROUNDS: Final = 20
_OLD_ROUNDS: Final = 100


def collect_seldom() -> None:
    """Look for unused objects less often, in a process that is ours to set up."""
    gc.set_threshold(_NEW_OBJECTS, _YOUNG_ROUNDS, _OLD_ROUNDS)
