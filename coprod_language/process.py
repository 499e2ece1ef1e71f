"""How a process that is ours, such as the command line, is set up for short work.

One that only imports the library is left as it is.

Nearly all that is made while a checker loads stays to the end. By default Python looks through
all of it for garbage several times over, which is a tenth of a short check. And numpy starts a
thread for each core, which take longer to start and to wait for each other than they save:
``--jobs`` puts the cores to better use.
"""

from __future__ import annotations

import gc
import os
from typing import Final

_WHILE_LOADING: Final = 1_000_000
_AFTERWARDS: Final = (50_000, 20, 100)


def set_up() -> None:
    """Look for garbage hardly ever until `keep_what_is_loaded`, and let numpy use one thread.

    Comes before numpy is imported.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(_WHILE_LOADING)


def keep_what_is_loaded() -> None:
    """Never look again at what is there now, and look for garbage at times.

    Does nothing where `set_up` has not come before.
    """
    if gc.get_threshold()[0] == _WHILE_LOADING:
        gc.freeze()
        gc.set_threshold(*_AFTERWARDS)
