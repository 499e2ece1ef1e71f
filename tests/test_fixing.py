"""Fixing text papers until nothing safe is left."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_language.checker import Checker
from coprod_language.fixing import fix_file

_PARTS = st.sampled_from(
    [
        *"we the hall utilise utilised Utilising going forward, an enhanced offer An in order to "
        "prior commencement plan meet. & &amp; * _ ` # - > <b> é “ ” 𝒳 per annum is UTILISED "
        "non-recurrent leverage".split(),
        "\n",
        "\r\n",
        "\n\n",
        "\u00a0",
    ]
)


@cache
def _checker() -> Checker:
    return Checker(any_language=True)


@settings(max_examples=60)
@given(
    st.sampled_from(["a.md", "a.txt", "a.html", "a.rst"]), st.lists(_PARTS, min_size=1, max_size=24)
)
def test_for_any_paper_fixing_leaves_nothing_safe_and_touches_nothing_else(
    name: str, parts: list[str]
) -> None:
    """What is left has no safe change, and the change is what the findings asked for."""
    raw = (" ".join(parts) + " word").encode()
    fixed = fix_file(_checker(), name, raw=raw)
    assert not any(one.safe for each in fixed.report.findings for one in each.suggestions)
    assert fixed.raw.decode() == fixed.after
    assert (fixed.raw == raw) == (fixed.changes == 0)
    again = fix_file(_checker(), name, raw=fixed.raw)
    assert again.raw == fixed.raw
