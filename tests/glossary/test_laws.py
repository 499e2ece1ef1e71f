import pytest

from coprod_language.glossary.laws import glossary_problems, list_problems
from coprod_language.glossary.word_list import parse_word_list
from tests.words import entry_text, glossary_of


def _problems(*lists: str, leave_alone: str = "") -> str:
    return "\n".join(glossary_problems(glossary_of(*lists, leave_alone=leave_alone)))


def test_a_sound_glossary_has_no_problems() -> None:
    """The laws ask for nothing more than they say."""
    entry = entry_text("utilise", why="Too long.", examples=["Utilise it. -> PLAIN it."])
    assert _problems(entry) == ""


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([entry_text("aa", also=["bb"]), entry_text("bb")], "“bb” is also in"),
        ([entry_text("aa", means=" ".join(["word"] * 26))], "has 26 words"),
        ([entry_text("aa", means="x", safe=True)], "nothing to put in its place"),
        ([entry_text("aa", unsafe=["Say aa."])], "but no change of it is safe"),
        ([entry_text("aa", examples=["Say aa."])], "needs an example with “->”"),
        (
            [
                entry_text("aa", why="one two three four five six seven eight nine"),
                entry_text("bb", why="zero one two three four five six seven eight"),
            ],
            "Put it in fresh words",
        ),
    ],
)
def test_each_law_says_what_to_write(entries: list[str], said: str) -> None:
    """The editor is told, not scolded."""
    assert said in _problems("\n".join(entries))


@pytest.mark.parametrize(
    ("noun_keys", "clashes"),
    [({"used_as": "noun"}, False), ({"used_as": "verb"}, True), ({}, True)],
)
def test_one_word_in_two_entries_says_in_both_which_sense_is_meant(
    noun_keys: dict[str, str], *, clashes: bool
) -> None:
    """Otherwise chance would choose between them."""
    verb = entry_text("lead", used_as="verb", why="a", examples=["Lead. -> PLAIN."])
    noun = entry_text("lead (noun)", why="b", examples=["Lead. -> PLAIN."], **noun_keys)
    assert ("“lead” is also in" in _problems(verb + noun)) is clashes


def test_a_word_cannot_be_flagged_and_left_alone() -> None:
    """The two lists do not contradict each other."""
    left = '[utilise]\nwhy = "People know it."\n'
    assert "Take it out of one of the two" in _problems(entry_text("utilise"), leave_alone=left)


def test_headings_stand_in_alphabetical_order() -> None:
    """So that an editor finds a word, and no merge puts it in twice."""
    rows = parse_word_list(entry_text("bb") + entry_text("aa"), path="a.toml")
    assert any("Put the headings in A to Z order" in each for each in list_problems(rows))


def test_a_built_in_entry_brings_examples_and_a_reason() -> None:
    """A house list may do without; ours may not."""
    rows = parse_word_list(entry_text("aa"), path="a.toml")
    said = "\n".join(list_problems(rows))
    assert all(f"needs a line “{key}”" in said for key in ("why", "examples", "leave"))


def test_a_short_form_stands_in_one_entry() -> None:
    """The second would not be heard."""
    one = '[SPA]\nstands-for = ["seaside place"]\n'
    two = '[SPOA]\nalso = ["SPA"]\nstands-for = ["single point of access"]\n'
    assert "“SPA” is also in" in _problems(one + two)
    assert _problems(two) == ""
