"""Notes of a web page that say what a word means."""

from __future__ import annotations

from coprod_language.readers.text.html_notes import find_notes

PAGE = (
    '<p>We give respite<sup id="r1"><a href="#n1">1</a></sup> here.</p>'
    '<ol><li id="n1">A break for <b>carers</b>. <a href="#r1">Back</a></li></ol>'
)


def test_a_note_says_what_the_words_before_it_mean() -> None:
    """Found by its link, its mark-up taken off."""
    assert ("respite", "A break for carers . Back") in list(find_notes(PAGE))


def test_a_link_to_a_heading_is_no_note() -> None:
    """It has words, not a number."""
    assert (
        list(find_notes('<p>See <a href="#n1">our plan</a>.</p><p id="n1">A plan we made.</p>'))
        == []
    )


def test_a_definition_list_says_what_words_mean() -> None:
    """Also where the closing tags are left out, and not where it only names a thing."""
    page = (
        "<dl><dt><b>Quiet hours</b> (QH)</dt>\n<dd>Hours when nobody may talk.</dd>"
        "<dt>Tea<dd>A hot drink of leaves<dt>Sum</dt><dd>5 pounds</dd></dl>"
    )
    assert list(find_notes(page)) == [
        ("Quiet hours", "Hours when nobody may talk."),
        ("QH", "Hours when nobody may talk."),
        ("Tea", "A hot drink of leaves"),
    ]
