"""Speech that was written down."""

from __future__ import annotations

import pytest

from coprod_language.language.speech import is_said, is_spoken, is_transcript, opens_turn
from coprod_language.paper import BlockKind
from tests.language.papers import scene_of


@pytest.mark.parametrize(
    "text",
    [
        "KF It was set up by two people.",
        "Ann Bell: Yes, we did.",
        "Ann Bell (chair): Yes, we did.",
        "Interviewer: What came next?",
        "00:01:13.280 Hello and welcome.",
    ],
)
def test_a_turn_starts_with_who_speaks(text: str) -> None:
    """Initials, a name with a colon, a role, or the time."""
    assert opens_turn(text)


@pytest.mark.parametrize(
    "text",
    [
        "We met on Monday.",
        "NHS England met.",
        "Ann Bell met us: it rained.",
        "Aim: To meet on Monday.",
        "Next Step: Carers will meet.",
    ],
)
def test_other_paragraphs_are_no_turns(text: str) -> None:
    """A colon further on, or letters before a small one, tell nothing."""
    assert not opens_turn(text)


def test_fillers_tell_speech() -> None:
    """People say "um" and seldom write it."""
    assert is_spoken("So um we went to to the board and uh, you know, it was late.")
    assert not is_spoken("So we went to the board, and it was late.")


def test_a_paper_of_turns_is_a_transcript() -> None:
    """Also the paragraphs in it that no turn opens; a paper that quotes one is none."""
    turn = "KF It was set up by two people who had lived in the village for years."
    more = "And then the hall was sold to the club, which nobody in the village liked."
    assert is_transcript(scene_of(turn, more, turn, more, turn))
    assert not is_transcript(scene_of(turn, *[more] * 9))


def test_a_talk_is_a_transcript() -> None:
    """One speaker opens no turns, but starts with "so" and says "actually" as nobody writes."""
    said = "So I think the hall was sold. It was actually a lot of money for the village. "
    written = "The hall was sold. I was sad about it. The village got money for a new roof. "
    assert is_transcript(scene_of(*[said] * 20))
    assert not is_transcript(scene_of(*[written] * 20))
    assert not is_transcript(scene_of(said, *[written] * 20))


def test_a_list_of_speakers_and_a_turn_make_a_transcript() -> None:
    """Letters that stand for a term are no speaker: their name goes on in a sentence."""
    speech = "The hall was sold to the club, which nobody in the village liked."
    assert is_transcript(scene_of("KM - Kay Moor C - Chair", f"C Good morning. {speech}", speech))
    assert not is_transcript(scene_of("KM - Kay Moor C - Chair", f"KM said so. {speech}", speech))
    assert not is_transcript(scene_of(f"C Good morning. {speech}", speech))


def test_quoted_words_are_said() -> None:
    """In quotation marks, or as a quotation of its own."""
    scene = scene_of("We know “the hall was sold” now.", (BlockKind.QUOTATION, "The hall went."))
    at = scene.words.index
    assert is_said(scene, at("sold"))
    assert is_said(scene, at("went"))
    assert not is_said(scene, at("know"))
