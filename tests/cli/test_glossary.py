import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coprod_language.cli.main import cli
from coprod_language.errors import GlossaryError


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, [*map(str, arguments)], catch_exceptions=False)


def test_explain_says_what_is_known_of_a_word() -> None:
    """Also where it is asked for in another form."""
    result = _run("explain", "utilised")
    assert result.output.startswith("utilise\n")
    assert "Say instead: “use”" in result.output
    assert result.exit_code == 0


def test_explain_says_where_a_change_is_made_unread() -> None:
    """Always, in some places, or never."""
    assert "Changed by --fix: yes" in _run("explain", "whilst").output
    some = _run("explain", "locate").output
    assert "Changed by --fix: in some places" in some
    assert "Left to you: " in some
    assert "--fix" not in _run("explain", "stakeholder").output


def test_explain_offers_what_is_close_to_an_unknown_word() -> None:
    """A slip of the pen is no dead end."""
    result = _run("explain", "utilisee")
    assert result.exit_code == 1
    assert "Did you mean" in result.stderr


def test_a_new_house_list_passes_its_own_check(tmp_path: Path) -> None:
    """The template is a list that works."""
    path = tmp_path / "ours.toml"
    assert _run("glossary", "new", str(path)).exit_code == 0
    result = _run("glossary", "check", str(path))
    assert result.exit_code == 0
    assert "All is well" in result.output


def test_a_new_list_never_overwrites_an_old_one(tmp_path: Path) -> None:
    """Nobody loses words."""
    path = tmp_path / "ours.toml"
    path.write_text("# mine\n")
    with pytest.raises(GlossaryError, match="is there already"):
        _run("glossary", "new", str(path))
    assert path.read_text() == "# mine\n"


def test_check_tells_every_problem_of_a_list(tmp_path: Path) -> None:
    """With status 1."""
    path = tmp_path / "ours.toml"
    path.write_text('[hall]\ninstead = ["room"]\nexamples = ["We use the room. -> We do."]\n')
    result = _run("glossary", "check", str(path))
    assert result.exit_code == 1
    assert "does not flag its example" in result.stderr


def test_search_and_list_find_words() -> None:
    """By name, meaning or choice."""
    assert "utilise: say “use”" in _run("glossary", "search", "utilis").output
    assert "co-production" in _run("glossary", "list", "--theme", "co-production").output


def test_a_theme_that_there_is_not_is_told_of() -> None:
    """An empty list would look as if nothing were in it."""
    with pytest.raises(GlossaryError, match="Did you mean “meetings-and-management”"):
        _run("glossary", "list", "--theme", "meeting")
    listed = _run("glossary", "list", "--theme", "abbreviations-care").output
    assert "stands for" in listed


@pytest.mark.parametrize("term", ["", " ", "–"])
def test_explain_wants_a_word(term: str) -> None:
    """Signs alone are none."""
    result = _run("explain", term)
    assert result.exit_code == 2
    assert "Say which word or phrase" in result.stderr


@pytest.mark.parametrize("command", [["check"], ["add", "--instead", "use"]])
def test_a_list_that_is_not_there_is_told_of(command: list[str]) -> None:
    """By its name."""
    name, *options = command
    word = ["utilise"] if name == "add" else []
    with pytest.raises(GlossaryError, match=r"nowhere\.toml: there is no such file"):
        _run("glossary", name, "nowhere.toml", *word, *options)


def test_stats_counts_the_words() -> None:
    """By theme and in all."""
    assert "words and phrases in all" in _run("glossary", "stats").output


def test_export_gives_the_words_to_a_file(tmp_path: Path) -> None:
    """With those of a house list laid over them."""
    house = tmp_path / "ours.toml"
    house.write_text('[widgetise]\npart = "verb"\ninstead = ["use"]\n', encoding="utf-8")
    options = ["--glossary", str(house), "--theme", "ours"]
    target = tmp_path / "words.json"
    as_json = _run("glossary", "export", *options, "--format", "json", "--output", str(target))
    assert as_json.output == ""
    assert [each["entry"] for each in json.loads(target.read_text("utf-8"))["words"]] == [
        "widgetise"
    ]
    assert ",use," in _run("glossary", "export", *options).output
