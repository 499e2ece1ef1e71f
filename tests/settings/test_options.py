import pytest

from coprod_language.errors import ConfigurationError
from coprod_language.settings.configuration import Settings
from coprod_language.settings.options import make_settings


def test_options_go_over_settings() -> None:
    """Those that are not given stay; paths may be of any kind."""
    made = make_settings(Settings(audience="public", fail_on="warning"), ignore=["jargon"])
    assert made == Settings(audience="public", fail_on="warning", ignore=("jargon",))


def test_a_list_of_one_is_still_a_list() -> None:
    """A text in its place would be taken for its letters."""
    with pytest.raises(ConfigurationError, match=r"“ignore” is a list, such as \['jargon'\]"):
        make_settings(ignore="jargon")


def test_an_unknown_option_is_told_of_with_those_that_there_are() -> None:
    """Python would only say that an argument was not expected."""
    with pytest.raises(
        ConfigurationError, match=r"no option “audiense”\. The options are: any_lang"
    ):
        make_settings(audiense="public")
