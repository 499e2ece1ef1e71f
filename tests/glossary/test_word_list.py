import pytest

from coprod_language.errors import GlossaryError
from coprod_language.glossary.word_list import parse_word_list


def test_a_row_knows_the_line_of_its_heading() -> None:
    """An error points at the place to mend."""
    rows = parse_word_list('# Ours\n\n[utilise]\nwhy = "x"\n\n["in order to"]\n', path="a.toml")
    assert [(row.id, row.line) for row in rows] == [("utilise", 3), ("in order to", 6)]


def test_audiences_above_the_first_heading_hold_for_all_words() -> None:
    """But a word may say otherwise."""
    text = 'audiences = ["public"]\n[a]\nwhy = "x"\n[b]\naudiences = ["easy-read"]\n'
    rows = parse_word_list(text, path="a.toml")
    assert [(row.id, row.keys["audiences"]) for row in rows] == [
        ("a", ["public"]),
        ("b", ["easy-read"]),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[utilise\nwhy = "x"', "line 1"),
        ('[utilise]\nwhy = "x\n', "line 2"),
        ('[a]\nwhy = "x"\n[a]\nwhy = "y"', "same heading"),
        ('[a]\nwhy = "x"\nwhy = "y"', "same line"),
        ('why = "x"\n[a]', "before the first heading"),
    ],
)
def test_a_broken_list_says_where_and_what_to_do(text: str, said: str) -> None:
    """Somebody who does not program mends the file."""
    with pytest.raises(GlossaryError, match=said) as caught:
        parse_word_list(text, path="ours.toml")
    assert str(caught.value).startswith("ours.toml: ")
