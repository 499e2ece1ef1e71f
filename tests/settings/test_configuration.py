from pathlib import Path

import pytest

from coprod_language.errors import ConfigurationError
from coprod_language.settings.configuration import find_settings, load_settings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('audiense = "public"', "there is no setting “audiense”. Did you mean “audience”?"),
        ('audience = "publik"', "there is no audience “publik”"),
        ('audience = "public', "Look for a missing quotation mark, bracket or comma"),
        ("audiences = { panel = 3 }", r"under a heading of their own, \[audiences.panel\]"),
        ('[audiences.panel]\nlike = "nobody"', "“like” is one of: easy-read, mixed-group"),
        ('[audiences.panel]\nlike = ["public"]', "“like” is one of: easy-read, mixed-group"),
        ("[audiences.panel]\nlongest-sentense = 3", "no line “longest-sentense”"),
    ],
)
def test_a_setting_that_does_not_fit_is_told_of(tmp_path: Path, text: str, told: str) -> None:
    """In use or not, with the name of the file."""
    file = tmp_path / "coprod-language.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=told) as raised:
        load_settings(file)
    assert str(raised.value).startswith(f"{file}: ")


def test_settings_in_a_pyproject_are_a_table(tmp_path: Path) -> None:
    """A value in its place is told of, not taken for no settings."""
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool]\ncoprod-language = 3\n", encoding="utf-8")
    assert find_settings(tmp_path) == file
    with pytest.raises(ConfigurationError, match=r"settings stand under \[tool.coprod-language\]"):
        load_settings(file)


@pytest.mark.parametrize("text", ["tool = 3", "[tool.other]\nx = 1"])
def test_a_pyproject_without_our_table_holds_no_settings(tmp_path: Path, text: str) -> None:
    """It is not ours to judge."""
    file = tmp_path / "pyproject.toml"
    file.write_text(text, encoding="utf-8")
    found = find_settings(tmp_path)
    assert found is None or found.parent != tmp_path


def test_an_unknown_rule_is_told_of_with_the_file_that_names_it(tmp_path: Path) -> None:
    """But the rules themselves are not known where settings are read."""
    from coprod_language.checker import Checker  # noqa: PLC0415 - the layer above

    file = tmp_path / "coprod-language.toml"
    file.write_text('ignore = ["long-sentances"]', encoding="utf-8")
    with pytest.raises(ConfigurationError, match="toml: there is no rule “long-sentances”"):
        Checker(load_settings(file))
    file.write_text('[[leave]]\nrules = ["jargn"]', encoding="utf-8")
    with pytest.raises(ConfigurationError, match="toml: there is no rule “jargn”"):
        Checker(load_settings(file))
