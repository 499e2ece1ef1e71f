"""Nobody lists by hand what comes by itself."""

from coprod_language.language.variants import needless_variants
from tests.words import entry_text, glossary_of


def _problems(word: str, *also: str, part: str = "verb") -> str:
    text = entry_text(word, part=part, also=[*also])
    return "\n".join(needless_variants(glossary_of(text).entries.values()))


def test_an_inflection_that_is_listed_is_named() -> None:
    """With the entry and what to do."""
    told = _problems("rehouse", "rehousing", "settle in")
    assert "[rehouse] lists “rehousing” under “also”" in told
    assert "settle in" not in told


def test_a_spelling_that_is_listed_is_named() -> None:
    """With -ize, or with a space for the hyphen."""
    assert "“organize”" in _problems("organise", "organize")
    assert "“asset based”" in _problems("asset-based", "asset based", part="adjective")


def test_another_wording_may_be_listed() -> None:
    """That is what the line is for."""
    assert not _problems("rehouse", "find a home for")
    assert not _problems("rehouse")
