"""A process of ours is set up; one that imports the library is left as it is."""

import gc
from collections.abc import Iterator

import pytest

from coprod_language.process import keep_what_is_loaded, set_up


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    # Another test may have run the command line in this process.
    gc.set_threshold(700, 10, 10)
    gc.unfreeze()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_a_program_that_imports_the_library_keeps_its_own_ways() -> None:
    """Nothing is frozen there, and nothing set."""
    before = gc.get_threshold()
    keep_what_is_loaded()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_ours_keeps_what_is_loaded_and_looks_for_garbage_afterwards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Memory does not grow for ever in a long run."""
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    set_up()
    assert gc.get_threshold()[0] > 100_000
    keep_what_is_loaded()
    assert gc.get_freeze_count() > 0
    assert gc.isenabled()
    assert 0 < gc.get_threshold()[0] <= 100_000
