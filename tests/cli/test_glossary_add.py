from pathlib import Path

import pytest

from coprod_language.errors import GlossaryError
from tests.cli.houses import make_house, run

LIST = '# Ours\n\n[hub]\nmeans = "the building"   # Jo to check\n\n# last\n'


@pytest.fixture(autouse=True)
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_house(tmp_path, monkeypatch)
    Path("ours.toml").write_text(LIST)


def test_a_word_is_added_in_its_place_by_options() -> None:
    """The rest of the file stays as it is."""
    result = run(
        *("glossary", "add", "ours.toml", "footfall", "--part", "noun", "--why", "Shops say it."),
        *("--instead", "number of visitors", "--instead", "visits", "--also", "foot-fall"),
        *("--example", "Footfall rose. -> Number of visitors rose.", "--leave", "His foot fell."),
    )
    entry = (
        "[footfall]\n"
        'also     = ["foot-fall"]\n'
        'part     = "noun"\n'
        'instead  = ["number of visitors", "visits"]\n'
        'why      = "Shops say it."\n'
        'examples = ["Footfall rose. -> Number of visitors rose."]\n'
        'leave    = ["His foot fell."]\n'
    )
    assert result.output == "Added to ours.toml:\n" + entry
    assert Path("ours.toml").read_text() == LIST.replace("[hub]", f"{entry}\n[hub]")


def test_what_the_options_do_not_say_is_asked_for() -> None:
    """One plain question at a time."""
    result = run(
        *("glossary", "add", "ours.toml", "touch base"),
        said="replace\ntalk / meet\nverb\nIt is from baseball.\n\nWe touch base.\n\nWe talk.\n",
    )
    assert result.exit_code == 0
    assert Path("ours.toml").read_text() == LIST + (
        '\n["touch base"]\n'
        'part     = "verb"\n'
        'instead  = ["talk", "meet"]\n'
        'why      = "It is from baseball."\n'
        'examples = ["We touch base. -> We talk."]\n'
    )


def test_a_word_to_explain_or_to_ask_about_can_be_added_too() -> None:
    """With no examples, if nobody has one."""
    run("glossary", "add", "ours.toml", "link group", said="explain\nour group\n\n\n\n\n\n")
    run("glossary", "add", "ours.toml", "client", "--ask", "Ask the person.")
    text = Path("ours.toml").read_text()
    assert '["link group"]\npart  = "phrase"\nmeans = "our group"\n' in text
    assert '[client]\nask = "Ask the person."\n' in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hub", "--means", "a house"], "is in this list already"),
        (["tackle", "--means", "a b " * 13], "has 26 words"),
        (["nub", "--means", "a", "--instead", "b"], "exactly one of these"),
        (["nub", "--instead", "tackle", "--example", "A nub. -> A tackle."], "which \\[tackle\\]"),
        (
            ["nub", "--instead", "core", "--example", "A nut. -> A core."],
            "does not flag its example",
        ),
        (["nub", "--instead", "core", "--example", "A nub. -> A pip."], "into “A core.”"),
        (["nub", "--means", "core", "--leave", "A nub."], "to be left alone"),
        (["nub", "--means", "core", "--also", "hub"], "“hub” is also in"),
        ([" ", "--means", "core"], "no letters"),
    ],
)
def test_what_breaks_the_rules_is_refused_and_the_file_left_as_it_was(
    arguments: list[str], said: str
) -> None:
    """The message names the list and says what to change."""
    with pytest.raises(GlossaryError, match=said) as caught:
        run("glossary", "add", "ours.toml", *arguments)
    assert "ours.toml" in str(caught.value)
    assert "/tmp" not in str(caught.value)  # noqa: S108 - no folder that the user does not know
    assert Path("ours.toml").read_text() == LIST


def test_an_added_word_is_in_force_at_once() -> None:
    """The next check finds it."""
    run("glossary", "add", "ours.toml", "footfall", "--means", "how many people come")
    Path("paper.md").write_text("The footfall rose.\n")
    assert "how many people come" in run("check", "paper.md", "--glossary", "ours.toml").output


def test_the_ends_of_lines_of_the_file_stay(tmp_path: Path) -> None:
    """Notepad wrote it; git shows only the new lines."""
    file = tmp_path / "windows.toml"
    file.write_bytes(LIST.replace("\n", "\r\n").encode("utf-8-sig"))
    run("glossary", "add", str(file), "ant", "--means", "an insect")
    added = file.read_bytes()
    assert added.startswith(b'\xef\xbb\xbf# Ours\r\n\r\n[ant]\r\nmeans = "an insect"\r\n\r\n[hub]')
    assert added.count(b"\n") == added.count(b"\r\n")
