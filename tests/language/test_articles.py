import pytest

from coprod_language.language.articles import article_for


@pytest.mark.parametrize(
    ("words", "article"),
    [
        ("better offer", "a"),
        ("easy read", "an"),
        ("hour", "an"),
        ("honest talk", "an"),
        ("hospital", "a"),
        ("user", "a"),
        ("university", "a"),
        ("uninteresting day", "an"),
        ("unified team", "a"),
        ("unimportant note", "an"),
        ("European rule", "a"),
        ("one-off", "a"),
        ("urgent case", "an"),
        ("MP", "an"),
        ("NHS trust", "an"),
        ("SEND review", "a"),
        ("GP", "a"),
        ("8-week wait", "an"),
        ("18% rise", "an"),
        ("80-year-old", "an"),
        ("11 o'clock call", "an"),
        ("180-page report", "a"),
        ("“easy” answer", "an"),
    ],
)
def test_the_article_goes_by_sound(words: str, article: str) -> None:
    """An hour and a user: letters mislead."""
    assert article_for(words) == article
