from coprod_language.paper import BlockKind
from tests.words import analysis_of, entry_text, found_in, glossary_of


def test_of_two_that_overlap_the_longer_is_found() -> None:
    """“Key performance indicator” is one term."""
    glossary = glossary_of(
        entry_text("key performance indicator", part="noun", means="a number that we watch"),
        entry_text("performance", part="noun"),
    )
    assert found_in(glossary, "Look at the key performance indicators.") == [
        "key performance indicators"
    ]


def test_a_longer_one_that_is_not_meant_gives_way() -> None:
    """If the phrase is plain where it stands, the word in it may still be jargon."""
    glossary = glossary_of(
        entry_text("care offer", part="noun", just_before=["letter"]),
        entry_text("offer", part="noun"),
    )
    assert found_in(glossary, "The care offer is good.") == ["offer"]


def test_a_phrase_to_leave_alone_shields_the_words_in_it() -> None:
    """“Table tennis” is in leave-alone.toml, so its table is no jargon."""
    glossary = glossary_of(
        entry_text("table", part="noun"), leave_alone='["table tennis"]\nwhy = "It is a game."\n'
    )
    assert found_in(glossary, "We play table tennis at the table.") == ["table"]


def test_a_word_that_is_spoken_of_is_not_used() -> None:
    """Style guides quote the words they advise against."""
    glossary = glossary_of(entry_text("utilise", part="verb"))
    assert found_in(glossary, "Do not write “utilise” here.", "We utilise it.") == ["utilise"]


def test_terms_do_not_run_from_one_block_into_the_next() -> None:
    """A heading and the paragraph after it are not one sentence."""
    glossary = glossary_of(entry_text("care offer", part="noun"))
    assert found_in(glossary, "Our care", "offer more") == []


def test_no_sentence_is_tagged_unless_a_sense_depends_on_it() -> None:
    """The statistical model is slow, so it reads nothing that it need not."""
    glossary = glossary_of(
        entry_text("offer", part="noun"), entry_text("lead", part="noun", used_as="noun")
    )
    analysis = analysis_of(glossary, "The offer is good.", "Ask the lead.")
    tagged = [
        bool(tag)
        for tag, word in zip(analysis.scene.tags, analysis.scene.words, strict=True)
        if word.isalpha()
    ]
    assert tagged == [False] * 4 + [True] * 3


def test_tags_do_not_depend_on_which_other_sentences_are_asked_about() -> None:
    """Each sentence is read by itself."""
    glossary = glossary_of(entry_text("lead", part="noun", used_as="noun"))
    alone = analysis_of(glossary, "Ask the lead.")
    among = analysis_of(glossary, "She will lead it.", "Ask the lead.", "They lead well.")
    tags = [*among.scene.tags]
    assert [*alone.scene.tags] == tags[6:10]


def test_a_heading_that_is_the_word_alone_speaks_of_it() -> None:
    """A list of terms has them as headings; "Utilising the hall" as a heading uses one."""
    glossary = glossary_of(entry_text("utilise", part="verb"))
    assert found_in(glossary, "Utilise", kind=BlockKind.HEADING) == []
    assert found_in(glossary, "Utilising the hall", kind=BlockKind.HEADING) == ["Utilising"]


def test_a_word_that_ends_the_text_is_found_once() -> None:
    """A longer form that starts with it does not reach beyond the end."""
    glossary = glossary_of(entry_text("care", part="noun"), entry_text("care offer", part="noun"))
    analysis = analysis_of(glossary, "We offer care")
    assert [(match.first, match.last) for match in analysis.terms] == [(2, 3)]


def test_a_term_in_brackets_after_its_plain_words_is_introduced() -> None:
    """Good writers give the hard word in brackets, so that people know it when they meet it."""
    glossary = glossary_of(entry_text("haemorrhoids"))
    assert found_in(glossary, "You may have piles (haemorrhoids) now.") == []
    assert found_in(glossary, "You may have haemorrhoids (they hurt).") == ["haemorrhoids"]


def test_an_entry_that_is_a_name_is_found_beside_other_capitals() -> None:
    """“Tell Healthwatch” does not make Tell a part of the name."""
    glossary = glossary_of(entry_text("Healthwatch", part="noun", means="a local watchdog"))
    assert found_in(glossary, "Tell Healthwatch about it.") == ["Healthwatch"]


def test_a_law_and_a_field_of_a_form_are_not_corrected() -> None:
    """The writer of the paper did not choose these words."""
    glossary = glossary_of(entry_text("quiet capacity", part="noun", means="room to think"))
    law = "The Quiet Capacity (Amendment) Act 2019 applies here."
    assert analysis_of(glossary, law, "Date of quiet capacity: ____").terms == ()
    assert len(analysis_of(glossary, "Quiet capacity matters to us.").terms) == 1


def test_half_of_another_word_is_not_the_word() -> None:
    """Self-reliance is not reliance; but a non-urgent matter is urgent or not."""
    glossary = glossary_of(entry_text("reliance", part="noun"))
    assert found_in(glossary, "Self-reliance is good.", "Their over-reliance is not.") == [
        "reliance"
    ]
    assert found_in(glossary, "They looked at self - reliance came up.") == ["reliance"]


def test_a_sign_may_stand_for_and() -> None:
    """Minutes write "Task & Finish Group" as often as not."""
    glossary = glossary_of(entry_text("task and finish group", part="noun", means="a short group"))
    assert found_in(glossary, "Two Task & Finish Groups met.") == ["Task & Finish Groups"]
