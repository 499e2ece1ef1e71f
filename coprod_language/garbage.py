"""How often Python looks for objects that nobody uses any more.

Nearly all that is made while a checker loads stays to the end. By default Python looks through
all of it several times over, which is a tenth of a short check. A process that is ours, such as
the command line, can tell Python better; one that only imports the library is left as it is.
"""

from __future__ import annotations

import gc
from typing import Final

_WHILE_LOADING: Final = 1_000_000
_AFTERWARDS: Final = (50_000, 20, 100)


def load_undisturbed() -> None:
    """Look for unused objects hardly ever, until `keep_what_is_loaded`."""
    gc.set_threshold(_WHILE_LOADING)


def keep_what_is_loaded() -> None:
    """Never look again at what is there now, and look for unused objects at times.

    Does nothing where `load_undisturbed` has not come before.
    """
    if gc.get_threshold()[0] == _WHILE_LOADING:
        gc.freeze()
        gc.set_threshold(*_AFTERWARDS)
