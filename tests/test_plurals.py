import pytest

from coprod_language.plurals import counted


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 papers"), (1, "1 paper"), (2, "2 papers"), (1200, "1,200 papers")]
)
def test_a_number_of_things_is_said_as_people_say_it(number: int, said: str) -> None:
    """One thing is no plural."""
    assert counted(number, "paper") == said
