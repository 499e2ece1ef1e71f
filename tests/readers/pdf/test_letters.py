"""The letters that a reader of a PDF sees."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_language.readers.pdf.letters import UNKNOWN, plain, plain_starts

# UTF-16 code units, as PDFium gives them: halves of pairs, ligatures, hyphens, zero-width ones.
_UNITS = st.text(
    st.sampled_from("ab-é\ud83d\ude00\ufb01\ufb03\u00ad\u200b\u2011\ufffe"), max_size=12
)


@given(_UNITS)
def test_every_letter_knows_which_character_it_came_from(text: str) -> None:
    """What stands before a character, read alone, is as long as that character's offset."""
    starts = plain_starts(text)
    assert starts[-1] == len(plain(text))
    for at, start in enumerate(starts):
        if not text[:at].endswith("\ud83d"):
            assert start == len(plain(text[:at]))


@given(_UNITS)
def test_the_letters_are_whole_characters(text: str) -> None:
    """Pairs of surrogates are put together, and halves go, so the text can be written out."""
    assert plain(text).encode().decode() == plain(text)
    assert plain(text).count("\U0001f600") == text.count("\ud83d\ude00")


def test_a_letter_put_back_has_no_place_of_its_own() -> None:
    """Offsets are not given where a ligature had to be guessed."""
    broken = f"satis{UNKNOWN}ed"
    assert plain(broken) == "satisfied"
    assert plain_starts(broken)[-1] != len(plain(broken))
