"""Settings for all tests."""

from hypothesis import settings

# The first example loads libraries and word lists, so how long one takes says nothing.
settings.register_profile("coprod-language", deadline=None)
settings.load_profile("coprod-language")
