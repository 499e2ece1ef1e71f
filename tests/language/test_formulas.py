"""textstat, loaded light."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SCORES = "from coprod_language.language.formulas import textstat_formulas as load\n"
_LISTS = "from coprod_language.language.words import describe\ndescribe('word')\n"
_LOADED = "import sys\nprint('textstat' in sys.modules, 'nltk' in sys.modules)\n"


def run(code: str) -> str:
    """Run code in a process of its own, where nothing is loaded yet."""
    done = subprocess.run(  # noqa: S603 - what runs is written above
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.mark.parametrize("code", [f"{_SCORES}load()\n", _LISTS])
def test_textstat_loads_without_nltk(code: str) -> None:
    """Neither its formulas nor its list of easy words bring nltk in."""
    assert run(code + _LOADED) == "True False"


def test_textstat_still_finds_nltk_when_it_needs_it() -> None:
    """Whoever else counts syllables with textstat in this process gets what textstat has."""
    code = (
        f"{_SCORES}load()\nfrom textstat.backend.utils import _get_cmudict as theirs\n"
        "import nltk\nprint(theirs.nltk.data is nltk.data)\n"
    )
    assert run(code) == "True"


def test_an_nltk_that_is_there_already_is_left_alone() -> None:
    """Nothing is swapped where there is nothing to gain."""
    code = (
        f"import nltk\n{_SCORES}load()\nfrom textstat.backend.utils import _get_cmudict as theirs\n"
        "import sys\nprint(theirs.nltk is nltk, sys.modules['nltk'] is nltk)\n"
    )
    assert run(code) == "True True"
