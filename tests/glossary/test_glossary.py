from pathlib import Path

import pytest

from coprod_language.errors import GlossaryError
from coprod_language.glossary.glossary import Glossary
from coprod_language.hits import Treatment
from tests.words import entry_text, glossary_of


def test_a_house_list_adds_a_word() -> None:
    """What is not there yet is added."""
    glossary = glossary_of(entry_text("utilise"), entry_text("link group", means="our group"))
    assert set(glossary.entries) == {"utilise", "link group"}


def test_a_house_list_changes_only_the_lines_it_gives() -> None:
    """The rest of the entry stays."""
    below = entry_text("utilise", part="verb", instead=["use"], why="Too long.")
    glossary = glossary_of(below, '[utilise]\ninstead = ["work with"]\n')
    assert glossary.entries["utilise"].instead == ("work with",)
    assert glossary.entries["utilise"].why == "Too long."


def test_a_house_list_can_explain_what_the_built_in_one_replaces() -> None:
    """One treatment takes the place of the other."""
    glossary = glossary_of(entry_text("utilise"), '[utilise]\nmeans = "to use"\n')
    assert glossary.entries["utilise"].treatment is Treatment.EXPLAIN


def test_a_house_list_switches_a_word_off() -> None:
    """`off = true` takes the entry out."""
    assert not glossary_of(entry_text("utilise"), "[utilise]\noff = true\n").entries


def test_switching_off_what_is_not_there_is_a_mistake() -> None:
    """It is most likely a slip of the pen."""
    with pytest.raises(GlossaryError, match="no entry has this name"):
        glossary_of(entry_text("utilise"), "[utilize]\noff = true\n")


def test_every_problem_is_told_at_once() -> None:
    """An editor mends a list in one go."""
    with pytest.raises(GlossaryError) as caught:
        glossary_of('[a]\ninsted = ["b"]\n[c]\npart = "werb"\nmeans = "d"\n[e]\ninstead = "f"\n')
    told = str(caught.value)
    assert "Did you mean “instead”?" in told
    assert "[a] needs exactly one of these lines" in told
    assert "“part” is one of: verb, noun" in told
    assert "“instead” is a list in square brackets" in told


def test_two_treatments_in_one_entry_are_refused() -> None:
    """A word is replaced, explained or asked about."""
    with pytest.raises(GlossaryError, match="It has instead and means"):
        glossary_of('[a]\ninstead = ["b"]\nmeans = "c"\n')


def test_other_words_in_a_house_list_are_not_safe_because_the_built_in_ones_were() -> None:
    """Unless the house says so. A change of the reason alone leaves it as it was."""
    built_in = entry_text("utilise", instead=["use"], safe=True)
    entries = [
        glossary_of(built_in, f"[utilise]\n{line}\n").entries["utilise"]
        for line in ('instead = ["try"]', 'instead = ["try"]\nsafe = true', 'why = "Long."')
    ]
    assert [entry.safe for entry in entries] == [False, True, True]


def test_one_word_in_two_lists_of_a_layer_is_refused(tmp_path: Path) -> None:
    """Otherwise nobody knows which one counts."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(entry_text("utilise"))
    with pytest.raises(GlossaryError, match=r"is already in .*one\.toml"):
        Glossary.load([tmp_path], built_in=False)


def test_a_short_form_with_several_readings_has_clues_for_each() -> None:
    """The context chooses."""
    glossary = glossary_of('[CIC]\nstands-for = ["company", "child"]\nclues = [["a"], ["b"]]\n')
    assert glossary.short_forms["CIC"].clues == (("a",), ("b",))
    with pytest.raises(GlossaryError, match="2 long forms and 1 lists of clues"):
        glossary_of('[CIC]\nstands-for = ["company", "child"]\nclues = [["a"]]\n')


def test_a_word_is_named_by_its_other_spellings_too() -> None:
    """Whoever asks may write it another way."""
    glossary = glossary_of(entry_text("utilise", also=["make use of"]))
    assert [entry.id for entry in glossary.named("Make use of")] == ["utilise"]


def test_the_digest_changes_with_the_words(tmp_path: Path) -> None:
    """A report says which words were in force."""
    file = tmp_path / "ours.toml"
    file.write_text(entry_text("aa"))
    before = Glossary.load([file], built_in=False).digest
    file.write_text(entry_text("ab"))
    assert Glossary.load([file], built_in=False).digest != before


def test_a_missing_list_is_named() -> None:
    """The path is in the message."""
    with pytest.raises(GlossaryError, match=r"nowhere\.toml: there is no such file"):
        Glossary.load(["nowhere.toml"], built_in=False)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("either = true", "“either” is a list of groups in curly brackets"),
        ('either = [{ with = ["a"] }]', "“either” has one group. Write 2 or more"),
        ('either = [{ with = ["a"] }, {}]', "group 2 of “either”: says nothing"),
        (
            'either = [{ wiht = ["a"] }, { with = ["b"] }]',
            "group 1 of “either”: has a line “wiht”, which means nothing here. Did you",
        ),
        (
            'either = [{ with = ["a"] }, { with = "b" }]',
            "group 2 of “either”: “with” is a list in square brackets",
        ),
        (
            'either = [{ with = ["a"] }, { either = [{ alone = true }] }]',
            "group 2 of “either”: has “either” in it. Groups do not hold groups",
        ),
        ('capitals = "no"', "“capitals” is true or false, without quotation marks"),
        ("safe = {}", "“safe”: says nothing. Write true, or a condition"),
        ('safe = "yes"', "“safe” is true or false, without quotation marks"),
        ('safe = { wiht = ["a"] }', "“safe”: has a line “wiht”, which means nothing here. Did you"),
        ('safe = { with = "a" }', "“safe”: “with” is a list in square brackets"),
    ],
)
def test_a_condition_that_does_not_fit_is_told_with_its_place(line: str, told: str) -> None:
    """The list, the line of the heading, the entry, the group and what to write."""
    with pytest.raises(GlossaryError) as caught:
        glossary_of(entry_text("lead") + line + "\n")
    assert f"list-0.toml:1: [lead] {told}" in str(caught.value)


def test_a_sense_in_brackets_is_not_part_of_the_word() -> None:
    """Whoever asks for the word gets both senses; whoever asks for one sense gets that."""
    noun, verb = (
        entry_text(f"lead{each}", used_as=as_) for each, as_ in (("", "verb"), (" (noun)", "noun"))
    )
    glossary = glossary_of(noun + verb)
    assert [entry.id for entry in glossary.named("lead")] == ["lead", "lead (noun)"]
    assert [entry.id for entry in glossary.named("Lead (noun)")] == ["lead (noun)"]


def test_quotation_marks_are_those_of_our_messages(tmp_path: Path) -> None:
    """A reason stands beside words in “ and ”."""
    file = tmp_path / "words.toml"
    row = """[aa]\ninstead = ["b"]\nwhy = '"B" is shorter, and "c" too.'\n"""
    file.write_text(row, encoding="utf-8")
    glossary = Glossary.load([file], built_in=False)
    assert glossary.entries["aa"].why == "“B” is shorter, and “c” too."
