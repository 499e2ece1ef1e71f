import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.errors import GlossaryError
from coprod_language.glossary.entry import Entry, Part
from coprod_language.glossary.review_files import parse_reviews, reviews_text
from coprod_language.glossary.reviews import (
    Review,
    Votes,
    apply_reviews,
    in_order,
    merge_reviews,
    people_differ,
    tally,
)

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def _review(group: str = "Carers", day: date = MAY, **thumbs: tuple[int, int, int]) -> Review:
    return Review("tackle", group, day, {words: Votes(*each) for words, each in thumbs.items()})


def _entry(**keys: object) -> Entry:
    return Entry(id="tackle", theme="a", part=Part.VERB, why="", **keys)  # type: ignore[arg-type]


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
COUNTS = st.integers(0, 99)
VOTES = st.builds(Votes, COUNTS, COUNTS, COUNTS)
REVIEWS = st.builds(
    Review, NAMES, NAMES, st.dates(), st.dictionaries(NAMES, VOTES, min_size=1, max_size=3)
)


@given(st.lists(REVIEWS, max_size=5, unique_by=lambda each: (each.term, each.group)))
def test_what_is_written_is_what_is_read(reviews: list[Review]) -> None:
    """Whatever the names of groups and the words."""
    read = parse_reviews(reviews_text(reviews), path="reviews.toml")
    assert merge_reviews(read) == merge_reviews(reviews)


def test_a_line_is_readable_and_the_file_is_sorted() -> None:
    """An editor can follow it, and two tools write it the same way."""
    lines = reviews_text([_review("Youth", solve=(1, 2, 3)), _review("Carers", solve=(4, 0, 0))])
    assert lines.splitlines()[-2:] == [
        (
            "tackle.Carers = { date = 2026-05-01, "
            "thumbs = { solve = { up = 4, down = 0, middle = 0 } } }"
        ),
        (
            "tackle.Youth = { date = 2026-05-01, "
            "thumbs = { solve = { up = 1, down = 2, middle = 3 } } }"
        ),
    ]


def _merged(base: str, ours: str, theirs: str) -> str:
    """Merge as git does for a file with ``merge=union``."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for file, text in zip(files, (ours, base, theirs), strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        command = ["git", "merge-file", "--union", "-p", *map(str, files)]
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - our own files
        return done.stdout.decode()


@given(
    st.lists(
        st.builds(Review, st.sampled_from("abc"), NAMES, st.dates(), st.just({"x": Votes(1)}))
    ),
    st.lists(
        st.builds(Review, st.sampled_from("def"), NAMES, st.dates(), st.just({"x": Votes(2)}))
    ),
    st.lists(
        st.builds(Review, st.sampled_from("ghi"), NAMES, st.dates(), st.just({"x": Votes(3)}))
    ),
)
def test_votes_on_different_words_merge_in_git_without_a_conflict(
    both: list[Review], ours: list[Review], theirs: list[Review]
) -> None:
    """Two facilitators work at the same time, and nobody's votes are lost."""
    base, one, two = (
        reviews_text(merge_reviews(each)) for each in (both, [*both, *ours], [*both, *theirs])
    )
    read = parse_reviews(_merged(base, one, two), path="reviews.toml")
    assert merge_reviews(read) == merge_reviews([*both, *ours, *theirs])


def test_two_lines_for_one_word_and_group_are_told() -> None:
    """A merge of two answers to one question is for people to settle."""
    line = reviews_text([_review(solve=(1, 0, 0))]).splitlines()[-1]
    with pytest.raises(GlossaryError, match="stand here twice"):
        parse_reviews(f"{line}\n{line}\n", path="reviews.toml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("tackle = 1", "needs the name of a group"),
        ("tackle.Carers = { date = 2026-05-01 }", "needs “date” and “thumbs”"),
        ("tackle.Carers = { date = 'May', thumbs = {} }", "“date” is a day"),
        ("tackle.Carers = { date = 2026-05-01, thumbs = 1 }", "each choice of words"),
        (
            "tackle.Carers = { date = 2026-05-01, thumbs = { solve = { up = -1 } } }",
            "“solve” needs up, down and middle",
        ),
    ],
)
def test_a_broken_line_says_what_to_write(text: str, said: str) -> None:
    """The file, the word and the group are named."""
    with pytest.raises(GlossaryError, match=said) as caught:
        parse_reviews(text, path="reviews.toml")
    assert str(caught.value).startswith("reviews.toml: ")


def test_a_later_vote_of_a_group_takes_the_place_of_its_earlier_one() -> None:
    """On the same words; its votes on others stay."""
    early = _review(solve=(1, 9, 0), fix=(2, 0, 0))
    (joined,) = merge_reviews([_review(day=JUNE, solve=(9, 1, 0)), early])
    assert joined.date == JUNE
    assert joined.thumbs == {"solve": Votes(9, 1, 0), "fix": Votes(2, 0, 0)}


def test_votes_of_groups_add_up() -> None:
    """Each group counts by its people."""
    sums = tally([_review("Carers", solve=(4, 1, 0)), _review("Youth", solve=(1, 0, 2))])
    assert sums == {"solve": Votes(5, 1, 2)}


def test_choices_follow_the_votes() -> None:
    """What nobody voted on keeps its place between liked and disliked."""
    sums = {"third": Votes(5, 1), "first": Votes(1, 5)}
    assert in_order(["first", "second", "third"], sums) == ("third", "second", "first")


def test_words_that_a_group_brought_are_offered_if_more_are_for_them() -> None:
    """People decide the words, and not only among ours."""
    sums = {"sort out": Votes(6, 0), "deal": Votes(1, 2)}
    assert in_order(["solve"], sums) == ("sort out", "solve")


@pytest.mark.parametrize(
    ("reviews", "differ"),
    [
        ([_review(solve=(3, 3, 0))], True),
        ([_review(solve=(4, 2, 9))], True),
        ([_review(solve=(5, 1, 0))], False),
        ([_review(solve=(0, 0, 9))], False),
        ([_review(solve=(3, 3, 0), fix=(6, 0, 0))], False),
        ([_review("Carers", solve=(6, 0, 0)), _review("Youth", solve=(0, 4, 0))], True),
        ([_review("Carers", solve=(6, 0, 0)), _review("Youth", solve=(1, 0, 4))], False),
        ([], False),
    ],
)
def test_people_differ_where_a_third_or_a_group_is_on_the_other_side(
    reviews: list[Review], *, differ: bool
) -> None:
    """Of those who took a side, on the words liked best."""
    assert people_differ(reviews) is differ


def test_the_order_of_suggestions_follows_the_votes() -> None:
    """And a machine no longer makes a change that was safe for other words."""
    entry = apply_reviews(
        _entry(instead=("solve", "fix"), safe=True), [_review(solve=(1, 5, 0), fix=(6, 0, 0))]
    )
    assert entry.instead == ("fix", "solve")
    assert not entry.safe
    assert not entry.people_differ


def test_a_meaning_that_a_group_likes_better_takes_the_place_of_ours() -> None:
    """Only once more people are for it than for ours."""
    review = Review("tackle", "Carers", MAY, {"to stop": Votes(1, 4), "to end": Votes(5)})
    assert apply_reviews(_entry(means="to stop"), [review]).means == "to end"


def test_a_word_about_people_stays_a_question() -> None:
    """Votes say whether people differ, never that there is one right word."""
    entry = apply_reviews(_entry(ask="Views differ."), [_review(tackle=(3, 2, 0))])
    assert entry.ask == "Views differ."
    assert entry.people_differ
