from pathlib import Path

import click
import pytest

from coprod_language.cli import voting
from coprod_language.cli.main import cli
from coprod_language.errors import ConfigurationError, GlossaryError
from coprod_language.glossary.review_files import HEADER, load_reviews
from coprod_language.glossary.reviews import Votes
from tests.cli.houses import make_house, run

CARERS = ("glossary", "review", "--group", "Carers", "--date", "2026-05-01")


@pytest.fixture(autouse=True)
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_house(tmp_path, monkeypatch)


def _thumbs(file: str = "reviews.toml") -> dict[str, dict[str, Votes]]:
    return {each.term: dict(each.thumbs) for each in load_reviews([file])}


def test_a_meeting_from_start_to_end() -> None:
    """Every choice of words is shown, and what is said is written down."""
    result = run(*CARERS, "tackle", "sufferer", said="5 1 2\n0 6 2\n\n3 3 2\n")
    assert result.output.splitlines() == [
        "2 words for Carers.",
        "For each choice say how many thumbs go up, down and in the middle: three numbers, such as",
        "5 1 2. Press Enter to pass over a choice. You can also say: skip (go to the next word),",
        "back (vote on the one before again) or stop. Each answer is saved at once.",
        "",
        "Word 1 of 2: tackle",
        "Why it is here: You tackle a person with a ball.",
        "For example: We will tackle debt.",
        "Say “solve”. Thumbs up, down, middle: 5 1 2",
        "Saved: “solve”: 5 up, 1 down, 2 in the middle.",
        "Say “deal with”. Thumbs up, down, middle: 0 6 2",
        "Saved: “deal with”: 0 up, 6 down, 2 in the middle.",
        "Other words that the group would say (Enter for none): ",
        "",
        "Word 2 of 2: sufferer",
        "Why it is here: It labels.",
        "What we know: Views differ. Ask the person.",
        "The word “sufferer” itself. Thumbs up, down, middle: 3 3 2",
        "Saved: “sufferer”: 3 up, 3 down, 2 in the middle.",
        "Carers has voted on 2 words, written in reviews.toml.",
        "People differ on: sufferer.",
    ]
    assert Path("reviews.toml").read_text() == HEADER + (
        "sufferer.Carers = { date = 2026-05-01, "
        "thumbs = { sufferer = { up = 3, down = 3, middle = 2 } } }\n"
        'tackle.Carers = { date = 2026-05-01, thumbs = { "deal with" = '
        "{ up = 0, down = 6, middle = 2 }, solve = { up = 5, down = 1, middle = 2 } } }\n"
    )


def test_nothing_is_shown_by_colour_or_by_moving_the_cursor() -> None:
    """So that a screen reader reads all of it."""
    result = run(*CARERS, "--theme", "words", said="1 1 1\n" * 9)
    assert "\x1b" not in result.output
    assert "\r" not in result.output


def test_a_meeting_that_stops_goes_on_where_it_stopped() -> None:
    """In the middle of a word too."""
    run(*CARERS, "tackle", "sufferer", said="5 1 2\nstop\n")
    assert _thumbs() == {"tackle": {"solve": Votes(5, 1, 2)}}
    result = run(*CARERS, "tackle", "sufferer", said="4 0 0\n\n1 0 0\n")
    assert "Say “solve”" not in result.output
    assert _thumbs()["tackle"] == {"solve": Votes(5, 1, 2), "deal with": Votes(4)}
    assert "has voted on all of these" in run(*CARERS, "tackle", "sufferer").output


@pytest.mark.parametrize("said", ["5 1 2\n", "5 1 2\nSTOP\n"])
def test_what_was_said_is_kept_however_the_meeting_ends(said: str) -> None:
    """With a word, or with no more input."""
    result = run(*CARERS, "tackle", said=said)
    assert result.exit_code == 0
    assert _thumbs() == {"tackle": {"solve": Votes(5, 1, 2)}}


def test_control_c_keeps_what_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers before it are in the file already."""
    answers = iter(["5 1 2"])

    def prompt(*_: object, **__: object) -> str:
        for answer in answers:
            return answer
        raise click.Abort

    monkeypatch.setattr(voting.click, "prompt", prompt)
    assert run(*CARERS, "tackle").exit_code == 0
    assert _thumbs() == {"tackle": {"solve": Votes(5, 1, 2)}}


def test_a_word_can_be_skipped_and_an_answer_taken_back() -> None:
    """A slip is put right without starting anew."""
    run(*CARERS, "tackle", "stakeholder", said="1 0 0\nback\n2 0 0\nskip\n3 0 0\n\n")
    assert _thumbs() == {
        "tackle": {"solve": Votes(2)},
        "stakeholder": {"anyone with an interest": Votes(3)},
    }


def test_an_answer_that_is_no_vote_is_asked_for_again() -> None:
    """Nothing is guessed."""
    result = run(*CARERS, "sufferer", said="5\nfive up\n-1 2 3\n1, 2, 3\n")
    assert result.output.count("Say three numbers") == 3
    assert _thumbs() == {"sufferer": {"sufferer": Votes(1, 2, 3)}}


def test_a_group_can_bring_words_of_its_own() -> None:
    """They are voted on like the others; numbers are not taken for words."""
    result = run(*CARERS, "tackle", said="skip\n")
    assert "Nothing was written." in result.output
    run(*CARERS, "tackle", said="\n\n5 1 2\nsort out\n7 0 1\n\n")
    assert _thumbs() == {"tackle": {"sort out": Votes(7, 0, 1)}}


def test_a_group_can_vote_again() -> None:
    """Later votes take the place of its earlier ones."""
    run(*CARERS, "sufferer", said="5 1 2\n")
    run(*CARERS, "sufferer", "--again", said="0 8 0\n")
    assert _thumbs() == {"sufferer": {"sufferer": Votes(0, 8, 0)}}


def test_the_words_of_a_paper_are_voted_on_the_most_used_first() -> None:
    """A paper that cannot be read is told of, and the others are still used."""
    Path("paper.md").write_text("We tackle debt. The stakeholder agrees. We tackle crime.\n")
    result = run(*CARERS, "--in", "paper.md", "--in", "gone.md", said="stop\n")
    assert "2 words for Carers" in result.output
    assert "Word 1 of 2: tackle" in result.output
    assert "gone.md" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["takle"], "Did you mean “tackle”?"),
        (["--theme", "meetings"], "The themes are: words"),
    ],
)
def test_words_and_themes_that_are_not_there_are_told(arguments: list[str], said: str) -> None:
    """With what is near."""
    with pytest.raises(GlossaryError, match=said):
        run(*CARERS, *arguments)


def test_a_meeting_needs_words_and_a_group() -> None:
    """It says which option to give."""
    assert "--in PAPER or --theme THEME" in run(*CARERS).stderr
    result = run("glossary", "review", "tackle", "--group", " ")
    assert "Say which group votes" in result.stderr
    assert result.exit_code == 2


def test_a_file_that_cannot_be_written_is_told() -> None:
    """And nobody believes that votes were saved."""
    with pytest.raises(ConfigurationError, match="there is no such folder"):
        run(*CARERS, "sufferer", "--review", "gone/reviews.toml", said="1 0 0\n")


def test_git_is_told_how_to_join_votes_once(tmp_path: Path) -> None:
    """Only where the file is kept in git; other lines of its settings stay."""
    run(*CARERS, "sufferer", said="1 0 0\n")
    assert not Path(".gitattributes").exists()
    (tmp_path / ".git").mkdir()
    Path(".gitattributes").write_text("*.docx binary")
    for _ in range(2):
        run(*CARERS, "sufferer", "--review", "second.toml", "--again", said="1 0 0\n")
        Path("second.toml").unlink()
    assert Path(".gitattributes").read_text() == "*.docx binary\nsecond.toml merge=union\n"


def test_votes_change_what_check_offers() -> None:
    """First what the house likes best, through its settings, with no option."""
    run(*CARERS, "tackle", said="1 5 0\n6 0 0\n\n")
    Path("paper.md").write_text("We tackle debt.\n")
    assert "Try “solve” or “deal with”." in run("check", "paper.md").output
    Path("coprod-language.toml").write_text('review = ["reviews.toml"]\n')
    assert "Try “deal with” or “solve”." in run("check", "paper.md").output


def test_a_split_group_shows_in_the_finding_in_explain_and_in_the_counts() -> None:
    """People differ: nobody is told that there is one right word."""
    run(*CARERS, "sufferer", said="3 3 0\n")
    Path("paper.md").write_text("Each sufferer came.\n")
    shown = run("check", "paper.md", "--review", "reviews.toml").output
    assert "People differ on this." in " ".join(shown.split())
    explained = run("explain", "sufferers", "--review", "reviews.toml").output
    assert "  Thumbs: “sufferer”: 3 up, 3 down, 0 in the middle\n" in explained
    assert "  Asked: Carers (1 May 2026)\n" in explained
    assert "  People differ: ask the people whom your paper is for\n" in explained
    counts = run("glossary", "stats", "--review", "reviews.toml").output
    assert "     1  groups that gave their view\n" in counts
    assert "sufferer: best liked “sufferer”, 3 up, 3 down, 0 in the middle. People differ" in counts
    assert "Thumbs" not in run("explain", "sufferer").output


def test_votes_on_a_word_that_is_gone_do_no_harm() -> None:
    """The counts say so."""
    Path("reviews.toml").write_text(
        "old.Carers = { date = 2026-05-01, thumbs = { new = { up = 1 } } }\n"
    )
    counts = run("glossary", "stats", "--review", "reviews.toml").output
    assert "The word lists no longer have it" in counts


def test_the_command_says_what_it_does() -> None:
    """Its help names every way to choose words."""
    assert cli.get_command(click.Context(cli), "glossary")
    text = run("glossary", "review", "--help").output
    assert all(each in text for each in ("WORDS", "--in", "--theme", "--group", "--again"))
