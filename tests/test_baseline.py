from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.baseline import Row, format_rows, match_rows, parse_rows, rows_for
from coprod_language.errors import ConfigurationError
from coprod_language.findings import Finding
from tests.reports.reports import a_finding

_SENTENCE = "Next spring the council will utilise the library garden for meetings."


def _utilise(sentence: str = _SENTENCE, text: str = "utilise") -> Finding:
    return a_finding(text=text, sentence=sentence)


def _known(now: Finding, *before: Finding) -> bool:
    return bool(match_rows(rows_for([now], "a.md"), rows_for(before, "a.md")))


@pytest.mark.parametrize(
    "sentence",
    [
        _SENTENCE,
        "Next autumn the council will utilise the library garden for its meetings.",
        "The council will not utilise the garden.",
        "NEXT SPRING, the “council” will utilise: the library garden, for meetings!",
    ],
)
def test_a_finding_is_known_again_when_nearby_words_change(sentence: str) -> None:
    """As long as a word of its sentence is left."""
    assert _known(_utilise(sentence), _utilise())


def test_another_form_of_the_word_is_the_same_finding() -> None:
    """The entry counts, not the form."""
    assert _known(_utilise(text="utilised"), _utilise())


def test_another_word_in_the_same_sentence_is_new() -> None:
    """However like it the sentence is."""
    assert not _known(a_finding(entry="leverage", text="leverage", sentence=_SENTENCE), _utilise())


def test_the_same_word_in_another_sentence_is_new() -> None:
    """Little words in common do not count."""
    other = "Nurses will utilise new forms at their desks by then."
    assert not _known(_utilise(other), _utilise())


def test_one_row_stands_for_one_finding() -> None:
    """A second use of the same word is new, and it is the one that is less alike."""
    new = _utilise("Visitors to the library utilise lockers.")
    for order in permutations([new, _utilise()]):
        matched = match_rows(rows_for(order, "a.md"), rows_for([_utilise()], "a.md"))
        assert [order[at] for at in matched] == [_utilise()]


def test_a_long_sentence_is_known_again_when_a_word_of_it_changes() -> None:
    """It has no entry, and its words are the sentence itself."""
    words = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    before, after = " ".join(words), " ".join(["changed", *words[1:]])
    one, two = (
        a_finding(rule="long-sentence", entry=None, text=text, sentence=text)
        for text in (before, after)
    )
    assert _known(two, one)
    assert not _known(a_finding(rule="long-sentence", entry=None, text="x " * 30), one)


def test_short_forms_without_an_entry_are_told_apart_by_their_letters() -> None:
    """Two of them may stand in one sentence."""
    one, two = (
        a_finding(rule="acronym", entry=None, text=text, sentence="The ABC met the XYZ at noon.")
        for text in ("ABC", "XYZ")
    )
    assert _known(one, one)
    assert not _known(two, one)


def test_a_finding_about_the_whole_paper_is_known_when_its_numbers_change() -> None:
    """A paper that is too long stays so when a word is added."""
    one, two, other = (
        a_finding(
            rule="amount", entry=None, text="", sentence=None, start=None, end=None, message=said
        )
        for said in ("It has 1,900 words.", "It has 1,912 words.", "It has no headings.")
    )
    assert _known(two, one)
    assert not _known(other, one)


def test_a_baseline_holds_no_words_of_the_paper() -> None:
    """Only the path, the rule and the entry can be read."""
    text = format_rows(rows_for([_utilise(text="utilising")], "a.md"))
    assert "utilising" not in text
    assert "council" not in text
    assert "a.md\tjargon\tutilise\t" in text


_rows = st.builds(
    Row,
    path=st.text(
        st.characters(codec="utf-8", exclude_characters="\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"),
        min_size=1,
    ).filter(lambda path: path.strip() and not path.startswith("#")),
    rule=st.sampled_from(["jargon", "acronym"]),
    entry=st.sampled_from(["utilise", "going forward", "-"]),
    key=st.text("0123456789abcdef", min_size=16, max_size=16),
    sketch=st.lists(st.text("0123456789abcdef", min_size=3, max_size=3), max_size=4).map(tuple),
    number=st.integers(1, 99),
)


@given(rows=st.lists(_rows))
def test_a_baseline_that_is_written_can_be_read(rows: list[Row]) -> None:
    """Whatever the papers are called, and in whatever order they come."""
    text = format_rows(rows)
    assert set(parse_rows(text, path="b")) == set(rows)
    assert format_rows(reversed(rows)) == text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("<<<<<<< HEAD", "line 2 is not a row.*Keep the rows of both sides"),
        ("a.md\tjargon", "line 2 is not a row.*anew with --write-baseline"),
    ],
)
def test_a_broken_baseline_is_refused_with_a_hint(line: str, said: str) -> None:
    """It names the line."""
    with pytest.raises(ConfigurationError, match=said):
        list(parse_rows(f"# Known\n{line}\n", path="b"))
