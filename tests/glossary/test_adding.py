import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import GlossaryError
from coprod_language.glossary.adding import add_entry
from coprod_language.glossary.template import TEMPLATE
from coprod_language.glossary.word_list import parse_word_list

KEYS = {"part": "noun", "instead": ["talk", 'the "chat"']}
WORDS = st.text("abcdefghij -éß'\"\\", min_size=1, max_size=8)
NOTES = st.sampled_from(["", "# a note\n", "\n# between\n\n", "# [not a heading]\n"])


def test_an_entry_goes_to_its_place_with_its_lines_in_a_column() -> None:
    """Between the words before and after it, its own notes and theirs kept."""
    text = '# Ours\n\n# about b\n[bee]\nmeans = "b"\n\n# about d\n["dee dee"]\nmeans = "d"\n'
    assert add_entry(text, "cee", KEYS, path="a.toml") == (
        '# Ours\n\n# about b\n[bee]\nmeans = "b"\n\n'
        '[cee]\npart    = "noun"\ninstead = ["talk", "the \\"chat\\""]\n\n'
        '# about d\n["dee dee"]\nmeans = "d"\n'
    )


def test_the_last_word_goes_to_the_end() -> None:
    """Below all that is there, a blank line between."""
    assert add_entry('[bee]\nmeans = "b"', "zoo", {"means": "z"}, path="a.toml") == (
        '[bee]\nmeans = "b"\n\n[zoo]\nmeans = "z"\n'
    )
    assert add_entry("", "zoo", {"means": "z"}, path="a.toml") == '[zoo]\nmeans = "z"\n'


def test_the_notes_at_the_top_of_a_list_stay_at_the_top() -> None:
    """They are about the whole list."""
    text = '# Ours\n[bee]\nmeans = "b"\n'
    assert add_entry(text, "ant", {"means": "a"}, path="a.toml").startswith("# Ours\n[ant]\n")


def test_a_word_that_is_there_already_is_refused() -> None:
    """In any capitals; the line is named."""
    with pytest.raises(GlossaryError, match=r"a\.toml:1: \[Bee\] is in this list already"):
        add_entry('[Bee]\nmeans = "b"\n', "bee", {"means": "b"}, path="a.toml")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_ends_of_lines_stay_as_they_are(newline: str) -> None:
    """Also the new ones are like the rest, so that a diff shows only what is new."""
    text = TEMPLATE.replace("\n", newline)
    added = add_entry(text, "cee", KEYS, path="a.toml")
    assert added.count("\n") == added.count(newline)


@given(st.lists(st.tuples(NOTES, WORDS), unique_by=lambda each: each[1].casefold()), WORDS)
def test_adding_keeps_every_other_line(entries: list[tuple[str, str]], word: str) -> None:
    """Whatever the list has: take the new lines out and the old file is there."""
    heads = (f'{notes}[{_quoted(name)}]\nclues = [\n  ["x"],\n]\n' for notes, name in entries)
    text = "".join(heads)
    if word.casefold() in (name.casefold() for _, name in entries):
        with pytest.raises(GlossaryError):
            add_entry(text, word, KEYS, path="a.toml")
        return
    added = add_entry(text, word, KEYS, path="a.toml")
    before = parse_word_list(text, path="a.toml")
    after = parse_word_list(added, path="a.toml")
    assert [(row.id, row.keys) for row in after if row.id != word] == [
        (row.id, row.keys) for row in before
    ]
    assert any((row.id, row.keys) == (word, KEYS) for row in after)
    assert any(
        added[:at] + added[at + len(added) - len(text) :] == text for at in range(len(text) + 1)
    )


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
