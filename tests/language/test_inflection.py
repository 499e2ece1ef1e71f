import pytest

from coprod_language.glossary.entry import Part
from coprod_language.language.inflection import bend, word_forms


@pytest.mark.parametrize(
    ("word", "tag", "form"),
    [
        ("use", "VBG", "using"),
        ("begin", "VBD", "began"),
        ("begin", "VBN", "begun"),
        ("get", "VBN", "got"),
        ("travel", "VBD", "travelled"),
        ("focus", "VBG", "focusing"),
        ("fulfil", "VBZ", "fulfils"),
        ("help", "VBN", "helped"),
        ("be", "VBP", "are"),
        ("child", "NNS", "children"),
        ("person", "NNS", "people"),
        ("learnings", "NNS", "learnings"),
        ("ring-fence", "VBD", "ring-fenced"),
        ("strong", "JJR", "stronger"),
        ("soon", "RB", "soon"),
        ("anything", "", "anything"),
    ],
)
def test_a_word_bends_into_its_british_form(word: str, tag: str, form: str) -> None:
    """Irregular, doubled and hyphenated forms are the ones that British readers write."""
    assert bend(word, tag) == form


def test_american_spellings_are_known_but_come_second() -> None:
    """A paper may write "traveled"; we would not."""
    assert dict(word_forms("travel", Part.VERB))["VBD"] == ("travelled", "traveled")


def test_a_word_that_nobody_listed_bends_by_its_ending() -> None:
    """New words bend like old ones."""
    assert bend("upskill", "VBD") == "upskilled"


@pytest.mark.parametrize("word", ["non-", ",", "/"])
def test_what_ends_in_no_letter_does_not_bend(word: str) -> None:
    """Editors may write a comma, or half of a compound, in a condition."""
    assert word_forms(word, Part.VERB) == (("VB", (word,)),)
