import pytest

from coprod_language.findings import Spot
from coprod_language.reports.places import near, where
from tests.reports.reports import a_finding

_LONG = "What we want to do about the hall, the garden and the kitchen before the spring"


@pytest.mark.parametrize(
    ("format_", "changes", "place", "roughly"),
    [
        ("markdown", {}, "Line 1, column 4", "in line 1"),
        ("pdf", {"page": 2}, "Page 2", "on page 2"),
        ("powerpoint", {"page": 3}, "Slide 3", "on slide 3"),
        ("word", {"heading": "Our plans"}, "Under “Our plans”", "under “Our plans”"),
        (
            "opendocument",
            {"heading": "How we utilise the hall", "sentence": "How we utilise the hall"},
            "In the heading “How we utilise the hall”",
            "in the heading “How we utilise the hall”",
        ),
        (
            "word",
            {"heading": _LONG},
            "Under “What we want to do about the hall, the garden and the …”",
            "under “What we want to do about the hall, the garden and the …”",
        ),
        ("word", {"spot": Spot(4, 0, 7)}, "Paragraph 5", "in paragraph 5"),
        ("word", {"start": None, "end": None}, "The whole paper", "the whole paper"),
    ],
)
def test_a_place_is_said_by_what_readers_can_see(
    format_: str, changes: dict[str, object], place: str, roughly: str
) -> None:
    """A Word file has no lines that anybody could count."""
    finding = a_finding(**changes)
    assert where(finding, format_) == place
    assert near(finding, format_) == roughly
