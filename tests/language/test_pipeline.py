"""Splitting text into tokens."""

from __future__ import annotations

import pytest
from spacy.lang.en import English

from coprod_language.language.pipeline import tokenize


@pytest.mark.parametrize(
    "text",
    [
        "Words, in “quotes” (and brackets), end here.",
        "US$5 and C$5, 20km and 3kg; it's Ann's, cannot, don't.",
        "Follow-up at 10am... then e.g. the U.S. or a/b, x<y, end.Start and A.B.",
        "café naïve Ⓐ ²x ﷼5 5₽ 🙂word word🙂 […]",
    ],
)
def test_text_is_split_as_spacy_splits_it(text: str) -> None:
    """Words of letters alone are spared spaCy's patterns; the tokens must stay the same."""
    (doc,) = tokenize([text])
    assert [token.text for token in doc] == [token.text for token in English()(text)]
