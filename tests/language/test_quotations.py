import pytest

from tests.words import analysis_of, entry_text, glossary_of

_GLOSSARY = glossary_of(entry_text("utilise"))


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        ("“We utilise it,” said Ann.", True),
        ('He said: "They utilise it."', True),
        ("“Good,” said Ann. We utilise it.", False),
        ("“We utilise it, said Ann.", False),
    ],
)
def test_words_in_quotation_marks_are_somebody_elses(text: str, *, is_quoted: bool) -> None:
    """A mark that never closes quotes nothing."""
    analysis = analysis_of(_GLOSSARY, text)
    assert analysis.scene.is_quoted(analysis.terms[0].first) is is_quoted


def test_a_quotation_does_not_run_into_the_next_block() -> None:
    """One forgotten mark must not quote the rest of the paper."""
    analysis = analysis_of(_GLOSSARY, "“We help.", "We utilise “it”.")
    assert not analysis.scene.is_quoted(analysis.terms[0].first)
