import csv
import io
import json

import pytest

from coprod_language.errors import GlossaryError
from coprod_language.glossary.choosing import of_theme
from coprod_language.glossary.entry import Conditions, Entry, Part, ShortForm
from coprod_language.glossary.exporting import csv_text, json_text

_FLAG_UP = Entry(
    id="flag up",
    theme="meetings",
    part=Part.VERB,
    why="It says no more than tell.",
    also=("=flag",),
    instead=("tell", ""),
    conditions=Conditions(
        with_=("risk",), either=(Conditions(alone=True), Conditions(not_in=("a",)))
    ),
    examples=("We flag up a risk. -> We tell a risk.",),
)
_QRT = ShortForm(id="QRT", theme="teams", stands_for=("quiet room team", "quick red tram"))


def test_json_has_all_that_the_lists_say() -> None:
    """Conditions stand there as the lists have them, and only those that are set."""
    whole = json.loads(json_text([_FLAG_UP, _QRT], digest="abc"))
    assert whole["schema_version"] == "1.0"
    assert whole["glossary"] == "abc"
    (word,) = whole["words"]
    assert word["entry"] == "flag up"
    assert word["treatment"] == "replace"
    assert word["instead"] == ["tell", ""]
    assert word["conditions"] == {
        "with": ["risk"],
        "either": [{"alone": True}, {"not-in": ["a"]}],
    }
    (short,) = whole["short_forms"]
    assert short["stands_for"] == ["quiet room team", "quick red tram"]


def test_a_table_has_a_row_for_each_word() -> None:
    """Every row as long as the first, and no cell that a spreadsheet would run."""
    text = "".join(csv_text([_FLAG_UP, _QRT]))
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {len(rows[0])}
    word, short = (dict(zip(rows[0], row, strict=True)) for row in rows[1:])
    assert word["Say instead"] == "tell; (leave it out)"
    assert word["Also written"] == "'=flag"
    assert short["What to do"] == "spell out"
    assert short["Say instead"] == "quiet room team; quick red tram"
    assert short["Word list"] == "teams"


def test_words_of_one_theme_are_chosen() -> None:
    """A theme that no word has is told of, with those that there are."""
    assert of_theme("teams", [_FLAG_UP, _QRT]) == [_QRT]
    with pytest.raises(GlossaryError, match=r"“teams”\? The themes are: meetings, teams"):
        of_theme("team", [_FLAG_UP, _QRT])
