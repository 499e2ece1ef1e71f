"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_language.language.sentences import mark_sentences, sentence_spans
from coprod_language.language.tokenizing import tokenizer

# One case a line; "|" stands where a new sentence starts.
CASES = """
The dose was 0.5 mg. |It rose to 1.25 mg a day.
The cost was £3.5m. |The rest was 12. |Next year is 2026.
Dr. Amin and Mr. J. R. Cole met. |They agreed.
Prof. Bell spoke to Cllr. Shah in St. Helens. |Rev. Jones was late.
We met at 5 p.m. on Monday. |We left at 7 p.m. |The bus was late.
We met at 10 a.m. Monday. |It went well.
See No. 5 in the list. |Is it true? |No. |We checked.
See p. 12, para. 3 and Fig. 4. |Then stop.
He lives in the High St. |The shop is near.
It began in the U.K. and the U.S. Government agreed. |She lives in the U.K. |He does not.
Eat fruit, e.g. apples, i.e. what is in season. |Rest, walk, etc. |All good.
Smith et al. 2019 found this (Jones et al., 2020). |Others did not.
1. Do this first. |2. Then do that.
a. Ring the bell. |b. Wait.
we went there. |it was nice.
“Are you well?” she asked. |“Yes,” he said. |“I am.” |She smiled.
He said “stop.” |She stopped.
Is it (really?) so?! |No way... |But then... it went on.
Take vitamin D. |Supplements help. |People with hepatitis B. |Others had none.
The plan works.3 |It is better.[4] |It is so.¹² |Good.
It is known. [6] |She wrote it down.
Go to https://www.nhs.uk/a.b?c=1. |You can ring too.
Great place :) |Will go back. |Thanks! :) |See you.
Jan. 5 was cold. |It closed in Jan. |The rest was warm.
She has a Ph.D. |He has none. |Ph.D. students came.
What now?!?! |(See page 4.) |Then go.
It was me and I. |We left.
He asked “Why now?” |Nobody knew.
The end . |The start .
It was on offer, etc., and we went.
Give approx. 5 mg b.d. with food.
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_sentence_ends_where_a_reader_says_so(case: str) -> None:
    """Stops in numbers, titles, abbreviations and addresses end nothing; other stops do."""
    sentences = [part.strip() for part in case.split("|")]
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_forgotten_space_does_not_join_two_sentences() -> None:
    """A full stop between a small letter and a capital ends a sentence; in a name it does not."""
    text = "It got better.The plan is good. Visit NHS.uk or example.Com today."
    spans = sentence_spans(text)
    assert [text[start:end] for start, end in spans] == [
        "It got better.",
        "The plan is good.",
        "Visit NHS.uk or example.Com today.",
    ]


def test_a_block_ends_a_sentence_whatever_it_ends_in() -> None:
    """A heading and a list item do not run into what follows them."""
    doc = tokenizer()("Our plan\n\nwe will:\n\nlisten\n\nact. Then rest")
    blocks = [(0, 2), (3, 6), (7, 8), (9, 13)]
    mark_sentences(doc, blocks)
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Our plan",
        "we will:",
        "listen",
        "act.",
        "Then rest",
    ]


def test_a_list_number_is_looked_for_at_the_start_of_every_block() -> None:
    """The number of the second item belongs to the item, as that of the first does."""
    doc = tokenizer()("Do it now\n\n2. Wait for it")
    mark_sentences(doc, [(0, 3), (4, 9)])
    assert [sentence.text.strip() for sentence in doc.sents] == ["Do it now", "2. Wait for it"]


def test_every_token_is_marked() -> None:
    """No token is left for somebody else to guess about."""
    doc = tokenizer()("One. Two three.  Four")
    mark_sentences(doc, [(0, len(doc))])
    assert [token.is_sent_start for token in doc] == [
        True, False, True, False, False, False, True,
    ]  # fmt: skip


def test_an_empty_document_has_no_sentences() -> None:
    """Nothing to mark is no error."""
    doc = tokenizer()("")
    mark_sentences(doc, [])
    assert not list(doc)


@given(st.text(alphabet="Aab. !?…1\n\"'()“”:;,", max_size=60))
def test_sentences_cover_the_text_and_never_overlap(text: str) -> None:
    """What is left between sentences is white space, whatever the text."""
    at = 0
    for start, end in sentence_spans(text):
        assert not text[at:start].strip()
        assert start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@given(st.text(alphabet="Aab. !?…1\n\"'()“”:;,", max_size=60))
def test_marking_a_document_agrees_with_splitting_its_text(text: str) -> None:
    """The tokens that start sentences are those at which the sentences of the text start."""
    doc = tokenizer()(text)
    mark_sentences(doc, [(0, len(doc))])
    tokens = {token.idx for token in doc}
    # White space at the start is a token of its own, so the first sentence starts with it.
    later = {start for start, _ in sentence_spans(text)[1:]} & tokens
    assert later <= {sentence.start_char for sentence in doc.sents}
