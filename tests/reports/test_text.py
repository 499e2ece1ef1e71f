from dataclasses import replace

from coprod_language.hits import Severity, Suggestion, Treatment
from coprod_language.paper import Place
from coprod_language.reports import text
from coprod_language.reports.run import Refusal
from tests.reports.reports import a_finding, a_report, a_run


def _render(*outcomes: object, colour: bool = False) -> str:
    return "".join(text.render(a_run(*outcomes, colour=colour)))  # type: ignore[arg-type]


def test_the_verdict_comes_first() -> None:
    """Before anything else people want to know whether it will do."""
    lines = _render(a_report(a_finding())).splitlines()
    assert lines[:2] == ["paper.md", "  Easy to read for the public."]


def test_the_words_are_marked_in_their_sentence() -> None:
    """Where is it, what is it, what to say instead."""
    shown = _render(a_report(a_finding()))
    assert "We [utilise] the hall." in shown
    assert "Line 1, column 4" in shown
    assert "Try “use”." in shown


def test_what_stands_there_most_often_comes_first() -> None:
    """Twenty minutes go a long way if they start at the right place."""
    often = [a_finding(start=Place(at, 1, at + 1)) for at in (3, 30)]
    once = a_finding(entry="commence", text="commence", start=Place(60, 2, 1))
    shown = _render(a_report(*often, once))
    assert "- “utilise” (2 times): say “use”." in shown
    assert shown.index("“utilise” (2 times)") < shown.index("- “commence”")


def test_the_second_time_it_only_says_what_fits_here() -> None:
    """The tenth “utilise” does not repeat a paragraph."""
    second = a_finding(
        text="utilising",
        message="“utilising”: It is a longer word for the same thing. Try “using”.",
        start=Place(30, 2, 1),
        suggestions=(Suggestion("using", safe=True),),
    )
    assert "“utilising”: as in line 1. Here: “using”." in _render(a_report(a_finding(), second))
    pages = [replace(a_finding(), page=2), replace(second, page=3)]
    assert "as on page 2. Here: “using”." in _render(a_report(*pages, format="pdf"))


def test_marks_of_the_source_are_not_shown_as_words() -> None:
    """Markup may stand in the middle of what was found."""
    second = a_finding(text="*utilise*", start=Place(30, 2, 1))
    assert "- “utilise”: as in line 1." in _render(a_report(a_finding(), second))


def test_a_page_is_said_once_above_all_that_stands_on_it() -> None:
    """Nor is it said that a word stands on this very page, but above."""
    second = a_finding(sentence="They utilise it.", page=2)
    shown = _render(a_report(a_finding(page=2), second, format="pdf"))
    assert shown.count("Page 2") == 1
    assert "“utilise”: as above. Here: “use”." in shown


def test_standard_input_is_named_in_words() -> None:
    """A hyphen says nothing to most people."""
    assert _render(a_report(path="-")).startswith("standard input\n")


def test_leaving_out_is_said_in_words() -> None:
    """Nobody is told to “say ‘we’”."""
    finding = a_finding(
        entry="going forward", text="Going forward, we", suggestions=(Suggestion("We", safe=True),)
    )
    assert "- “Going forward, we”: leave it out." in _render(a_report(finding))


def test_a_part_of_the_words_may_be_what_to_say() -> None:
    """To leave out all of “in order for” would leave no sentence."""
    finding = a_finding(
        entry="in order for", text="In order for", suggestions=(Suggestion("For", safe=True),)
    )
    assert "- “In order for”: say “For”." in _render(a_report(finding))


def test_words_about_people_are_to_be_asked_about() -> None:
    """There is no single right word."""
    finding = a_finding(rule="about-people", treatment=Treatment.ASK, suggestions=())
    assert "ask the people it is about" in _render(a_report(finding))


def test_a_sentence_is_shown_once_with_all_that_was_found_in_it() -> None:
    """Whoever mends it reads it once."""
    sentence = "We utilise the hall, utilise the shed, and commence."
    found = [
        a_finding(sentence=sentence),
        a_finding(sentence=sentence, start=Place(24, 1, 25)),
        a_finding(sentence=sentence, entry="commence", text="commence", message="Say start."),
        a_finding(
            rule="long-sentence", entry=None, text=sentence, sentence=sentence, message="Cut."
        ),
    ]
    shown = _render(a_report(*found))
    assert shown.count("We [utilise] the hall, [utilise] the shed, and [commence].") == 1
    assert "    - Say start. (warning: jargon)\n" in shown
    assert "    - Cut. (warning: long-sentence)\n" in shown


def test_a_sentence_without_marked_words_is_cut_in_the_middle() -> None:
    """Its start and its end are enough to find it."""
    sentence = "First " + "word " * 60 + "last."
    finding = a_finding(rule="long-sentence", entry=None, text=sentence, sentence=sentence)
    shown = " ".join(_render(a_report(finding)).split())
    assert "First word" in shown
    assert "word last." in shown
    assert shown.count("word ") < 40


def test_a_long_sentence_is_shortened_around_the_words() -> None:
    """The line stays readable."""
    sentence = "word " * 40 + "utilise " + "word " * 40
    shown = _render(a_report(a_finding(sentence=sentence)))
    assert "… word" in shown
    assert "[utilise]" in shown


def test_severity_is_said_in_words_not_by_colour_alone() -> None:
    """Not everybody sees colours."""
    finding = a_finding(severity=Severity.ERROR)
    assert "error: jargon" in _render(a_report(finding), colour=True)
    assert "\x1b[" in _render(a_report(finding), colour=True)
    assert "\x1b[" not in _render(a_report(finding))


def test_a_paper_with_nothing_to_change_is_praised() -> None:
    """Silence would leave doubts."""
    assert "Nothing to change." in _render(a_report())


def test_many_papers_end_with_a_count() -> None:
    """Two checked, one not."""
    shown = _render(a_report(), a_report(a_finding()), Refusal("c.md", "it is empty"))
    assert shown.endswith("2 papers checked, 1 thing to look at. 1 paper could not be checked.\n")
