import pytest

from coprod_language.paper import BlockKind
from tests.words import entry_text, found_in, glossary_of

_GLOSSARY = glossary_of(
    entry_text("drive", part="verb", not_acting_on=["car"]),
    entry_text("key", part="adjective", just_before=["priority", "stage"]),
    entry_text("outcome", part="noun"),
    entry_text("stakeholder", part="noun"),
    entry_text("integrated care board", part="noun", means="a group that plans health care"),
    entry_text("early help", part="noun", means="help before things get worse"),
    entry_text("raising standards", part="phrase"),
    entry_text("the deaf", part="phrase", ask="Ask people what they like to be called."),
    entry_text("care leaver", part="noun", ask="Ask people what they like to be called."),
)


@pytest.mark.parametrize(
    "text",
    [
        "He lives at 4 Meadow Drive in Leeds.",
        "Meadow Drive is closed.",
        "Ask the Better Outcomes Board in Hull.",
        "She wrote to the Board of Outcomes.",
        "The Early Help Foundation sent a card.",
        "The Early Help Network",
        "Raising Standards Scotland has closed.",
        "Ask the Office for Family Support and Early Help in Leeds.",
        "He works for the Institute of Early Help.",
        "She wrote to the Deaf Sector Partnership in May.",
    ],
)
def test_a_word_inside_a_name_is_left_alone(text: str) -> None:
    """A street is not jargon."""
    assert found_in(_GLOSSARY, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Outcomes matter.", ["Outcomes"]),
        ("We book a room for the Deaf in May.", ["the Deaf"]),
        ("We wrote to our Care Leavers and Young People.", ["Care Leavers"]),
        ("The Head of Early Help wrote to us.", ["Early Help"]),
        ("We have an office for early help in Leeds.", ["early help"]),
        ("The Office for Students spoke of Early Help.", ["Early Help"]),
        ("We listen to Stakeholders here.", ["Stakeholders"]),
        ("Drive the work and drive change.", ["Drive", "drive"]),
        ("Drive NHS work on.", ["Drive"]),
        ("Work – Drive change.", ["Drive"]),
        ("The Leeds Integrated Care Board met.", ["Integrated Care Board"]),
        ("The early help network met.", ["early help"]),
        ("Raising standards is hard.", ["Raising standards"]),
    ],
)
def test_a_capital_alone_makes_no_name(text: str, found: list[str]) -> None:
    """Sentences start with capitals, writers like them, and long terms and letters wear them."""
    assert found_in(_GLOSSARY, text) == found


@pytest.mark.parametrize("text", ["Better Outcomes for Stakeholders", "BETTER OUTCOMES NOW"])
def test_a_heading_in_capitals_is_not_all_names(text: str) -> None:
    """Title Case says nothing about names."""
    assert "outcomes" in found_in(_GLOSSARY, text, kind=BlockKind.HEADING)[0].lower()


def test_a_line_with_a_few_names_is_no_heading_in_capitals() -> None:
    """An item of a list has no full stop and may have a name in it."""
    text = "The North Outcomes Board opens in Leeds today"
    assert found_in(_GLOSSARY, text, kind=BlockKind.LIST_ITEM) == []
