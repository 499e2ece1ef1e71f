import pytest

from coprod_language.glossary.entry import name_in_list


@pytest.mark.parametrize(
    ("id_", "written", "name"),
    [
        ("disadvantage", "Disadvantages", "disadvantage"),
        ("lead (noun)", "leads", "lead"),
        ("github repository", "GitHub", "GitHub"),
        ("usability testing", "User testing", "user testing"),
        ("ethical approval", "Research Ethics Committee", "Research Ethics Committee"),
        ("sensory integration", "sensory processing", "sensory processing"),
    ],
)
def test_a_list_of_words_names_them_as_the_paper_does(id_: str, written: str, name: str) -> None:
    """But in the form that a dictionary has, where the paper only bends the heading."""
    assert name_in_list(id_, written) == name
