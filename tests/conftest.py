"""Settings for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

# The first example loads libraries and word lists, so how long one takes says nothing.
settings.register_profile("coprod-language", deadline=None)
settings.load_profile("coprod-language")


@pytest.fixture(autouse=True)
def reports_kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep reports in a folder of the test's own, and give the folder."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setattr("coprod_language.cache.user_cache_path", lambda *_, **__: folder)
    return folder / "reports"
