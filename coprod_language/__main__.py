"""Lets ``python -m coprod_language`` do what ``coprod-language`` does."""

from coprod_language.cli.main import main

main()
